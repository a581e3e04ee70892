//! Where the stage is, and where it belongs.

use super::Stage;
use crate::display::{LOOK_AGAIN, Signals};
use crate::effect::Effect as PageEffect;
use crate::screen::{ScreenArea, lie_together};
use crate::talk::effect::Effect;
use crate::timers::Reason;

/// Where the stage is, as seen from the speaker's display.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Whereabouts {
    /// Nothing is known, or it has never been anywhere else.
    #[default]
    Unknown,
    /// On a display of its own.
    Apart,
    /// It has landed on the speaker's display.
    Landed,
    /// The same, but the speaker wants it there.
    Wanted,
}

impl Stage {
    pub(super) fn see(&mut self, signals: Signals) {
        if self.signals != signals {
            self.window
                .timers
                .set(Reason::LookAgain, self.window.now() + LOOK_AGAIN);
            // A change may be the chance to go where it was refused before.
            self.sent_to = None;
        }
        self.has_filled_screen |= signals.full_screen;
        self.window.here = signals.here;
        self.signals = signals;
    }

    /// Judges where the stage is, and goes where it belongs if it can.
    pub(super) fn find_place(&mut self) {
        let was = self.whereabouts;
        self.whereabouts = match (self.is_apart(), was) {
            (Some(true), _) => Whereabouts::Apart,
            (Some(false), Whereabouts::Apart) => Whereabouts::Landed,
            (Some(false) | None, was) => was,
        };
        if self.whereabouts == Whereabouts::Landed
            && was != Whereabouts::Landed
            && self.signals.full_screen
        {
            self.window.ask(Effect::Page(PageEffect::LeaveFullScreen));
        }
        match (self.home_elsewhere(), self.home()) {
            (Some(home), _) if self.sent_to != Some(home) => {
                self.sent_to = Some(home);
                self.window.ask(Effect::MoveTo(home));
                self.window.ask(Effect::EnterFullScreen { on: Some(home) });
            }
            (_, Some(_)) => {}
            (_, None) => self.sent_to = None,
        }
    }

    /// The display that the stage belongs on, if it is there.
    fn home(&self) -> Option<ScreenArea> {
        let home = self.window.record().stage_on;
        home.filter(|home| self.is_there(*home))
    }

    /// The same, if the stage is on another one.
    fn home_elsewhere(&self) -> Option<ScreenArea> {
        let here = self.signals.here?;
        self.home().filter(|home| !lie_together(here, *home))
    }

    /// Whether the stage waits on the speaker's display although its own is there: browsers let few windows move by themselves.
    pub(super) fn is_homesick(&self) -> bool {
        self.whereabouts == Whereabouts::Landed && self.home_elsewhere().is_some()
    }

    /// Takes the key press or click that is being handled to go where the stage belongs, if it is not there.
    pub(super) fn goes_home(&mut self) -> bool {
        let home = self.home_elsewhere().filter(|_| self.is_homesick());
        if home.is_some() {
            self.window.ask(Effect::EnterFullScreen { on: home });
        }
        home.is_some()
    }

    /// Whether the stage is on another display than the speaker, or where the speaker wants it, as far as that is known.
    fn is_apart(&self) -> Option<bool> {
        let home = self.window.record().stage_on;
        if let (Some(here), Some(home)) = (self.signals.here, home)
            && lie_together(here, home)
        {
            return Some(true);
        }
        if self.signals.extended == Some(false) {
            return Some(false);
        }
        match (self.signals.here, self.console_on) {
            (Some(here), Some(console)) => Some(!lie_together(here, console)),
            _ => None,
        }
    }

    fn is_there(&self, area: ScreenArea) -> bool {
        let screens = self.signals.screens.as_deref().unwrap_or_default();
        screens.iter().any(|screen| lie_together(screen.area, area))
    }
}
