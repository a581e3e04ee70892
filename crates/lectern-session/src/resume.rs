//! Picking up a talk after a crash, a reload or a power cut.

use crate::ink::{Ink, MOST_STROKES};
use crate::record::{Kind, Record, Register};
use crate::time::{Millis, Timestamp};
use crate::words::{Line, Words};

/// A talk whose last beat is not older than this goes on by itself.
pub const BY_ITSELF_WITHIN: Millis = Millis::minutes(2);

/// A talk whose last beat is older than this is not even offered.
pub const OFFERED_WITHIN: Millis = Millis::minutes(12 * 60);

/// The state of a talk as it was last written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beat {
    /// When it was written.
    pub at: Timestamp,
    /// The record, with its stamp: windows that outlived this one may hold a newer one.
    pub record: Register<Record>,
    /// What has been drawn.
    pub ink: Register<Ink>,
    /// Whether there was a stage or one was wanted.
    pub had_stage: bool,
}

/// What to do about a beat that is found when a window opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resume {
    /// Begin anew.
    Fresh,
    /// Go on as if nothing had happened.
    ByItself(Beat),
    /// Ask: the talk stood at this record and this time.
    Offer(Beat),
}

impl Beat {
    /// The text to store.
    pub fn to_text(&self) -> String {
        let line = Line::new("lectern-beat 1")
            .put("t", &self.at)
            .put("had-stage", &self.had_stage)
            .put("stamp", &self.record.stamp());
        self.record
            .get()
            .write(line)
            .put("ink", &self.ink.stamp())
            .put_list("strokes", self.ink.get().strokes())
            .finish()
    }

    /// Reads a stored text; none if it is broken or of another version.
    pub fn from_text(text: &str) -> Option<Self> {
        let words = Words::split(text)?;
        if words.plain(0) != Some("lectern-beat") || words.plain(1) != Some("1") {
            return None;
        }
        let ink = Ink::of(words.list("strokes", MOST_STROKES)?);
        Some(Self {
            at: words.get("t")?,
            record: Register::stamped(words.get("stamp")?, Record::read(&words)?),
            ink: Register::stamped(words.get("ink")?, ink),
            had_stage: words.get("had-stage")?,
        })
    }

    /// The time that the clock showed when this was written.
    pub fn elapsed(&self) -> Millis {
        self.record.get().clock.elapsed(self.at)
    }
}

/// Decides what to do about a beat. `wanted` is what the window was opened for, if it was said; a rehearsal is never
/// resumed as a talk, nor a talk as a rehearsal.
pub fn decide(beat: Option<Beat>, wanted: Option<Kind>, now: Timestamp) -> Resume {
    let Some(beat) = beat else {
        return Resume::Fresh;
    };
    let kind = beat.record.get().session.kind;
    let age = now.since(beat.at);
    if wanted.is_some_and(|wanted| wanted != kind) || age >= OFFERED_WITHIN {
        Resume::Fresh
    } else if age < BY_ITSELF_WITHIN {
        Resume::ByItself(beat)
    } else {
        Resume::Offer(beat)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::{Clock, Run};
    use crate::pointing::Point;
    use crate::position::{Position, SlideIndex};
    use crate::record::{Screen, Session, WindowId};

    const NOON: Timestamp = Timestamp(1_800_000_000_000);

    fn beat(kind: Kind) -> Beat {
        let position = Position::at(SlideIndex(22));
        let record = Record {
            session: Session { id: 7, kind },
            position,
            screen: Screen::Frozen(position),
            clock: Clock {
                run: Run::Running {
                    since: Timestamp(NOON.0 - 847_000),
                    before: Millis(0),
                },
                turn: 3,
                planned: Millis::minutes(30),
            },
            ..Record::default()
        };
        let mut ink = Ink::default();
        ink.begin(SlideIndex(1), Point { x: 3, y: 4 });
        ink.draw_to(Point { x: 5, y: 6 });
        let mut stamped = Register::untouched(WindowId(9), Record::default());
        stamped.change(WindowId(9), record);
        Beat {
            at: NOON,
            record: stamped,
            ink: Register::untouched(WindowId(9), ink),
            had_stage: true,
        }
    }

    #[test]
    fn a_beat_survives_storage_and_nothing_else_is_taken_for_one() {
        let beat = beat(Kind::Talk);
        let text = beat.to_text();
        assert_eq!(Beat::from_text(&text), Some(beat.clone()));
        assert_eq!(beat.elapsed(), Millis::seconds(847));
        for end in 0..text.len() - 30 {
            assert_eq!(Beat::from_text(&text[..end]), None, "{end}");
        }
    }

    #[test]
    fn only_a_fresh_beat_of_the_same_kind_is_resumed_and_only_within_two_minutes_unasked() {
        let (rehearsal, talk) = (Kind::Rehearsal, Kind::Talk);
        for (kind, wanted, age_in_seconds, word) in [
            (talk, Some(talk), 0, "by itself"),
            (talk, None, 119, "by itself"),
            (talk, Some(talk), 120, "offer"),
            (talk, None, 3_600, "offer"),
            (talk, Some(talk), 12 * 3_600, "fresh"),
            (rehearsal, Some(talk), 1, "fresh"),
            (talk, Some(rehearsal), 1, "fresh"),
            (rehearsal, None, 1, "by itself"),
            (rehearsal, Some(rehearsal), 300, "offer"),
        ] {
            let now = NOON + Millis::seconds(age_in_seconds);
            let decision = match decide(Some(beat(kind)), wanted, now) {
                Resume::Fresh => "fresh",
                Resume::ByItself(_) => "by itself",
                Resume::Offer(_) => "offer",
            };
            assert_eq!(
                decision, word,
                "{kind:?} as {wanted:?} after {age_in_seconds} s"
            );
        }
        assert_eq!(decide(None, None, NOON), Resume::Fresh);
    }
}
