//! The link between a console and its stages, and the lamp that shows it.
//!
//! The lamp says what was heard, never what was sent: a stage counts as live only by its *answer* to a ping of ours, and the
//! answer is as old as the question it answers, however late it comes in.

use crate::awake::Lived;
use crate::record::WindowId;
use crate::report::Report;
use crate::time::{Millis, Timestamp};

/// How often the other windows are asked whether they are there. One lost answer does not change the lamp.
pub const PING_EVERY: Millis = Millis(800);

/// A stage whose last answer is older than this is late.
pub const LATE_AFTER: Millis = Millis(2_000);

/// A stage whose last answer is older than this is gone.
pub const GONE_AFTER: Millis = Millis(6_000);

/// A stage that was opened and does not say hello within this was refused by the browser.
pub const OPENS_WITHIN: Millis = Millis(2_000);

/// How many stages are followed.
const MOST_STAGES: usize = 8;

/// The state of the link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lamp {
    /// There is no stage and none is wanted.
    #[default]
    Solo,
    /// A stage was opened and has not answered yet.
    Opening,
    /// Every stage answers.
    Live,
    /// A stage has not answered for a moment.
    Late,
    /// A stage has closed, crashed or frozen.
    Gone {
        /// When it last answered, or said that it was closing.
        since: Timestamp,
    },
}

impl Lamp {
    /// The word for it in page hooks.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Solo => "solo",
            Self::Opening => "opening",
            Self::Live => "live",
            Self::Late => "late",
            Self::Gone { .. } => "gone",
        }
    }
}

/// Whether a stage was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Opening {
    #[default]
    No,
    Since(Lived),
    Refused,
}

/// How a stage stands with us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Contact {
    /// Something came from it, but no answer to a question of ours yet.
    Greeted { since: Lived },
    /// It answered a question that we asked then.
    Answered { asked: Lived, at: Timestamp },
    /// It said that it was closing.
    Closed { since: Lived, at: Timestamp },
    /// Something came from it after it had closed at `at`: it is back, or a message of before was late.
    Returned { since: Lived, at: Timestamp },
}

/// A stage that was heard.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stage {
    window: WindowId,
    arrived: Lived,
    contact: Contact,
    report: Option<Report>,
    /// It came in place of one that had gone.
    replaces: bool,
}

/// The stages of a console.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Link {
    opening: Opening,
    stages: Vec<Stage>,
}

impl Link {
    /// A stage is being opened.
    pub fn open(&mut self, now: Lived) {
        self.opening = Opening::Since(now);
    }

    /// There was a stage before this window was reloaded: it is gone until it is heard.
    pub fn expect(&mut self, now: Lived, last_heard: Timestamp) {
        self.stages.push(Stage {
            window: WindowId::default(),
            arrived: now,
            contact: Contact::Closed {
                since: now,
                at: last_heard,
            },
            report: None,
            replaces: false,
        });
    }

    /// The browser refused to open a stage.
    pub fn refuse(&mut self) {
        self.opening = Opening::Refused;
    }

    /// The speaker wants no stage any more.
    pub fn forget(&mut self) {
        *self = Self::default();
    }

    /// Whether the browser seems to have refused a stage. It no longer seems so once one is heard.
    pub fn is_refused(&self) -> bool {
        self.opening == Opening::Refused
    }

    /// Whether a stage is there or wanted.
    pub fn wants_stage(&self) -> bool {
        self.opening != Opening::No || !self.stages.is_empty()
    }

    /// Something came in from a stage; says whether it is a new one, which is worth a ping at once.
    pub fn heard(&mut self, window: WindowId, now: Lived) -> bool {
        if let Some(stage) = self.stage(window) {
            let Contact::Closed { at, .. } = stage.contact else {
                return false;
            };
            stage.contact = Contact::Returned { since: now, at };
            return true;
        }
        let has_room = self.stages.len() < MOST_STAGES;
        if has_room {
            self.stages.push(Stage {
                window,
                arrived: now,
                contact: Contact::Greeted { since: now },
                report: None,
                replaces: false,
            });
        }
        has_room
    }

    /// A stage answered the ping of the moment `asked`. Answers to pings from the future are nonsense.
    pub fn answered(
        &mut self,
        window: WindowId,
        asked: Lived,
        report: Option<Report>,
        now: Lived,
        at: Timestamp,
    ) {
        let Some(stage) = self.stage(window) else {
            return;
        };
        let is_newer = match stage.contact {
            Contact::Answered { asked: before, .. } => asked >= before,
            Contact::Greeted { .. } | Contact::Closed { .. } | Contact::Returned { .. } => true,
        };
        if asked > now || !is_newer {
            return;
        }
        stage.contact = Contact::Answered { asked, at };
        stage.report = report.or_else(|| stage.report.take());
        if now.since(asked) < LATE_AFTER {
            self.opening = Opening::No;
        }
    }

    /// A stage said that it was closing.
    pub fn closed(&mut self, window: WindowId, now: Lived, at: Timestamp) {
        if let Some(stage) = self.stage(window) {
            stage.contact = Contact::Closed { since: now, at };
        }
    }

    /// Draws the conclusions of the time that has passed: openings that were refused, strangers that never answered,
    /// stages that another has replaced. Call it before [`lamp`](Self::lamp).
    pub fn settle(&mut self, now: Lived) {
        if let Opening::Since(since) = self.opening
            && now.since(since) >= OPENS_WITHIN
        {
            self.opening = Opening::Refused;
        }
        self.stages.retain_mut(|stage| match stage.contact {
            Contact::Greeted { since } => now.since(since) < OPENS_WITHIN,
            Contact::Returned { since, at } if now.since(since) >= OPENS_WITHIN => {
                stage.contact = Contact::Closed { since, at };
                true
            }
            Contact::Answered { .. } | Contact::Closed { .. } | Contact::Returned { .. } => true,
        });
        while let Some((gone, successor)) = self.replacement(now) {
            if let Some(stage) = self.stages.get_mut(successor) {
                stage.replaces = true;
            }
            self.stages.remove(gone);
        }
    }

    /// A stage that is gone, and one that arrived after it was last heard and takes its place.
    fn replacement(&self, now: Lived) -> Option<(usize, usize)> {
        let is_gone = |stage: &Stage| matches!(stage.lamp(now), Lamp::Gone { .. });
        self.stages.iter().enumerate().find_map(|(gone, old)| {
            let heard = match old.contact {
                Contact::Answered { asked: heard, .. }
                | Contact::Closed { since: heard, .. }
                | Contact::Returned { since: heard, .. }
                | Contact::Greeted { since: heard } => heard,
            };
            let takes_over = |new: &Stage| {
                new.window != old.window
                    && new.arrived >= heard
                    && !new.replaces
                    && new.lamp(now) == Lamp::Live
            };
            let successor = self.stages.iter().position(takes_over)?;
            is_gone(old).then_some((gone, successor))
        })
    }

    /// The state of the whole: the worst of the stages, as one that is dead must not hide behind one that lives.
    pub fn lamp(&self, now: Lived) -> Lamp {
        if let Opening::Since(_) = self.opening {
            return Lamp::Opening;
        }
        let rank = |lamp: &Lamp| match lamp {
            Lamp::Solo => 0,
            Lamp::Live => 1,
            Lamp::Opening => 2,
            Lamp::Late => 3,
            Lamp::Gone { .. } => 4,
        };
        let lamps = self.stages.iter().map(|stage| stage.lamp(now));
        lamps.max_by_key(rank).unwrap_or_default()
    }

    /// How many stages answer.
    pub fn n_live(&self, now: Lived) -> usize {
        let is_live = |stage: &&Stage| stage.lamp(now) == Lamp::Live;
        self.stages.iter().filter(is_live).count()
    }

    /// What the freshest stage says of itself, and how old that is. None once it has gone.
    pub fn report(&self, now: Lived) -> Option<(&Report, Millis)> {
        let fresh = self.stages.iter().filter_map(|stage| match stage.contact {
            Contact::Answered { asked, .. } if now.since(asked) < GONE_AFTER => stage
                .report
                .as_ref()
                .map(|report| (report, now.since(asked))),
            Contact::Answered { .. }
            | Contact::Greeted { .. }
            | Contact::Closed { .. }
            | Contact::Returned { .. } => None,
        });
        fresh.min_by_key(|(_, age)| *age)
    }

    fn stage(&mut self, window: WindowId) -> Option<&mut Stage> {
        self.stages.iter_mut().find(|stage| stage.window == window)
    }
}

impl Stage {
    fn lamp(&self, now: Lived) -> Lamp {
        match self.contact {
            Contact::Greeted { .. } | Contact::Returned { .. } => Lamp::Opening,
            Contact::Closed { at, .. } => Lamp::Gone { since: at },
            Contact::Answered { asked, at } => {
                let age = now.since(asked);
                if age < LATE_AFTER {
                    Lamp::Live
                } else if age < GONE_AFTER {
                    Lamp::Late
                } else {
                    Lamp::Gone { since: at }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: WindowId = WindowId(1);
    const TWO: WindowId = WindowId(2);
    const NOON: Timestamp = Timestamp(1_800_000_000_000);

    /// A stage that says hello and answers at once.
    fn live(link: &mut Link, window: WindowId, now: u64) {
        link.heard(window, Lived(now));
        link.answered(window, Lived(now), None, Lived(now), NOON);
    }

    fn lamp(link: &mut Link, now: u64) -> &'static str {
        link.settle(Lived(now));
        link.lamp(Lived(now)).word()
    }

    #[test]
    fn the_lamp_goes_from_opening_over_live_and_late_to_gone_and_back() {
        let mut link = Link::default();
        assert_eq!(lamp(&mut link, 0), "solo");
        link.open(Lived(0));
        assert_eq!(lamp(&mut link, 1_900), "opening");
        live(&mut link, ONE, 1_950);
        for (now, word) in [
            (2_000, "live"),
            (3_949, "live"),
            (3_950, "late"),
            (7_949, "late"),
            (7_950, "gone"),
        ] {
            assert_eq!(lamp(&mut link, now), word, "{now}");
        }
        assert_eq!(link.lamp(Lived(9_000)), Lamp::Gone { since: NOON });
        live(&mut link, ONE, 10_000);
        assert_eq!(lamp(&mut link, 10_100), "live");
    }

    #[test]
    fn a_stage_without_hello_was_refused_until_it_says_hello() {
        let mut link = Link::default();
        link.open(Lived(0));
        assert_eq!(lamp(&mut link, 2_000), "solo");
        assert!(link.is_refused());
        live(&mut link, ONE, 4_000);
        assert_eq!(lamp(&mut link, 4_000), "live");
        assert!(!link.is_refused());
    }

    #[test]
    fn an_answer_is_as_old_as_its_question() {
        let mut link = Link::default();
        link.heard(ONE, Lived(0));
        link.answered(ONE, Lived(100), None, Lived(5_000), NOON);
        assert_eq!(lamp(&mut link, 5_000), "late");
        link.answered(ONE, Lived(90_000), None, Lived(5_000), NOON);
        assert_eq!(lamp(&mut link, 5_001), "late");
    }

    #[test]
    fn a_message_that_is_not_an_answer_does_not_light_the_lamp() {
        let mut link = Link::default();
        assert!(link.heard(ONE, Lived(0)));
        assert!(!link.heard(ONE, Lived(500)));
        assert_eq!(lamp(&mut link, 600), "opening");
        assert_eq!(lamp(&mut link, 2_000), "solo");
    }

    #[test]
    fn a_reloaded_or_crashed_stage_is_replaced_by_its_successor() {
        for says_bye in [true, false] {
            let mut link = Link::default();
            live(&mut link, ONE, 0);
            if says_bye {
                link.closed(ONE, Lived(5), NOON);
                assert_eq!(lamp(&mut link, 10), "gone");
            }
            live(&mut link, TWO, 900);
            let mut now = 900;
            while now < 8_000 {
                now += 500;
                link.answered(TWO, Lived(now), None, Lived(now), NOON);
            }
            assert_eq!(lamp(&mut link, now), "live");
            assert_eq!(link.stages.len(), 1);
        }
    }

    #[test]
    fn a_stage_that_closed_stays_gone_when_an_older_message_comes_in_late() {
        let mut link = Link::default();
        live(&mut link, ONE, 0);
        link.closed(ONE, Lived(100), NOON);
        assert!(link.heard(ONE, Lived(150)));
        assert_eq!(lamp(&mut link, 3_000), "gone");
        assert_eq!(link.lamp(Lived(3_000)), Lamp::Gone { since: NOON });
        live(&mut link, ONE, 4_000);
        assert_eq!(lamp(&mut link, 4_000), "live");
    }

    #[test]
    fn a_dead_stage_does_not_hide_behind_one_that_lives() {
        let mut link = Link::default();
        live(&mut link, ONE, 0);
        live(&mut link, TWO, 0);
        link.answered(ONE, Lived(7_000), None, Lived(7_000), NOON);
        link.answered(TWO, Lived(900), None, Lived(900), NOON);
        assert_eq!(
            (lamp(&mut link, 7_000), link.n_live(Lived(7_000))),
            ("gone", 1)
        );
    }

    #[test]
    fn a_flood_of_stages_is_not_followed() {
        let mut link = Link::default();
        for window in 0..100 {
            link.heard(WindowId(window), Lived(0));
        }
        assert_eq!(link.stages.len(), MOST_STAGES);
    }
}
