//! The programme of an event: which talks there are, when, where and by whom, from a `talks.json`.
//!
//! [`parse`] reads it, [`Filter`] picks from it, [`Programme::days`], [`Programme::now_and_next`] and [`Programme::changes_since`] say what
//! is when, [`Programme::calendar`], [`Talk::chair_card`] and [`Countdown`] take it elsewhere. An entry that cannot be read hides no other: it stays in
//! the list as [`Entry::Broken`], with the reason.

mod calendar;
mod chair;
mod countdown;
mod days;
mod fault;
mod filter;
mod instant;
mod local_time;
mod news;
mod now;
mod read;
pub(crate) mod video;

use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::{Map, Value};

pub use calendar::Publication;
pub use chair::{ChairCard, Cue};
pub use countdown::{Countdown, Reading, Sign};
pub use days::{Day, Slot, Zone};
pub use fault::{Expected, Fault, ProgrammeError};
pub use filter::{Choices, Filter};
pub use instant::{Instant, UtcOffset};
pub use local_time::{Date, LocalTime, parse_date};
pub use news::{Difference, News};
pub use now::RoomNow;
pub use read::parse;
pub use video::{Chapter, Chapters, Video};

/// Everything that a `talks.json` says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Programme {
    /// The event that the talks belong to.
    pub event: Event,
    /// When the programme was last changed.
    pub updated: Option<LocalTime>,
    /// The talks in the order of the file.
    pub entries: Vec<Entry>,
    /// Fields of the file that we do not know.
    pub other: Map<String, Value>,
}

/// An event, all of it as text to be shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Event {
    /// What it is called.
    pub name: Option<String>,
    /// When it is, in the organiser's words.
    pub dates: Option<String>,
    /// Where it is.
    pub place: Option<String>,
    /// Its own site, only if `http` or `https`.
    pub url: Option<String>,
}

/// One entry of the list of talks.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// A talk that can be opened.
    Talk(Rc<Talk>),
    /// An entry with a mistake in it.
    Broken(BrokenEntry),
}

/// What could be made out of an entry with a mistake in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokenEntry {
    /// Its place in the list, from 1.
    pub number: usize,
    /// Its id, if there is one.
    pub id: Option<String>,
    /// Its title, if there is one.
    pub title: Option<String>,
    /// Its deck, if there is one: the talk can be opened all the same.
    pub deck: Option<String>,
    /// The mistake.
    pub fault: Fault,
}

/// A talk as the programme announces it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Talk {
    /// A short name for addresses.
    pub id: Option<String>,
    /// What it is called; never empty.
    pub title: String,
    /// The address of its deck, relative to the file it was read from; never empty.
    pub deck: String,
    /// Who gives it.
    pub speakers: Vec<Speaker>,
    /// What it is about.
    pub r#abstract: Option<String>,
    /// The language it is given in, as a BCP 47 tag.
    pub language: Option<String>,
    /// Decks of the same talk in other languages: tag and address.
    pub translations: BTreeMap<String, String>,
    /// How much it asks of its listeners.
    pub level: Option<Level>,
    /// The track it belongs to.
    pub track: Option<String>,
    /// The room it is given in.
    pub room: Option<String>,
    /// When it starts.
    pub starts: Option<LocalTime>,
    /// How long it takes.
    pub minutes: Option<u32>,
    /// What was changed in the programme, in the order of the file.
    pub changes: Vec<Change>,
    /// Words to find it by.
    pub tags: Vec<String>,
    /// Its recording.
    pub video: Option<Video>,
    /// The licence of the deck.
    pub license: Option<String>,
    /// Fields that we do not know.
    pub other: Map<String, Value>,
}

/// Someone who gives a talk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Speaker {
    /// The name as the speaker writes it.
    pub name: String,
    /// How the name is said.
    pub pronounced: Option<String>,
    /// Where the speaker works, studies or belongs.
    pub affiliation: Option<String>,
    /// Pages of the speaker, only `http` and `https`.
    pub links: Vec<String>,
}

/// How much a talk asks of its listeners.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Nothing.
    Beginner,
    /// Some experience.
    Intermediate,
    /// A lot of experience.
    Advanced,
}

impl Level {
    /// All of them, the easiest first.
    pub const ALL: [Self; 3] = [Self::Beginner, Self::Intermediate, Self::Advanced];

    /// The word for it in `talks.json`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Beginner => "beginner",
            Self::Intermediate => "intermediate",
            Self::Advanced => "advanced",
        }
    }

    /// The level of that name, in any case.
    pub fn from_name(name: &str) -> Option<Self> {
        let is_it = |level: &Self| level.name().eq_ignore_ascii_case(name.trim());
        Self::ALL.into_iter().find(is_it)
    }
}

/// A change in the programme.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Change {
    /// When it was made.
    pub at: Option<LocalTime>,
    /// The field of the talk that changed: `starts`, `room`, …
    pub field: String,
    /// The value before; none for what was added.
    pub from: Option<String>,
    /// The value since; none for what was dropped.
    pub to: Option<String>,
}

impl Programme {
    /// The talks that can be opened, without the broken entries.
    pub fn talks(&self) -> impl Iterator<Item = &Rc<Talk>> {
        self.entries.iter().filter_map(|entry| match entry {
            Entry::Talk(talk) => Some(talk),
            Entry::Broken(_) => None,
        })
    }

    /// The talk of that name in addresses.
    pub fn talk(&self, key: &str) -> Option<&Rc<Talk>> {
        let by_id = self.talks().find(|talk| talk.id.as_deref() == Some(key));
        by_id.or_else(|| self.talks().find(|talk| talk.key() == key))
    }
}

impl Talk {
    /// What addresses call it: its id, or its deck where it has none.
    pub fn key(&self) -> &str {
        self.id.as_deref().unwrap_or(&self.deck)
    }
}

/// Where a deck is, seen from the page, when `address` was written in a file in `folder`.
///
/// `folder` is empty or ends with a slash. Absolute addresses stay as they are.
pub fn deck_address(folder: &str, address: &str) -> String {
    let before_slash = address.split('/').next().unwrap_or(address);
    if address.starts_with('/') || before_slash.contains(':') {
        address.to_owned()
    } else {
        let address = address.strip_prefix("./").unwrap_or(address);
        format!("{folder}{address}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deck_is_found_from_the_file_that_names_it() {
        for (folder, address, expected) in [
            ("", "talks/gil/deck.md", "talks/gil/deck.md"),
            ("decks/", "gil/deck.md", "decks/gil/deck.md"),
            ("decks/", "./gil/deck.md", "decks/gil/deck.md"),
            ("decks/", "../deck.md", "decks/../deck.md"),
            ("decks/", "/talks/deck.md", "/talks/deck.md"),
            (
                "decks/",
                "https://example.org/deck.md",
                "https://example.org/deck.md",
            ),
            ("decks/", "part/a:b.md", "decks/part/a:b.md"),
        ] {
            assert_eq!(deck_address(folder, address), expected);
        }
    }

    #[test]
    fn a_talk_is_found_by_its_id_or_its_deck() {
        let json = r#"{"talks": [{"title": "A", "deck": "b"}, {"id": "b", "title": "B", "deck": "c.md"}]}"#;
        let programme = parse(json).unwrap();
        for (key, title) in [("b", Some("B")), ("c.md", None), ("", None)] {
            let found = programme.talk(key).map(|talk| talk.title.as_str());
            assert_eq!(found, title, "{key}");
        }
        let keys: Vec<_> = programme.talks().map(|talk| talk.key()).collect();
        assert_eq!(keys, ["b", "b"]);
    }
}
