//! The texts of the search. They are apart from [`Strings`](super::Strings), so that only the module for attendees carries them.

mod en;
mod ja;
mod ko;

use yew::hook;

use super::{Language, use_language};

/// The texts of the search in the language chosen for this window.
#[hook]
pub fn use_search_strings() -> &'static SearchStrings {
    use_language().search_strings()
}

impl Language {
    /// The texts of the search in this language.
    pub fn search_strings(self) -> &'static SearchStrings {
        match self {
            Self::English => &en::STRINGS,
            Self::Korean => &ko::STRINGS,
            Self::Japanese => &ja::STRINGS,
        }
    }
}

/// Texts of the search.
#[derive(Debug)]
pub struct SearchStrings {
    /// Names the field in one talk.
    pub in_talk: &'static str,
    /// Names the field for all talks.
    pub in_all: &'static str,
    /// Names the choice between the two.
    pub where_to: &'static str,
    /// This talk, all talks.
    pub places: [&'static str; 2],
    /// Says what can be typed, as long as nothing is.
    pub hint: &'static str,
    /// On so many slides something was found.
    pub slides: fn(usize) -> String,
    /// On so many slides of so many talks.
    pub slides_of_talks: fn(usize, usize) -> String,
    /// So many slides are shown, there are more.
    pub most: fn(usize) -> String,
    /// Nothing was found.
    pub nothing: &'static str,
    /// So many talks are still being read.
    pub unread: fn(usize) -> String,
    /// So many talks could not be read.
    pub missing: fn(usize) -> String,
    /// The list of talks could not be had.
    pub without_programme: &'static str,
    /// There can be no search here.
    pub impossible: &'static str,
    /// Names a hit in what the speaker says.
    pub note: &'static str,
    /// Names a hit in code.
    pub code: &'static str,
    /// Says at which step of its slide a hit is seen.
    pub step: fn(usize) -> String,
    /// Names a hit that is only like what was typed.
    pub like: &'static str,
}
