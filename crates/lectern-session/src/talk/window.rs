//! What every window of a talk does, whichever its role: keep the registers, talk to the others, follow them.

use super::clicker::Clicker;
use super::command::Wish;
use super::effect::Effect;
use crate::awake::{Awake, Gap, Lived};
use crate::bounce::Bounce;
use crate::channel::ChannelId;
use crate::clock::Floor;
use crate::effect::Effect as PageEffect;
use crate::event::Event as PageEvent;
use crate::fault::Fault;
use crate::images::Images;
use crate::ink::{Ink, Stroke};
use crate::pointing::Pointing;
use crate::position::{Position, SlideIndex};
use crate::protocol::{Message, Role};
use crate::record::{Record, Register, Screen, Session, WindowId};
use crate::resume::Beat;
use crate::screen::ScreenArea;
use crate::shape::DeckShape;
use crate::show::{self, Show};
use crate::time::{Millis, Timestamp};
use crate::timers::{Reason, Timers};
use crate::transport::{Inbox, Transports};

/// What a window is told when it opens. The ids are random and new each time the window loads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// The talk.
    pub channel: ChannelId,
    /// The window's name.
    pub window: WindowId,
    /// The session, should this window begin one.
    pub session: Session,
    /// The moment.
    pub at: Timestamp,
    /// The place that the address names.
    pub position: Position,
}

/// What the pointer does on the slide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tool {
    /// Nothing.
    #[default]
    None,
    /// It is a light spot.
    Laser,
    /// It draws.
    Pen {
        /// It is down.
        down: bool,
    },
}

/// The part of a window that does not depend on its role.
#[derive(Debug, Clone)]
pub(crate) struct Window {
    pub(super) channel: ChannelId,
    pub(super) id: WindowId,
    pub(super) role: Role,
    pub(super) show: Show,
    pub(super) record: Register<Record>,
    pub(super) pointing: Register<Pointing>,
    pub(super) ink: Register<Ink>,
    floor: Floor,
    awake: Awake,
    pub(crate) timers: Timers,
    pub(crate) transports: Transports,
    pub(super) inbox: Inbox,
    pub(super) n_sent: u64,
    pub(crate) images: Images,
    pub(super) bounce: Bounce<Wish>,
    pub(crate) clicker: Clicker,
    pub(super) tool: Tool,
    pub(crate) here: Option<ScreenArea>,
    pub(super) heard_other_version: bool,
    effects: Vec<Effect>,
    faults: Vec<Fault>,
}

impl Window {
    /// A window with a record that nobody has touched.
    pub(crate) fn new(opening: &Opening, role: Role, shape: &dyn DeckShape) -> Self {
        let record = Record {
            session: opening.session,
            position: opening.position.within(shape),
            ..Record::default()
        };
        // What is the same in every window needs no name to be decided between.
        let nobody = WindowId::default();
        let mut timers = Timers::default();
        timers.set(Reason::Ping, Lived(0));
        Self {
            channel: opening.channel,
            id: opening.window,
            role,
            show: Show::opened_at(record.position, shape),
            record: Register::untouched(opening.window, record),
            pointing: Register::untouched(nobody, Pointing::default()),
            ink: Register::untouched(nobody, Ink::default()),
            floor: Floor::default(),
            awake: Awake::from(opening.at),
            timers,
            transports: Transports::default(),
            inbox: Inbox::default(),
            n_sent: 0,
            images: Images::default(),
            bounce: Bounce::default(),
            clicker: Clicker::default(),
            tool: Tool::None,
            here: None,
            heard_other_version: false,
            effects: vec![Effect::HoldWakeLock, Effect::LookAtDisplays],
            faults: Vec::new(),
        }
    }

    /// The record.
    pub(crate) fn record(&self) -> &Record {
        self.record.get()
    }

    /// The record with its stamp.
    pub(crate) fn stamped_record(&self) -> &Register<Record> {
        &self.record
    }

    /// What is drawn on a slide.
    pub(crate) fn strokes_on(&self, slide: SlideIndex) -> Vec<Stroke> {
        self.ink.get().on(slide).cloned().collect()
    }

    /// What is drawn, with its stamp.
    pub(crate) fn stamped_ink(&self) -> &Register<Ink> {
        &self.ink
    }

    /// Where the speaker points.
    pub(crate) fn pointing(&self) -> &Pointing {
        self.pointing.get()
    }

    /// The deck in this window.
    pub(crate) fn show(&self) -> &Show {
        &self.show
    }

    /// What the pointer does.
    pub(crate) fn tool(&self) -> Tool {
        self.tool
    }

    /// Time that this window has lived through.
    pub(crate) fn now(&self) -> Lived {
        self.awake.now()
    }

    /// The time that the clock shows. It never runs backwards.
    pub(crate) fn elapsed(&self, at: Timestamp) -> Millis {
        let record = self.record.get();
        self.floor.shown(record.session.id, &record.clock, at)
    }

    /// Asks for something to be done.
    pub(crate) fn ask(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// Writes down that something went wrong.
    pub(crate) fn note(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    /// What has gone wrong since the last call.
    pub(crate) fn take_faults(&mut self) -> Vec<Fault> {
        std::mem::take(&mut self.faults)
    }

    /// Begins to handle an event.
    pub(crate) fn begin(&mut self, at: Timestamp) -> Option<Gap> {
        let gap = self.awake.live_to(at)?;
        // The browser lets go of the wake lock in a sleep, and the others have to be found again.
        self.ask(Effect::HoldWakeLock);
        self.ask(Effect::LookAtDisplays);
        self.ping_now();
        self.note(Fault::Away(gap.length));
        Some(gap)
    }

    /// Ends the handling of an event: what is to be done.
    pub(crate) fn finish(&mut self, at: Timestamp) -> Vec<Effect> {
        self.keep_clock(at);
        if let Some(due) = self.images.next_due() {
            self.timers.set(Reason::Images, due);
        }
        if let Some(wait) = self.timers.tell(self.now()) {
            self.ask(Effect::WakeIn(wait));
        }
        std::mem::take(&mut self.effects)
    }

    /// Puts the clock right if another window or the wall clock has set it back.
    fn keep_clock(&mut self, at: Timestamp) {
        let Record { session, clock, .. } = *self.record.get();
        if let Some(elapsed) = self.floor.rise(session.id, &clock, at) {
            self.change(|record| record.clock.lift(elapsed, at));
        }
    }

    /// Takes over what was stored, as it was then.
    pub(crate) fn restore(
        &mut self,
        record: Register<Record>,
        ink: Register<Ink>,
        at: Timestamp,
        shape: &dyn DeckShape,
    ) {
        self.record = record;
        self.ink = ink;
        self.keep_clock(at);
        self.follow(shape);
    }

    /// Makes a beginning that counts against records that nobody has touched.
    pub(crate) fn begin_with(&mut self, edit: impl FnOnce(&mut Record)) {
        self.record.claim(self.id);
        self.change(edit);
    }

    /// Puts another record in the place of this one, here and everywhere.
    pub(crate) fn replace(&mut self, with: Record, shape: &dyn DeckShape) {
        self.change(|record| *record = with);
        self.follow(shape);
    }

    /// Whether this window has that name.
    pub(crate) fn is(&self, window: WindowId) -> bool {
        self.id == window
    }

    /// Changes the record, here and everywhere.
    pub(crate) fn change(&mut self, edit: impl FnOnce(&mut Record)) {
        let mut record = *self.record.get();
        edit(&mut record);
        if self.record.change(self.id, record) {
            self.send(Message::State(self.record.clone()));
        }
    }

    /// Changes where the speaker points, here and everywhere.
    pub(crate) fn point(&mut self, edit: impl FnOnce(&mut Pointing)) {
        let mut pointing = *self.pointing.get();
        edit(&mut pointing);
        if self.pointing.change(self.id, pointing) {
            self.send(Message::Pointing(self.pointing.clone()));
        }
    }

    /// Changes what is drawn, here and everywhere.
    pub(crate) fn draw(&mut self, edit: impl FnOnce(&mut Ink)) {
        let mut ink = self.ink.get().clone();
        edit(&mut ink);
        if self.ink.change(self.id, ink) {
            self.send(Message::Ink(self.ink.clone()));
        }
    }

    /// The state as it is written down for a resume.
    pub(crate) fn beat(&self, had_stage: bool, at: Timestamp) -> Beat {
        Beat {
            at,
            record: self.record.clone(),
            ink: self.ink.clone(),
            had_stage,
        }
    }

    /// Writes the state down for a resume.
    pub(crate) fn save_beat(&mut self, had_stage: bool, at: Timestamp) {
        let text = self.beat(had_stage, at).to_text();
        self.ask(Effect::SaveBeat(text));
    }

    /// The window is seen again: what browsers take from hidden windows is asked for anew.
    pub(crate) fn set_visible(&mut self) {
        self.awake.set_visible(true);
        self.ask(Effect::HoldWakeLock);
        self.ask(Effect::LookAtDisplays);
        self.ping_now();
    }

    /// The window is not seen, and browsers may wake it rarely.
    pub(crate) fn set_hidden(&mut self) {
        self.awake.set_visible(false);
    }

    /// The browser has brought the window back from where it had put it aside.
    pub(crate) fn come_back(&mut self) {
        self.set_visible();
        self.send(Message::Hello);
    }

    /// Carries out what any window does when a reason to wake has come; others are for the role.
    pub(crate) fn on_time(&mut self, reason: Reason, at: Timestamp, shape: &dyn DeckShape) {
        match reason {
            Reason::Ping => self.ping(),
            Reason::Images => {
                let due = self.images.take_due(self.now());
                if !due.is_empty() {
                    self.ask(Effect::RetryImages(due));
                }
            }
            Reason::Typing => self.page(PageEvent::Woke(at), at, shape),
            Reason::LookAgain => self.ask(Effect::LookAtDisplays),
            Reason::Beat | Reason::OpenDeadline | Reason::Tick | Reason::HideCursor => {}
        }
    }

    /// Hands a happening to the deck in this window and tells the others where it led.
    pub(crate) fn page(&mut self, event: PageEvent, at: Timestamp, shape: &dyn DeckShape) {
        let leads_on = matches!(
            event,
            PageEvent::KeyPressed(_) | PageEvent::Asked(_) | PageEvent::Picked(_)
        );
        let before = (self.show.position(), self.show.screen());
        for effect in self.show.update(event, shape) {
            match effect {
                PageEffect::WakeAt(_) => {
                    self.timers
                        .set(Reason::Typing, self.now() + show::TYPING_PAUSE);
                }
                effect => self.ask(Effect::Page(effect)),
            }
        }
        let (position, screen) = (self.show.position(), self.show.screen());
        self.change(|record| {
            if position != before.0 {
                record.position = position;
                if leads_on {
                    record.clock.start(at);
                }
            }
            if screen != before.1 {
                record.screen = match screen {
                    show::Screen::Live => Screen::Live,
                    show::Screen::Black => Screen::Black,
                    show::Screen::White => Screen::White,
                };
            }
        });
    }

    /// Shows in this window what the record says.
    pub(super) fn follow(&mut self, shape: &dyn DeckShape) {
        let record = *self.record.get();
        let screen = match record.screen {
            Screen::Black => show::Screen::Black,
            Screen::White => show::Screen::White,
            Screen::Live | Screen::Frozen(_) | Screen::Holding => show::Screen::Live,
        };
        let before = self.show.position();
        self.show.follow(record.position, screen, shape);
        let position = self.show.position();
        if position != before {
            // So that a reload comes back to the same place even if the others are gone by then.
            self.ask(Effect::Page(PageEffect::ReplaceAddress(position)));
        }
    }
}
