//! The bar over the document: where we are, and the ways elsewhere.

use yew::{Callback, Html, html};

use super::panels::Panel;
use crate::components::icon::{Icon, icon};
use crate::i18n::Strings;
use crate::i18n::read::ReadStrings;
use crate::shell::beside::Panel as Beside;

/// What the bar says.
pub(super) struct Place<'a> {
    /// The deck's title.
    pub(super) title: &'a str,
    /// The language of the deck.
    pub(super) language: Option<String>,
    /// The number of the slide being read, from 1.
    pub(super) number: usize,
    /// How many there are.
    pub(super) n_slides: usize,
}

/// What a button of the bar asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ask {
    /// A panel.
    Panel(Panel),
    /// The deck slide by slide.
    Slides,
    /// What an attendee does beside any view.
    Beside(Beside),
}

/// The bar; `is_outline_open` where the outline stands beside the document, `languages` the switch between those of the talk.
pub(super) fn bar(
    strings: &'static Strings,
    words: &'static ReadStrings,
    place: &Place<'_>,
    is_outline_open: bool,
    languages: Html,
    on_ask: &Callback<Ask>,
) -> Html {
    let button = |name: &'static str,
                  label: &'static str,
                  image: Icon,
                  ask: Ask,
                  pressed: Option<bool>| {
        html! {
            <button class="icon-button" type="button" data-command={name} aria-label={label} title={label}
                aria-expanded={pressed.map(|is_open| is_open.to_string())} onclick={on_ask.reform(move |_| ask)}>
                { icon(image) }
            </button>
        }
    };
    let Place {
        title,
        language,
        number,
        n_slides,
    } = place;
    html! {
        <nav class="read-bar" aria-label={words.bar}>
            <a class="icon-button" href="?" aria-label={strings.show.to_library} title={strings.show.to_library}>
                { icon(Icon::Back) }
            </a>
            { button("outline", words.outline, Icon::List, Ask::Panel(Panel::Outline), Some(is_outline_open)) }
            <span class="read-bar-title" lang={language.clone()}>{ title }</span>
            { languages }
            <span class="read-place">{ (strings.show.place)(*number, *n_slides) }</span>
            { button("search", strings.search, Icon::Search, Ask::Beside(Beside::Search), None) }
            { button("collection", strings.show.keep.collection, Icon::Bookmark, Ask::Beside(Beside::Collection), None) }
            { button("share", strings.show.keep.share, Icon::Share, Ask::Beside(Beside::Share), None) }
            { button("settings", words.settings.heading, Icon::Larger, Ask::Panel(Panel::Settings), None) }
            { button("help", words.keys, Icon::Help, Ask::Panel(Panel::Help), None) }
            { button("slides", words.to_slides, Icon::Present, Ask::Slides, None) }
            <div class="read-progress" aria-hidden="true"
                style={format!("--progress:calc({number} / {n_slides})")} />
        </nav>
    }
}
