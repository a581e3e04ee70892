//! A talk in this window: the session's console or stage, joined to the browser.
//!
//! `machine` is what both have in common; [`console`] and [`stage`] open one or the other. `effects` is where all that they ask for is
//! carried out, `watches` tells them what happens to the window.

mod channels;
mod chapters;
pub mod console;
mod displays;
mod effects;
mod machine;
mod memory;
mod plan;
mod preload;
mod room;
pub mod stage;
mod watches;

use lectern_session::talk::event::{Event, Happening};

pub use effects::Notice;
pub use machine::{Input, TalkMachine};
pub use memory::{panes, save_panes};

use super::moment::{self, key_press};
use crate::platform::keyboard::KeyStroke;

/// Something that happens right now.
pub fn now(what: Happening) -> Input {
    Input::Happened(Event {
        at: moment::now(),
        what,
    })
}

/// A key that went down.
pub fn pressed(stroke: &KeyStroke) -> Input {
    let press = key_press(stroke);
    let (at, what) = (press.at, Happening::KeyPressed(press));
    Input::Happened(Event { at, what })
}
