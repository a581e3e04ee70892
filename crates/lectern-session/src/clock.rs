//! The clock of a talk: how long it has been going on.
//!
//! It is kept by the wall clock, so that it goes on through a reload, a crash or a closed lid. A wall clock
//! that is set back would take the talk's clock along; [`Floor`] notices and puts that right.

use crate::time::{Millis, Timestamp};
use crate::words::{Value, push};

/// Whether the clock goes, and from where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Run {
    /// Not started yet.
    #[default]
    Ready,
    /// Going on.
    Running {
        /// From this moment.
        since: Timestamp,
        /// On top of what was counted before it.
        before: Millis,
    },
    /// Stopped for a while.
    Paused {
        /// What was counted so far.
        before: Millis,
    },
}

/// How the clock stands, for page hooks and for colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Not started yet.
    Ready,
    /// Going on, within the time planned.
    Running,
    /// Stopped for a while.
    Paused,
    /// Going on beyond the time planned.
    Over,
}

crate::words::words! { Phase { Ready = "ready", Running = "running", Paused = "paused", Over = "over" } }

/// The clock, and the time it is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Clock {
    /// Whether and from where it goes.
    pub run: Run,
    /// How many times time was taken off it on purpose. Within one turn it only goes forward.
    pub turn: u32,
    /// The length that the talk should have; 0 if it has none.
    pub planned: Millis,
}

impl Clock {
    /// Time counted up to `now`.
    pub fn elapsed(&self, now: Timestamp) -> Millis {
        match self.run {
            Run::Ready => Millis(0),
            Run::Running { since, before } => before + now.since(since),
            Run::Paused { before } => before,
        }
    }

    /// How it stands.
    pub fn phase(&self, now: Timestamp) -> Phase {
        match self.run {
            Run::Ready => Phase::Ready,
            Run::Paused { .. } => Phase::Paused,
            Run::Running { .. } if self.planned > Millis(0) && self.elapsed(now) > self.planned => {
                Phase::Over
            }
            Run::Running { .. } => Phase::Running,
        }
    }

    /// Starts, if it has not been started.
    pub fn start(&mut self, now: Timestamp) {
        if self.run == Run::Ready {
            self.run = Run::Running {
                since: now,
                before: Millis(0),
            };
        }
    }

    /// Starts, stops for a while or goes on.
    pub fn toggle(&mut self, now: Timestamp) {
        let before = self.elapsed(now);
        self.run = match self.run {
            Run::Ready | Run::Paused { .. } => Run::Running { since: now, before },
            Run::Running { .. } => Run::Paused { before },
        };
    }

    /// Back to zero, not started.
    pub fn reset(&mut self) {
        self.run = Run::Ready;
        self.turn = self.turn.saturating_add(1);
    }

    /// Takes time off that should not count, such as a sleep.
    pub fn take_off(&mut self, length: Millis, now: Timestamp) {
        self.set_elapsed(self.elapsed(now).minus(length), now);
        self.turn = self.turn.saturating_add(1);
    }

    /// Goes on from `elapsed` as from now, in whichever way it was going; one not started has no time to set.
    pub fn set_elapsed(&mut self, elapsed: Millis, now: Timestamp) {
        self.run = match self.run {
            Run::Ready => Run::Ready,
            Run::Running { .. } => Run::Running {
                since: now,
                before: elapsed,
            },
            Run::Paused { .. } => Run::Paused { before: elapsed },
        };
    }

    /// Puts right a clock that has fallen below `elapsed` within its turn: it starts, or goes on in whichever way it was going.
    pub fn lift(&mut self, elapsed: Millis, now: Timestamp) {
        self.start(now);
        self.set_elapsed(elapsed, now);
    }
}

impl Value for Run {
    fn write(&self, text: &mut String) {
        match self {
            Self::Ready => text.push_str("ready"),
            Self::Running { since, before } => {
                push(text, format_args!("running:{}:{}", since.0, before.0));
            }
            Self::Paused { before } => push(text, format_args!("paused:{}", before.0)),
        }
    }

    fn read(text: &str) -> Option<Self> {
        let mut parts = text.split(':');
        let run = match parts.next()? {
            "ready" => Self::Ready,
            "running" => Self::Running {
                since: Timestamp::read(parts.next()?)?,
                before: Millis::read(parts.next()?)?,
            },
            "paused" => Self::Paused {
                before: Millis::read(parts.next()?)?,
            },
            _ => return None,
        };
        parts.next().is_none().then_some(run)
    }
}

/// A clock that falls by less than this was read by another window a moment earlier; nothing is wrong.
const TOLERANCE: Millis = Millis(1_000);

/// The greatest time a window has shown: its clock never goes below, whatever the wall clock does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Floor {
    session: u64,
    turn: u32,
    elapsed: Millis,
}

impl Floor {
    /// The time to show for a clock.
    pub fn shown(&self, session: u64, clock: &Clock, now: Timestamp) -> Millis {
        let elapsed = clock.elapsed(now);
        if self.is_of(session, clock) {
            elapsed.max(self.elapsed)
        } else {
            elapsed
        }
    }

    /// Takes note of the time shown. If the clock has fallen, gives the time to [lift](Clock::lift) it to. It falls by a wall clock that is
    /// set back, and by a window that had not heard of the start and spoke later.
    pub fn rise(&mut self, session: u64, clock: &Clock, now: Timestamp) -> Option<Millis> {
        let shown = self.shown(session, clock, now);
        *self = Self {
            session,
            turn: clock.turn,
            elapsed: shown,
        };
        let is_stopped = clock.run == Run::Ready && shown > Millis(0);
        (is_stopped || clock.elapsed(now) + TOLERANCE < shown).then_some(shown)
    }

    fn is_of(&self, session: u64, clock: &Clock) -> bool {
        self.session == session && self.turn == clock.turn
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Timestamp = Timestamp(1_800_000_000_000);

    fn at(seconds: u64) -> Timestamp {
        NOON + Millis::seconds(seconds)
    }

    #[test]
    fn pauses_do_not_count() {
        let mut clock = Clock {
            planned: Millis::minutes(2),
            ..Clock::default()
        };
        assert_eq!(clock.phase(at(0)), Phase::Ready);
        clock.start(at(10));
        assert_eq!(clock.elapsed(at(70)), Millis::minutes(1));
        clock.toggle(at(70));
        assert_eq!(
            (clock.elapsed(at(500)), clock.phase(at(500))),
            (Millis::minutes(1), Phase::Paused)
        );
        clock.toggle(at(500));
        assert_eq!(
            (clock.elapsed(at(559)), clock.phase(at(559))),
            (Millis::seconds(119), Phase::Running)
        );
        assert_eq!(clock.phase(at(561)), Phase::Over);
        clock.reset();
        assert_eq!(
            (clock.elapsed(at(600)), clock.phase(at(600))),
            (Millis(0), Phase::Ready)
        );
    }

    #[test]
    fn a_talk_without_a_planned_length_is_never_over() {
        let mut clock = Clock::default();
        clock.start(at(0));
        assert_eq!(clock.phase(at(100_000)), Phase::Running);
    }

    #[test]
    fn a_wall_clock_set_back_by_an_hour_does_not_move_the_clock() {
        let (mut clock, mut floor) = (Clock::default(), Floor::default());
        clock.start(at(3_600));
        assert_eq!(floor.rise(1, &clock, at(4_447)), None);
        let earlier = at(848);
        assert_eq!(floor.shown(1, &clock, earlier), Millis::seconds(847));
        let wanted = floor.rise(1, &clock, earlier).unwrap();
        clock.set_elapsed(wanted, earlier);
        assert_eq!(floor.rise(1, &clock, at(858)), None);
        assert_eq!(floor.shown(1, &clock, at(858)), Millis::seconds(857));
    }

    #[test]
    fn a_start_that_another_window_had_not_heard_of_is_not_lost() {
        let (mut clock, mut floor) = (Clock::default(), Floor::default());
        clock.start(at(0));
        floor.rise(1, &clock, at(10));
        let mut stale = Clock::default();
        let wanted = floor.rise(1, &stale, at(11)).unwrap();
        stale.lift(wanted, at(11));
        assert_eq!(stale.elapsed(at(12)), Millis::seconds(11));
        assert_eq!(floor.rise(1, &stale, at(12)), None);
    }

    #[test]
    fn a_reset_and_another_session_may_go_to_zero() {
        let (mut clock, mut floor) = (Clock::default(), Floor::default());
        clock.start(at(0));
        floor.rise(1, &clock, at(100));
        assert_eq!(floor.shown(2, &clock, at(50)), Millis::seconds(50));
        clock.reset();
        assert_eq!(floor.rise(1, &clock, at(101)), None);
        assert_eq!(floor.shown(1, &clock, at(101)), Millis(0));
    }

    #[test]
    fn a_sleep_can_be_taken_off() {
        let (mut clock, mut floor) = (Clock::default(), Floor::default());
        clock.start(at(0));
        floor.rise(1, &clock, at(1_000));
        clock.take_off(Millis::seconds(900), at(1_000));
        assert_eq!(floor.rise(1, &clock, at(1_001)), None);
        assert_eq!(floor.shown(1, &clock, at(1_001)), Millis::seconds(101));
    }
}
