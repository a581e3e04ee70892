//! The window in which a deck is paged through.

use crate::bounce::Bounce;
use crate::command::Command;
use crate::effect::Effect;
use crate::event::Event;
use crate::keymap::{self, KeyPress};
use crate::position::{Position, SlideIndex};
use crate::shape::DeckShape;
use crate::time::{Millis, Timestamp};

/// A slide number left unfinished is forgotten after this.
pub const TYPING_PAUSE: Millis = Millis(3_000);

/// Numbers with more digits than any deck has slides are not numbers.
const MOST_DIGITS: usize = 6;

/// What covers the slide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Screen {
    /// Nothing.
    #[default]
    Live,
    /// A black screen.
    Black,
    /// A white screen.
    White,
}

/// What lies over the slide to work with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Overlay {
    /// Nothing.
    #[default]
    None,
    /// The list of keys.
    Help,
    /// All slides as a grid.
    Overview,
    /// The box that finds a slide by number or title.
    Finder,
    /// What of the deck could not be read.
    Problems,
}

/// The state of the window.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Show {
    position: Position,
    screen: Screen,
    overlay: Overlay,
    typed: String,
    typed_at: Timestamp,
    bounce: Bounce<Command>,
}

impl Show {
    /// A window that opens at `position`, or at the nearest place that the deck has.
    pub fn opened_at(position: Position, shape: &dyn DeckShape) -> Self {
        Self {
            position: position.within(shape),
            ..Self::default()
        }
    }

    /// The slide and step shown.
    pub fn position(&self) -> Position {
        self.position
    }

    /// What covers the slide.
    pub fn screen(&self) -> Screen {
        self.screen
    }

    /// What lies over the slide.
    pub fn overlay(&self) -> Overlay {
        self.overlay
    }

    /// Follows what another window of the talk did: the nearest place the deck has, and what covers the slide.
    pub fn follow(&mut self, position: Position, screen: Screen, shape: &dyn DeckShape) {
        self.position = position.within(shape);
        self.screen = screen;
    }

    /// Shows the slide again, whatever covers it.
    pub(crate) fn uncover(&mut self) {
        self.screen = Screen::Live;
    }

    /// The digits of a slide number typed so far; empty when none.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// Takes in what happened and says what to do about it.
    pub fn update(&mut self, event: Event, shape: &dyn DeckShape) -> Vec<Effect> {
        match event {
            Event::KeyPressed(press) => self.key(&press, shape),
            Event::Asked(command) => self.command(command, None, shape),
            Event::Picked(position) => {
                self.overlay = Overlay::None;
                self.jump(position, shape)
            }
            Event::AddressChanged(position) => {
                self.position = position.within(shape);
                Vec::new()
            }
            Event::OverlayClosed => {
                self.overlay = Overlay::None;
                Vec::new()
            }
            Event::DeckChanged => {
                let nearest = self.position.within(shape);
                self.walk(nearest)
            }
            Event::Woke(now) => {
                if now.since(self.typed_at) >= TYPING_PAUSE {
                    self.typed.clear();
                }
                Vec::new()
            }
        }
    }

    fn key(&mut self, press: &KeyPress, shape: &dyn DeckShape) -> Vec<Effect> {
        let Some(command) = keymap::command_for(press) else {
            return Vec::new();
        };
        if !self.is_meant_now(command) {
            return Vec::new();
        }
        let mut effects = vec![Effect::ClaimKey];
        if !self.bounces(command, press.at) {
            effects.extend(self.command(command, Some(press.at), shape));
        }
        effects
    }

    /// Under an overlay only the keys that open and close overlays are ours; the rest move within it.
    fn is_meant_now(&self, command: Command) -> bool {
        match self.overlay {
            Overlay::None => command != Command::Escape || self.has_something_to_leave(),
            Overlay::Finder => command == Command::Escape,
            Overlay::Help | Overlay::Overview | Overlay::Problems => matches!(
                command,
                Command::Escape
                    | Command::Help
                    | Command::Overview
                    | Command::Find
                    | Command::Problems
                    | Command::FullScreen
            ),
        }
    }

    /// Without anything of ours on top, Escape is left to the browser, which ends full screen with it.
    fn has_something_to_leave(&self) -> bool {
        self.screen != Screen::Live || !self.typed.is_empty()
    }

    /// Digits are typed fast on purpose, so they never bounce.
    fn bounces(&mut self, command: Command, at: Timestamp) -> bool {
        !matches!(command, Command::Digit(_)) && self.bounce.is_repeat(command, at)
    }

    fn command(
        &mut self,
        command: Command,
        at: Option<Timestamp>,
        shape: &dyn DeckShape,
    ) -> Vec<Effect> {
        match command {
            Command::Digit(digit) => return self.type_digit(digit, at.unwrap_or_default()),
            Command::Backspace if !self.typed.is_empty() => {
                self.typed.pop();
                return Vec::new();
            }
            Command::Enter if !self.typed.is_empty() => return self.go_to_typed(shape),
            Command::Escape if !self.typed.is_empty() => {
                self.typed.clear();
                return Vec::new();
            }
            _ => self.typed.clear(),
        }
        match command {
            Command::Next | Command::Enter => self.turn(self.position.next(shape)),
            Command::Previous | Command::Backspace => self.turn(self.position.previous(shape)),
            Command::First => self.jump(Position::default(), shape),
            Command::Last => self.jump(Position::end(shape), shape),
            Command::Black => self.toggle_screen(Screen::Black),
            Command::White => self.toggle_screen(Screen::White),
            Command::Find => self.toggle_overlay(Overlay::Finder),
            Command::Overview => self.toggle_overlay(Overlay::Overview),
            Command::Help => self.toggle_overlay(Overlay::Help),
            Command::Problems => self.toggle_overlay(Overlay::Problems),
            Command::FullScreen => vec![Effect::ToggleFullScreen],
            Command::CopyLink => vec![Effect::CopyLink(self.position)],
            Command::Escape => self.escape(),
            Command::Digit(_) => Vec::new(),
        }
    }

    fn type_digit(&mut self, digit: u8, at: Timestamp) -> Vec<Effect> {
        if at.since(self.typed_at) >= TYPING_PAUSE {
            self.typed.clear();
        }
        if self.typed.len() < MOST_DIGITS {
            self.typed.push(char::from(b'0' + digit % 10));
        }
        self.typed_at = at;
        vec![Effect::WakeAt(at + TYPING_PAUSE)]
    }

    fn go_to_typed(&mut self, shape: &dyn DeckShape) -> Vec<Effect> {
        let number = std::mem::take(&mut self.typed)
            .parse::<usize>()
            .unwrap_or(1);
        self.jump(Position::at(SlideIndex(number.saturating_sub(1))), shape)
    }

    /// Turning on a blank screen brings the slide back before it moves on, as clickers expect.
    fn turn(&mut self, to: Position) -> Vec<Effect> {
        if self.screen == Screen::Live {
            self.walk(to)
        } else {
            self.screen = Screen::Live;
            Vec::new()
        }
    }

    fn walk(&mut self, to: Position) -> Vec<Effect> {
        if to == self.position {
            return Vec::new();
        }
        self.position = to;
        vec![Effect::ReplaceAddress(to)]
    }

    fn jump(&mut self, to: Position, shape: &dyn DeckShape) -> Vec<Effect> {
        let to = to.within(shape);
        self.screen = Screen::Live;
        if to == self.position {
            return Vec::new();
        }
        self.position = to;
        vec![Effect::PushAddress(to)]
    }

    fn toggle_screen(&mut self, screen: Screen) -> Vec<Effect> {
        self.screen = if self.screen == screen {
            Screen::Live
        } else {
            screen
        };
        Vec::new()
    }

    fn toggle_overlay(&mut self, overlay: Overlay) -> Vec<Effect> {
        self.overlay = if self.overlay == overlay {
            Overlay::None
        } else {
            overlay
        };
        Vec::new()
    }

    fn escape(&mut self) -> Vec<Effect> {
        if self.overlay != Overlay::None {
            self.overlay = Overlay::None;
            Vec::new()
        } else if self.screen != Screen::Live {
            self.screen = Screen::Live;
            Vec::new()
        } else {
            vec![Effect::LeaveFullScreen]
        }
    }
}
