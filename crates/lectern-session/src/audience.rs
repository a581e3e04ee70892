//! The stage: the window that the room sees.
//!
//! It shows the slide and nothing else, takes keys by itself when the console is gone, and covers itself with a neutral card when it
//! finds itself on the speaker's display.

mod place;

use std::collections::BTreeMap;

use place::Whereabouts;

use crate::awake::Lived;
use crate::clock::Run;
use crate::display::Signals;
use crate::event::Event as PageEvent;
use crate::frames::Frames;
use crate::ink::Ink;
use crate::position::{Position, SlideIndex};
use crate::protocol::{Message, Role};
use crate::record::{Kind, Record, Register, Screen, WindowId};
use crate::report::{Cover, MOST_LISTED, Report};
use crate::resume::{self, Beat, Resume};
use crate::screen::ScreenArea;
use crate::shape::DeckShape;
use crate::talk::command::TalkCommand;
use crate::talk::effect::Effect;
use crate::talk::event::{Event, Happening};
use crate::talk::{Opening, Tool, Window};
use crate::time::{Millis, Timestamp};
use crate::timers::Reason;
use crate::transport::Transport;
use crate::view::{StageHint, StageView};

/// The mouse is hidden after resting for this long.
pub const CURSOR_REST: Millis = Millis(2_000);

/// How many windows are answered without being asked again.
const MOST_ASKERS: usize = 8;

/// How often the state is written down.
const BEAT_EVERY: Millis = Millis(5_000);

/// The window that the room sees.
#[derive(Debug, Clone)]
pub struct Stage {
    window: Window,
    signals: Signals,
    console_on: Option<ScreenArea>,
    has_met_console: bool,
    whereabouts: Whereabouts,
    /// The display that the browser was last asked to move this window to.
    sent_to: Option<ScreenArea>,
    has_filled_screen: bool,
    painted: Option<Position>,
    /// The last question of each window, and what it was answered.
    questions: BTreeMap<WindowId, Lived>,
    answered: Option<Report>,
    frames: Frames,
    overflowing: Vec<SlideIndex>,
    cursor_rests: bool,
}

impl Stage {
    /// Opens a stage. `beat` is what was stored of this talk, if anything: it bridges the moment until a console answers.
    pub fn open(
        opening: &Opening,
        beat: Option<&str>,
        shape: &dyn DeckShape,
    ) -> (Self, Vec<Effect>) {
        // A stage that is opened for a talk must not go on with a rehearsal; which it is, only a console knows.
        let talk_only = Some(Kind::Talk);
        let found = beat.and_then(Beat::from_text);
        let beat = match resume::decide(found, talk_only, opening.at) {
            Resume::ByItself(beat) => Some(beat),
            Resume::Offer(_) | Resume::Fresh => None,
        };
        Self::begin(opening, beat, shape)
    }

    /// Opens a stage in the window of a console, which has just left this [`beat`](crate::presenter::Console::beat) to it.
    pub fn open_in_place_of_console(
        opening: &Opening,
        beat: &str,
        shape: &dyn DeckShape,
    ) -> (Self, Vec<Effect>) {
        Self::begin(opening, Beat::from_text(beat), shape)
    }

    fn begin(opening: &Opening, beat: Option<Beat>, shape: &dyn DeckShape) -> (Self, Vec<Effect>) {
        let mut stage = Self {
            window: Window::new(opening, Role::Stage, shape),
            signals: Signals::default(),
            console_on: None,
            has_met_console: false,
            whereabouts: Whereabouts::default(),
            sent_to: None,
            has_filled_screen: false,
            painted: None,
            questions: BTreeMap::new(),
            answered: None,
            frames: Frames::default(),
            overflowing: Vec::new(),
            cursor_rests: false,
        };
        if let Some(beat) = beat {
            stage.window.restore(beat.record, beat.ink, beat.at, shape);
        }
        stage
            .window
            .timers
            .set(Reason::HideCursor, stage.window.now() + CURSOR_REST);
        stage
            .window
            .timers
            .set(Reason::Beat, stage.window.now() + BEAT_EVERY);
        stage.window.send(Message::Hello);
        stage.on_time(opening.at, shape);
        let effects = stage.window.finish(opening.at);
        (stage, effects)
    }

    /// Takes in what happened and says what to do about it.
    pub fn update(&mut self, event: Event, shape: &dyn DeckShape) -> Vec<Effect> {
        let at = event.at;
        let before = self.window.stamped_record().stamp();
        self.window.begin(at);
        self.take(event.what, at, shape);
        self.on_time(at, shape);
        self.find_place();
        self.report_change();
        if self.window.stamped_record().stamp() != before {
            self.save_beat(at);
        }
        // Faults reach the journal by way of the console, which reads them off the reports.
        self.window.take_faults();
        self.window.finish(at)
    }

    fn take(&mut self, what: Happening, at: Timestamp, shape: &dyn DeckShape) {
        match what {
            Happening::KeyPressed(press) => {
                if self.goes_home() {
                    self.window.claim();
                    return;
                }
                if let Some(command) = self.window.key(press, shape) {
                    self.command(command, at);
                }
                // Nothing is ever shown over the slide, so nothing may wait to be closed.
                self.window.page(PageEvent::OverlayClosed, at, shape);
            }
            Happening::Asked(wish) => {
                if self.goes_home() {
                    return;
                }
                if let Some(command) = self.window.wish(wish, at, shape) {
                    self.command(command, at);
                }
            }
            Happening::Picked(position) => self.window.page(PageEvent::Picked(position), at, shape),
            Happening::AddressChanged(position) => {
                self.window
                    .page(PageEvent::AddressChanged(position), at, shape);
            }
            Happening::OverlayClosed => self.window.page(PageEvent::OverlayClosed, at, shape),
            Happening::DeckChanged { .. } => self.window.page(PageEvent::DeckChanged, at, shape),
            Happening::PointerMoved(to) => {
                self.cursor_rests = false;
                self.window
                    .timers
                    .set(Reason::HideCursor, self.window.now() + CURSOR_REST);
                self.window.pointer_moved(to);
            }
            Happening::PointerPressed(to) => self.window.pointer_pressed(to),
            Happening::PointerReleased => self.window.pointer_released(),
            Happening::PointerLeft => self.window.pointer_left(),
            Happening::Zoomed(zoom) => self.window.point(|pointing| pointing.zoom = zoom),
            Happening::Heard { via, text } => self.hear(via, &text, shape),
            Happening::TransportSet { transport, support } => {
                self.window.transports.set(transport, support);
            }
            Happening::DisplaysSeen(signals) => self.see(signals),
            Happening::GestureLent => {
                let on = self.window.record().stage_on;
                self.window.ask(Effect::EnterFullScreen { on });
            }
            Happening::Painted(position) => self.painted = Some(position),
            Happening::FramesTimed(length) => self.time_frames(length),
            Happening::Overflowed(slides) => self.overflowing = slides,
            Happening::ImageFailed { source, slide } => {
                self.window.images.failed(source, slide, self.window.now());
            }
            Happening::ImageLoaded(source) => self.window.images.loaded(&source),
            Happening::WentOnline => self.window.images.hurry(self.window.now()),
            Happening::BecameVisible => self.window.set_visible(),
            Happening::BecameHidden => self.window.set_hidden(),
            Happening::Closing => {
                self.save_beat(at);
                self.window.send(Message::Bye);
            }
            Happening::Restored => self.window.come_back(),
            Happening::Woke => self.window.timers.alarm_is_spent(),
            Happening::KeyReleased(_)
            | Happening::Begun(_)
            | Happening::ClickerLesson(_)
            | Happening::ClickerForgotten
            | Happening::StageRefused
            | Happening::FullScreenRefused
            | Happening::WentOffline
            | Happening::FilesCounted { .. }
            | Happening::StorageRefused => {}
        }
    }

    fn command(&mut self, command: TalkCommand, at: Timestamp) {
        if command == TalkCommand::PresentHere && self.whereabouts == Whereabouts::Landed {
            self.whereabouts = Whereabouts::Wanted;
        } else {
            // What only a console can do is no concern of the room's.
            self.window.command(command, at);
        }
    }

    fn hear(&mut self, via: Transport, text: &str, shape: &dyn DeckShape) {
        let Some((envelope, _)) = self.window.hear(via, text, shape) else {
            return;
        };
        if let Message::Ping { asked, here, .. } = envelope.message {
            if envelope.role == Role::Console {
                self.has_met_console = true;
                self.console_on = here.or(self.console_on);
            }
            if self.questions.len() >= MOST_ASKERS {
                self.questions.pop_first();
            }
            self.questions.insert(envelope.from, asked);
            self.answered = self.report();
            self.window
                .answer(envelope.from, asked, self.answered.clone());
        }
    }

    /// What has changed on the screen since the last question is told without waiting for the next. The answer is as old as
    /// the question all the same, so that nothing is claimed about this very moment.
    fn report_change(&mut self) {
        let report = self.report();
        let is_told = report.as_ref().is_none_or(|report| {
            // How long frames take changes all the time.
            let told = self.answered.as_ref().map(|told| Report {
                frame: report.frame,
                ..told.clone()
            });
            told.as_ref() == Some(report)
        });
        if is_told {
            return;
        }
        self.answered.clone_from(&report);
        for (window, asked) in self.questions.clone() {
            self.window.answer(window, asked, report.clone());
        }
    }

    fn on_time(&mut self, at: Timestamp, shape: &dyn DeckShape) {
        for reason in self.window.timers.take_due(self.window.now()) {
            match reason {
                Reason::HideCursor => self.cursor_rests = true,
                Reason::Beat => self.save_beat(at),
                reason => self.window.on_time(reason, at, shape),
            }
        }
    }

    fn save_beat(&mut self, at: Timestamp) {
        self.window
            .timers
            .set(Reason::Beat, self.window.now() + BEAT_EVERY);
        self.window.save_beat(true, at);
    }

    fn time_frames(&mut self, length: Millis) {
        if self.frames.timed(length, self.window.now()) {
            self.window
                .change(|record| record.render = record.render.lower());
        }
    }

    /// What the stage says of itself; nothing before something was painted.
    fn report(&self) -> Option<Report> {
        let failed_on = self.window.images.slides();
        Some(Report {
            shown: self.painted?,
            cover: self.cover(),
            size: self.signals.window,
            full_screen: self.signals.full_screen,
            here: self.signals.here,
            frame: self.frames.latest(),
            n_images_failed: u32::try_from(self.window.images.count()).unwrap_or(u32::MAX),
            images_failed_on: failed_on.into_iter().take(MOST_LISTED).collect(),
            overflowing: self.overflowing.iter().copied().take(MOST_LISTED).collect(),
        })
    }

    fn cover(&self) -> Cover {
        if self.whereabouts == Whereabouts::Landed {
            return Cover::Holding;
        }
        match self.window.record().screen {
            Screen::Live | Screen::Frozen(_) => Cover::None,
            Screen::Black => Cover::Black,
            Screen::White => Cover::White,
            Screen::Holding => Cover::Holding,
        }
    }

    /// The state at a moment, as [`Effect::SaveBeat`] has it stored.
    pub fn beat(&self, at: Timestamp) -> String {
        self.window.beat(true, at).to_text()
    }

    /// Whether a console has spoken to this stage.
    pub fn has_met_console(&self) -> bool {
        self.has_met_console
    }

    /// Whether the pointer has no tool in hand, so that a click turns the slide.
    pub fn is_idle(&self) -> bool {
        self.window.tool() == Tool::None
    }

    /// What all windows agree on, with the stamp of its last change.
    pub fn record(&self) -> &Register<Record> {
        self.window.stamped_record()
    }

    /// What is drawn, with the stamp of its last change.
    pub fn ink(&self) -> &Register<Ink> {
        self.window.stamped_ink()
    }

    /// What to draw.
    pub fn view(&self, shape: &dyn DeckShape) -> StageView {
        let record = self.window.record();
        let position = record.shown().within(shape);
        let pointing = self.window.pointing();
        let is_new = !self.has_filled_screen
            && self.whereabouts != Whereabouts::Landed
            && record.clock.run == Run::Ready;
        let hint = if self.is_homesick() {
            Some(StageHint::PressToReturn)
        } else {
            is_new.then_some(StageHint::DragToProjector)
        };
        StageView {
            position,
            cover: self.cover(),
            render: record.render,
            laser: pointing.laser,
            zoom: pointing.zoom,
            strokes: self.window.strokes_on(position.slide),
            cursor_rests: self.cursor_rests,
            hint,
        }
    }
}
