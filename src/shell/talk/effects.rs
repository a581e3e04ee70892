//! Carries out what console and stage ask for.

use std::cell::RefCell;
use std::rc::Rc;

use lectern_session::channel::ChannelId;
use lectern_session::effect::Effect as PageEffect;
use lectern_session::position::Position;
use lectern_session::record::WindowId;
use lectern_session::screen::ScreenArea;
use lectern_session::talk::effect::Effect;
use lectern_session::talk::event::Happening;
use lectern_session::time::Millis;
use yew::Callback;
use yew::platform::spawn_local;

use super::channels::Channels;
use super::displays::Displays;
use super::machine::{Role, TalkMachine};
use super::memory::{self, Memory};
use super::{now, room};
use crate::platform::timer::{self, Timer};
use crate::platform::wake_lock::{self, WakeLock};
use crate::platform::window::Bounds;
use crate::platform::{
    PlatformError, address, fullscreen, fullscreen_delegation, images, links, window,
};
use crate::route::{View, numbered_fragment};
use crate::shell::machine::{Claim, Sender};
use crate::shell::page_effects::{self, Report, link_in_view};

/// What the page has to do or say, once.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// Say this.
    Report(Report),
    /// This window goes to the room: show the stage in it.
    GoesToRoom,
    /// It is back with the speaker: show the console.
    BackFromRoom,
}

/// The name of a window that is opened with a handle: asking for it again finds the same.
const STAGE: &str = "lectern-stage";

/// The pictures of the slide being shown.
const SHOWN: &str = "[data-slide][aria-current=true]";

/// The address follows the slide after so long. Browsers handle a change of the address where they carry messages between windows, so at
/// once it would hold up the stage by a frame (`cargo xtask bench` measures it).
const ADDRESS_REST_MS: u32 = 300;

/// What a window of a talk holds of the browser.
pub(super) struct Browser {
    pub(super) channel: ChannelId,
    pub(super) window: WindowId,
    pub(super) memory: Memory,
    pub(super) displays: Displays,
    channels: RefCell<Option<Channels>>,
    wake: RefCell<Option<Timer>>,
    /// Where the address is to lead, and the time for it.
    next_address: RefCell<Option<(Position, Timer)>>,
    wake_lock: Rc<RefCell<Option<WakeLock>>>,
    on_notice: RefCell<Callback<Notice>>,
}

impl Browser {
    pub(super) fn new(channel: ChannelId, window: WindowId) -> Self {
        Self {
            channel,
            window,
            memory: Memory::of(channel, window),
            displays: Displays::default(),
            channels: RefCell::default(),
            wake: RefCell::default(),
            next_address: RefCell::default(),
            wake_lock: Rc::default(),
            on_notice: RefCell::new(Callback::noop()),
        }
    }

    /// Gives notices to another callback from now on.
    pub(super) fn tell(&self, on_notice: Callback<Notice>) {
        self.on_notice.replace(on_notice);
    }

    /// Gives a notice.
    pub(super) fn notify(&self, notice: Notice) {
        let on_notice = self.on_notice.borrow().clone();
        on_notice.emit(notice);
    }

    /// Opens the ways to the other windows.
    pub(super) fn open_channels<R: Role>(&self, sender: &Sender<TalkMachine<R>>) {
        let channels = Channels::open(&self.channel.name(), sender);
        self.channels.replace(Some(channels));
    }

    /// Sees all displays if the reader has allowed it; asks for that if `may_ask`.
    pub(super) fn see_displays<R: Role>(
        self: &Rc<Self>,
        sender: &Sender<TalkMachine<R>>,
        may_ask: bool,
    ) {
        let (browser, sender) = (Rc::clone(self), sender.clone());
        spawn_local(async move {
            if browser.open_displays(&sender, may_ask).await {
                browser.look_at_displays(&sender);
            }
        });
    }

    /// Calls back when it is settled what this window may see of the displays.
    pub(super) fn when_displays_are_known<R: Role>(
        self: &Rc<Self>,
        sender: &Sender<TalkMachine<R>>,
        callback: impl FnOnce(&Sender<TalkMachine<R>>) + 'static,
    ) {
        let (browser, sender) = (Rc::clone(self), sender.clone());
        spawn_local(async move {
            browser.open_displays(&sender, false).await;
            browser.look_at_displays(&sender);
            callback(&sender);
        });
    }

    async fn open_displays<R: Role>(
        self: &Rc<Self>,
        sender: &Sender<TalkMachine<R>>,
        may_ask: bool,
    ) -> bool {
        let (browser, sender) = (Rc::clone(self), sender.clone());
        let on_change = move || browser.look_at_displays(&sender);
        self.displays.open(may_ask, on_change).await
    }

    /// Tells the session what can be seen of the displays.
    pub(super) fn look_at_displays<R: Role>(&self, sender: &Sender<TalkMachine<R>>) {
        sender.tell(now(Happening::DisplaysSeen(self.displays.look())));
    }

    /// Lets go of everything that would call back.
    pub(super) fn close(&self) {
        self.settle_address();
        self.channels.take();
        self.wake.take();
        self.wake_lock.take();
        self.displays.close();
    }

    /// Carries out one effect.
    pub(super) fn carry_out<R: Role>(
        self: &Rc<Self>,
        effect: Effect,
        sender: &Sender<TalkMachine<R>>,
    ) -> Claim {
        match effect {
            Effect::Page(PageEffect::ReplaceAddress(position)) => self.replace_address(position),
            Effect::Page(effect) => {
                if matches!(effect, PageEffect::PushAddress(_)) {
                    self.settle_address();
                }
                let deck = sender.look(|machine| Rc::clone(machine.deck()));
                let browser = Rc::clone(self);
                let on_report =
                    Callback::from(move |report| browser.notify(Notice::Report(report)));
                return page_effects::carry_out(effect, &deck, &on_report);
            }
            Effect::Send(text) => self.send(&text, sender),
            Effect::OpenStage { on } => room::open_stage(self, on, sender),
            Effect::MoveTo(area) => self.move_to(area, sender),
            Effect::EnterFullScreen { on } => self.enter_full_screen(on, sender),
            Effect::LendGesture => self.lend_gesture(),
            Effect::HoldWakeLock => self.hold_wake_lock(),
            Effect::LookAtDisplays => self.look_at_displays(sender),
            Effect::SaveBeat(text) => stored(&self.memory.save_beat(&text), sender),
            Effect::SaveLog { session, text } => {
                stored(&self.memory.save_log(session, &text), sender);
            }
            Effect::SaveClicker(text) => stored(&memory::save_clicker(&text), sender),
            Effect::SaveNotesSize(size) => stored(&memory::save_notes_size(size), sender),
            Effect::RetryImages(sources) => retry(&sources),
            Effect::OpenReading(position) => open_reading(position),
            Effect::WakeIn(wait) => self.wake_in(wait, sender),
        }
        Claim::Theirs
    }

    fn replace_address(self: &Rc<Self>, position: Position) {
        let browser = Rc::downgrade(self);
        let timer = timer::after(ADDRESS_REST_MS, move || {
            if let Some(browser) = browser.upgrade() {
                browser.settle_address();
            }
        });
        self.next_address.replace(Some((position, timer)));
    }

    /// Lets the address lead where it is to lead, now.
    pub(super) fn settle_address(&self) {
        if let Some((position, _)) = self.next_address.take() {
            // Safari refuses addresses that change very often; the next change brings it up to date.
            let _ = address::replace(&numbered_fragment(position));
        }
    }

    fn send<R: Role>(&self, text: &str, sender: &Sender<TalkMachine<R>>) {
        let channels = self.channels.borrow();
        let changes = channels.as_ref().map(|channels| channels.send(text));
        for (transport, support) in changes.unwrap_or_default() {
            sender.tell(now(Happening::TransportSet { transport, support }));
        }
    }

    fn move_to<R: Role>(&self, area: ScreenArea, sender: &Sender<TalkMachine<R>>) {
        // What came of it shows when the displays are looked at again.
        let _ = window::own().and_then(|own| own.place(bounds(area)));
        self.look_at_displays(sender);
    }

    fn enter_full_screen<R: Role>(&self, on: Option<ScreenArea>, sender: &Sender<TalkMachine<R>>) {
        let screen = on.and_then(|area| self.displays.screen_at(area));
        let sender = sender.clone();
        spawn_local(async move {
            let entered = match screen {
                Some(screen) => fullscreen::enter_on(&screen).await,
                None => fullscreen::enter().await,
            };
            if entered.is_err() {
                sender.tell(now(Happening::FullScreenRefused));
            }
        });
    }

    /// Opens a window, best one of its own thread and memory, so that it lives on when this one hangs or dies. Where only `postMessage` is
    /// left to speak to it, a handle of it is needed, and both share their fate.
    ///
    /// # Errors
    ///
    /// The browser refuses. Of a window apart it does not say so: that it does not speak up tells it.
    pub(super) fn open_window(&self, link: &str, bounds: Bounds) -> Result<(), PlatformError> {
        if self.reaches_windows_apart() {
            return window::open_apart(link, bounds);
        }
        let opened = window::open(link, STAGE, bounds)?;
        let channels = self.channels.borrow();
        channels.iter().for_each(|channels| channels.add(&opened));
        Ok(())
    }

    /// Whether a window can be spoken to that this one has no handle of.
    pub(super) fn reaches_windows_apart(&self) -> bool {
        let channels = self.channels.borrow();
        channels.as_ref().is_some_and(Channels::reach_apart)
    }

    fn lend_gesture(&self) {
        let channels = self.channels.borrow();
        for stage in channels.iter().flat_map(Channels::reached) {
            // A browser that cannot lend it leaves the stage as it is, and the console says so.
            let _ = fullscreen_delegation::pass(&stage);
        }
    }

    fn hold_wake_lock(&self) {
        let slot = Rc::clone(&self.wake_lock);
        spawn_local(async move {
            // Refused with a low battery: then the system's own settings hold.
            if let Ok(lock) = wake_lock::hold(|| ()).await {
                slot.replace(Some(lock));
            }
        });
    }

    fn wake_in<R: Role>(&self, wait: Millis, sender: &Sender<TalkMachine<R>>) {
        let sender = sender.clone();
        let wait = u32::try_from(wait.0).unwrap_or(u32::MAX);
        let timer = timer::after(wait, move || {
            sender.tell(now(Happening::Woke));
        });
        self.wake.replace(Some(timer));
    }
}

fn stored<R: Role>(result: &Result<(), PlatformError>, sender: &Sender<TalkMachine<R>>) {
    if result.is_err() {
        sender.tell(now(Happening::StorageRefused));
    }
}

fn retry(sources: &[String]) {
    for image in images::in_shadows(SHOWN) {
        if sources.contains(&image.address()) {
            // A page that does not let its elements change shows nothing new.
            let _ = image.retry();
        }
    }
}

fn open_reading(position: Position) {
    let link = link_in_view(Some(View::READ), &numbered_fragment(position));
    let here = address::current().map(|here| here.href).unwrap_or_default();
    if link != here {
        // A browser that refuses says so itself.
        let _ = links::open_in_new_tab(&link);
    }
}

/// The bounds of a window that fills a display.
pub(super) fn bounds(area: ScreenArea) -> Bounds {
    let length = |length: u32| i32::try_from(length).unwrap_or(i32::MAX);
    Bounds {
        left: area.left,
        top: area.top,
        width: length(area.size.width),
        height: length(area.size.height),
    }
}
