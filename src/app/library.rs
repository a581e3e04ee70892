//! The app that lists talks and opens decks.

use yew::{Callback, Html, component, html, use_effect_with, use_state};

use super::{Frame, use_panel_keys};
use crate::hooks::use_address;
use crate::i18n::Language;
use crate::pages::library::LibraryPage;
use crate::route::Address;
use crate::settings;
use crate::shell::leave;
use crate::shell::mount::mount;

/// Shows the library.
pub fn start() {
    mount::<LibraryApp>();
}

#[component]
fn LibraryApp() -> Html {
    let (query, go_to) = use_address();
    let address = Address::parse(&query);
    let language = use_state(|| settings::language(address.language.as_deref()));
    let appearance = use_state(settings::appearance);
    use_effect_with(address.deck.is_some(), |is_deck| {
        if *is_deck {
            leave::in_page();
        }
    });
    use_panel_keys();
    let on_language = {
        let language = language.clone();
        Callback::from(move |chosen: Language| {
            settings::choose_language(chosen);
            language.set(chosen);
        })
    };
    let on_appearance = {
        let appearance = appearance.clone();
        Callback::from(move |chosen| {
            settings::choose_appearance(chosen);
            appearance.set(chosen);
        })
    };
    let on_address = Callback::from(move |address: Address| go_to.emit(address.query()));
    html! {
        <Frame language={*language} appearance={*appearance}>
            <LibraryPage language={*language} appearance={*appearance} {on_language} {on_appearance} {on_address} />
        </Frame>
    }
}
