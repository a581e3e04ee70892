//! The flight recorder of a talk: what happened when, kept so that time on slides and faults can be looked up later.
//!
//! Each console writes a log of its own, so that two never overwrite each other; [`Journal::merge`] puts them together.

use std::collections::BTreeMap;

use crate::fault::Fault;
use crate::position::{Position, SlideIndex};
use crate::record::{Kind, Session};
use crate::time::{Millis, Timestamp};
use crate::words::{Line, Words};

/// A log stops growing after so many entries; a talk has a few hundred.
pub const MOST_ENTRIES: usize = 10_000;

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// The speaker is at another place.
    Moved(Position),
    /// The clock was started or went on.
    ClockStarted,
    /// The clock was stopped for a while.
    ClockPaused,
    /// The clock was put back to zero.
    ClockReset,
    /// Something went wrong or came right.
    Fault(Fault),
    /// The window was still there. Only the last of several in a row is kept.
    Beat,
}

/// One line of the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Entry {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: What,
}

/// The log of one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journal {
    /// Whose it is.
    pub session: Session,
    entries: Vec<Entry>,
}

impl Journal {
    /// An empty journal.
    pub fn of(session: Session) -> Self {
        Self {
            session,
            entries: Vec::new(),
        }
    }

    /// What was written down, in order of time.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Writes down what happened.
    pub fn note(&mut self, at: Timestamp, what: What) {
        if what == What::Beat
            && self
                .entries
                .last()
                .is_some_and(|last| last.what == What::Beat)
        {
            self.entries.pop();
        }
        if self.entries.len() < MOST_ENTRIES {
            self.entries.push(Entry { at, what });
        }
    }

    /// The text to store: a line for the session and one for each entry.
    pub fn to_text(&self) -> String {
        let mut text = Line::new("lectern-log 1")
            .put("session", &self.session)
            .finish();
        for entry in &self.entries {
            text.push('\n');
            text.push_str(&entry.to_line());
        }
        text
    }

    /// Reads a stored text. Lines that are broken or from a later version are passed over; none if it is no log at all.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let head = Words::split(lines.next()?)?;
        if head.plain(0) != Some("lectern-log") || head.plain(1) != Some("1") {
            return None;
        }
        let entries = lines
            .filter_map(Entry::from_line)
            .take(MOST_ENTRIES)
            .collect();
        Some(Self {
            session: head.get("session")?,
            entries,
        })
    }

    /// Puts the logs of one session together, in order of time.
    pub fn merge(logs: impl IntoIterator<Item = Self>) -> Option<Self> {
        let mut logs = logs.into_iter();
        let mut whole = logs.next()?;
        for log in logs.filter(|log| log.session == whole.session) {
            whole.entries.extend(log.entries);
        }
        whole.entries.sort_unstable();
        whole.entries.dedup();
        Some(whole)
    }

    /// How long the speaker spent on each slide, as far as the clock was going.
    pub fn time_spent(&self) -> BTreeMap<SlideIndex, Millis> {
        let mut spent = BTreeMap::new();
        let (mut slide, mut since) = (None, None);
        for entry in &self.entries {
            if let (Some(slide), Some(since)) = (slide, since) {
                let total: &mut Millis = spent.entry(slide).or_default();
                *total = *total + entry.at.since(since);
            }
            match entry.what {
                What::Moved(position) => slide = Some(position.slide),
                What::ClockStarted => since = Some(entry.at),
                What::ClockPaused => since = None,
                What::ClockReset => {
                    since = None;
                    spent.clear();
                }
                What::Fault(_) | What::Beat => {}
            }
            since = since.map(|_| entry.at);
        }
        spent
    }
}

impl Entry {
    fn to_line(self) -> String {
        let line = |word: &str| Line::new(word).put("t", &self.at);
        match self.what {
            What::Moved(position) => line("moved").put("to", &position),
            What::ClockStarted => line("started"),
            What::ClockPaused => line("paused"),
            What::ClockReset => line("reset"),
            What::Fault(fault) => line("fault").put("is", &fault),
            What::Beat => line("beat"),
        }
        .finish()
    }

    fn from_line(line: &str) -> Option<Self> {
        let words = Words::split(line)?;
        let what = match words.plain(0)? {
            "moved" => What::Moved(words.get("to")?),
            "started" => What::ClockStarted,
            "paused" => What::ClockPaused,
            "reset" => What::ClockReset,
            "fault" => What::Fault(words.get("is")?),
            "beat" => What::Beat,
            _ => return None,
        };
        let at = words.get("t")?;
        Some(Self { at, what })
    }
}

/// How long was spent on a slide in the latest of the earlier sessions that was on it, and what that session was held for.
pub fn last_time_on(slide: SlideIndex, earlier: &[Journal]) -> Option<(Kind, Millis)> {
    let ended = |journal: &&Journal| journal.entries.last().map(|entry| entry.at);
    let spent = |journal: &Journal| journal.time_spent().get(&slide).copied();
    let mut journals: Vec<_> = earlier.iter().collect();
    journals.sort_by_key(ended);
    let found = journals
        .into_iter()
        .rev()
        .find_map(|journal| Some((journal.session.kind, spent(journal)?)));
    found.filter(|(_, length)| *length > Millis(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SESSION: Session = Session {
        id: 0xbeef,
        kind: Kind::Talk,
    };

    fn moved(slide: usize) -> What {
        What::Moved(Position::at(SlideIndex(slide)))
    }

    fn journal(entries: &[(u64, What)]) -> Journal {
        let mut journal = Journal::of(SESSION);
        for (seconds, what) in entries {
            journal.note(Timestamp(seconds * 1_000), *what);
        }
        journal
    }

    fn spent(journal: &Journal) -> Vec<(usize, u64)> {
        let spent = journal.time_spent().into_iter();
        spent
            .map(|(slide, length)| (slide.0, length.0 / 1_000))
            .collect()
    }

    #[test]
    fn time_is_counted_for_the_slide_that_was_shown_while_the_clock_went() {
        let journal = journal(&[
            (0, moved(0)),
            (100, moved(1)),
            (100, What::ClockStarted),
            (130, What::Fault(Fault::DisplayLost)),
            (160, moved(2)),
            (170, What::ClockPaused),
            (500, What::ClockStarted),
            (505, moved(1)),
            (510, What::Beat),
            (515, What::Beat),
        ]);
        assert_eq!(spent(&journal), [(1, 70), (2, 15)]);
        assert_eq!(journal.entries().len(), 9);
    }

    #[test]
    fn a_reset_clock_forgets_the_practice_round() {
        let journal = journal(&[
            (0, moved(0)),
            (0, What::ClockStarted),
            (50, What::ClockReset),
            (60, What::ClockStarted),
            (65, moved(1)),
        ]);
        assert_eq!(spent(&journal), [(0, 5)]);
    }

    #[test]
    fn a_journal_survives_storage_and_broken_lines_do_not_spoil_it() {
        let faults = [
            Fault::StageRefused,
            Fault::DisplayResized(crate::screen::Size {
                width: 1_024,
                height: 768,
            }),
            Fault::Away(Millis(3_000)),
            Fault::RenderLowered(crate::record::RenderLevel::Lite),
            Fault::ImagesFailed(SlideIndex(4)),
            Fault::FullScreenRefused,
        ];
        let mut entries: Vec<_> = faults
            .into_iter()
            .map(|fault| (1, What::Fault(fault)))
            .collect();
        entries.extend([
            (2, moved(7)),
            (3, What::ClockStarted),
            (4, What::ClockPaused),
            (5, What::ClockReset),
            (6, What::Beat),
        ]);
        let journal = journal(&entries);
        let text = journal.to_text();
        assert_eq!(Journal::from_text(&text), Some(journal.clone()));
        let spoilt = text.replace("moved", "danced t=x\nmoved");
        assert_eq!(Journal::from_text(&spoilt), Some(journal));
        for text in ["", "lectern-log 2 session=1.talk", "lectern-log 1", "{}"] {
            assert_eq!(Journal::from_text(text), None, "{text}");
        }
    }

    #[test]
    fn the_logs_of_two_windows_make_one_journal() {
        let whole = Journal::merge([
            journal(&[(0, moved(0)), (0, What::ClockStarted), (9, moved(2))]),
            journal(&[(4, moved(1))]),
            Journal::of(Session::default()),
        ]);
        assert_eq!(spent(&whole.unwrap()), [(0, 4), (1, 5)]);
        assert_eq!(Journal::merge([]), None);
    }

    #[test]
    fn the_latest_session_that_was_on_a_slide_says_how_long() {
        let start = What::ClockStarted;
        let old = journal(&[
            (0, moved(0)),
            (0, start),
            (100, moved(1)),
            (150, What::Beat),
        ]);
        let new = journal(&[(1_000, moved(0)), (1_000, start), (1_040, What::Beat)]);
        let last = |slide| {
            last_time_on(SlideIndex(slide), &[new.clone(), old.clone()]).map(|(_, length)| length)
        };
        assert_eq!(last(0), Some(Millis::seconds(40)));
        assert_eq!(last(1), Some(Millis::seconds(50)));
        assert_eq!(last(2), None);
    }
}
