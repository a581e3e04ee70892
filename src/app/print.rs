//! The app that lays a deck out on paper.

use lectern_deck::Theme;
use yew::{Callback, Html, component, html, use_state};

use super::deck_view::{DeckView, Opened};
use super::{Frame, use_leaving};
use crate::hooks::use_address;
use crate::pages::print::PrintPage;
use crate::route::print::PrintOptions;
use crate::route::{Address, View};
use crate::settings;
use crate::shell::mount::mount;

/// Lays out the deck that the address names.
pub fn start() {
    mount::<PrintApp>();
}

#[component]
fn PrintApp() -> Html {
    let (query, go_to) = use_address();
    let address = Address::parse(&query);
    let options = PrintOptions::parse(&query);
    let language = use_state(|| settings::language(address.language.as_deref()));
    let appearance = use_state(settings::appearance);
    use_leaving(&address, |view| view == View::Print);
    let Some(deck) = address.deck.clone() else {
        return html! {};
    };
    let on_options = {
        let address = address.clone();
        go_to.reform(move |options: PrintOptions| address.query() + &options.query())
    };
    let on_leave = {
        let mut shown = address.clone();
        shown.view = None;
        go_to.reform(move |()| shown.query())
    };
    let theme = address.theme.as_deref().and_then(Theme::from_name);
    let page = Callback::from(move |Opened { deck, on_allow }| {
        let (on_options, on_leave) = (on_options.clone(), on_leave.clone());
        html! { <PrintPage {deck} {theme} {options} {on_options} {on_allow} {on_leave} /> }
    });
    html! {
        <Frame language={*language} appearance={*appearance}>
            <DeckView {deck} {address} {page} />
        </Frame>
    }
}
