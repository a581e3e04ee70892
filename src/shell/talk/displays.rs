//! What this window can see of the displays.

use std::cell::RefCell;

use lectern_session::display::Signals;
use lectern_session::screen::{ScreenArea, ScreenInfo, Size};

use crate::platform::screens::{self, Permission, Screen, Screens};
use crate::platform::window::Bounds;
use crate::platform::{Listener, Support, fullscreen, window};

/// The displays, with the permission to name them where the reader gives it.
#[derive(Debug, Default)]
pub(super) struct Displays {
    screens: RefCell<Option<(Screens, Listener)>>,
    /// What the session was told last.
    told: RefCell<Option<Signals>>,
}

impl Displays {
    /// Asks for all displays: without a word where the reader has allowed it, else the browser asks if `may_ask`.
    /// Says whether they can be seen now; `on_change` is called whenever they change.
    pub(super) async fn open(&self, may_ask: bool, on_change: impl Fn() + 'static) -> bool {
        if self.screens.borrow().is_some() {
            return true;
        }
        let is_granted = screens::permission().await == Ok(Permission::Granted);
        if !is_granted && !may_ask {
            return false;
        }
        let Ok(screens) = Screens::open().await else {
            return false;
        };
        let watch = screens.on_change(on_change);
        self.screens.replace(Some((screens, watch)));
        true
    }

    /// Stops to follow the displays.
    pub(super) fn close(&self) {
        self.screens.take();
    }

    /// Whether the reader may still be asked to let us see the displays, with some use in it.
    pub(super) fn can_be_asked_for(&self) -> bool {
        self.screens.borrow().is_none()
            && screens::support() == Support::Yes
            && screens::is_extended() == Some(true)
    }

    /// What can be seen now.
    pub(super) fn look(&self) -> Signals {
        let own = window::own();
        let (width, height) = own
            .as_ref()
            .ok()
            .and_then(|own| own.page_size().ok())
            .unwrap_or_default();
        let screens = self.screens.borrow();
        let screens = screens.as_ref().map(|(screens, _)| screens);
        let signals = Signals {
            screens: screens.map(|screens| screens.all().iter().map(info).collect()),
            extended: screens::is_extended(),
            here: match screens {
                Some(screens) => Some(area(screens.current().bounds)),
                None => screens::own().map(area),
            },
            window: size(width, height),
            full_screen: fullscreen::is_on(),
        };
        self.told.replace(Some(signals.clone()));
        signals
    }

    /// What can be seen now, if it is not what was seen last.
    pub(super) fn look_for_change(&self) -> Option<Signals> {
        let told = self.told.borrow().clone();
        let signals = self.look();
        (told.as_ref() != Some(&signals)).then_some(signals)
    }

    /// The display at a place.
    pub(super) fn screen_at(&self, wanted: ScreenArea) -> Option<Screen> {
        let screens = self.screens.borrow();
        let (screens, _) = screens.as_ref()?;
        let all = screens.all();
        all.into_iter().find(|one| area(one.bounds) == wanted)
    }

    /// What is left for windows of the display that this window is on.
    pub(super) fn room_here(&self) -> Option<Bounds> {
        let screens = self.screens.borrow();
        match screens.as_ref() {
            Some((screens, _)) => Some(screens.current().available),
            None => screens::own(),
        }
    }
}

fn info(screen: &Screen) -> ScreenInfo {
    ScreenInfo {
        name: screen.label.clone(),
        area: area(screen.bounds),
        primary: screen.is_primary,
        internal: screen.is_internal,
    }
}

fn area(bounds: Bounds) -> ScreenArea {
    ScreenArea {
        left: bounds.left,
        top: bounds.top,
        size: size(bounds.width, bounds.height),
    }
}

/// Windows that are minimised may have odd sizes.
fn size(width: i32, height: i32) -> Size {
    Size {
        width: u32::try_from(width).unwrap_or(0),
        height: u32::try_from(height).unwrap_or(0),
    }
}
