//! What console and stage draw: plain data. Words are chosen by enums, numbers that need no language are formatted here.
//!
//! No speaker note ever enters this crate, and [`StageView`] has no text at all: it cannot show one.

use crate::clock::Phase;
use crate::display::Situation;
use crate::ink::Stroke;
use crate::link::Lamp;
use crate::pacing::Pace;
use crate::pointing::{Point, Zoom};
use crate::position::{Position, SlideIndex};
use crate::record::{Kind, RenderLevel, Screen};
use crate::report::Cover;
use crate::screen::Size;
use crate::time::Millis;
use crate::transport::{Support, Transport};

/// What the room sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageView {
    /// The slide and step.
    pub position: Position,
    /// What covers it.
    pub cover: Cover,
    /// What it may cost.
    pub render: RenderLevel,
    /// The light spot.
    pub laser: Option<Point>,
    /// The part brought near.
    pub zoom: Option<Zoom>,
    /// What is drawn on the slide.
    pub strokes: Vec<Stroke>,
    /// The mouse is to be hidden.
    pub cursor_rests: bool,
    /// The one instruction that a new stage may need.
    pub hint: Option<StageHint>,
}

/// What a stage may have to say: before the talk has begun, or while only the speaker sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StageHint {
    /// Drag this window to the projector and press F.
    DragToProjector,
    /// The projector is back: press a key here, and this window goes there.
    PressToReturn,
}

/// What the speaker sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsoleView {
    /// The slide and step.
    pub position: Position,
    /// What comes with the next press; none at the end.
    pub next: Option<Position>,
    /// Number of slides.
    pub n_slides: usize,
    /// What the speaker has done to the screen.
    pub screen: Screen,
    /// What the session is held for.
    pub kind: Kind,
    /// How the window is laid out.
    pub layout: Layout,
    /// Whether notes may be shown now.
    pub notes: Notes,
    /// The size of the notes: steps above the usual, or below.
    pub notes_size: i8,
    /// The link to the stages.
    pub link: LinkView,
    /// The room's display.
    pub display: DisplayView,
    /// The clock.
    pub clock: ClockView,
    /// The clock against the plan.
    pub pace: PaceView,
    /// How long this slide took last time, as `1:40`, and what that session was held for.
    pub last_time: Option<(Kind, String)>,
    /// What slides may cost.
    pub render: RenderLevel,
    /// The light spot.
    pub laser: Option<Point>,
    /// The part brought near.
    pub zoom: Option<Zoom>,
    /// What is drawn on the slide that the room is given to see.
    pub strokes: Vec<Stroke>,
    /// A code that leads to the slide is to be shown.
    pub qr: bool,
    /// What needs a decision.
    pub card: Option<Card>,
    /// What the speaker should know, the gravest first.
    pub banners: Vec<Banner>,
}

/// How the console is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// Slide, notes and clock side by side.
    #[default]
    Desk,
    /// The slide fills the window, as the room sees it.
    InPlace,
}

/// Whether notes may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notes {
    /// They may.
    Shown,
    /// The room might see them.
    Hidden,
}

/// The link, as far as something was heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkView {
    /// The lamp.
    pub lamp: Lamp,
    /// When the stage was last heard, as `14:07:03`; only if it is gone.
    pub gone_since: Option<String>,
    /// How many stages answer.
    pub n_live: usize,
    /// What the stage says it shows.
    pub stage: Option<StageSeen>,
    /// What the browser says of each transport, and whether it carries.
    pub transports: Vec<(Transport, Support, bool)>,
}

/// What a stage says it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageSeen {
    /// The slide and step last painted.
    pub shown: Position,
    /// What covers it.
    pub cover: Cover,
    /// How old that is.
    pub age: Millis,
    /// Whether it is what the room should see.
    pub agrees: bool,
    /// Whether it fills the screen.
    pub full_screen: bool,
    /// The size of its window.
    pub size: Size,
}

/// The room's display.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisplayView {
    /// What has become of the displays.
    pub situation: Situation,
    /// Its name; empty if the browser does not tell.
    pub name: String,
    /// Its size as `1280×720`; empty if unknown.
    pub size: String,
}

/// The clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClockView {
    /// How it stands.
    pub phase: Phase,
    /// Time gone by, as `14:07`.
    pub elapsed: String,
    /// Time left, as `15:53`, or `−1:30` when it is over; none without a planned length.
    pub remaining: Option<String>,
    /// The time of day, as `10:32`.
    pub time_of_day: String,
    /// Time gone by in thousandths of the planned length, at most 1000; for the thin line.
    pub progress: u32,
}

/// The clock against the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaceView {
    /// Ahead, behind, or neither.
    pub pace: Pace,
    /// By how much, as `1:30`; empty if neither.
    pub by: String,
}

/// What needs a decision of the speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Card {
    /// The browser refused to open a stage: offer a link to click, this window, a code for another device.
    StageRefused,
    /// A talk was found: go on with it or start over.
    Resume {
        /// What it was held for.
        kind: Kind,
        /// Where it stood.
        slide: SlideIndex,
        /// How far in, as `14:07`.
        elapsed: String,
        /// When it was last alive, as `14:07:03`.
        last_seen: String,
    },
}

/// What the speaker should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Banner {
    /// The projector is gone; offer to present from this screen.
    DisplayGone {
        /// Since when, as `14:07:03`.
        since: String,
    },
    /// The room may see this window.
    RoomSeesThis,
    /// No transport is left: this window works alone.
    NoTransport,
    /// Another window runs another version: reload the older one.
    OtherVersion,
    /// The stage does not fill its display; one key does it.
    StageNotFull,
    /// The room's display has another size.
    DisplayResized {
        /// Now, as `1024×768`.
        size: String,
    },
    /// These slides do not fit the stage.
    Overflowing(Vec<SlideIndex>),
    /// Slides are drawn more cheaply, as the machine is slow.
    RenderLowered(RenderLevel),
    /// Images do not load on the stage.
    ImagesFailing {
        /// How many.
        count: u32,
        /// On which slides, or the first of them.
        slides: Vec<SlideIndex>,
    },
    /// The network has gone; so many files of all are kept.
    Offline {
        /// Kept.
        cached: usize,
        /// All.
        total: usize,
    },
    /// This window was away, as `0:03`: it hung, or the machine slept.
    Away {
        /// How long.
        length: String,
        /// It was long enough for a sleep.
        slept: bool,
    },
    /// Nothing can be stored: the talk cannot be resumed after a crash.
    ResumeOff,
}
