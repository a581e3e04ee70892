//! The texts of the show view.

use lectern_deck::source::LooksLike;
use lectern_session::command::Command;

/// Texts of the show view, and of opening a deck in any view.
#[derive(Debug)]
pub struct ShowStrings {
    /// A deck is being fetched and read.
    pub opening: &'static str,
    /// Name of the bar with the buttons.
    pub controls: &'static str,
    /// Leads back to the library.
    pub to_library: &'static str,
    /// Stands for the title of a slide without one.
    pub untitled: &'static str,
    /// Where we are: slide number (from 1) and number of slides.
    pub place: fn(usize, usize) -> String,
    /// Name of a slide: number (from 1), number of slides, title.
    pub slide: fn(usize, usize, &str) -> String,
    /// How far a slide has come: step (from 1) and number of steps.
    pub step: fn(usize, usize) -> String,
    /// A slide number is being typed: the digits so far.
    pub go_to: fn(&str) -> String,
    /// Placeholder of the finder.
    pub find: &'static str,
    /// No slide matches what was typed.
    pub nothing_found: &'static str,
    /// The link to this slide is on the clipboard.
    pub link_copied: &'static str,
    /// The clipboard refused; the link follows.
    pub copy_refused: &'static str,
    /// Full screen was refused by the browser.
    pub full_screen_refused: &'static str,
    /// The screen is black on purpose.
    pub black: &'static str,
    /// The screen is white on purpose.
    pub white: &'static str,
    /// Name of a block of code that scrolls.
    pub code: &'static str,
    /// Copies a block of code.
    pub copy_code: &'static str,
    /// The code is on the clipboard.
    pub code_copied: &'static str,
    /// Number of problems in the deck, for the badge.
    pub problems: fn(usize) -> String,
    /// Heads the panel when nothing is wrong.
    pub no_problems: &'static str,
    /// Where a problem is: line and column.
    pub line: fn(u32, u32) -> String,
    /// The dialect a deck was read as: its name.
    pub read_as: fn(&str) -> String,
    /// Label of the choice of dialects.
    pub dialect: &'static str,
    /// The choice that leaves the dialect to Lectern.
    pub detect: &'static str,
    /// Label of the choice of deck themes.
    pub theme: &'static str,
    /// The theme that the deck asks for.
    pub theme_of_deck: &'static str,
    /// Leads to the deck on paper.
    pub print: &'static str,
    /// What a command does, for buttons and the list of keys.
    pub command: fn(Command) -> &'static str,
    /// Presents the deck: the label of the button and of its key.
    pub present: &'static str,
    /// Label of the choice of the language of the talk.
    pub languages: &'static str,
    /// The translation has so many slides fewer.
    pub fewer_slides: fn(usize) -> String,
    /// The translation lacks the slide.
    pub no_counterpart: &'static str,
    /// Shows the deck as a document: the label of the button and of its key.
    pub read: &'static str,
    /// What an attendee keeps of slides.
    pub keep: KeepWords,
    /// How the digits are shown in the list of keys.
    pub digits: &'static str,
    /// What touch does, for the list of keys.
    pub touch: &'static str,
    /// What a click on the slide does, for the list of keys.
    pub click: &'static str,
    /// Deck opening, failures and questions.
    pub open: OpenStrings,
}

/// Names of what an attendee does with slides; the rest of the words is in [`keep`](super::keep).
#[derive(Debug)]
pub struct KeepWords {
    /// Sets a bookmark and takes it away.
    pub bookmark: &'static str,
    /// Opens notes of one's own on the slide.
    pub jots: &'static str,
    /// Opens all that is kept.
    pub collection: &'static str,
    /// Hands the slide on.
    pub share: &'static str,
}

/// Texts for opening a deck from an address.
#[derive(Debug)]
pub struct OpenStrings {
    /// Heads every failure.
    pub failed: &'static str,
    /// The server does not have it: the status.
    pub status: fn(u16) -> String,
    /// The server could not be reached.
    pub unreachable: &'static str,
    /// The file is larger than we take: its limit in megabytes.
    pub too_large: fn(usize) -> String,
    /// The file is no text: what it looks like, and the byte where that shows.
    pub not_text: fn(LooksLike, usize) -> String,
    /// The server sent a web page instead of Markdown.
    pub web_page: &'static str,
    /// A deck from this device is no longer in the store.
    pub forgotten: &'static str,
    /// The browser refuses us its storage.
    pub store_refused: &'static str,
    /// Reading took too long.
    pub too_slow: &'static str,
    /// Link to the file itself.
    pub as_text: &'static str,
    /// The deck is on another host: asks whether to open it.
    pub foreign: fn(&str) -> String,
    /// What opening a deck of another host means.
    pub foreign_hint: &'static str,
    /// Opens it.
    pub open: &'static str,
    /// Pictures live on other hosts: their names.
    pub remote_pictures: fn(&str) -> String,
    /// So many pictures have not come.
    pub missing_pictures: fn(usize) -> String,
    /// Allows them.
    pub load: &'static str,
    /// A link leads to another site: its host.
    pub leave: fn(&str) -> String,
    /// Opens it in a new tab.
    pub open_tab: &'static str,
}
