//! What the app is asked to do to the browser.

use crate::position::Position;
use crate::time::Timestamp;

/// One thing to carry out, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// The key was ours: keep the browser from acting on it.
    ClaimKey,
    /// Write the position into the address, in place.
    ReplaceAddress(Position),
    /// Write the position into the address as a new entry of the history.
    PushAddress(Position),
    /// Enter or leave full screen.
    ToggleFullScreen,
    /// Leave full screen if it is on.
    LeaveFullScreen,
    /// Copy a link to the position.
    CopyLink(Position),
    /// Send [`Woke`](crate::event::Event::Woke) at this moment; replaces an earlier wish.
    WakeAt(Timestamp),
}
