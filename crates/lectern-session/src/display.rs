//! The displays of the speaker's machine: which there are, and what has become of the projector.
//!
//! Systems report a change of displays in steps, so what is seen is judged at once and again after [`LOOK_AGAIN`].

use crate::screen::{ScreenArea, ScreenInfo, Size, lie_together};
use crate::time::{Millis, Timestamp};

/// Displays are looked at again this long after a change.
pub const LOOK_AGAIN: Millis = Millis(1_000);

/// What a window can see of the displays. Anything that the browser does not tell is missing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signals {
    /// All displays, where the permission is given.
    pub screens: Option<Vec<ScreenInfo>>,
    /// Whether the desktop spreads over several displays (`screen.isExtended`).
    pub extended: Option<bool>,
    /// The display that this window is on.
    pub here: Option<ScreenArea>,
    /// The size of this window.
    pub window: Size,
    /// Whether this window fills the screen.
    pub full_screen: bool,
}

/// What has become of the displays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Situation {
    /// The browser does not tell.
    #[default]
    Unknown,
    /// There is one display.
    Single,
    /// There is one for the speaker and one for the room.
    Dual,
    /// The room sees what the speaker sees.
    Mirrored,
    /// There was one for the room; it has gone.
    Lost {
        /// When that was noticed.
        since: Timestamp,
    },
}

impl Situation {
    /// The word for it in page hooks.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Single => "single",
            Self::Dual => "dual",
            Self::Mirrored => "mirrored",
            Self::Lost { .. } => "lost",
        }
    }
}

/// A change worth acting on and writing down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The room's display has gone.
    Lost,
    /// It is back, or there is one for the first time.
    Returned,
    /// It has another size.
    Resized {
        /// Before.
        from: Size,
        /// Now.
        to: Size,
    },
    /// Speaker and room have changed displays.
    Swapped,
    /// Both now show the same.
    Mirrored,
}

/// The displays as the console judges them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Displays {
    situation: Situation,
    signals: Signals,
    /// The room's display, or the last one known.
    room: Option<ScreenInfo>,
    /// The speaker has chosen it, so that it is the room's even if this window is there too.
    is_chosen: bool,
}

impl Displays {
    /// What has become of the displays.
    pub fn situation(&self) -> Situation {
        self.situation
    }

    /// The room's display, or the last one known.
    pub fn room(&self) -> Option<&ScreenInfo> {
        self.room.as_ref()
    }

    /// The display that this window is on.
    pub fn here(&self) -> Option<ScreenArea> {
        self.signals.here
    }

    /// What was seen last.
    pub fn signals(&self) -> &Signals {
        &self.signals
    }

    /// Judges what this window sees, and where its stage says that it is.
    pub fn judge(
        &mut self,
        signals: Signals,
        stage_on: Option<ScreenArea>,
        at: Timestamp,
    ) -> Vec<Change> {
        let before = std::mem::replace(&mut self.signals, signals);
        let now = match self.look(stage_on) {
            Situation::Single if self.mirrors(&before) => Situation::Mirrored,
            // Without the permission the stage's word is all there is; while it is silent nothing is known to change.
            Situation::Unknown if self.situation == Situation::Dual && stage_on.is_none() => {
                Situation::Dual
            }
            Situation::Single | Situation::Unknown if self.had_room() => {
                Situation::Lost { since: at }
            }
            seen => seen,
        };
        let room = self.find_room(stage_on);
        let mut changes = Vec::new();
        match (self.situation, now) {
            (Situation::Lost { .. }, Situation::Lost { .. }) => return changes,
            (Situation::Dual, Situation::Dual) => {
                changes.extend(self.compare(room.as_ref(), &before));
            }
            (_, Situation::Dual) => changes.push(Change::Returned),
            (_, Situation::Lost { .. }) => changes.push(Change::Lost),
            (Situation::Mirrored, Situation::Mirrored)
            | (_, Situation::Single | Situation::Unknown) => {}
            (_, Situation::Mirrored) => changes.push(Change::Mirrored),
        }
        self.situation = now;
        self.room = room.or_else(|| self.room.take());
        changes
    }

    /// The display after the room's in the list: where `S` sends the stage.
    pub fn other(&self) -> Option<&ScreenInfo> {
        let screens = self.signals.screens.as_deref()?;
        let room = self.room.as_ref()?;
        let index = screens.iter().position(|screen| screen.area == room.area)?;
        let mut after = screens.iter().cycle().skip(index + 1).take(screens.len());
        after.find(|screen| screen.area != room.area)
    }

    /// Sends the stage to another display; says from which to which. From now on that is the room's.
    pub fn swap(&mut self) -> Option<(ScreenArea, ScreenArea)> {
        let other = self.other()?.clone();
        let to = other.area;
        let from = self.room.replace(other)?.area;
        self.is_chosen = true;
        Some((from, to))
    }

    fn had_room(&self) -> bool {
        matches!(self.situation, Situation::Dual | Situation::Lost { .. })
    }

    fn look(&self, stage_on: Option<ScreenArea>) -> Situation {
        if let Some(screens) = self
            .signals
            .screens
            .as_deref()
            .filter(|screens| !screens.is_empty())
        {
            return match screens {
                [_] => Situation::Single,
                [first, rest @ ..]
                    if rest
                        .iter()
                        .all(|other| lie_together(first.area, other.area)) =>
                {
                    Situation::Mirrored
                }
                _ => Situation::Dual,
            };
        }
        match (self.signals.extended, self.signals.here, stage_on) {
            (Some(true), _, _) => Situation::Dual,
            (Some(false), _, _) => Situation::Single,
            (None, Some(here), Some(stage)) if !lie_together(here, stage) => Situation::Dual,
            (None, _, _) => Situation::Unknown,
        }
    }

    /// When a system starts to mirror, the display that is left takes on the size of one that was elsewhere.
    fn mirrors(&self, before: &Signals) -> bool {
        if self.situation == Situation::Mirrored {
            return self.signals.here == before.here;
        }
        let Some(now) = self.signals.here.filter(|_| self.had_room()) else {
            return false;
        };
        let known = || {
            let screens = before.screens.iter().flatten().chain(&self.room);
            screens.map(|screen| screen.area).chain(before.here)
        };
        known().any(|area| lie_together(area, now) && area.size != now.size)
            && known().any(|area| !lie_together(area, now) && area.size == now.size)
    }

    /// Whether the room might see this display although its own seems to have gone: where both have the same size, a system
    /// that mirrors looks like a cable that was pulled.
    pub fn may_mirror(&self) -> bool {
        let size = self.signals.here.map(|here| here.size);
        let is_lost = matches!(self.situation, Situation::Lost { .. });
        is_lost
            && self
                .room
                .as_ref()
                .is_some_and(|room| size == Some(room.area.size))
    }

    /// Keeps the room's display as long as it is there; else the likeliest: not ours, not built in, not the main one.
    fn find_room(&mut self, stage_on: Option<ScreenArea>) -> Option<ScreenInfo> {
        let here = self.signals.here;
        let Some(screens) = self.signals.screens.as_deref() else {
            let area =
                stage_on.filter(|area| here.is_some_and(|here| !lie_together(here, *area)))?;
            return Some(ScreenInfo {
                area,
                ..ScreenInfo::default()
            });
        };
        let known = self.room.as_ref().and_then(|room| {
            let same_place = |screen: &&ScreenInfo| {
                (screen.area.left, screen.area.top) == (room.area.left, room.area.top)
            };
            screens.iter().find(same_place)
        });
        let is_ours = |screen: &ScreenInfo| here == Some(screen.area);
        let likeliest = || {
            let others = screens.iter().filter(|screen| !is_ours(screen));
            others.min_by_key(|screen| (screen.internal, screen.primary))
        };
        let kept = known.filter(|screen| self.is_chosen || !is_ours(screen));
        let found = kept.or_else(likeliest).cloned();
        self.is_chosen &= kept.is_some();
        found
    }

    fn compare(&self, room: Option<&ScreenInfo>, before: &Signals) -> Option<Change> {
        let (old, new) = (self.room.as_ref()?.area, room?.area);
        if self.signals.here == Some(old) && before.here == Some(new) {
            Some(Change::Swapped)
        } else if old.size == new.size {
            None
        } else {
            Some(Change::Resized {
                from: old.size,
                to: new.size,
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Timestamp = Timestamp(1_800_000_000_000);

    const fn area(left: i32, width: u32, height: u32) -> ScreenArea {
        ScreenArea {
            left,
            top: 0,
            size: Size { width, height },
        }
    }

    const LAPTOP: ScreenArea = area(0, 1_920, 1_080);
    const PROJECTOR: ScreenArea = area(1_920, 1_280, 720);

    fn screen(area: ScreenArea) -> ScreenInfo {
        let is_laptop = area.left == 0;
        ScreenInfo {
            name: if is_laptop { "Laptop" } else { "Projector" }.to_owned(),
            area,
            primary: is_laptop,
            internal: is_laptop,
        }
    }

    fn permitted(here: ScreenArea, areas: &[ScreenArea]) -> Signals {
        Signals {
            screens: Some(areas.iter().copied().map(screen).collect()),
            extended: Some(areas.len() > 1),
            here: Some(here),
            ..Signals::default()
        }
    }

    fn bare(extended: Option<bool>) -> Signals {
        Signals {
            extended,
            here: Some(LAPTOP),
            ..Signals::default()
        }
    }

    /// Judges signals one after the other; gives the last situation and all changes.
    fn judge(steps: &[(Signals, Option<ScreenArea>)]) -> (&'static str, Vec<Change>) {
        let mut displays = Displays::default();
        let mut changes = Vec::new();
        for (signals, stage_on) in steps {
            changes.extend(displays.judge(signals.clone(), *stage_on, NOON));
        }
        (displays.situation().word(), changes)
    }

    #[test]
    fn displays_are_judged_by_the_best_that_the_browser_tells() {
        let twin = area(0, 1_280, 720);
        for (signals, stage_on, word) in [
            (permitted(LAPTOP, &[LAPTOP]), None, "single"),
            (permitted(LAPTOP, &[LAPTOP, PROJECTOR]), None, "dual"),
            (permitted(LAPTOP, &[LAPTOP, twin]), None, "mirrored"),
            (bare(Some(true)), None, "dual"),
            (bare(Some(false)), None, "single"),
            (bare(None), None, "unknown"),
            (bare(None), Some(LAPTOP), "unknown"),
            (bare(None), Some(PROJECTOR), "dual"),
        ] {
            assert_eq!(judge(&[(signals.clone(), stage_on)]).0, word, "{signals:?}");
        }
    }

    #[test]
    fn a_projector_that_goes_and_returns_is_noticed_once_each() {
        let (dual, single) = (
            permitted(LAPTOP, &[LAPTOP, PROJECTOR]),
            permitted(LAPTOP, &[LAPTOP]),
        );
        let mut steps = vec![(dual.clone(), None), (single.clone(), None), (single, None)];
        assert_eq!(
            judge(&steps),
            ("lost", vec![Change::Returned, Change::Lost])
        );
        steps.extend([(dual.clone(), None), (dual, None)]);
        assert_eq!(
            judge(&steps),
            (
                "dual",
                vec![Change::Returned, Change::Lost, Change::Returned]
            )
        );
    }

    #[test]
    fn without_any_permission_the_stage_tells_where_it_is() {
        let sees = |stage_on| (bare(None), stage_on);
        assert_eq!(judge(&[sees(Some(PROJECTOR)), sees(None)]).0, "dual");
        assert_eq!(
            judge(&[sees(Some(PROJECTOR)), sees(Some(LAPTOP))]).0,
            "lost"
        );
    }

    #[test]
    fn another_resolution_is_noticed() {
        let smaller = area(1_920, 1_024, 768);
        let steps = [PROJECTOR, smaller].map(|room| (permitted(LAPTOP, &[LAPTOP, room]), None));
        let resized = Change::Resized {
            from: PROJECTOR.size,
            to: smaller.size,
        };
        assert_eq!(judge(&steps), ("dual", vec![Change::Returned, resized]));
    }

    #[test]
    fn a_display_that_takes_the_projectors_size_is_mirrored() {
        let twin = area(0, 1_280, 720);
        let steps = [
            (permitted(LAPTOP, &[LAPTOP, PROJECTOR]), None),
            (permitted(twin, &[twin]), None),
            (permitted(twin, &[twin]), None),
        ];
        assert_eq!(
            judge(&steps),
            ("mirrored", vec![Change::Returned, Change::Mirrored])
        );
    }

    #[test]
    fn swapping_goes_round_the_displays() {
        let third = area(3_200, 800, 600);
        let mut displays = Displays::default();
        displays.judge(permitted(LAPTOP, &[LAPTOP, PROJECTOR, third]), None, NOON);
        assert_eq!(displays.room().unwrap().name, "Projector");
        assert_eq!(displays.swap(), Some((PROJECTOR, third)));
        assert_eq!(displays.swap(), Some((third, LAPTOP)));
        assert_eq!(Displays::default().swap(), None);
        let mut single = Displays::default();
        single.judge(permitted(LAPTOP, &[LAPTOP]), None, NOON);
        assert_eq!(single.swap(), None);
    }
}
