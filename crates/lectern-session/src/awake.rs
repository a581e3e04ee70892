//! Time as a window lives through it.
//!
//! Wall clocks are set back and forth, laptops sleep and pages hang. Deadlines and the lamp are counted in
//! [`Lived`] time instead: it never runs backwards, and a gap counts as a moment only, because a window
//! that was not there cannot say that the other one was silent.

use std::ops::Add;

use crate::time::{Millis, Timestamp};

/// Milliseconds that a window has lived through since it opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Lived(pub u64);

impl Lived {
    /// Time that has passed since `earlier`.
    pub fn since(self, earlier: Self) -> Millis {
        Millis(self.0.saturating_sub(earlier.0))
    }
}

impl Add<Millis> for Lived {
    type Output = Self;

    fn add(self, length: Millis) -> Self {
        Self(self.0.saturating_add(length.0))
    }
}

/// A gap counts as no more than this.
pub const LONGEST_STEP: Millis = Millis(2_000);

/// A visible window that hears nothing for this long was away: asleep or hanging.
pub const AWAY: Millis = Millis(3_000);

/// Browsers wake a hidden window as rarely as once a minute, so that it is away only after this.
pub const AWAY_WHEN_HIDDEN: Millis = Millis(120_000);

/// From this length on a gap was a sleep rather than a hanging page.
pub const SLEEP: Millis = Millis(60_000);

/// A stretch in which the window did not run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// How long it was.
    pub length: Millis,
    /// When it ended.
    pub until: Timestamp,
}

/// Turns the moments of events into [`Lived`] time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Awake {
    wall: Timestamp,
    lived: Lived,
    visible: bool,
}

impl Awake {
    /// A visible window that opens now.
    pub fn from(now: Timestamp) -> Self {
        Self {
            wall: now,
            lived: Lived(0),
            visible: true,
        }
    }

    /// Lives on to `now`; says if the window was away meanwhile.
    pub fn live_to(&mut self, now: Timestamp) -> Option<Gap> {
        let length = now.since(self.wall);
        self.wall = now;
        self.lived = self.lived + length.min(LONGEST_STEP);
        let longest = if self.visible { AWAY } else { AWAY_WHEN_HIDDEN };
        (length >= longest).then_some(Gap { length, until: now })
    }

    /// The window was shown or hidden.
    pub fn set_visible(&mut self, visible: bool) {
        self.visible = visible;
    }

    /// Time lived through so far.
    pub fn now(&self) -> Lived {
        self.lived
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_counts_as_a_moment_and_a_clock_set_back_as_none() {
        let mut awake = Awake::from(Timestamp(100_000));
        for (wall, lived, gap) in [
            (100_500, 500, None),
            (90_000, 500, None),
            (90_100, 600, None),
            (92_900, 2_600, None),
            (95_900, 4_600, Some(3_000)),
            (895_900, 6_600, Some(800_000)),
        ] {
            let found = awake.live_to(Timestamp(wall));
            assert_eq!(awake.now(), Lived(lived), "{wall}");
            assert_eq!(found.map(|gap| gap.length.0), gap, "{wall}");
        }
    }

    #[test]
    fn a_hidden_window_is_not_away_when_it_is_woken_once_a_minute() {
        let mut awake = Awake::from(Timestamp(0));
        awake.set_visible(false);
        assert_eq!(awake.live_to(Timestamp(60_000)), None);
        assert!(awake.live_to(Timestamp(200_000)).is_some());
    }
}
