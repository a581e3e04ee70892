//! Writes the journal: it watches the record and the faults, from whichever window they come.

use crate::clock::Run;
use crate::fault::Fault;
use crate::journal::{Journal, What};
use crate::position::SlideIndex;
use crate::record::{Kind, Record, Session};
use crate::time::{Millis, Timestamp};

/// The journal of the session that is going on, and those of earlier ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Recorder {
    journal: Journal,
    earlier: Vec<Journal>,
    is_unsaved: bool,
}

impl Recorder {
    /// Begins with the logs that were stored, of this session and others.
    pub(crate) fn of(session: Session, logs: impl IntoIterator<Item = Journal>) -> Self {
        let mut recorder = Self {
            journal: Journal::of(session),
            earlier: Vec::new(),
            is_unsaved: false,
        };
        for log in logs {
            recorder.shelve(log);
        }
        recorder.change_to(session);
        recorder
    }

    /// The journal of the session that is going on.
    pub(crate) fn journal(&self) -> &Journal {
        &self.journal
    }

    /// Writes down what has changed in the record.
    pub(crate) fn compare(&mut self, before: &Record, after: &Record, at: Timestamp) {
        let is_new = self.journal.session != after.session;
        if is_new {
            self.change_to(after.session);
        }
        if is_new || self.journal.entries().is_empty() || before.position != after.position {
            self.note(at, What::Moved(after.position));
        }
        let clock = match (before.clock.run, after.clock.run) {
            _ if before.clock.turn != after.clock.turn && after.clock.run == Run::Ready => {
                Some(What::ClockReset)
            }
            (Run::Running { .. }, Run::Running { .. }) if !is_new => None,
            (_, Run::Running { .. }) => Some(What::ClockStarted),
            (Run::Running { .. }, Run::Paused { .. }) => Some(What::ClockPaused),
            (_, Run::Ready | Run::Paused { .. }) => None,
        };
        if let Some(what) = clock {
            self.note(at, what);
        }
        if after.render > before.render {
            self.note(at, What::Fault(Fault::RenderLowered(after.render)));
        }
    }

    /// Writes something down.
    pub(crate) fn note(&mut self, at: Timestamp, what: What) {
        self.journal.note(at, what);
        self.is_unsaved = true;
    }

    /// The log to store, if anything was written since the last call.
    pub(crate) fn take_log(&mut self) -> Option<(u64, String)> {
        std::mem::take(&mut self.is_unsaved)
            .then(|| (self.journal.session.id, self.journal.to_text()))
    }

    /// How long was spent on a slide in the latest earlier session, and what it was held for.
    pub(crate) fn last_time_on(&self, slide: SlideIndex) -> Option<(Kind, Millis)> {
        crate::journal::last_time_on(slide, &self.earlier)
    }

    fn change_to(&mut self, session: Session) {
        let finished = std::mem::replace(&mut self.journal, Journal::of(session));
        if !finished.entries().is_empty() {
            self.shelve(finished);
        }
        if let Some(index) = self.earlier.iter().position(|log| log.session == session) {
            self.journal = self.earlier.swap_remove(index);
        }
    }

    fn shelve(&mut self, log: Journal) {
        match self
            .earlier
            .iter()
            .position(|known| known.session == log.session)
        {
            Some(index) => {
                let known = self.earlier.swap_remove(index);
                self.earlier.extend(Journal::merge([known, log]));
            }
            None => self.earlier.push(log),
        }
    }
}
