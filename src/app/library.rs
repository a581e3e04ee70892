//! The app that lists talks, tells of each, and opens decks.

use yew::{AttrValue, Callback, Html, component, html, use_effect_with, use_state, use_state_eq};

use super::{Frame, use_panel_keys};
use crate::hooks::use_address;
use crate::i18n::Language;
use crate::pages::library::{ChairPage, LibraryPage, TalkPage};
use crate::route::library::{Page, Selection, talk_asked};
use crate::route::{Address, View};
use crate::settings;
use crate::shell::leave;
use crate::shell::mount::mount;
use crate::shell::programme::{replace_query, use_listing};

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
    let (listing, on_retry) = use_listing();
    let selection = use_state_eq(|| Selection::parse(&query));
    {
        let selection = selection.setter();
        use_effect_with(query.clone(), move |query| {
            selection.set(Selection::parse(query));
        });
    }
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
    let on_selection = {
        let selection = selection.setter();
        Callback::from(move |chosen: Selection| {
            replace_query(|query| chosen.query(query));
            selection.set(chosen);
        })
    };
    let on_follow = Callback::from(move |href: AttrValue| {
        if Address::parse(&href).view() == View::Present {
            leave::ask_to_present();
        }
        go_to.emit(href.to_string());
    });
    let (language, appearance) = (*language, *appearance);
    let page = match talk_asked(&query) {
        Some((talk, Page::Talk)) => html! {
            <TalkPage {talk} {listing} {on_retry} {language} {appearance} {on_language} {on_appearance} {on_follow} />
        },
        Some((talk, Page::Chair)) => {
            html! { <ChairPage {talk} {listing} {on_retry} {on_follow} /> }
        }
        None => html! {
            <LibraryPage {language} {appearance} {listing} {on_retry} selection={(*selection).clone()} {on_selection}
                {on_language} {on_appearance} {on_follow} />
        },
    };
    html! { <Frame {language} {appearance}>{ page }</Frame> }
}
