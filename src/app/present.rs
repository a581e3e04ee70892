//! The app that presents a deck: the console or the stage, whichever the address asks for.

use lectern_deck::{Dialect, Theme};
use yew::{Callback, Html, component, html, use_effect_with, use_state};

use super::Frame;
use super::deck_view::{DeckView, Opened, changed};
use crate::hooks::use_address;
use crate::pages::present::PresentPage;
use crate::pages::stage::StagePage;
use crate::route::{Address, View};
use crate::settings;
use crate::shell::leave;
use crate::shell::talk::Notice;

/// Presents the deck that the address names.
#[component]
pub(super) fn PresentApp() -> Html {
    let (query, go_to) = use_address();
    let address = Address::parse(&query);
    let language = use_state(|| settings::language(address.language.as_deref()));
    let appearance = use_state(settings::appearance);
    // The window may change its part in the talk without a new entry in the history.
    let part = use_state(|| address.view());
    let on_address = Callback::from(move |address: Address| go_to.emit(address.query()));
    use_effect_with(address.view(), |view| {
        if !matches!(view, View::Present | View::Stage) {
            leave::in_page();
        }
    });
    let Some(deck) = address.deck.clone() else {
        return html! {};
    };
    let on_notice = {
        let part = part.clone();
        Callback::from(move |notice| match notice {
            Notice::GoesToRoom => part.set(View::Stage),
            Notice::BackFromRoom => part.set(View::Present),
            Notice::Report(_) => {}
        })
    };
    let page = match *part {
        View::Stage => stage(&address, on_notice),
        View::Present | View::Show | View::Read | View::Print | View::Watch | View::Library => {
            console(address.clone(), on_address, on_notice)
        }
    };
    html! {
        <Frame language={*language} appearance={*appearance}>
            <DeckView {deck} {address} {page} />
        </Frame>
    }
}

fn stage(address: &Address, on_notice: Callback<Notice>) -> Callback<Opened, Html> {
    let theme = address.theme.as_deref().and_then(Theme::from_name);
    Callback::from(move |Opened { deck, .. }| {
        let on_notice = on_notice.clone();
        html! { <StagePage {deck} {theme} {on_notice} /> }
    })
}

fn console(
    address: Address,
    on_address: Callback<Address>,
    on_notice: Callback<Notice>,
) -> Callback<Opened, Html> {
    Callback::from(move |Opened { deck, on_allow }| {
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
        let on_notice = on_notice.clone();
        html! {
            <PresentPage {deck} {theme} {dialect} {on_theme} {on_dialect} {on_allow} {on_notice} />
        }
    })
}
