//! The texts of printing. They are apart from [`Strings`](super::Strings), so that no other module carries them.

mod en;
mod ja;
mod ko;

use yew::hook;

use super::{Language, use_language};

/// The texts of printing in the language chosen for this window.
#[hook]
pub fn use_print_strings() -> &'static PrintStrings {
    use_language().print_strings()
}

impl Language {
    /// The texts of printing in this language.
    pub fn print_strings(self) -> &'static PrintStrings {
        match self {
            Self::English => &en::STRINGS,
            Self::Korean => &ko::STRINGS,
            Self::Japanese => &ja::STRINGS,
        }
    }
}

/// Texts of printing.
#[derive(Debug)]
pub struct PrintStrings {
    /// Names the bar at the top.
    pub bar: &'static str,
    /// Leads back to the deck.
    pub leave: &'static str,
    /// Names the choice between layouts.
    pub layout: &'static str,
    /// Slides, handout, notes.
    pub layouts: [&'static str; 3],
    /// Names the choice of slides on a page.
    pub per_page: &'static str,
    /// Names the choice of paper.
    pub paper: &'static str,
    /// Each step of a slide gets a page.
    pub by_step: &'static str,
    /// Private notes are printed too.
    pub private_notes: &'static str,
    /// How many slides of how many are ready.
    pub ready: fn(usize, usize) -> String,
    /// Prints.
    pub print: &'static str,
    /// Names the pages.
    pub pages: &'static str,
    /// A page by its number, from 1, and how many there are.
    pub page: fn(usize, usize) -> String,
    /// Heads the list of links.
    pub links: &'static str,
}
