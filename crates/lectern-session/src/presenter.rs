//! The console: the window that the speaker sees.
//!
//! [`Console::update`] takes in what happened; [`Console::view`] says what to draw. What the speaker can ask for is in `presenter/ask.rs`,
//! what the console concludes by itself in `presenter/conclude.rs`, how it is drawn in `presenter/draw.rs`.

mod ask;
mod conclude;
mod draw;

use crate::awake::Gap;
use crate::calendar::UtcOffset;
use crate::display::{Displays, LOOK_AGAIN, Signals};
use crate::event::Event as PageEvent;
use crate::fault::Fault;
use crate::ink::Ink;
use crate::journal::{Journal, What};
use crate::link::Link;
use crate::pacing::{Budget, Plan};
use crate::position::SlideIndex;
use crate::protocol::{Message, Role};
use crate::record::{Kind, Record, Register, Session, Stamp, WindowId};
use crate::recorder::Recorder;
use crate::resume::{self, Beat, Resume};
use crate::screen::{ScreenArea, Size};
use crate::shape::DeckShape;
use crate::talk::clicker::Clicker;
use crate::talk::effect::Effect;
use crate::talk::event::{Event, Happening};
use crate::talk::{Opening, Window};
use crate::time::{Millis, Timestamp};
use crate::timers::Reason;
use crate::transport::{Arrival, Transport};
use crate::view::Layout;

/// How often the state is written down, besides on each change.
pub const BEAT_EVERY: Millis = Millis(5_000);

/// A talk that was found and neither taken up nor refused is left alone once the clock has gone on for this long.
const OFFER_LAPSES_AFTER: Millis = Millis::minutes(1);

/// What a console is told of the deck and the place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Programme {
    /// What the window was opened for, if that was said.
    pub wanted: Option<Kind>,
    /// The length that the talk should have; 0 if it has none.
    pub planned: Millis,
    /// What the deck says about time, slide by slide.
    pub budgets: Vec<Option<Budget>>,
    /// How far local time is ahead of UTC.
    pub utc_offset: UtcOffset,
}

/// What was found in storage. Any of it may be missing or broken.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stored {
    /// The last [`Effect::SaveBeat`] of this talk.
    pub beat: Option<String>,
    /// All [`Effect::SaveLog`]s of this talk.
    pub logs: Vec<String>,
    /// The last [`Effect::SaveClicker`].
    pub clicker: Option<String>,
    /// The last [`Effect::SaveNotesSize`].
    pub notes_size: i8,
}

/// The window that the speaker sees.
#[derive(Debug, Clone)]
pub struct Console {
    window: Window,
    /// Kind of session that was asked for and not been made sure of yet.
    wanted: Option<Kind>,
    /// The session that this window begins if it has to.
    fresh_session: Session,
    link: Link,
    stage_was_gone: bool,
    /// Where the stage said last that it is.
    stage_on: Option<ScreenArea>,
    displays: Displays,
    /// Where the stage belongs by what this window sees.
    home: Option<ScreenArea>,
    plan: Plan,
    utc_offset: UtcOffset,
    recorder: Recorder,
    /// The ink that was written down last.
    saved_ink: Stamp,
    offer: Option<Beat>,
    layout: Layout,
    peeks: bool,
    notes_size: i8,
    qr: bool,
    news: News,
}

/// What the speaker has to be told until it is put away or over.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a banner that is up or not"
)]
struct News {
    away: Option<Gap>,
    resized: Option<Size>,
    offline: bool,
    files: Option<(usize, usize)>,
    storage_refused: bool,
    no_transport: bool,
    other_version: bool,
    room_warning_read: bool,
    stage_filled_screen: bool,
    images_failed_on: Vec<SlideIndex>,
}

impl Console {
    /// Opens a console with what was stored of the talk.
    pub fn open(
        opening: &Opening,
        programme: &Programme,
        stored: &Stored,
        shape: &dyn DeckShape,
    ) -> (Self, Vec<Effect>) {
        let kind = programme.wanted.unwrap_or_default();
        let session = Session {
            kind,
            ..opening.session
        };
        let plan = plan(&programme.budgets, programme.planned, shape);
        let logs = stored
            .logs
            .iter()
            .filter_map(|text| Journal::from_text(text));
        let mut console = Self {
            window: Window::new(opening, Role::Console, shape),
            wanted: programme.wanted,
            fresh_session: session,
            link: Link::default(),
            stage_was_gone: false,
            stage_on: None,
            displays: Displays::default(),
            home: None,
            plan,
            utc_offset: programme.utc_offset,
            recorder: Recorder::of(session, logs),
            saved_ink: Stamp::default(),
            offer: None,
            layout: Layout::default(),
            peeks: false,
            notes_size: stored.notes_size,
            qr: false,
            news: News::default(),
        };
        if let Some(text) = &stored.clicker {
            console.window.clicker = Clicker::from_text(text);
        }
        console.pick_up(stored.beat.as_deref(), session, opening.at, shape);
        console.window.send(Message::Hello);
        let before = *console.window.record();
        console.set_beat();
        console.conclude(&before, opening.at, shape);
        let effects = console.window.finish(opening.at);
        (console, effects)
    }

    /// Goes on where the beat stopped, or begins and perhaps offers to go on.
    fn pick_up(
        &mut self,
        beat: Option<&str>,
        session: Session,
        at: Timestamp,
        shape: &dyn DeckShape,
    ) {
        let beat = beat.and_then(Beat::from_text);
        match resume::decide(beat, self.wanted, at) {
            Resume::ByItself(beat) => {
                if beat.had_stage {
                    self.link.expect(self.window.now(), beat.at);
                }
                self.window.restore(beat.record, beat.ink, beat.at, shape);
                return;
            }
            Resume::Offer(beat) => self.offer = Some(beat),
            Resume::Fresh => {}
        }
        let planned = self.plan.length();
        self.window.begin_with(|record| {
            record.session = session;
            record.clock.planned = planned;
        });
    }

    /// Takes in what happened and says what to do about it.
    pub fn update(&mut self, event: Event, shape: &dyn DeckShape) -> Vec<Effect> {
        let at = event.at;
        let before = *self.window.record();
        if let Some(gap) = self.window.begin(at) {
            self.news.away = Some(gap);
        }
        self.take(event.what, at, shape);
        self.conclude(&before, at, shape);
        self.window.finish(at)
    }

    fn take(&mut self, what: Happening, at: Timestamp, shape: &dyn DeckShape) {
        match what {
            Happening::KeyPressed(press) => {
                if let Some(command) = self.window.key(press, shape) {
                    self.ask(command, at, shape);
                }
            }
            Happening::KeyReleased(key) => self.release(&key),
            Happening::Asked(wish) => {
                if let Some(command) = self.window.wish(wish, at, shape) {
                    self.ask(command, at, shape);
                }
            }
            Happening::Picked(position) => self.window.page(PageEvent::Picked(position), at, shape),
            Happening::AddressChanged(position) => {
                self.window
                    .page(PageEvent::AddressChanged(position), at, shape);
            }
            Happening::OverlayClosed => {
                self.qr = false;
                self.window.page(PageEvent::OverlayClosed, at, shape);
            }
            Happening::DeckChanged { budgets } => {
                self.plan = plan(&budgets, self.window.record().clock.planned, shape);
                self.window.page(PageEvent::DeckChanged, at, shape);
            }
            Happening::Begun(session) => self.begin_session(session),
            Happening::ClickerLesson(wish) => self.window.clicker.learn(wish),
            Happening::ClickerForgotten => {
                self.window.clicker.forget();
                let text = self.window.clicker.to_text();
                self.window.ask(Effect::SaveClicker(text));
            }
            Happening::PointerMoved(to) => self.window.pointer_moved(to),
            Happening::PointerPressed(to) => self.window.pointer_pressed(to),
            Happening::PointerReleased => self.window.pointer_released(),
            Happening::PointerLeft => self.window.pointer_left(),
            Happening::Zoomed(zoom) => self.window.point(|pointing| pointing.zoom = zoom),
            Happening::Heard { via, text } => self.hear(via, &text, at, shape),
            Happening::TransportSet { transport, support } => {
                self.window.transports.set(transport, support);
            }
            Happening::DisplaysSeen(signals) => self.see(signals, at),
            Happening::StageRefused => self.link.refuse(),
            Happening::FullScreenRefused => self.window.note(Fault::FullScreenRefused),
            Happening::ImageFailed { source, slide } => {
                self.window.images.failed(source, slide, self.window.now());
            }
            Happening::ImageLoaded(source) => self.window.images.loaded(&source),
            Happening::WentOnline => self.go_online(),
            Happening::WentOffline => self.go_offline(),
            Happening::FilesCounted { cached, total } => self.news.files = Some((cached, total)),
            Happening::StorageRefused => {
                if !self.news.storage_refused {
                    self.window.note(Fault::StorageRefused);
                }
                self.news.storage_refused = true;
            }
            Happening::BecameVisible => self.window.set_visible(),
            Happening::BecameHidden => {
                // The key may come up while another window has the keyboard.
                self.peeks = false;
                self.window.set_hidden();
            }
            Happening::Closing => {
                self.save_beat(at);
                self.recorder.note(at, What::Beat);
                self.window.send(Message::Bye);
            }
            Happening::Restored => self.window.come_back(),
            Happening::Woke => self.window.timers.alarm_is_spent(),
            // A console paints and measures for itself; only what the room sees is judged.
            Happening::Painted(_)
            | Happening::FramesTimed(_)
            | Happening::Overflowed(_)
            | Happening::GestureLent => {}
        }
    }

    fn hear(&mut self, via: Transport, text: &str, at: Timestamp, shape: &dyn DeckShape) {
        let Some((envelope, arrival)) = self.window.hear(via, text, shape) else {
            return;
        };
        let (from, now) = (envelope.from, self.window.now());
        let is_stage = envelope.role == Role::Stage;
        match envelope.message {
            Message::Bye if !is_stage => {}
            Message::Bye => {
                // One that others have overtaken is of a time before the stage came back.
                if arrival == Arrival::Newest {
                    self.link.closed(from, now, at);
                }
            }
            Message::Ping { asked, .. } => {
                self.meet(from, is_stage);
                self.window.answer(from, asked, None);
            }
            Message::Pong {
                to, asked, report, ..
            } => {
                self.meet(from, is_stage);
                if is_stage && self.window.is(to) {
                    self.link.answered(from, asked, report, now, at);
                }
            }
            Message::State(_) => {
                self.meet(from, is_stage);
                self.join_as_wanted();
            }
            Message::Hello | Message::Pointing(_) | Message::Ink(_) => self.meet(from, is_stage),
        }
    }

    /// Follows a stage from its first word on: it is asked at once whether it is there.
    fn meet(&mut self, window: WindowId, is_stage: bool) {
        if is_stage && self.link.heard(window, self.window.now()) {
            self.window.ping_now();
        }
    }

    fn see(&mut self, signals: Signals, at: Timestamp) {
        if *self.displays.signals() != signals {
            self.window
                .timers
                .set(Reason::LookAgain, self.window.now() + LOOK_AGAIN);
        }
        self.window.here = signals.here;
        self.judge_displays(signals, at);
    }

    fn go_online(&mut self) {
        if std::mem::take(&mut self.news.offline) {
            self.window.note(Fault::Online);
        }
        self.window.images.hurry(self.window.now());
    }

    fn go_offline(&mut self) {
        if !std::mem::replace(&mut self.news.offline, true) {
            self.window.note(Fault::Offline);
        }
    }

    fn set_beat(&mut self) {
        self.window
            .timers
            .set(Reason::Beat, self.window.now() + BEAT_EVERY);
    }

    fn save_beat(&mut self, at: Timestamp) {
        self.set_beat();
        // As long as it is not decided what becomes of the talk that was found, it must stay where it is.
        if self.offer.is_none() {
            self.window.save_beat(self.link.wants_stage(), at);
        }
    }

    /// The state at a moment, as [`Effect::SaveBeat`] has it stored.
    pub fn beat(&self, at: Timestamp) -> String {
        self.window.beat(self.link.wants_stage(), at).to_text()
    }

    /// The journal of the session that is going on, for looking at and for export.
    pub fn journal(&self) -> &Journal {
        self.recorder.journal()
    }

    /// What all windows agree on, with the stamp of its last change.
    pub fn record(&self) -> &Register<Record> {
        self.window.stamped_record()
    }

    /// What is drawn, with the stamp of its last change.
    pub fn ink(&self) -> &Register<Ink> {
        self.window.stamped_ink()
    }

    /// The time that the clock shows. It never runs backwards, whatever the wall clock does.
    pub fn elapsed(&self, at: Timestamp) -> Millis {
        self.window.elapsed(at)
    }
}

/// The plan of a deck, whether it says something about all of its slides or not.
fn plan(budgets: &[Option<Budget>], planned: Millis, shape: &dyn DeckShape) -> Plan {
    let mut budgets = budgets.to_vec();
    budgets.resize(shape.n_slides(), None);
    Plan::new(&budgets, planned)
}
