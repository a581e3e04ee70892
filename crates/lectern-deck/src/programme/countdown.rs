//! The clock of a session's chair: how long the speaker still has, and which sign to hold up.
//!
//! It has no state but the moment at which the talk began, so that a reload, a locked screen or a computer that sleeps cannot put it
//! out. All moments come from outside, in milliseconds of any clock.

use super::chair::CUES;

/// A sign is held up so long.
const SHOWN_MS: i64 = 20_000;

const MINUTE_MS: i64 = 60_000;

/// A talk that has begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Countdown {
    /// When, in milliseconds.
    pub started_ms: i64,
    /// How long it may take; more or less than planned as the chair has decided.
    pub minutes: u32,
}

/// What the clock shows at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// Milliseconds until the end; negative when it is over time.
    pub left_ms: i64,
    /// The last sign that was due; none before the first.
    pub sign: Option<Sign>,
    /// The next sign: the minutes on it, and in how many milliseconds it is due.
    pub next: Option<(u32, i64)>,
}

/// A sign for the speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sign {
    /// The number on it: minutes that are left; 0 is the end.
    pub left: u32,
    /// It has only just become due: now it is to be held up.
    pub is_due: bool,
}

impl Countdown {
    /// What it shows at a moment; at full length where the moment is before the start, as when the computer's clock was put back.
    pub fn at(self, now_ms: i64) -> Reading {
        let length = i64::from(self.minutes).saturating_mul(MINUTE_MS);
        let gone = now_ms.saturating_sub(self.started_ms).max(0);
        let left_ms = length.saturating_sub(gone);
        let cues = CUES
            .into_iter()
            .filter(|left| *left < self.minutes)
            .map(|left| (left, left_ms - i64::from(left) * MINUTE_MS));
        let due = cues.clone().rfind(|(_, until)| *until <= 0);
        Reading {
            left_ms,
            sign: due.map(|(left, until)| Sign {
                left,
                is_due: until > -SHOWN_MS,
            }),
            next: cues.into_iter().find(|(_, until)| *until > 0),
        }
    }
}

impl Reading {
    /// The time that is left, or that it is over, as `4:59`; whole seconds that are begun count in full.
    pub fn clock(&self) -> String {
        let seconds = match self.left_ms {
            left if left > 0 => left.unsigned_abs().div_ceil(1000),
            over => over.unsigned_abs() / 1000,
        };
        format!("{}:{:02}", seconds / 60, seconds % 60)
    }

    /// Whether the talk takes longer than it may.
    pub fn is_over(&self) -> bool {
        self.left_ms <= 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(minutes: u32, now_ms: i64) -> String {
        let countdown = Countdown {
            started_ms: 1_000_000,
            minutes,
        };
        let reading = countdown.at(1_000_000 + now_ms);
        let sign = reading.sign.map_or("-".to_owned(), |sign| {
            format!("{}{}", sign.left, if sign.is_due { "!" } else { "" })
        });
        let next = reading
            .next
            .map_or("-".to_owned(), |(left, until)| format!("{left} in {until}"));
        let over = if reading.is_over() { "+" } else { "" };
        format!("{over}{} {sign} {next}", reading.clock())
    }

    #[test]
    fn the_chair_sees_what_is_left_and_what_to_hold_up() {
        for (minutes, now_ms, expected) in [
            (25, 0, "25:00 - 10 in 900000"),
            (25, -5_000, "25:00 - 10 in 900000"),
            (25, 1, "25:00 - 10 in 899999"),
            (25, 899_999, "10:01 - 10 in 1"),
            (25, 900_000, "10:00 10! 5 in 300000"),
            (25, 919_999, "9:41 10! 5 in 280001"),
            (25, 920_000, "9:40 10 5 in 280000"),
            (25, 1_439_000, "1:01 5 1 in 1000"),
            (25, 1_440_000, "1:00 1! 0 in 60000"),
            (25, 1_499_001, "0:01 1 0 in 999"),
            (25, 1_500_000, "+0:00 0! -"),
            (25, 1_535_000, "+0:35 0 -"),
            (5, 0, "5:00 - 1 in 240000"),
            (0, 0, "+0:00 - -"),
        ] {
            assert_eq!(
                told(minutes, now_ms),
                expected,
                "{minutes} min, {now_ms} ms"
            );
        }
    }

    proptest! {
        #[test]
        fn no_moment_puts_it_out(started_ms: i64, minutes: u32, now_ms: i64) {
            let reading = Countdown { started_ms, minutes }.at(now_ms);
            prop_assert!(reading.left_ms <= i64::from(minutes) * MINUTE_MS);
            prop_assert!(reading.clock().contains(':'));
        }
    }
}
