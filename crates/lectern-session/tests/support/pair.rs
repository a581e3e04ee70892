//! A room with a speaker: two or more windows, one fake clock, a bad channel, a projector that comes and goes.

mod running;
mod watch;

use std::collections::BTreeMap;

use lectern_session::audience::Stage;
use lectern_session::channel::ChannelId;
use lectern_session::display::Signals;
use lectern_session::keymap::{Focus, KeyPress};
use lectern_session::position::{Position, SlideIndex, StepIndex};
use lectern_session::presenter::{Console, Programme, Stored};
use lectern_session::protocol::Role;
use lectern_session::record::{Kind, Session, WindowId};
use lectern_session::screen::ScreenArea;
use lectern_session::shape::DeckShape;
use lectern_session::talk::Opening;
use lectern_session::talk::command::{TalkCommand, Wish};
use lectern_session::talk::effect::Effect;
use lectern_session::talk::event::Happening;
use lectern_session::time::{Millis, Timestamp};
use lectern_session::transport::{Support, TRANSPORTS, Transport};

use self::watch::ClockWatch;
use super::desktop::Desktop;
use super::post::{Post, Weather};

/// 14:00:00 UTC.
pub(crate) const START: u64 = 1_795_356_000_000;

/// A deck of 30 slides with two steps each.
#[derive(Debug)]
pub(crate) struct Deck;

impl DeckShape for Deck {
    fn n_slides(&self) -> usize {
        30
    }

    fn last_step(&self, _: SlideIndex) -> StepIndex {
        StepIndex(1)
    }
}

/// What a window is.
#[derive(Debug, Clone)]
enum Pane {
    Console(Box<Console>),
    Stage(Box<Stage>),
}

/// A window, and what the browser does for it.
#[derive(Debug, Clone)]
pub(crate) struct Window {
    pane: Pane,
    pub(crate) on: ScreenArea,
    pub(crate) full_screen: bool,
    pub(crate) address: Position,
    /// When the browser wakes it.
    wake: Option<u64>,
    /// It does not run until then.
    hangs_until: u64,
    /// What has come in, in order of time.
    queue: Vec<(u64, Happening)>,
    painted: Option<Position>,
    /// What it was told last of the displays.
    sees: Option<Signals>,
    /// It has seen that there are two displays, without which mirrored ones look like a single one.
    saw_two: bool,
    /// The speaker has asked for the notes: by the key, or by having them laid out.
    wants_notes: bool,
    /// Every effect so far, for stories that ask whether something was asked for.
    pub(crate) asked: Vec<Effect>,
}

/// The room. Windows are named by the order in which they were opened and keep their names when they die.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is something that a browser allows or not"
)]
pub(crate) struct Room {
    /// True time.
    pub(crate) now: u64,
    /// How far the wall clock was set back.
    pub(crate) set_back: u64,
    pub(crate) windows: Vec<Option<Window>>,
    pub(crate) post: Post,
    pub(crate) desktop: Desktop,
    pub(crate) popups_allowed: bool,
    pub(crate) full_screen_allowed: bool,
    /// Browsers move only those windows that a page has opened.
    pub(crate) windows_move: bool,
    pub(crate) storage_refused: bool,
    pub(crate) wanted: Option<Kind>,
    beat: Option<String>,
    logs: BTreeMap<(u64, usize), String>,
    clicker: Option<String>,
    watch: ClockWatch,
    /// A second, and how much has happened in it.
    busy: (u64, usize),
}

impl Room {
    /// A laptop without a projector, in fine weather.
    pub(crate) fn new() -> Self {
        Self::seeded(1)
    }

    pub(crate) fn seeded(seed: u64) -> Self {
        Self {
            now: START,
            set_back: 0,
            windows: Vec::new(),
            post: Post::new(seed),
            desktop: Desktop::new(),
            popups_allowed: true,
            full_screen_allowed: true,
            windows_move: true,
            storage_refused: false,
            wanted: None,
            beat: None,
            logs: BTreeMap::new(),
            clicker: None,
            watch: ClockWatch::default(),
            busy: (0, 0),
        }
    }

    /// What the wall clock says.
    pub(crate) fn wall(&self) -> Timestamp {
        Timestamp(self.now - self.set_back)
    }

    // Windows.

    pub(crate) fn opens_console(&mut self) -> usize {
        let name = self.windows.len();
        let programme = Programme {
            wanted: self.wanted,
            planned: Millis::minutes(30),
            ..Programme::default()
        };
        let stored = Stored {
            beat: self.beat.clone(),
            logs: self.logs.values().cloned().collect(),
            clicker: self.clicker.clone(),
            notes_size: 0,
        };
        let opening = self.opening(name, Position::default());
        let (console, effects) = Console::open(&opening, &programme, &stored, &Deck);
        self.add(
            Pane::Console(Box::new(console)),
            self.desktop.laptop,
            effects,
        );
        name
    }

    pub(crate) fn opens_stage(&mut self, on: Option<ScreenArea>) -> usize {
        let name = self.windows.len();
        let opening = self.opening(name, Position::default());
        let (stage, effects) = Stage::open(&opening, self.beat.as_deref(), &Deck);
        self.add(
            Pane::Stage(Box::new(stage)),
            on.unwrap_or(self.desktop.laptop),
            effects,
        );
        if on.is_some() {
            self.enters_full_screen(name);
        }
        name
    }

    /// The console's window goes to the room, and becomes the stage; a console opens beside the speaker.
    pub(crate) fn goes_to_the_room(&mut self, console: usize, to: ScreenArea) -> (usize, usize) {
        let beat = match &self.window(console).pane {
            Pane::Console(console) => console.beat(self.wall()),
            Pane::Stage(_) => unreachable!("a stage is there already"),
        };
        self.beat = (!self.storage_refused).then(|| beat.clone());
        self.crashes(console);
        let name = self.windows.len();
        let opening = self.opening(name, Position::default());
        let (stage, effects) = Stage::open_in_place_of_console(&opening, &beat, &Deck);
        self.add(Pane::Stage(Box::new(stage)), to, effects);
        self.enters_full_screen(name);
        (name, self.opens_console())
    }

    fn opening(&self, name: usize, position: Position) -> Opening {
        let id = name as u64 + 1;
        Opening {
            channel: ChannelId::of("deck.md", ""),
            window: WindowId(id),
            session: Session {
                id: id * 1_000,
                kind: self.wanted.unwrap_or_default(),
            },
            at: self.wall(),
            position,
        }
    }

    fn add(&mut self, pane: Pane, on: ScreenArea, effects: Vec<Effect>) {
        let name = self.windows.len();
        self.windows.push(Some(Window {
            pane,
            on,
            full_screen: false,
            address: Position::default(),
            wake: None,
            hangs_until: 0,
            queue: Vec::new(),
            painted: None,
            sees: None,
            saw_two: false,
            wants_notes: false,
            asked: Vec::new(),
        }));
        self.carry_out(name, effects);
        for transport in TRANSPORTS {
            self.tell_of_transport(name, transport);
        }
        self.paint(name);
    }

    /// The window dies without a word.
    pub(crate) fn crashes(&mut self, name: usize) {
        if let Some(window) = self.windows.get_mut(name) {
            *window = None;
        }
    }

    pub(crate) fn closes(&mut self, name: usize) {
        self.happens(name, Happening::Closing);
        self.crashes(name);
    }

    /// The window does not run for a while.
    pub(crate) fn hangs(&mut self, name: usize, length: u64) {
        let until = self.now + length;
        self.watch.expect_hang(length);
        if let Some(window) = self.window_mut(name) {
            window.hangs_until = until;
        }
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.windows.len()).filter(|name| self.windows[*name].is_some())
    }

    /// The window of a role that was opened last.
    pub(crate) fn last(&self, role: Role) -> Option<usize> {
        let is_of = |window: &Window| match window.pane {
            Pane::Console(_) => role == Role::Console,
            Pane::Stage(_) => role == Role::Stage,
        };
        self.windows
            .iter()
            .rposition(|window| window.as_ref().is_some_and(is_of))
    }

    pub(crate) fn window(&self, name: usize) -> &Window {
        match &self.windows[name] {
            Some(window) => window,
            None => panic!("window {name} is not open"),
        }
    }

    fn window_mut(&mut self, name: usize) -> Option<&mut Window> {
        self.windows.get_mut(name)?.as_mut()
    }

    // What people and systems do.

    /// Presses keys in a window, a tenth of a second apart.
    pub(crate) fn presses(&mut self, name: usize, keys: &str) {
        for key in keys.split(' ') {
            let press = KeyPress {
                key: key.replace("Space", " "),
                modified: false,
                focus: Focus::Page,
                at: self.wall(),
            };
            self.happens(name, Happening::KeyPressed(press));
            self.waits(100);
        }
    }

    pub(crate) fn asks(&mut self, name: usize, command: TalkCommand) {
        self.happens(name, Happening::Asked(Wish::Talk(command)));
    }

    /// Something happens to a window, once it runs.
    pub(crate) fn happens(&mut self, name: usize, what: Happening) {
        let now = self.now;
        if let Some(window) = self.window_mut(name) {
            window.queue.push((now, what));
        }
        self.run_until(now);
    }

    /// The displays change: windows on one that has gone are put on the laptop by the system.
    pub(crate) fn changes_displays(&mut self, change: impl FnOnce(&mut Desktop)) {
        change(&mut self.desktop);
        let (areas, laptop) = (self.desktop.areas(), self.desktop.laptop);
        for window in self.windows.iter_mut().flatten() {
            let place = areas
                .iter()
                .find(|area| (area.left, area.top) == (window.on.left, window.on.top));
            window.full_screen &= place.is_some();
            window.on = place.copied().unwrap_or(laptop);
        }
        for name in self.names().collect::<Vec<_>>() {
            self.sees_displays(name);
        }
    }

    pub(crate) fn sees_displays(&mut self, name: usize) {
        if let Some(window) = self.window_mut(name) {
            let (on, full_screen) = (window.on, window.full_screen);
            let signals = self.desktop.signals(on, full_screen);
            self.happens(name, Happening::DisplaysSeen(signals));
        }
    }

    pub(crate) fn enters_full_screen(&mut self, name: usize) {
        if let Some(window) = self.window_mut(name) {
            window.full_screen = true;
            self.sees_displays(name);
        }
    }

    pub(crate) fn moves(&mut self, name: usize, to: ScreenArea) {
        if let Some(window) = self.window_mut(name) {
            window.on = to;
            self.sees_displays(name);
        }
    }

    pub(crate) fn closes_transport(&mut self, transport: Transport) {
        self.post.open.retain(|open| *open != transport);
        for name in self.names().collect::<Vec<_>>() {
            self.tell_of_transport(name, transport);
        }
    }

    fn tell_of_transport(&mut self, name: usize, transport: Transport) {
        let support = if self.post.open.contains(&transport) {
            Support::Open
        } else {
            Support::Absent
        };
        self.happens(name, Happening::TransportSet { transport, support });
    }

    /// The whole machine sleeps.
    pub(crate) fn sleeps(&mut self, length: u64) {
        self.now += length;
    }

    /// Everything that was wrong is put right, and what is still under way comes in.
    pub(crate) fn heals(&mut self) {
        self.post.weather = Weather::FINE;
        if self.post.open.is_empty() {
            self.post.open.push(Transport::Storage);
        }
        for window in self.windows.iter_mut().flatten() {
            window.hangs_until = 0;
        }
        let windows = self.windows.iter().flatten();
        let under_way = windows.flat_map(|window| window.queue.iter().map(|(at, _)| *at));
        if let Some(last) = under_way.max() {
            self.run_until(last);
        }
    }

    // Time.

    pub(crate) fn waits(&mut self, length: u64) {
        self.run_until(self.now + length);
    }
}
