//! The app that shows a deck beside its recording.

use lectern_deck::Theme;
use yew::{Callback, Html, component, html, use_state};

use super::deck_view::{DeckView, Opened, changed};
use super::{Frame, use_leaving};
use crate::hooks::use_address;
use crate::pages::watch::WatchPage;
use crate::route::{Address, View};
use crate::settings;
use crate::shell::mount::mount;

/// Shows the deck that the address names, and its recording.
pub fn start() {
    mount::<WatchApp>();
}

#[component]
fn WatchApp() -> Html {
    let (query, go_to) = use_address();
    let address = Address::parse(&query);
    let language = use_state(|| settings::language(address.language.as_deref()));
    let appearance = use_state(settings::appearance);
    use_leaving(&address, |view| view == View::Watch);
    let on_address = go_to.reform(|address: Address| address.query());
    let Some(deck) = address.deck.clone() else {
        return html! {};
    };
    let on_read = changed(&address, &on_address, |address, ()| {
        address.view = Some(View::READ.to_owned());
    });
    let theme = address.theme.as_deref().and_then(Theme::from_name);
    let page = Callback::from(move |Opened { deck, on_allow }| {
        let on_read = on_read.clone();
        html! { <WatchPage {deck} {theme} {on_allow} {on_read} /> }
    });
    html! {
        <Frame language={*language} appearance={*appearance}>
            <DeckView {deck} {address} {page} />
        </Frame>
    }
}
