//! The ways messages take. Several run side by side; what comes over more than one counts once.

use std::collections::BTreeMap;

use crate::awake::Lived;
use crate::record::WindowId;
use crate::time::Millis;

/// A way for messages from window to window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Transport {
    /// A `BroadcastChannel`.
    Broadcast,
    /// `storage` events of `localStorage`.
    Storage,
    /// `postMessage` between a window and the one that opened it.
    Opener,
}

crate::words::words! { Transport { Broadcast = "broadcast", Storage = "storage", Opener = "opener" } }

/// All transports, in the order they are shown.
pub const TRANSPORTS: [Transport; 3] =
    [Transport::Broadcast, Transport::Storage, Transport::Opener];

/// Whether the browser has a transport for us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Support {
    /// The app has not said yet.
    #[default]
    Unknown,
    /// The browser lacks it, or there is nobody at the other end.
    Absent,
    /// The browser has it and refuses it: private mode, partitioned storage, `file://`.
    Refused,
    /// It is open.
    Open,
}

/// A transport that was silent this long while another carried is not carrying.
const QUIET: Millis = Millis(6_000);

/// Which transports there are and which carry.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Transports {
    lines: [(Support, Option<Lived>); TRANSPORTS.len()],
}

impl Transports {
    /// The app has opened a transport or failed to.
    pub fn set(&mut self, transport: Transport, support: Support) {
        let line = self.line(transport);
        line.0 = support;
        if support != Support::Open {
            line.1 = None;
        }
    }

    /// Something understandable came in over a transport.
    pub fn heard(&mut self, transport: Transport, now: Lived) {
        *self.line(transport) = (Support::Open, Some(now));
    }

    /// Those over which something came in of late.
    pub fn carrying(&self, now: Lived) -> impl Iterator<Item = Transport> {
        TRANSPORTS
            .into_iter()
            .zip(self.lines)
            .filter(move |(_, (_, heard))| heard.is_some_and(|heard| now.since(heard) < QUIET))
            .map(|(transport, _)| transport)
    }

    /// What the browser says of each.
    pub fn support(&self) -> impl Iterator<Item = (Transport, Support)> {
        let supports = self.lines.map(|(support, _)| support);
        TRANSPORTS.into_iter().zip(supports)
    }

    /// Whether the browser has none for us: this window works alone.
    pub fn none_left(&self) -> bool {
        self.lines
            .iter()
            .all(|(support, _)| matches!(support, Support::Absent | Support::Refused))
    }

    fn line(&mut self, transport: Transport) -> &mut (Support, Option<Lived>) {
        let [broadcast, storage, opener] = &mut self.lines;
        match transport {
            Transport::Broadcast => broadcast,
            Transport::Storage => storage,
            Transport::Opener => opener,
        }
    }
}

/// How many senders are remembered; a talk has far fewer windows.
const MOST_SENDERS: usize = 32;

/// Which messages have come in already.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Inbox {
    senders: BTreeMap<WindowId, Seen>,
}

/// The greatest number of a sender, and a bit for each of the 64 before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Seen {
    greatest: u64,
    before: u64,
}

/// Whether a message is news.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// Heard for the first time, after all others of its sender.
    Newest,
    /// Heard for the first time, but later ones have come in already.
    Overtaken,
    /// Heard before, or too old to tell.
    Repeated,
}

impl Inbox {
    /// Takes note of a message.
    pub fn arrival(&mut self, from: WindowId, number: u64) -> Arrival {
        let Some(seen) = self.senders.get_mut(&from) else {
            if self.senders.len() >= MOST_SENDERS {
                self.senders.pop_first();
            }
            let seen = Seen {
                greatest: number,
                before: 0,
            };
            self.senders.insert(from, seen);
            return Arrival::Newest;
        };
        if number > seen.greatest {
            let ahead = number - seen.greatest;
            let shifted = u32::try_from(ahead)
                .ok()
                .and_then(|ahead| seen.before.checked_shl(ahead));
            let mark = u32::try_from(ahead - 1)
                .ok()
                .and_then(|place| 1_u64.checked_shl(place));
            seen.before = shifted.unwrap_or(0) | mark.unwrap_or(0);
            seen.greatest = number;
            return Arrival::Newest;
        }
        let place = (seen.greatest - number)
            .checked_sub(1)
            .and_then(|place| u32::try_from(place).ok());
        match place.and_then(|place| 1_u64.checked_shl(place)) {
            Some(mark) if seen.before & mark == 0 => {
                seen.before |= mark;
                Arrival::Overtaken
            }
            _ => Arrival::Repeated,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Arrival::{Newest, Overtaken, Repeated};

    #[test]
    fn what_comes_over_several_transports_counts_once() {
        let mut inbox = Inbox::default();
        for (number, arrival) in [
            (5, Newest),
            (5, Repeated),
            (6, Newest),
            (5, Repeated),
            (9, Newest),
            (7, Overtaken),
            (7, Repeated),
            (8, Overtaken),
            (4, Overtaken),
            (73, Newest),
            (9, Repeated),
            (10, Overtaken),
            (8, Repeated),
            (u64::MAX, Newest),
            (0, Repeated),
        ] {
            assert_eq!(inbox.arrival(WindowId(1), number), arrival, "{number}");
        }
        assert_eq!(inbox.arrival(WindowId(2), 5), Newest);
    }

    #[test]
    fn a_flood_of_senders_is_forgotten() {
        let mut inbox = Inbox::default();
        for window in 0..1_000 {
            inbox.arrival(WindowId(window), 1);
        }
        assert_eq!(inbox.senders.len(), MOST_SENDERS);
    }

    #[test]
    fn a_transport_carries_only_while_something_comes_in() {
        let mut transports = Transports::default();
        assert!(!transports.none_left());
        transports.set(Transport::Broadcast, Support::Absent);
        transports.set(Transport::Storage, Support::Refused);
        transports.set(Transport::Opener, Support::Absent);
        assert!(transports.none_left());
        transports.heard(Transport::Storage, Lived(1_000));
        assert!(!transports.none_left());
        let carrying = |at| transports.carrying(Lived(at)).collect::<Vec<_>>();
        assert_eq!(carrying(2_000), [Transport::Storage]);
        assert_eq!(carrying(7_000), []);
    }
}
