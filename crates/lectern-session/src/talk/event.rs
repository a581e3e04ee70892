//! What happens to a window of a talk.

use super::command::Wish;
use crate::display::Signals;
use crate::keymap::KeyPress;
use crate::pacing::Budget;
use crate::pointing::{Point, Zoom};
use crate::position::{Position, SlideIndex};
use crate::record::Session;
use crate::time::{Millis, Timestamp};
use crate::transport::{Support, Transport};

/// Something that happened, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The moment, by the wall clock.
    pub at: Timestamp,
    /// What happened.
    pub what: Happening,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happening {
    /// A key went down.
    KeyPressed(KeyPress),
    /// A key came up: its value as in [`KeyPress::key`].
    KeyReleased(String),
    /// A button, swipe, wheel or click asked for something.
    Asked(Wish),
    /// A slide was picked: in the overview, the finder, a link.
    Picked(Position),
    /// The address changed by the browser's back or forward, or by hand.
    AddressChanged(Position),
    /// An overlay was closed by its own button or a click beside it.
    OverlayClosed,
    /// The deck was read anew and may have other slides.
    DeckChanged {
        /// What it says about time, slide by slide.
        budgets: Vec<Option<Budget>>,
    },
    /// The speaker began a rehearsal or a talk; its id is new and random.
    Begun(Session),
    /// The next key pressed should mean this.
    ClickerLesson(Wish),
    /// The clicker's buttons should be forgotten.
    ClickerForgotten,

    /// The mouse or finger moved over the slide.
    PointerMoved(Point),
    /// It went down on the slide.
    PointerPressed(Point),
    /// It came up.
    PointerReleased,
    /// It left the slide.
    PointerLeft,
    /// A part of the slide was brought near, or let go.
    Zoomed(Option<Zoom>),

    /// A text came in over a transport.
    Heard {
        /// The transport.
        via: Transport,
        /// The text, whatever it is.
        text: String,
    },
    /// A transport was opened, or could not be.
    TransportSet {
        /// The transport.
        transport: Transport,
        /// What the browser says.
        support: Support,
    },

    /// What can be seen of the displays: on every sign of a change, and when asked for.
    DisplaysSeen(Signals),
    /// The browser refused to open a stage.
    StageRefused,
    /// The browser refused full screen.
    FullScreenRefused,
    /// The console lent this stage the key press that full screen needs.
    GestureLent,

    /// The slide and step were painted.
    Painted(Position),
    /// Frames took so long on the average of the last quarter of a second.
    FramesTimed(Millis),
    /// These slides are larger than the window.
    Overflowed(Vec<SlideIndex>),
    /// An image did not load.
    ImageFailed {
        /// Its address.
        source: String,
        /// The slide it is on.
        slide: SlideIndex,
    },
    /// An image that had failed has loaded.
    ImageLoaded(String),

    /// The network is back.
    WentOnline,
    /// The network has gone.
    WentOffline,
    /// The files of the deck were counted.
    FilesCounted {
        /// Those that are kept for when the network goes.
        cached: usize,
        /// All.
        total: usize,
    },
    /// The browser refused to store something.
    StorageRefused,

    /// The window was shown.
    BecameVisible,
    /// The window was hidden or minimised.
    BecameHidden,
    /// The window is about to close or to be put aside (`pagehide`).
    Closing,
    /// The window was brought back from where the browser had put it aside (`pageshow`).
    Restored,
    /// The wait asked for by [`WakeIn`](super::effect::Effect::WakeIn) is over. Early or doubled ones do no harm.
    Woke,
}
