//! The browser's clocks as the session's moments, and its keys with theirs.

use lectern_session::keymap::{Focus, KeyPress};
use lectern_session::time::Timestamp;

use crate::platform::clock;
use crate::platform::keyboard::{KeyStroke, KeyTarget};

/// The present moment.
pub fn now() -> Timestamp {
    from_ms(clock::now_ms())
}

/// The moment of a browser event from its time stamp, which counts from the start of the page.
///
/// Events that waited while the page was busy keep the moment at which they happened.
pub fn of_event(time_ms: f64) -> Timestamp {
    let waited = clock::monotonic_ms().map_or(0.0, |now| (now - time_ms).max(0.0));
    from_ms(clock::now_ms() - waited)
}

/// A key that went down, as the session takes it.
pub fn key_press(stroke: &KeyStroke) -> KeyPress {
    KeyPress {
        key: stroke.key.clone(),
        modified: stroke.ctrl || stroke.alt || stroke.meta || stroke.composing,
        focus: match stroke.target {
            KeyTarget::Page => Focus::Page,
            KeyTarget::Control => Focus::Control,
            KeyTarget::Field => Focus::Field,
        },
        at: of_event(stroke.time_ms),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "moments lie between 1970 and the year 287396; the cast saturates outside"
)]
fn from_ms(ms: f64) -> Timestamp {
    Timestamp(ms as u64)
}
