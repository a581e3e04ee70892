//! The texts of presenting: console and stage. They are apart from [`Strings`](super::Strings), so that no other module
//! carries them.
//!
//! Positions come in as `7` or `7.2`, lengths as `1:30`, moments as `14:07:03`.

mod en;
mod ja;
mod ko;

use lectern_session::display::Situation;
use lectern_session::fault::Fault;
use lectern_session::link::Lamp;
use lectern_session::pacing::Pace;
use lectern_session::position::SlideIndex;
use lectern_session::record::{Kind, RenderLevel, Screen};
use lectern_session::report::Cover;
use lectern_session::talk::command::TalkCommand;
use lectern_session::transport::{Support, Transport};
use lectern_session::view::{Banner, StageHint};
use yew::hook;

use super::{Language, use_language};

/// The texts of presenting in the language chosen for this window.
#[hook]
pub fn use_present_strings() -> &'static PresentStrings {
    PresentStrings::of(use_language())
}

/// Texts of console and stage.
#[derive(Debug)]
pub struct PresentStrings {
    /// What a command does, for buttons and the list of keys.
    pub command: fn(TalkCommand) -> &'static str,
    /// What a session is held for.
    pub kind: fn(Kind) -> &'static str,
    /// Label of the switch between rehearsal and talk.
    pub kinds: &'static str,
    /// Why it cannot be switched now.
    pub kinds_locked: &'static str,
    /// What to tell the speaker.
    pub banner: fn(&Banner) -> String,
    /// The button of a banner that puts it away.
    pub understood: &'static str,
    /// Leads to a slide: its number.
    pub go_to: fn(usize) -> String,
    /// Loads this window again.
    pub reload: &'static str,
    /// The pictures of slides.
    pub slides: SlideStrings,
    /// The notes.
    pub notes: NoteStrings,
    /// The clock.
    pub clock: ClockStrings,
    /// The lamp, and what lies behind it.
    pub link: LinkStrings,
    /// What needs a decision.
    pub cards: CardStrings,
    /// Teaching a clicker.
    pub clicker: ClickerStrings,
    /// The journal.
    pub journal: JournalStrings,
    /// The stage.
    pub stage: StageStrings,
}

/// Texts of the pictures of slides.
#[derive(Debug)]
pub struct SlideStrings {
    /// Heads the slide that the stage says it shows.
    pub on_stage: &'static str,
    /// Heads the slide of this window when there is no stage.
    pub only_here: &'static str,
    /// Heads the slide of this window where the stage shows another.
    pub here: &'static str,
    /// Heads what comes with the next press.
    pub next: &'static str,
    /// There is no next press.
    pub end: &'static str,
    /// The stage does not follow; it still shows what is pictured.
    pub behind: &'static str,
    /// What covers the slide on the stage; empty if nothing.
    pub cover: fn(Cover) -> &'static str,
    /// What the speaker has done to the screen; empty if nothing.
    pub screen: fn(Screen) -> &'static str,
    /// Name of the buttons that act on the slide.
    pub tools: &'static str,
    /// Name of the separator between pictures and notes.
    pub resize_columns: &'static str,
    /// Name of the separator between the large slide and the next step.
    pub resize_rows: &'static str,
}

/// Texts of the notes.
#[derive(Debug)]
pub struct NoteStrings {
    /// Heads the notes of this step.
    pub heading: &'static str,
    /// There are none.
    pub none: &'static str,
    /// Marks notes that are never published.
    pub private: &'static str,
    /// Shows the notes of the next slide.
    pub of_next: &'static str,
    /// Opens the notes in a small window that stays on top.
    pub float: &'static str,
    /// The notes are in that window.
    pub floating: &'static str,
    /// The browser has no such window.
    pub no_float: &'static str,
}

/// Texts of the clock.
#[derive(Debug)]
pub struct ClockStrings {
    /// Time gone by.
    pub elapsed: &'static str,
    /// Time left.
    pub remaining: &'static str,
    /// Time beyond the plan.
    pub over: &'static str,
    /// The time of day.
    pub time_of_day: &'static str,
    /// Starts the clock.
    pub start: &'static str,
    /// Stops it for a while.
    pub pause: &'static str,
    /// Lets it go on.
    pub resume: &'static str,
    /// The clock against the plan: by how much.
    pub pace: fn(Pace, &str) -> String,
    /// How long this slide took last time, and in what session.
    pub last_time: fn(Kind, &str) -> String,
    /// Name of the bar: slides shown of all, and time gone by in percent.
    pub progress: fn(usize, usize, u32) -> String,
}

/// Texts of the lamp and what lies behind it.
#[derive(Debug)]
pub struct LinkStrings {
    /// Name of the lamp's button.
    pub heading: &'static str,
    /// The state of the lamp.
    pub lamp: fn(Lamp) -> &'static str,
    /// Since when the stage is gone.
    pub since: fn(&str) -> String,
    /// The position that the stage says it shows.
    pub shows: fn(&str) -> String,
    /// How many stages answer, if more than one.
    pub stages: fn(usize) -> String,
    /// How old the last answer is, in seconds.
    pub age: fn(u64) -> String,
    /// Opens the stage again.
    pub mend: &'static str,
    /// The stage fills its display.
    pub full_screen: &'static str,
    /// It does not.
    pub in_window: &'static str,
    /// Label of the displays.
    pub displays: &'static str,
    /// What has become of the displays.
    pub situation: fn(Situation) -> &'static str,
    /// A display without a name.
    pub nameless: &'static str,
    /// Asks the browser for its displays.
    pub see_displays: &'static str,
    /// Why that is of use.
    pub see_displays_hint: &'static str,
    /// The browser cannot tell.
    pub no_displays: &'static str,
    /// Label of the ways that messages take.
    pub transports: &'static str,
    /// The name of one.
    pub transport: fn(Transport) -> &'static str,
    /// What the browser says of it.
    pub support: fn(Support) -> &'static str,
    /// Messages come in over it.
    pub carries: &'static str,
    /// Label of how slides are drawn.
    pub render: &'static str,
    /// How they are drawn.
    pub render_level: fn(RenderLevel) -> &'static str,
}

/// Texts of the cards.
#[derive(Debug)]
pub struct CardStrings {
    /// Heads the card about a stage that was refused.
    pub refused: &'static str,
    /// What to do about it.
    pub refused_hint: &'static str,
    /// The link that opens the stage.
    pub open_stage: &'static str,
    /// Goes on in this window.
    pub here: &'static str,
    /// Goes on without a stage.
    pub without: &'static str,
    /// Stands by the code that leads to the stage.
    pub code: &'static str,
    /// Heads the code that leads to a slide.
    pub slide_code: &'static str,
    /// Heads the card about a session that was found: of which kind.
    pub found: fn(Kind) -> &'static str,
    /// Where it stood, how far in, when it was last alive.
    pub stood: fn(usize, &str, &str) -> String,
    /// Goes on with it: its slide and time.
    pub resume: fn(usize, &str) -> String,
    /// Begins anew.
    pub start_over: &'static str,
}

/// Texts for teaching a clicker.
#[derive(Debug)]
pub struct ClickerStrings {
    /// Heads the panel, and the button that opens it.
    pub heading: &'static str,
    /// What it is about.
    pub hint: &'static str,
    /// Teaches a button: what it should do.
    pub teach: fn(&str) -> String,
    /// Waits for the button: what it should do.
    pub press: fn(&str) -> String,
    /// No button was taught this.
    pub usual: &'static str,
    /// Forgets all buttons.
    pub forget: &'static str,
}

/// Texts of the journal.
#[derive(Debug)]
pub struct JournalStrings {
    /// Heads the panel, and the button that opens it.
    pub heading: &'static str,
    /// Nothing was written down yet.
    pub empty: &'static str,
    /// Heads the time spent on slides.
    pub time_spent: &'static str,
    /// Heads the column of slides.
    pub slide: &'static str,
    /// Heads the column of times.
    pub time: &'static str,
    /// The sum.
    pub total: &'static str,
    /// Heads what went wrong.
    pub faults: &'static str,
    /// Nothing went wrong.
    pub no_faults: &'static str,
    /// What went wrong or came right again.
    pub fault: fn(Fault) -> String,
    /// Saves it as chapters of a recording.
    pub chapters: &'static str,
    /// Saves them as a list.
    pub list: &'static str,
    /// Saves it as a table.
    pub csv: &'static str,
    /// Saves all of it.
    pub json: &'static str,
}

/// Texts of the stage.
#[derive(Debug)]
pub struct StageStrings {
    /// The title of its window: the deck's.
    pub title: fn(&str) -> String,
    /// The one instruction it may show.
    pub hint: fn(StageHint) -> &'static str,
    /// What the neutral card says to the room.
    pub holding: &'static str,
}

impl PresentStrings {
    /// The texts in a language.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::English => &en::STRINGS,
            Language::Korean => &ko::STRINGS,
            Language::Japanese => &ja::STRINGS,
        }
    }
}

/// Slide numbers as people count them, with what stands between two.
fn listed(slides: &[SlideIndex], separator: &str) -> String {
    let numbers: Vec<_> = slides
        .iter()
        .map(|slide| (slide.0 + 1).to_string())
        .collect();
    numbers.join(separator)
}
