//! Keys, clicker and pointer of a window of a talk.

use super::command::{TalkCommand, Wish};
use super::effect::Effect;
use super::keys::talk_command_for;
use super::window::{Tool, Window};
use crate::command::Command;
use crate::effect::Effect as PageEffect;
use crate::event::Event as PageEvent;
use crate::keymap::{self, KeyPress};
use crate::pointing::Point;
use crate::position::Position;
use crate::record::{RenderLevel, Screen};
use crate::shape::DeckShape;
use crate::show::Overlay;
use crate::time::Timestamp;

impl Window {
    /// Acts on a key. What only the role can do is given back.
    pub(crate) fn key(&mut self, press: KeyPress, shape: &dyn DeckShape) -> Option<TalkCommand> {
        let at = press.at;
        if press.modified || !keymap::reaches_us(&press) {
            return None;
        }
        if self.clicker.takes(&press.key) {
            self.ask(Effect::SaveClicker(self.clicker.to_text()));
            return self.claim();
        }
        let learnt = self.clicker.wish_for(&press.key);
        if learnt.is_some() && self.unblanks(&press) {
            return self.claim();
        }
        let is_free = self.show.overlay() == Overlay::None;
        let wish = learnt.or_else(|| {
            let command = talk_command_for(&press.key).filter(|_| is_free);
            command.map(Wish::Talk)
        });
        match wish {
            None => {
                self.page(PageEvent::KeyPressed(press), at, shape);
                None
            }
            Some(wish) => {
                self.claim();
                let is_repeat = self.bounce.is_repeat(wish, at);
                (!is_repeat).then(|| self.wish(wish, at, shape)).flatten()
            }
        }
    }

    /// Acts on a wish. What only the role can do is given back.
    pub(crate) fn wish(
        &mut self,
        wish: Wish,
        at: Timestamp,
        shape: &dyn DeckShape,
    ) -> Option<TalkCommand> {
        match wish {
            Wish::Deck(command) => {
                self.page(PageEvent::Asked(command), at, shape);
                None
            }
            Wish::Talk(command) => Some(command),
        }
    }

    /// Keeps the key from the browser.
    pub(crate) fn claim(&mut self) -> Option<TalkCommand> {
        self.ask(Effect::Page(PageEffect::ClaimKey));
        None
    }

    /// Whatever a button was taught, the keys that usually blank the screen bring it back.
    fn unblanks(&mut self, press: &KeyPress) -> bool {
        let usual = keymap::command_for(press);
        let is_blank = matches!(self.record().screen, Screen::Black | Screen::White);
        let unblanks = is_blank && matches!(usual, Some(Command::Black | Command::White));
        if unblanks {
            self.uncover();
        }
        unblanks
    }

    /// Shows the slide again.
    fn uncover(&mut self) {
        self.show.uncover();
        self.change(|record| record.screen = Screen::Live);
    }

    /// Acts on a command that any window can carry out; says whether it was one.
    pub(crate) fn command(&mut self, command: TalkCommand, at: Timestamp) -> bool {
        match command {
            TalkCommand::Freeze => self.cover(Screen::Frozen),
            TalkCommand::Hold => self.cover(|_| Screen::Holding),
            TalkCommand::ToggleClock => self.change(|record| record.clock.toggle(at)),
            TalkCommand::ResetClock => self.change(|record| record.clock.reset()),
            TalkCommand::RestoreRender => self.change(|record| record.render = RenderLevel::Full),
            TalkCommand::Laser => self.take_up(Tool::Laser),
            TalkCommand::Draw => self.take_up(Tool::Pen { down: false }),
            TalkCommand::WipeInk => {
                let slide = self.record().shown().slide;
                self.draw(|ink| ink.wipe(slide));
            }
            TalkCommand::Present
            | TalkCommand::OpenStage
            | TalkCommand::DismissStage
            | TalkCommand::PresentHere
            | TalkCommand::ShowDesk
            | TalkCommand::SwapDisplays
            | TalkCommand::UncountAway
            | TalkCommand::LargerNotes
            | TalkCommand::SmallerNotes
            | TalkCommand::Peek
            | TalkCommand::Qr
            | TalkCommand::Read
            | TalkCommand::AcceptResume
            | TalkCommand::StartOver
            | TalkCommand::DismissBanners => return false,
        }
        true
    }

    /// Covers the slide, or uncovers it if it is covered that way.
    fn cover(&mut self, with: impl FnOnce(Position) -> Screen) {
        let record = *self.record();
        let wanted = with(record.position);
        let is_on = std::mem::discriminant(&record.screen) == std::mem::discriminant(&wanted);
        self.show.uncover();
        self.change(|record| record.screen = if is_on { Screen::Live } else { wanted });
    }

    /// Takes up a tool, or puts it away if it is the one in hand.
    fn take_up(&mut self, tool: Tool) {
        let is_in_hand = std::mem::discriminant(&self.tool) == std::mem::discriminant(&tool);
        self.tool = if is_in_hand { Tool::None } else { tool };
        if self.tool != Tool::Laser {
            self.point(|pointing| pointing.laser = None);
        }
    }

    /// The pointer moved over the slide.
    pub(crate) fn pointer_moved(&mut self, to: Point) {
        match self.tool {
            Tool::None | Tool::Pen { down: false } => {}
            Tool::Laser => self.point(|pointing| pointing.laser = Some(to.on_slide())),
            Tool::Pen { down: true } => self.draw(|ink| ink.draw_to(to)),
        }
    }

    /// The pointer went down on the slide.
    pub(crate) fn pointer_pressed(&mut self, at: Point) {
        if let Tool::Pen { down } = &mut self.tool {
            *down = true;
            let slide = self.record().shown().slide;
            self.draw(|ink| ink.begin(slide, at));
        }
    }

    /// The pointer came up.
    pub(crate) fn pointer_released(&mut self) {
        if let Tool::Pen { down } = &mut self.tool {
            *down = false;
        }
    }

    /// The pointer left the slide.
    pub(crate) fn pointer_left(&mut self) {
        self.pointer_released();
        self.point(|pointing| pointing.laser = None);
    }
}
