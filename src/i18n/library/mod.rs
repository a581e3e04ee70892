//! The texts of the library page. They are apart from [`Strings`](super::Strings), so that no other module carries them.

mod en;
mod ja;
mod ko;

use lectern_deck::programme::{Expected, Level};
use yew::hook;

use super::{Language, use_language};

/// The texts of the library page in the language chosen for this window.
#[hook]
pub fn use_library_strings() -> &'static LibraryStrings {
    match use_language() {
        Language::English => &en::STRINGS,
        Language::Korean => &ko::STRINGS,
        Language::Japanese => &ja::STRINGS,
    }
}

/// Texts of the library page.
#[derive(Debug)]
pub struct LibraryStrings {
    /// Heads the page where the programme has no name, and the list of talks.
    pub title: &'static str,
    /// The list of talks is being fetched.
    pub loading: &'static str,
    /// When the programme was last changed: a date with its time.
    pub updated: fn(&str) -> String,
    /// The link to the event's own site.
    pub event_site: &'static str,
    /// What is shown are the sample talks.
    pub samples: &'static str,
    /// The programme has no talks.
    pub no_talks: &'static str,
    /// Why there is no list of talks.
    pub trouble: TroubleStrings,
    /// The filter.
    pub filter: FilterStrings,
    /// A talk in the list.
    pub talk: TalkStrings,
    /// Opening a deck from this device or an address.
    pub device: DeviceStrings,
}

/// Texts for a programme that cannot be read, whole or in part.
#[derive(Debug)]
pub struct TroubleStrings {
    /// Heads the failure of the whole list.
    pub failed: &'static str,
    /// The server answered with this status.
    pub status: fn(u16) -> String,
    /// The server could not be reached.
    pub unreachable: &'static str,
    /// The file is no JSON: line, column, and the reason in the words of the JSON reader.
    pub syntax: fn(usize, usize, &str) -> String,
    /// The name of an entry without a title: its place in the list, from 1.
    pub entry: fn(usize) -> String,
    /// Stands before the reason why an entry is broken.
    pub broken: &'static str,
    /// A field is missing: its name.
    pub missing: fn(&str) -> String,
    /// A field (empty: the whole entry) holds something else than it should: its name, what it should hold, what it
    /// holds.
    pub wrong: fn(&str, Expected, &str) -> String,
}

/// Texts of the filter.
#[derive(Debug)]
pub struct FilterStrings {
    /// Name of the whole row.
    pub label: &'static str,
    /// Label and placeholder of the field for words.
    pub words: &'static str,
    /// Label of the choice of languages.
    pub language: &'static str,
    /// Any language.
    pub any_language: &'static str,
    /// Label of the choice of levels.
    pub level: &'static str,
    /// Any level.
    pub any_level: &'static str,
    /// Label of the choice of tracks.
    pub track: &'static str,
    /// Any track.
    pub any_track: &'static str,
    /// Label of the choice of rooms.
    pub room: &'static str,
    /// Any room.
    pub any_room: &'static str,
    /// Label of the choice of days.
    pub day: &'static str,
    /// Any day.
    pub any_day: &'static str,
    /// Label of the choice of tags.
    pub tag: &'static str,
    /// Any tag.
    pub any_tag: &'static str,
    /// Shows all talks again.
    pub reset: &'static str,
    /// How many talks are shown, and of how many.
    pub shown: fn(usize, usize) -> String,
    /// No talk matches.
    pub nothing: &'static str,
}

/// Texts of a talk in the list.
#[derive(Debug)]
pub struct TalkStrings {
    /// The name of a language by its BCP 47 tag; the tag itself where we do not know it.
    pub language_name: fn(&str) -> &str,
    /// The name of a level.
    pub level: fn(Level) -> &'static str,
    /// A length in minutes.
    pub minutes: fn(u32) -> String,
    /// A date: month and day, both from 1.
    pub date: fn(u8, u8) -> String,
    /// How a name is said.
    pub pronounced: fn(&str) -> String,
    /// Stands before the links to the talk in other languages.
    pub also_in: &'static str,
    /// The link to the recording.
    pub recording: &'static str,
    /// What changed in the programme: field, value before, value since.
    pub change: fn(&str, Option<&str>, Option<&str>) -> String,
}

/// Texts for opening a deck from this device or an address.
#[derive(Debug)]
pub struct DeviceStrings {
    /// Heads the panel, and the link that leads there.
    pub heading: &'static str,
    /// What can be opened, and how.
    pub hint: &'static str,
    /// Nothing is uploaded.
    pub stays_here: &'static str,
    /// Chooses files.
    pub files: &'static str,
    /// Chooses a folder.
    pub folder: &'static str,
    /// Opens the box to paste into.
    pub paste: &'static str,
    /// Label of the box to paste into.
    pub paste_label: &'static str,
    /// Label of the field for an address.
    pub address: &'static str,
    /// Opens what was given.
    pub open: &'static str,
    /// Shown over the page while files are held above it.
    pub drop: &'static str,
    /// Files are being read.
    pub underway: &'static str,
    /// Asks which of several files is the deck.
    pub which: &'static str,
    /// Why it asks.
    pub which_hint: &'static str,
    /// Heads the decks that were opened before.
    pub opened: &'static str,
    /// The number of files of a deck, itself included.
    pub n_files: fn(usize) -> String,
    /// Removes a deck from the list: its title.
    pub remove: fn(&str) -> String,
    /// A deck was removed: its title.
    pub removed: fn(&str) -> String,
    /// Brings it back.
    pub undo: &'static str,
    /// The title of a deck that has none.
    pub untitled: &'static str,
    /// A deck that the browser would not keep.
    pub only_here: &'static str,
    /// The browser keeps no files for us.
    pub no_storage: &'static str,
    /// There is no Markdown file among those given.
    pub no_deck: &'static str,
    /// The file has no text in it.
    pub empty: &'static str,
    /// There are more files than we take: the most we take.
    pub too_many: fn(usize) -> String,
    /// The browser could not read the file.
    pub unreadable: &'static str,
}
