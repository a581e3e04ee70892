//! What the app is asked to do to the browser in a talk.

use crate::effect::Effect as PageEffect;
use crate::position::Position;
use crate::screen::ScreenArea;
use crate::time::Millis;

/// One thing to carry out, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// What any window with a deck asks for; never `WakeAt`.
    Page(PageEffect),
    /// Send a text to the other windows, over every transport that is open.
    Send(String),
    /// Open a stage: full screen on a display if it is known, else a window.
    OpenStage {
        /// The display.
        on: Option<ScreenArea>,
    },
    /// Move this window to a display.
    MoveTo(ScreenArea),
    /// Fill the screen with this window: on a display if it is known, else where it is.
    EnterFullScreen {
        /// The display.
        on: Option<ScreenArea>,
    },
    /// Lend the stages the key press that is being handled, so that they may fill the screen.
    LendGesture,
    /// Keep the screen from going dark. Asked again whenever the browser may have let go.
    HoldWakeLock,
    /// Send [`DisplaysSeen`](super::event::Happening::DisplaysSeen) now.
    LookAtDisplays,
    /// Store the state for a resume, over the last one of this talk.
    SaveBeat(String),
    /// Store this window's log of a session, over its last one.
    SaveLog {
        /// The session's id.
        session: u64,
        /// The log.
        text: String,
    },
    /// Store what the clicker was taught.
    SaveClicker(String),
    /// Store the size of the notes: steps above the usual, or below.
    SaveNotesSize(i8),
    /// Try to load these images again.
    RetryImages(Vec<String>),
    /// Show the reading view at a place.
    OpenReading(Position),
    /// Send [`Woke`](super::event::Happening::Woke) after this wait; replaces an earlier wish.
    WakeIn(Millis),
}
