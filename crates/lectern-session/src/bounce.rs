//! Worn buttons: one press that comes in twice.

use crate::time::{Millis, Timestamp};

/// The same wish closer than this is a worn button bouncing, not a wish.
pub const BOUNCE: Millis = Millis(60);

/// Remembers the last wish and when it came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounce<T> {
    last: Option<(T, Timestamp)>,
}

impl<T> Default for Bounce<T> {
    fn default() -> Self {
        Self { last: None }
    }
}

impl<T: PartialEq> Bounce<T> {
    /// Whether a wish only repeats the last one. A wall clock set back is no bounce.
    pub fn is_repeat(&mut self, wish: T, at: Timestamp) -> bool {
        let is_repeat = self
            .last
            .as_ref()
            .is_some_and(|(last, then)| *last == wish && at >= *then && at.since(*then) < BOUNCE);
        if !is_repeat {
            self.last = Some((wish, at));
        }
        is_repeat
    }
}
