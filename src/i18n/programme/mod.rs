//! The texts of the programme: its days and news, the page of a talk, the card for the chair.

mod en;
mod ja;
mod ko;

use yew::hook;

use super::{Language, use_language};

/// The texts of the programme in the language chosen for this window.
#[hook]
pub fn use_programme_strings() -> &'static ProgrammeStrings {
    match use_language() {
        Language::English => &en::STRINGS,
        Language::Korean => &ko::STRINGS,
        Language::Japanese => &ja::STRINGS,
    }
}

/// Texts of the programme.
#[derive(Debug)]
pub struct ProgrammeStrings {
    /// The list of talks by days.
    pub days: DayStrings,
    /// What is on, and what has changed.
    pub news: NewsStrings,
    /// The page of a talk.
    pub talk: TalkPageStrings,
    /// The card for the chair of a session.
    pub chair: ChairStrings,
}

/// Texts of the list of talks by days.
#[derive(Debug)]
pub struct DayStrings {
    /// How days are written: a BCP 47 tag.
    pub locale: &'static str,
    /// Heads talks without a time.
    pub no_time: &'static str,
    /// Heads talks without a room.
    pub no_room: &'static str,
    /// Label of the choice of clocks.
    pub clock: &'static str,
    /// The venue's clock: the name of its zone.
    pub venue: fn(&str) -> String,
    /// The visitor's clock: the name of its zone.
    pub visitor: fn(&str) -> String,
    /// A time by the venue's clock, where the visitor's is shown.
    pub at_venue: fn(&str) -> String,
    /// A time by the visitor's clock, where the venue's is shown.
    pub for_visitor: fn(&str) -> String,
    /// Label of the choice of orders.
    pub order: &'static str,
    /// In order of time.
    pub by_time: &'static str,
    /// Room by room.
    pub by_room: &'static str,
    /// Saves the talks shown as a calendar.
    pub calendar: &'static str,
    /// Leads to the page of a talk.
    pub about: &'static str,
}

/// Texts of what is on, and of what has changed.
#[derive(Debug)]
pub struct NewsStrings {
    /// Heads what is on and comes next.
    pub now_and_next: &'static str,
    /// The talk that is on.
    pub now: &'static str,
    /// The talk that comes next.
    pub next: &'static str,
    /// When a talk ends.
    pub until: fn(&str) -> String,
    /// Heads the changes since the last visit: their number.
    pub changes: fn(usize) -> String,
    /// Takes them as seen.
    pub seen: &'static str,
}

/// Texts of the page of a talk.
#[derive(Debug)]
pub struct TalkPageStrings {
    /// There is no talk of that name.
    pub unknown: fn(&str) -> String,
    /// Shows the slides.
    pub show: &'static str,
    /// Opens the deck as a document.
    pub read: &'static str,
    /// Lays the deck out on paper.
    pub print: &'static str,
    /// Opens the speaker's console.
    pub present: &'static str,
    /// Saves the talk as a calendar entry.
    pub calendar: &'static str,
    /// Copies the address of this page.
    pub copy_link: &'static str,
    /// Leads to the card for the chair.
    pub chair: &'static str,
    /// Heads the speakers.
    pub speakers: &'static str,
    /// Heads the slides in all their languages.
    pub languages: &'static str,
    /// Heads what else is known of the talk.
    pub facts: &'static str,
    /// Names the licence.
    pub license: &'static str,
    /// Names the room.
    pub room: &'static str,
    /// Names the time.
    pub time: &'static str,
    /// Opens the recording beside the slides.
    pub watch_here: &'static str,
    /// Heads the recording.
    pub recording: &'static str,
    /// Opens the recording, on this host.
    pub watch: fn(&str) -> String,
}

/// Texts of the card for the chair.
#[derive(Debug)]
pub struct ChairStrings {
    /// What this is.
    pub heading: &'static str,
    /// Heads the signs with their times.
    pub signs: &'static str,
    /// What a sign says: minutes that are left, 0 for the end.
    pub sign: fn(u32) -> String,
    /// When it is due: minutes since the start.
    pub after: fn(u32) -> String,
    /// Label of the length of the talk.
    pub length: &'static str,
    /// The programme does not say how long the talk is.
    pub no_length: &'static str,
    /// Takes a minute off.
    pub less: &'static str,
    /// Adds a minute.
    pub more: &'static str,
    /// What the clock does and needs.
    pub hint: &'static str,
    /// Starts the clock.
    pub start: &'static str,
    /// Starts it from the beginning, where it has been running before.
    pub anew: &'static str,
    /// Takes it up again.
    pub go_on: &'static str,
    /// Puts it away.
    pub stop: &'static str,
    /// Prints the card.
    pub print: &'static str,
    /// Stands under the time that is left.
    pub left: &'static str,
    /// Stands under the time that it is over.
    pub over: &'static str,
    /// The next sign: minutes on it, and the time until it is due.
    pub next: fn(u32, &str) -> String,
    /// Stands under the number on a sign.
    pub minutes: &'static str,
    /// Stands on the last sign.
    pub end: &'static str,
    /// Label of the buttons that hold up a sign.
    pub hold_up: &'static str,
    /// Takes a sign down.
    pub take_down: &'static str,
}
