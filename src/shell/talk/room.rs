//! Ways to put a stage before the room (`docs/adr/0009-who-goes-to-the-projector.md`).

use std::cell::RefCell;
use std::rc::Rc;

use lectern_session::position::Position;
use lectern_session::screen::ScreenArea;
use lectern_session::talk::event::Happening;
use yew::platform::spawn_local;

use super::effects::{Browser, Notice};
use super::machine::{Role, TalkMachine};
use super::now;
use crate::platform::screens::Screen;
use crate::platform::window::{self, Bounds};
use crate::platform::{address, fullscreen};
use crate::route::{View, numbered_fragment};
use crate::shell::machine::Sender;
use crate::shell::page_effects::{link_in_view, place_in_address};

thread_local! {
    static HANDED_OVER: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The state that the console in this window left to the stage that takes its place; none if there was none.
pub(super) fn handed_over() -> Option<String> {
    HANDED_OVER.take()
}

/// Opens a stage: to a display that is known this window goes itself, if it can speak to the console that opens in its place; else the
/// stage is another window.
pub(super) fn open_stage<R: Role>(
    browser: &Rc<Browser>,
    on: Option<ScreenArea>,
    sender: &Sender<TalkMachine<R>>,
) {
    // The other window begins at the place that the address names.
    browser.settle_address();
    let screen = on.and_then(|area| browser.displays.screen_at(area));
    match screen.filter(|_| browser.reaches_windows_apart()) {
        Some(screen) => go_there(browser, screen, sender),
        None => open_beside(browser, sender),
    }
}

fn open_beside<R: Role>(browser: &Rc<Browser>, sender: &Sender<TalkMachine<R>>) {
    let link = link_in_view(Some(View::STAGE), &place(sender));
    let here = browser.displays.room_here().unwrap_or(FALLBACK);
    if browser.open_window(&link, inner(here)).is_err() {
        sender.tell(now(Happening::StageRefused));
    }
}

/// Browsers give one press of a key for full screen on another display *and* a window, but in this order only. So the window of the
/// press goes to the projector, and a console opens where it was.
fn go_there<R: Role>(browser: &Rc<Browser>, screen: Screen, sender: &Sender<TalkMachine<R>>) {
    let beat = sender.look(|machine| machine.role().beat());
    // Where nothing can be stored, the new console learns from the stage what it must know.
    let _ = browser.memory.save_beat(&beat);
    HANDED_OVER.set(Some(beat));
    let console = link_in_view(Some(View::PRESENT), &place(sender));
    let stage = link_in_view(Some(View::STAGE), &place(sender));
    // The notes leave the page before it moves.
    let _ = address::replace(&stage);
    browser.notify(Notice::GoesToRoom);
    let desk = browser.displays.room_here();
    let browser = Rc::clone(browser);
    spawn_local(async move {
        let full = fullscreen::enter_on(&screen);
        // If it does not come up, this window becomes the console again.
        let _ = window::open_apart(&console, desk.unwrap_or(FALLBACK));
        if full.await.is_err() {
            let _ = address::replace(&console);
            browser.notify(Notice::BackFromRoom);
        }
    });
}

/// The stage in this window has no console: it becomes one again, and says that the browser let none be opened.
pub(super) fn go_back<R: Role>(browser: &Rc<Browser>, sender: &Sender<TalkMachine<R>>) {
    browser.settle_address();
    let _ = address::replace(&link_in_view(Some(View::PRESENT), &place(sender)));
    let browser = Rc::clone(browser);
    spawn_local(async move {
        // The notes come back only when the room no longer sees this window.
        let _ = fullscreen::leave().await;
        browser.notify(Notice::BackFromRoom);
    });
}

fn place<R: Role>(sender: &Sender<TalkMachine<R>>) -> String {
    let position: Position = sender.look(|machine| place_in_address(machine.deck()));
    numbered_fragment(position)
}

/// Where a browser tells nothing of its display.
const FALLBACK: Bounds = Bounds {
    left: 0,
    top: 0,
    width: 1_280,
    height: 800,
};

/// Two thirds of a place, in its middle: large enough to be found, small enough to be dragged.
fn inner(place: Bounds) -> Bounds {
    Bounds {
        left: place.left + place.width / 6,
        top: place.top + place.height / 6,
        width: place.width * 2 / 3,
        height: place.height * 2 / 3,
    }
}
