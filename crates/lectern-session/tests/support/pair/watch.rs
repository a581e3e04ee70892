//! What can be seen in the room, and what must hold after each event in each window.

use std::collections::BTreeMap;

use lectern_session::clock::Run;
use lectern_session::record::{Record, Register};
use lectern_session::view::{ConsoleView, Notes, StageView};

use super::{Deck, Pane, Room};

impl Room {
    pub(crate) fn console(&self, name: usize) -> ConsoleView {
        match &self.window(name).pane {
            Pane::Console(console) => console.view(self.wall(), &Deck),
            Pane::Stage(_) => panic!("window {name} is a stage"),
        }
    }

    pub(crate) fn journal(&self, name: usize) -> String {
        match &self.window(name).pane {
            Pane::Console(console) => console.journal().to_text(),
            Pane::Stage(_) => panic!("window {name} is a stage"),
        }
    }

    pub(crate) fn stage(&self, name: usize) -> StageView {
        match &self.window(name).pane {
            Pane::Console(_) => panic!("window {name} is a console"),
            Pane::Stage(stage) => stage.view(&Deck),
        }
    }

    pub(crate) fn record(&self, name: usize) -> &Register<Record> {
        match &self.window(name).pane {
            Pane::Console(console) => console.record(),
            Pane::Stage(stage) => stage.record(),
        }
    }

    /// Slide from 1 and step, as in an address.
    pub(crate) fn place(&self, name: usize) -> (usize, usize) {
        let position = match &self.window(name).pane {
            Pane::Console(console) => console.view(self.wall(), &Deck).position,
            Pane::Stage(stage) => stage.view(&Deck).position,
        };
        (position.slide.0 + 1, position.step.0)
    }

    /// Whether all windows hold the same record and the same ink.
    pub(crate) fn agree(&self) -> bool {
        let held: Vec<_> = self
            .names()
            .map(|name| match &self.window(name).pane {
                Pane::Console(console) => (console.record(), console.ink()),
                Pane::Stage(stage) => (stage.record(), stage.ink()),
            })
            .collect();
        held.windows(2).all(|pair| pair[0] == pair[1])
    }

    /// The windows come to rest: they do not answer each other for ever.
    pub(super) fn check_rest(&mut self) {
        let second = self.now / 1_000;
        if self.busy.0 != second {
            self.busy = (second, 0);
        }
        self.busy.1 += 1;
        assert!(self.busy.1 < 20_000, "the windows do not come to rest");
    }

    /// No note is in a window that the room sees because the system mirrors, unless the speaker holds the key.
    pub(super) fn check_notes(&self, name: usize) {
        let window = self.window(name);
        let knows = || window.sees == Some(self.desktop.signals(window.on, window.full_screen));
        if let Pane::Console(console) = &window.pane
            && self.desktop.mirrors
            && window.saw_two
            && !window.wants_notes
            && knows()
        {
            let notes = console.view(self.wall(), &Deck).notes;
            assert_eq!(
                notes,
                Notes::Hidden,
                "the room reads a note in window {name}"
            );
        }
    }

    /// What must hold after each event in each window.
    pub(super) fn check(&mut self, name: usize) {
        let (now, wall) = (self.now, self.wall());
        let Some(window) = self.windows[name].as_ref() else {
            return;
        };
        if let Pane::Console(console) = &window.pane {
            let record = console.record().get();
            let turn = (record.session.id, record.clock.turn);
            let is_started = record.clock.run != Run::Ready;
            self.watch
                .look(name, turn, console.elapsed(wall).0, now, is_started);
        }
        self.check_notes(name);
    }
}

/// Watches that no clock runs backwards or faster than time.
#[derive(Debug, Clone, Default)]
pub(super) struct ClockWatch {
    /// For each turn of each session, the first time it was seen: true time and time shown.
    first: BTreeMap<(u64, u32), (u64, u64)>,
    /// The turn and time that each window showed last.
    shown: BTreeMap<usize, ((u64, u32), u64)>,
    /// How long a window has hung at most.
    longest_hang: u64,
}

impl ClockWatch {
    /// A window takes no events for so long. A key pressed meanwhile starts the clock at its own moment, when the window has long heard
    /// of a reset: then it rightly shows time at once.
    pub(super) fn expect_hang(&mut self, length: u64) {
        self.longest_hang = self.longest_hang.max(length);
    }

    fn look(&mut self, name: usize, turn: (u64, u32), elapsed: u64, now: u64, is_started: bool) {
        // A window that has not heard of the start yet rightly shows all the time at once when it does.
        if is_started {
            let (first_seen, first_shown) = *self.first.entry(turn).or_insert((now, elapsed));
            let most = first_shown + (now - first_seen) + 1_000.max(self.longest_hang);
            assert!(
                elapsed <= most,
                "the clock of window {name} jumps: {elapsed} ms where {most} ms can have passed"
            );
        }
        if let Some((before_turn, before)) = self.shown.insert(name, (turn, elapsed))
            && before_turn == turn
        {
            assert!(
                elapsed >= before,
                "the clock of window {name} runs back from {before} to {elapsed} ms"
            );
        }
    }
}
