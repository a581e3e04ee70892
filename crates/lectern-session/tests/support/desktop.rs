//! The displays of the speaker's machine, and a projector that comes and goes.

use lectern_session::display::Signals;
use lectern_session::screen::{ScreenArea, ScreenInfo, Size};

pub(crate) const LAPTOP: ScreenArea = area(0, 1_920, 1_080);
pub(crate) const PROJECTOR: ScreenArea = area(1_920, 1_280, 720);

pub(crate) const fn area(left: i32, width: u32, height: u32) -> ScreenArea {
    ScreenArea {
        left,
        top: 0,
        size: Size { width, height },
    }
}

/// What the browser tells of the displays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Candour {
    /// Everything: the permission is given.
    All,
    /// Only on which display a window is.
    WindowOnly,
}

#[derive(Debug, Clone)]
pub(crate) struct Desktop {
    pub(crate) candour: Candour,
    pub(crate) laptop: ScreenArea,
    pub(crate) projector: Option<ScreenArea>,
    /// The projector shows what the laptop shows.
    pub(crate) mirrors: bool,
}

impl Desktop {
    pub(crate) fn new() -> Self {
        Self {
            candour: Candour::All,
            laptop: LAPTOP,
            projector: None,
            mirrors: false,
        }
    }

    pub(crate) fn areas(&self) -> Vec<ScreenArea> {
        let apart = self.projector.filter(|_| !self.mirrors);
        [Some(self.laptop), apart].into_iter().flatten().collect()
    }

    /// What a window on a display can see.
    pub(crate) fn signals(&self, here: ScreenArea, full_screen: bool) -> Signals {
        let areas = self.areas();
        let is_candid = self.candour == Candour::All;
        Signals {
            extended: is_candid.then_some(areas.len() > 1),
            screens: is_candid.then(|| areas.into_iter().map(describe).collect()),
            here: Some(here),
            window: here.size,
            full_screen,
        }
    }
}

fn describe(area: ScreenArea) -> ScreenInfo {
    let is_laptop = area.left == 0;
    ScreenInfo {
        name: if is_laptop { "Laptop" } else { "EB-1780W" }.to_owned(),
        area,
        primary: is_laptop,
        internal: is_laptop,
    }
}
