//! What happens to a window in which a deck is shown.

use crate::command::Command;
use crate::keymap::KeyPress;
use crate::position::Position;
use crate::time::Timestamp;

/// Something that happened. Each names the moment where the moment matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A key went down, on a keyboard or a clicker.
    KeyPressed(KeyPress),
    /// A button, swipe, wheel or click asked for something.
    Asked(Command),
    /// A slide was picked: in the overview, the finder, a link.
    Picked(Position),
    /// The address changed by the browser's back or forward, or by hand.
    AddressChanged(Position),
    /// The overlay was closed by its own button or a click beside it.
    OverlayClosed,
    /// The deck was read anew and may have other slides.
    DeckChanged,
    /// The moment asked for by [`WakeAt`](crate::effect::Effect::WakeAt) has come. Early or doubled ones do no harm.
    Woke(Timestamp),
}
