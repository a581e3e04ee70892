//! The journal of a talk as chapters of its recording: which slide is on from when.

use crate::journal::{Journal, What};
use crate::position::Position;
use crate::time::{Millis, Timestamp};

/// A slide or step that was on for less was only passed on the way to another.
const SHORTEST: Millis = Millis::seconds(1);

/// From when a slide, or a step of it, is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chapter {
    /// Since the beginning of the recording.
    pub at: Millis,
    /// The slide and its step.
    pub position: Position,
}

impl Journal {
    /// When the talk began: the first start of the clock after it was last put back to zero.
    pub fn began(&self) -> Option<Timestamp> {
        let entries = self.entries();
        let reset = entries
            .iter()
            .rposition(|entry| entry.what == What::ClockReset);
        let talk = entries.get(reset.map_or(0, |reset| reset + 1)..)?;
        let start = talk.iter().find(|entry| entry.what == What::ClockStarted)?;
        Some(start.at)
    }

    /// The chapters of a recording that began at a moment and went on without a break.
    ///
    /// The slide that was on when it began has a chapter at 0; slides and steps passed in less than a second have none.
    pub fn chapters(&self, recording_began: Timestamp) -> Vec<Chapter> {
        let mut chapters: Vec<Chapter> = Vec::new();
        for entry in self.entries() {
            let What::Moved(position) = entry.what else {
                continue;
            };
            let at = entry.at.since(recording_began);
            if chapters
                .last()
                .is_some_and(|last| at.minus(last.at) < SHORTEST)
            {
                chapters.pop();
            }
            if chapters.last().is_none_or(|last| last.position != position) {
                chapters.push(Chapter { at, position });
            }
        }
        chapters
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::position::{SlideIndex, StepIndex};
    use crate::record::Session;

    fn journal(entries: &[(u64, What)]) -> Journal {
        let mut journal = Journal::of(Session::default());
        for (millis, what) in entries {
            journal.note(Timestamp(*millis), *what);
        }
        journal
    }

    fn moved(slide: usize, step: usize) -> What {
        What::Moved(Position {
            slide: SlideIndex(slide),
            step: StepIndex(step),
        })
    }

    #[test]
    fn a_journal_becomes_chapters() {
        let journal = journal(&[
            (1_000, moved(0, 0)),
            (2_000, What::ClockStarted),
            (3_000, What::ClockReset),
            (4_000, moved(2, 0)),
            (9_000, moved(0, 0)),
            (10_000, What::ClockStarted),
            (70_000, moved(1, 0)),
            (80_000, moved(1, 1)),
            (90_000, What::ClockPaused),
            (100_000, moved(2, 0)),
            (100_200, moved(3, 0)),
            (100_400, moved(4, 0)),
            (130_000, moved(5, 0)),
            (130_500, moved(4, 0)),
            (150_000, What::Beat),
        ]);
        assert_eq!(journal.began(), Some(Timestamp(10_000)));
        for (began, expected) in [
            (
                10_000,
                &[(0, 0, 0), (60_000, 1, 0), (70_000, 1, 1), (90_400, 4, 0)][..],
            ),
            (75_000, &[(0, 1, 0), (5_000, 1, 1), (25_400, 4, 0)]),
            (500_000, &[(0, 4, 0)]),
        ] {
            let chapters = journal.chapters(Timestamp(began));
            let chapters: Vec<_> = chapters
                .iter()
                .map(|Chapter { at, position }| (at.0, position.slide.0, position.step.0))
                .collect();
            assert_eq!(chapters, expected, "{began}");
        }
    }

    #[test]
    fn a_journal_without_a_talk_has_no_chapters() {
        let empty = journal(&[]);
        assert_eq!(empty.began(), None);
        assert_eq!(empty.chapters(Timestamp(0)), []);
        let reset = journal(&[(1, What::ClockStarted), (2, What::ClockReset)]);
        assert_eq!(reset.began(), None);
    }
}
