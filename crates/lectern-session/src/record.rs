//! What all windows of a talk agree on, and how they come to agree.
//!
//! There is no leader. Any window may change the [`Record`]; a [`Register`] stamps each change with a Lamport
//! stamp, and every window adopts the greatest stamp it sees. Messages may be lost, doubled, late or out of
//! order, windows may die: as soon as one message passes, all agree again.

use crate::clock::Clock;
use crate::position::Position;
use crate::screen::ScreenArea;
use crate::words::{Line, Value, Words, push, words};

/// A window's name: drawn at random by the app each time the window loads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct WindowId(pub u64);

/// How often a value was changed, and by which window the last time. The greatest counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Stamp {
    /// One more than the greatest that the changing window had seen.
    pub counter: u64,
    /// The window that made the change; decides between changes made at once.
    pub window: WindowId,
}

/// Stamps further ahead than this are nonsense: adopting them would use the counter up.
const LONGEST_JUMP: u64 = 1 << 40;

/// A value that any window may change, with the stamp of its last change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Register<T> {
    stamp: Stamp,
    value: T,
}

impl<T: PartialEq> Register<T> {
    /// A value that nobody has changed yet. It gives way to any that somebody has.
    pub fn untouched(window: WindowId, value: T) -> Self {
        let stamp = Stamp { counter: 0, window };
        Self { stamp, value }
    }

    /// A value with the stamp it came with.
    pub fn stamped(stamp: Stamp, value: T) -> Self {
        Self { stamp, value }
    }

    /// The value.
    pub fn get(&self) -> &T {
        &self.value
    }

    /// The stamp of its last change.
    pub fn stamp(&self) -> Stamp {
        self.stamp
    }

    /// Changes the value in this window; says whether it is another now.
    pub fn change(&mut self, window: WindowId, value: T) -> bool {
        let changes = self.value != value;
        if changes {
            self.claim(window);
            self.value = value;
        }
        changes
    }

    /// Makes the value this window's word, so that it outdoes what others may hold.
    pub fn claim(&mut self, window: WindowId) {
        self.stamp = Stamp {
            counter: self.stamp.counter.saturating_add(1),
            window,
        };
    }

    /// Takes over another window's value if its stamp is greater; says whether it was.
    pub fn adopt(&mut self, other: Self) -> bool {
        let ahead = other.stamp.counter.saturating_sub(self.stamp.counter);
        let adopts = other.stamp > self.stamp && ahead <= LONGEST_JUMP;
        if adopts {
            *self = other;
        }
        adopts
    }
}

/// What a session is held for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Kind {
    /// Practising; never resumed as a talk.
    #[default]
    Rehearsal,
    /// In front of people.
    Talk,
}

words! { Kind { Rehearsal = "rehearsal", Talk = "talk" } }

/// One rehearsal or one talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Session {
    /// Its name: drawn at random by the window that begins it.
    pub id: u64,
    /// What it is held for.
    pub kind: Kind,
}

/// What the room is given to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Screen {
    /// The slide.
    #[default]
    Live,
    /// Black.
    Black,
    /// White.
    White,
    /// This slide and step, while the speaker moves on.
    Frozen(Position),
    /// A neutral card.
    Holding,
}

/// How much a slide is allowed to cost the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum RenderLevel {
    /// Everything.
    #[default]
    Full,
    /// No motion.
    Still,
    /// No motion, no backgrounds, no video.
    Lite,
}

words! { RenderLevel { Full = "full", Still = "still", Lite = "lite" } }

impl RenderLevel {
    /// The next cheaper level; the cheapest is its own.
    #[must_use]
    pub fn lower(self) -> Self {
        match self {
            Self::Full => Self::Still,
            Self::Still | Self::Lite => Self::Lite,
        }
    }
}

/// What all windows of a talk agree on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Record {
    /// The rehearsal or talk.
    pub session: Session,
    /// Where the speaker is.
    pub position: Position,
    /// What the room sees.
    pub screen: Screen,
    /// How long it has been going on.
    pub clock: Clock,
    /// What slides may cost.
    pub render: RenderLevel,
    /// The display that the stage belongs on, once one is known.
    pub stage_on: Option<ScreenArea>,
}

impl Record {
    /// The slide and step that the room should see, under whatever covers it.
    pub fn shown(&self) -> Position {
        match self.screen {
            Screen::Frozen(position) => position,
            Screen::Live | Screen::Black | Screen::White | Screen::Holding => self.position,
        }
    }

    pub(crate) fn write(&self, line: Line) -> Line {
        line.put("session", &self.session)
            .put("at", &self.position)
            .put("screen", &self.screen)
            .put("clock", &self.clock.run)
            .put("turn", &self.clock.turn)
            .put("planned", &self.clock.planned)
            .put("render", &self.render)
            .put_some("stage-on", self.stage_on.as_ref())
    }

    pub(crate) fn read(words: &Words<'_>) -> Option<Self> {
        Some(Self {
            session: words.get("session")?,
            position: words.get("at")?,
            screen: words.get("screen")?,
            clock: Clock {
                run: words.get("clock")?,
                turn: words.get("turn")?,
                planned: words.get("planned")?,
            },
            render: words.get("render")?,
            stage_on: words.maybe("stage-on")?,
        })
    }
}

impl Value for WindowId {
    fn write(&self, text: &mut String) {
        push(text, format_args!("{:x}", self.0));
    }

    fn read(text: &str) -> Option<Self> {
        hexadecimal(text).map(Self)
    }
}

impl Value for Stamp {
    fn write(&self, text: &mut String) {
        push(text, format_args!("{}.{:x}", self.counter, self.window.0));
    }

    fn read(text: &str) -> Option<Self> {
        let (counter, window) = text.split_once('.')?;
        Some(Self {
            counter: u64::read(counter)?,
            window: WindowId::read(window)?,
        })
    }
}

impl Value for Session {
    fn write(&self, text: &mut String) {
        push(text, format_args!("{:x}.", self.id));
        self.kind.write(text);
    }

    fn read(text: &str) -> Option<Self> {
        let (id, kind) = text.split_once('.')?;
        Some(Self {
            id: hexadecimal(id)?,
            kind: Kind::read(kind)?,
        })
    }
}

impl Value for Screen {
    fn write(&self, text: &mut String) {
        match self {
            Self::Live => text.push_str("live"),
            Self::Black => text.push_str("black"),
            Self::White => text.push_str("white"),
            Self::Holding => text.push_str("holding"),
            Self::Frozen(position) => {
                text.push_str("frozen:");
                position.write(text);
            }
        }
    }

    fn read(text: &str) -> Option<Self> {
        match text {
            "live" => Some(Self::Live),
            "black" => Some(Self::Black),
            "white" => Some(Self::White),
            "holding" => Some(Self::Holding),
            _ => Position::read(text.strip_prefix("frozen:")?).map(Self::Frozen),
        }
    }
}

/// Hexadecimal digits without sign or prefix.
fn hexadecimal(text: &str) -> Option<u64> {
    text.bytes()
        .all(|byte| byte.is_ascii_hexdigit())
        .then_some(())?;
    u64::from_str_radix(text, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const A: WindowId = WindowId(1);
    const B: WindowId = WindowId(2);

    #[test]
    fn a_change_outdoes_everything_its_window_has_seen() {
        let mut ours = Register::untouched(A, 0);
        assert!(!ours.change(A, 0));
        assert!(ours.change(A, 7));
        assert!(!ours.adopt(Register::untouched(B, 9)));
        let mut theirs = Register::untouched(B, 9);
        assert!(theirs.adopt(ours.clone()));
        assert!(theirs.change(B, 8));
        assert!(ours.adopt(theirs.clone()));
        assert!(!ours.adopt(theirs));
        assert_eq!(*ours.get(), 8);
    }

    #[test]
    fn a_stamp_from_nowhere_is_not_adopted() {
        let mut ours = Register::untouched(A, 0);
        let counter = u64::MAX;
        assert!(!ours.adopt(Register::stamped(Stamp { counter, window: B }, 1)));
    }

    proptest! {
        #[test]
        fn windows_agree_in_whichever_order_they_hear(
            stamps in proptest::collection::vec((0_u64..9, 0_u64..4), 1..12),
            seed in any::<u64>(),
        ) {
            let values: Vec<_> = stamps
                .iter()
                .map(|&(counter, window)| {
                    let window = WindowId(window);
                    Register::stamped(Stamp { counter, window }, (counter, window))
                })
                .collect();
            let mut shuffled = values.clone();
            shuffled.rotate_left(usize::try_from(seed % values.len() as u64).unwrap());
            shuffled.reverse();
            let agree = |order: &[Register<(u64, WindowId)>]| {
                let mut register = Register::untouched(WindowId(0), (0, WindowId(0)));
                for other in order {
                    register.adopt(other.clone());
                }
                register
            };
            prop_assert_eq!(agree(&values), agree(&shuffled));
        }
    }
}
