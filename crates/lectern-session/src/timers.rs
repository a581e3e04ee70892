//! The reasons a window has to be woken, and when.

use std::collections::BTreeMap;

use crate::awake::Lived;
use crate::time::Millis;

/// Why a window wants to be woken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The other windows are asked whether they are there.
    Ping,
    /// The state is written down for a resume.
    Beat,
    /// The displays are looked at again, as systems report in steps.
    LookAgain,
    /// A stage that was opened should have said hello by now.
    OpenDeadline,
    /// The clock shows another second.
    Tick,
    /// Failed images are asked for again.
    Images,
    /// The mouse has rested on the stage.
    HideCursor,
    /// A slide number was left unfinished.
    Typing,
}

/// Which reasons are pending. The driver is told only when to come back for the first of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Timers {
    due: BTreeMap<Reason, Lived>,
    told: Option<Lived>,
}

impl Timers {
    /// Wakes for a reason at a moment; replaces an earlier moment.
    pub fn set(&mut self, reason: Reason, at: Lived) {
        self.due.insert(reason, at);
    }

    /// Wakes no more for a reason.
    pub fn clear(&mut self, reason: Reason) {
        self.due.remove(&reason);
    }

    /// Whether a reason is pending.
    pub fn is_set(&self, reason: Reason) -> bool {
        self.due.contains_key(&reason)
    }

    /// The reasons that have come due, taken out.
    pub fn take_due(&mut self, now: Lived) -> Vec<Reason> {
        let due: Vec<_> = self
            .due
            .iter()
            .filter(|(_, at)| **at <= now)
            .map(|(reason, _)| *reason)
            .collect();
        for reason in &due {
            self.due.remove(reason);
        }
        due
    }

    /// The driver's alarm has gone off: it must be told anew, even if nothing was due.
    pub fn alarm_is_spent(&mut self) {
        self.told = None;
    }

    /// How long the driver should wait, if that differs from what it was told before.
    pub fn tell(&mut self, now: Lived) -> Option<Millis> {
        let next = self.due.values().min().copied();
        if next == self.told {
            return None;
        }
        self.told = next;
        next.map(|at| at.since(now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_driver_hears_only_of_the_first_moment_and_only_when_it_changes() {
        let mut timers = Timers::default();
        timers.set(Reason::Beat, Lived(5_000));
        assert_eq!(timers.tell(Lived(0)), Some(Millis(5_000)));
        timers.set(Reason::Tick, Lived(9_000));
        assert_eq!(timers.tell(Lived(0)), None);
        timers.set(Reason::Ping, Lived(800));
        assert_eq!(timers.tell(Lived(100)), Some(Millis(700)));
    }

    #[test]
    fn an_early_alarm_does_no_harm_and_is_set_again() {
        let mut timers = Timers::default();
        timers.set(Reason::Ping, Lived(800));
        assert_eq!(timers.tell(Lived(0)), Some(Millis(800)));
        timers.alarm_is_spent();
        assert_eq!(timers.take_due(Lived(790)), []);
        assert_eq!(timers.tell(Lived(790)), Some(Millis(10)));
        timers.alarm_is_spent();
        assert_eq!(timers.take_due(Lived(800)), [Reason::Ping]);
        assert_eq!(timers.take_due(Lived(800)), []);
    }
}
