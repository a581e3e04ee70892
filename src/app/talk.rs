//! The app that shows a deck.

use lectern_deck::{Dialect, Theme};
use yew::{Callback, Html, component, html, use_state};

use super::deck_view::{DeckView, Opened, changed};
use super::{Frame, use_leaving};
use crate::hooks::use_address;
use crate::pages::show::ShowPage;
use crate::route::{Address, View};
use crate::settings;
use crate::shell::leave;
use crate::shell::mount::mount;
use crate::shell::translations::{Crossing, use_crossing};

/// Shows the deck that the address names.
pub fn start() {
    mount::<TalkApp>();
}

#[component]
pub(super) fn TalkApp() -> Html {
    let (query, go_to) = use_address();
    let address = Address::parse(&query);
    let language = use_state(|| settings::language(address.language.as_deref()));
    let appearance = use_state(settings::appearance);
    let on_address = Callback::from(move |address: Address| go_to.emit(address.query()));
    use_leaving(&address, |view| view == View::Show);
    let crossing = use_crossing(changed(&address, &on_address, |address, deck| {
        address.deck = Some(deck);
    }));
    let Some(deck) = address.deck.clone() else {
        return html! {};
    };
    let page = page(address.clone(), on_address, crossing);
    html! {
        <Frame language={*language} appearance={*appearance}>
            <DeckView {deck} {address} {page} />
        </Frame>
    }
}

fn page(
    address: Address,
    on_address: Callback<Address>,
    crossing: Crossing,
) -> Callback<Opened, Html> {
    Callback::from(move |Opened { deck, on_allow }| {
        crossing.arrive(&deck);
        let crossing = crossing.clone();
        let theme = address.theme.as_deref().and_then(Theme::from_name);
        let dialect = address.dialect.as_deref().and_then(Dialect::from_name);
        let on_theme = changed(&address, &on_address, |address, theme: Option<Theme>| {
            address.theme = theme.map(|theme| theme.name().to_owned());
        });
        let on_dialect = changed(
            &address,
            &on_address,
            |address, dialect: Option<Dialect>| {
                address.dialect = dialect.map(|dialect| dialect.name().to_owned());
            },
        );
        let on_present = changed(&address, &on_address, |address, ()| {
            leave::ask_to_present();
            address.view = Some(View::PRESENT.to_owned());
        });
        let on_print = changed(&address, &on_address, |address, ()| {
            address.view = Some(View::PRINT.to_owned());
        });
        let on_read = changed(&address, &on_address, |address, ()| {
            address.view = Some(View::READ.to_owned());
        });
        html! {
            <ShowPage {deck} {theme} {dialect} {on_theme} {on_dialect} {on_allow} {on_present} {on_read} {on_print} {crossing} />
        }
    })
}
