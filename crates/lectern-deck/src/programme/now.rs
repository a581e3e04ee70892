//! What is on at a moment, and what comes next.

use std::rc::Rc;

use super::days::by_room;
use super::{Instant, Programme, Talk};

/// A talk without a length goes on until the next one in its room begins, so many minutes at most.
const LONGEST_MINUTES: u32 = 60;

/// What happens in a room.
#[derive(Debug, Clone, PartialEq)]
pub struct RoomNow {
    /// The room; none for talks that name none.
    pub room: Option<String>,
    /// The talk that is on; of two the one that started last.
    pub now: Option<Rc<Talk>>,
    /// The talk that starts next, on whichever day.
    pub next: Option<Rc<Talk>>,
}

impl Programme {
    /// What is on in each room and what comes next, rooms in the order of the file.
    ///
    /// Talks whose start says no offset are left out, and rooms in which all is over.
    pub fn now_and_next(&self, now: Instant) -> Vec<RoomNow> {
        let dated = self.talks().filter_map(|talk| {
            let starts = talk.starts.as_ref()?.instant()?;
            Some((starts, talk))
        });
        let rooms = by_room(dated, |(_, talk)| talk.room.as_deref());
        let states = rooms.into_iter().map(|(room, mut talks)| {
            talks.sort_by_key(|(starts, _)| *starts);
            let (begun, coming) =
                talks.split_at(talks.partition_point(|(starts, _)| *starts <= now));
            RoomNow {
                room: room.map(str::to_owned),
                now: still_on(begun, now),
                next: coming.first().map(|(_, talk)| Rc::clone(talk)),
            }
        });
        states
            .filter(|state| state.now.is_some() || state.next.is_some())
            .collect()
    }
}

/// The last of the talks that have begun, in order of time, which is not over.
fn still_on(begun: &[(Instant, &Rc<Talk>)], now: Instant) -> Option<Rc<Talk>> {
    let (last_start, _) = begun.last()?;
    let is_on = |(starts, talk): &&(Instant, &Rc<Talk>)| match talk.minutes {
        Some(minutes) => now < starts.plus_minutes(minutes),
        None => starts == last_start && now < starts.plus_minutes(LONGEST_MINUTES),
    };
    let (_, talk) = begun.iter().rev().find(is_on)?;
    Some(Rc::clone(talk))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{LocalTime, parse};

    const PROGRAMME: &str = r#"{"talks": [
        {"title": "Late", "deck": "a.md", "room": "강당", "starts": "2026-11-22T12:30:00+09:00", "minutes": 30},
        {"title": "Early", "deck": "b.md", "room": "강당", "starts": "2026-11-22T11:40:00+09:00", "minutes": 30},
        {"title": "Open end", "deck": "c.md", "room": "Room 203", "starts": "2026-11-22T11:00:00+09:00"},
        {"title": "After it", "deck": "d.md", "room": "Room 203", "starts": "2026-11-22T11:50:00+09:00", "minutes": 10},
        {"title": "Elsewhere", "deck": "e.md", "starts": "2026-11-22T11:50:00"}
    ]}"#;

    #[test]
    fn one_sees_where_to_go() {
        for (clock, expected) in [
            ("10:00:00", "강당: - Early / Room 203: - Open end"),
            ("11:30:00", "강당: - Early / Room 203: Open end After it"),
            ("11:40:00", "강당: Early Late / Room 203: Open end After it"),
            ("11:50:00", "강당: Early Late / Room 203: After it -"),
            ("12:05:00", "강당: Early Late"),
            ("12:09:59", "강당: Early Late"),
            ("12:10:00", "강당: - Late"),
            ("12:59:00", "강당: Late -"),
            ("13:00:00", ""),
        ] {
            let now = LocalTime::parse(&format!("2026-11-22T{clock}+09:00")).unwrap();
            let rooms = parse(PROGRAMME)
                .unwrap()
                .now_and_next(now.instant().unwrap());
            let title = |talk: &Option<Rc<Talk>>| {
                talk.as_ref()
                    .map_or("-".to_owned(), |talk| talk.title.clone())
            };
            let rooms: Vec<_> = rooms
                .iter()
                .map(|room| {
                    format!(
                        "{}: {} {}",
                        room.room.as_deref().unwrap_or_default(),
                        title(&room.now),
                        title(&room.next)
                    )
                })
                .collect();
            assert_eq!(rooms.join(" / "), expected, "{clock}");
        }
    }
}
