//! The app that shows a deck as a document to read.

use yew::{Callback, Html, component, html, use_state};

use super::deck_view::{DeckView, Opened, changed};
use super::{Frame, use_leaving};
use crate::hooks::use_address;
use crate::pages::read::ReadPage;
use crate::route::{Address, View};
use crate::settings;
use crate::settings::reading::ReadingSettings;
use crate::shell::mount::mount;
use crate::shell::translations::use_crossing;

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
    let on_address = go_to.reform(|address: Address| address.query());
    let crossing = use_crossing(changed(&address, &on_address, |address, deck| {
        address.deck = Some(deck);
    }));
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
    let on_show = changed(&address, &on_address, |address, ()| {
        address.view = Some(View::SHOW.to_owned());
    });
    let on_watch = changed(&address, &on_address, |address, ()| {
        address.view = Some(View::WATCH.to_owned());
    });
    let (settings, appearance) = (*reading, *of_app);
    let page = Callback::from(move |Opened { deck, on_allow }| {
        crossing.arrive(&deck);
        let (on_settings, on_show, crossing) =
            (on_settings.clone(), on_show.clone(), crossing.clone());
        let on_watch = on_watch.clone();
        html! { <ReadPage {deck} {appearance} {settings} {on_settings} {on_allow} {on_show} {on_watch} {crossing} /> }
    });
    html! {
        <Frame language={*language} appearance={settings.paper.appearance(appearance)}>
            <DeckView {deck} {address} {page} />
        </Frame>
    }
}
