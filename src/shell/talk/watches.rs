//! What happens to a window of a talk, besides what its user does.

use std::rc::Rc;

use lectern_session::talk::event::Happening;

use super::effects::Browser;
use super::machine::{Role, TalkMachine};
use super::now;
use crate::platform::timer::{self, Ticker};
use crate::platform::visibility::Change;
use crate::platform::{Listener, fullscreen, fullscreen_delegation, network, screens, visibility};
use crate::shell::machine::Sender;

/// No event tells that a window was moved to another display.
const LOOK_EVERY_MS: u32 = 500;

/// Everything that is watched; dropping it ends it.
pub(super) struct Watches {
    _listeners: Vec<Listener>,
    _ticker: Ticker,
}

/// Watches until it is dropped.
pub(super) fn start<R: Role>(browser: &Rc<Browser>, sender: &Sender<TalkMachine<R>>) -> Watches {
    let tell = |what: fn() -> Happening| {
        let sender = sender.clone();
        move || sender.tell(now(what()))
    };
    let look = || {
        let (browser, sender) = (Rc::clone(browser), sender.clone());
        move || browser.look_at_displays(&sender)
    };
    let lent = tell(|| Happening::GestureLent);
    let (on_full_screen, on_screen) = (look(), look());
    let listeners = [
        visibility::on_change({
            let (browser, sender) = (Rc::clone(browser), sender.clone());
            move |change| {
                if change == Change::Left {
                    browser.settle_address();
                }
                if let Some(what) = seen(change) {
                    sender.tell(now(what));
                }
            }
        }),
        network::on_change({
            let sender = sender.clone();
            move |is_online| {
                let what = if is_online {
                    Happening::WentOnline
                } else {
                    Happening::WentOffline
                };
                sender.tell(now(what));
            }
        }),
        fullscreen::on_change(move |_| on_full_screen()),
        screens::on_change(on_screen),
        fullscreen_delegation::on_passed(lent),
    ];
    browser.see_displays(sender, false);
    let ticker = timer::every(LOOK_EVERY_MS, {
        let (browser, sender) = (Rc::clone(browser), sender.clone());
        move || {
            if let Some(signals) = browser.displays.look_for_change() {
                sender.tell(now(Happening::DisplaysSeen(signals)));
            }
        }
    });
    Watches {
        // What a browser cannot tell is not missed: the session judges by what it hears.
        _listeners: listeners.into_iter().flatten().collect(),
        _ticker: ticker,
    }
}

fn seen(change: Change) -> Option<Happening> {
    Some(match change {
        Change::Shown => Happening::BecameVisible,
        Change::Hidden => Happening::BecameHidden,
        Change::Left => Happening::Closing,
        Change::Restored | Change::Thawed => Happening::Restored,
        Change::Frozen => return None,
    })
}
