//! The view of a recording: the slide follows the film, or a clock where there is none.
//!
//! `watching` holds it together; `film`, `slide`, `controls`, `lists`, `outline` and `transcript` are its parts.

mod controls;
mod film;
mod keys;
mod lists;
mod outline;
mod slide;
mod transcript;
mod watching;

use std::rc::Rc;

use lectern_deck::Theme;
use yew::{Callback, Html, Properties, component, html};

use self::watching::Watching;
use crate::hooks::{use_root_attribute, use_title};
use crate::i18n::use_strings;
use crate::shell::open_deck::OpenDeck;
use crate::shell::recording::use_recording;

/// Properties of [`WatchPage`].
#[derive(Properties, PartialEq)]
pub struct WatchPageProps {
    /// The deck.
    pub deck: Rc<OpenDeck>,
    /// The theme asked for in the address; none leaves it to the deck.
    pub theme: Option<Theme>,
    /// Pictures may be loaded from this host.
    pub on_allow: Callback<String>,
    /// The deck is to be read: as a document, from the place in the address on.
    pub on_read: Callback<()>,
}

/// A deck beside its recording, once that is found.
#[component]
pub fn WatchPage(props: &WatchPageProps) -> Html {
    let strings = use_strings();
    let recording = use_recording(&props.deck);
    use_title(props.deck.deck.meta.title.clone());
    use_root_attribute("data-view", "watch");
    use_root_attribute("data-render", "full");
    match recording {
        None => html! {
            <main class="opening" role="status"><p class="opening-wait">{ strings.show.opening }</p></main>
        },
        Some(recording) => html! {
            <Watching deck={Rc::clone(&props.deck)} theme={props.theme} {recording}
                on_allow={props.on_allow.clone()} on_read={props.on_read.clone()} />
        },
    }
}
