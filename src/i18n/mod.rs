//! The texts of the interface, one file a language.
//!
//! A text that a language lacks does not compile. Sentences with numbers or names in them are functions.
//! Get the texts of the chosen language with [`use_strings`]; what only one module of the page says is apart, in
//! [`library`], [`present`], [`read`], [`search`], [`watch`], [`keep`] and [`offline`].

mod en;
mod ja;
pub mod keep;
mod ko;
pub mod library;
pub mod offline;
pub mod present;
pub mod print;
pub mod programme;
pub mod read;
pub mod search;
pub mod show;
pub mod watch;

use yew::{hook, use_context};

use show::ShowStrings;

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English, also for everyone whose language is not here yet.
    #[default]
    English,
    /// Korean.
    Korean,
    /// Japanese.
    Japanese,
}

/// The texts that several modules of the page share.
#[derive(Debug)]
pub struct Strings {
    /// The name of the language in itself.
    pub language_name: &'static str,
    /// Label of the switch between languages.
    pub language: &'static str,
    /// Label of the switch between light and dark.
    pub appearance: &'static str,
    /// The light appearance.
    pub light: &'static str,
    /// The dark appearance.
    pub dark: &'static str,
    /// The appearance that the system asks for.
    pub automatic: &'static str,
    /// Closes a dialog or panel.
    pub close: &'static str,
    /// Takes back what was about to happen.
    pub cancel: &'static str,
    /// Tries again what has failed.
    pub try_again: &'static str,
    /// Searches this talk, and all talks.
    pub search: &'static str,
    /// The page that is shown when the app itself breaks.
    pub panic: PanicStrings,
    /// The show view, and what is said while a deck is being opened.
    pub show: ShowStrings,
}

/// Texts of the page that is shown when the app itself breaks.
#[derive(Debug)]
pub struct PanicStrings {
    /// What happened and what to do.
    pub heading: &'static str,
    /// Loads the page again, at the same place.
    pub reload: &'static str,
}

impl Language {
    /// All of them, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::English, Self::Korean, Self::Japanese];

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Korean => "ko",
            Self::Japanese => "ja",
        }
    }

    /// The language that a tag such as `ko-KR` asks for, if we speak it.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or(tag);
        Self::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// The texts in this language.
    pub fn strings(self) -> &'static Strings {
        match self {
            Self::English => &en::STRINGS,
            Self::Korean => &ko::STRINGS,
            Self::Japanese => &ja::STRINGS,
        }
    }
}

/// The texts in the language chosen for this window.
#[hook]
pub fn use_strings() -> &'static Strings {
    use_language().strings()
}

/// The language chosen for this window.
#[hook]
pub fn use_language() -> Language {
    use_context().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_language_finds_ours() {
        for (tag, language) in [
            ("ko", Some(Language::Korean)),
            ("ja-JP", Some(Language::Japanese)),
            ("EN-gb", Some(Language::English)),
            ("fr", None),
            ("", None),
        ] {
            assert_eq!(Language::from_tag(tag), language, "{tag}");
        }
    }
}
