//! The app that shows a deck as a document to read.

use yew::{Callback, Html, component, html, use_state};

use super::deck_view::{DeckView, Opened};
use super::{Frame, use_leaving};
use crate::hooks::use_address;
use crate::pages::read::ReadPage;
use crate::route::{Address, View};
use crate::settings;
use crate::settings::reading::ReadingSettings;
use crate::shell::mount::mount;

/// Shows the deck that the address names.
pub fn start() {
    mount::<ReadApp>();
}

#[component]
fn ReadApp() -> Html {
    let (query, go_to) = use_address();
    let address = Address::parse(&query);
    let language = use_state(|| settings::language(address.language.as_deref()));
    let of_app = use_state(settings::appearance);
    let reading = use_state(ReadingSettings::kept);
    use_leaving(&address, |view| view == View::Read);
    let Some(deck) = address.deck.clone() else {
        return html! {};
    };
    let on_settings = {
        let reading = reading.setter();
        Callback::from(move |chosen: ReadingSettings| {
            chosen.keep();
            reading.set(chosen);
        })
    };
    let on_show = {
        let address = address.clone();
        Callback::from(move |()| {
            let mut shown = address.clone();
            shown.view = Some(View::SHOW.to_owned());
            go_to.emit(shown.query());
        })
    };
    let (settings, appearance) = (*reading, *of_app);
    let page = Callback::from(move |Opened { deck, on_allow }| {
        let (on_settings, on_show) = (on_settings.clone(), on_show.clone());
        html! { <ReadPage {deck} {appearance} {settings} {on_settings} {on_allow} {on_show} /> }
    });
    html! {
        <Frame language={*language} appearance={settings.paper.appearance(appearance)}>
            <DeckView {deck} {address} {page} />
        </Frame>
    }
}
