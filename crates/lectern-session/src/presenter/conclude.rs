//! What the console concludes from what has happened: about displays, stages, time and what to write down.

use super::{Console, OFFER_LAPSES_AFTER};
use crate::clock::Run;
use crate::display::{Change, Signals, Situation};
use crate::fault::Fault;
use crate::journal::What;
use crate::link::Lamp;
use crate::record::Record;
use crate::shape::DeckShape;
use crate::talk::effect::Effect;
use crate::time::{Millis, Timestamp};
use crate::timers::Reason;
use crate::view::Layout;

/// New ink is written down a moment later, not with each movement of the pen.
const INK_SETTLES: Millis = Millis(1_000);

impl Console {
    /// Draws the conclusions of an event; `before` is the record as it was before it.
    pub(super) fn conclude(&mut self, before: &Record, at: Timestamp, shape: &dyn DeckShape) {
        for reason in self.window.timers.take_due(self.window.now()) {
            match reason {
                Reason::Beat => {
                    self.recorder.note(at, What::Beat);
                    self.save_beat(at);
                }
                // Waking is all: what has changed by time alone is drawn anew.
                Reason::Tick | Reason::OpenDeadline | Reason::HideCursor => {}
                reason => self.window.on_time(reason, at, shape),
            }
        }
        self.watch_stages(at);
        self.watch_transports();
        self.let_offer_lapse(at);
        self.write_down(before, at);
        self.set_tick(at);
    }

    fn watch_stages(&mut self, at: Timestamp) {
        let now = self.window.now();
        let was_refused = self.link.is_refused();
        self.link.settle(now);
        if self.link.is_refused() && !was_refused {
            self.window.note(Fault::StageRefused);
        }
        match self.link.lamp(now) {
            Lamp::Gone { .. } if !self.stage_was_gone => {
                self.stage_was_gone = true;
                self.window.note(Fault::StageGone);
            }
            Lamp::Live if self.stage_was_gone => {
                self.stage_was_gone = false;
                self.window.note(Fault::StageBack);
            }
            _ => {}
        }
        let Some((report, _)) = self.link.report(now) else {
            return;
        };
        let stage_on = report.here;
        self.news.stage_filled_screen |= report.full_screen;
        let new_failures: Vec<_> = report
            .images_failed_on
            .iter()
            .copied()
            .filter(|slide| !self.news.images_failed_on.contains(slide))
            .collect();
        self.news
            .images_failed_on
            .clone_from(&report.images_failed_on);
        for slide in new_failures {
            self.window.note(Fault::ImagesFailed(slide));
        }
        if stage_on != self.stage_on {
            self.stage_on = stage_on;
            self.judge_displays(self.displays.signals().clone(), at);
        }
    }

    /// Judges the displays by what this window sees and what the stage has said last.
    pub(super) fn judge_displays(&mut self, signals: Signals, at: Timestamp) {
        let had_display = self.displays.room().is_some();
        let was = self.displays.situation();
        let stage_on = self
            .link
            .report(self.window.now())
            .and_then(|(report, _)| report.here);
        for change in self.displays.judge(signals, stage_on, at) {
            match change {
                Change::Lost => self.window.note(Fault::DisplayLost),
                Change::Returned => {
                    self.layout = Layout::Desk;
                    if had_display {
                        self.window.note(Fault::DisplayBack);
                    }
                }
                Change::Resized { to, .. } => {
                    self.news.resized = Some(to);
                    self.window.note(Fault::DisplayResized(to));
                }
                Change::Swapped => self.window.note(Fault::DisplaySwapped),
                Change::Mirrored => self.window.note(Fault::DisplayMirrored),
            }
        }
        let situation = self.displays.situation();
        if situation != was {
            self.guard_notes();
        }
        let home = self
            .displays
            .room()
            .filter(|_| situation == Situation::Dual)
            .map(|screen| screen.area);
        // Only news is told: two consoles that see different displays must not send the stage to and fro.
        if std::mem::replace(&mut self.home, home) != home {
            self.window.change(|record| record.stage_on = home);
        }
    }

    fn watch_transports(&mut self) {
        let none_left = self.window.transports.none_left();
        if none_left && !self.news.no_transport {
            self.window.note(Fault::NoTransport);
        }
        self.news.no_transport = none_left;
    }

    fn let_offer_lapse(&mut self, at: Timestamp) {
        if self.offer.is_some() && self.window.elapsed(at) >= OFFER_LAPSES_AFTER {
            self.offer = None;
        }
    }

    fn write_down(&mut self, before: &Record, at: Timestamp) {
        let after = *self.window.record();
        self.recorder.compare(before, &after, at);
        for fault in self.window.take_faults() {
            if fault == Fault::OtherVersion {
                self.news.other_version = true;
            }
            self.recorder.note(at, What::Fault(fault));
        }
        if let Some((session, text)) = self.recorder.take_log() {
            self.window.ask(Effect::SaveLog { session, text });
        }
        if *before != after {
            self.save_beat(at);
        }
        let ink = self.window.stamped_ink().stamp();
        if ink != self.saved_ink {
            self.saved_ink = ink;
            self.window
                .timers
                .set(Reason::Beat, self.window.now() + INK_SETTLES);
        }
    }

    /// Wakes for the next second that the clock shows; the lamp, too, is drawn anew by then.
    fn set_tick(&mut self, at: Timestamp) {
        let shown = match self.window.record().clock.run {
            Run::Running { .. } => self.window.elapsed(at).0,
            Run::Ready | Run::Paused { .. } => at.0,
        };
        let now = self.window.now();
        self.window
            .timers
            .set(Reason::Tick, now + Millis(1_000 - shown % 1_000));
    }
}
