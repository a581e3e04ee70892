//! What the speaker asks the console for.

use super::Console;
use crate::display::Situation;
use crate::ink::Ink;
use crate::link::Lamp;
use crate::record::{Kind, RenderLevel, Screen, Session};
use crate::report::Cover;
use crate::resume::Beat;
use crate::shape::DeckShape;
use crate::talk::command::TalkCommand;
use crate::talk::effect::Effect;
use crate::talk::keys::talk_command_for;
use crate::time::Timestamp;
use crate::view::Layout;

/// The notes' size stays within so many steps of the usual.
const MOST_NOTES_STEPS: i8 = 8;

impl Console {
    pub(super) fn ask(&mut self, command: TalkCommand, at: Timestamp, shape: &dyn DeckShape) {
        if self.window.command(command, at) {
            return;
        }
        match command {
            TalkCommand::Present => self.present(),
            TalkCommand::OpenStage => self.open_stage(),
            TalkCommand::DismissStage => self.link.forget(),
            TalkCommand::PresentHere => self.layout = Layout::InPlace,
            TalkCommand::ShowDesk => self.layout = Layout::Desk,
            TalkCommand::SwapDisplays => self.swap_displays(),
            TalkCommand::UncountAway => {
                if let Some(gap) = self.news.away.take() {
                    self.window
                        .change(|record| record.clock.take_off(gap.length, at));
                }
            }
            TalkCommand::LargerNotes => self.size_notes(1),
            TalkCommand::SmallerNotes => self.size_notes(-1),
            TalkCommand::Peek => self.peeks = true,
            TalkCommand::Qr => self.qr = !self.qr,
            TalkCommand::Read => {
                let position = self.window.show().position();
                self.window.ask(Effect::OpenReading(position));
            }
            TalkCommand::AcceptResume => {
                if let Some(beat) = self.offer.take() {
                    self.take_up(&beat, at, shape);
                }
            }
            TalkCommand::StartOver => self.offer = None,
            TalkCommand::DismissBanners => self.dismiss(),
            // The window has carried out the others.
            TalkCommand::Freeze
            | TalkCommand::Hold
            | TalkCommand::ToggleClock
            | TalkCommand::ResetClock
            | TalkCommand::Laser
            | TalkCommand::Draw
            | TalkCommand::WipeInk
            | TalkCommand::RestoreRender => {}
        }
    }

    /// The key that shows the notes has come up.
    pub(super) fn release(&mut self, key: &str) {
        if talk_command_for(key) == Some(TalkCommand::Peek) {
            self.peeks = false;
        }
    }

    fn present(&mut self) {
        let lamp = self.link.lamp(self.window.now());
        match (self.displays.situation(), lamp) {
            (Situation::Dual, Lamp::Live | Lamp::Late) if self.stage_has_landed() => {
                self.open_stage();
            }
            (Situation::Dual | Situation::Unknown, Lamp::Live | Lamp::Late) => {
                self.window.ask(Effect::LendGesture);
            }
            (
                Situation::Dual | Situation::Unknown,
                Lamp::Solo | Lamp::Opening | Lamp::Gone { .. },
            ) => self.open_stage(),
            (Situation::Single | Situation::Mirrored | Situation::Lost { .. }, _) => {
                self.layout = Layout::InPlace;
                self.window.ask(Effect::EnterFullScreen { on: None });
            }
        }
    }

    /// Whether the stage covers itself although nobody asked it to: it lies on the speaker's display.
    fn stage_has_landed(&self) -> bool {
        let report = self.link.report(self.window.now());
        report.is_some_and(|(report, _)| report.cover == Cover::Holding)
            && self.window.record().screen != Screen::Holding
    }

    fn open_stage(&mut self) {
        let is_dual = self.displays.situation() == Situation::Dual;
        let on = self
            .displays
            .room()
            .filter(|_| is_dual)
            .map(|screen| screen.area);
        self.link.open(self.window.now());
        self.window.ask(Effect::OpenStage { on });
    }

    fn swap_displays(&mut self) {
        let Some((from, to)) = self.displays.swap() else {
            return;
        };
        if self.displays.here() == Some(to) {
            self.window.ask(Effect::MoveTo(from));
        }
        self.window.ask(Effect::LendGesture);
        self.home = Some(to);
        self.window.change(|record| record.stage_on = Some(to));
    }

    fn size_notes(&mut self, by: i8) {
        let size = self
            .notes_size
            .saturating_add(by)
            .clamp(-MOST_NOTES_STEPS, MOST_NOTES_STEPS);
        if size != self.notes_size {
            self.notes_size = size;
            self.window.ask(Effect::SaveNotesSize(size));
        }
    }

    /// Goes on with a talk that was found. The time in between does not count: nobody can know whether it went on.
    fn take_up(&mut self, beat: &Beat, at: Timestamp, shape: &dyn DeckShape) {
        let elapsed = beat.elapsed();
        let mut record = *beat.record.get();
        record.clock.set_elapsed(elapsed, at);
        // Where the stage belongs is a matter of the displays there are now.
        record.stage_on = self.window.record().stage_on;
        self.window.replace(record, shape);
        let ink = beat.ink.get().clone();
        self.window.draw(|drawn| *drawn = ink);
    }

    /// Begins a rehearsal or a talk from where the speaker is.
    pub(super) fn begin_session(&mut self, session: Session) {
        self.offer = None;
        self.wanted = None;
        self.window.change(|record| {
            record.session = session;
            record.clock.reset();
            record.render = RenderLevel::Full;
            record.screen = Screen::Live;
        });
        self.window.draw(|ink| *ink = Ink::default());
        self.guard_notes();
    }

    /// A console that was opened for a talk and finds a rehearsal going on begins anew, and the other way round.
    pub(super) fn join_as_wanted(&mut self) {
        let kind = self.window.record().session.kind;
        if self.wanted.take().is_some_and(|wanted| wanted != kind) {
            self.begin_session(self.fresh_session);
        }
    }

    /// Notes do not lie open on a display that the room sees, or might see.
    pub(super) fn guard_notes(&mut self) {
        let is_talk = self.window.record().session.kind == Kind::Talk;
        match self.displays.situation() {
            Situation::Mirrored => self.layout = Layout::InPlace,
            Situation::Single if is_talk => self.layout = Layout::InPlace,
            Situation::Lost { .. } if self.displays.may_mirror() => self.layout = Layout::InPlace,
            Situation::Single | Situation::Dual | Situation::Lost { .. } | Situation::Unknown => {}
        }
    }

    fn dismiss(&mut self) {
        self.news.away = None;
        self.news.resized = None;
        self.news.other_version = false;
        self.news.room_warning_read = true;
    }
}
