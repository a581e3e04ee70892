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

/// The doors open so long before the first talk.
const DOORS_MINUTES: u32 = 60;

impl Programme {
    /// Whether the event goes on: from an hour before the first talk until the end of the last.
    ///
    /// Talks whose start says no offset do not count.
    pub fn is_under_way(&self, now: Instant) -> bool {
        let times = self.talks().filter_map(|talk| {
            let starts = talk.starts.as_ref()?.instant()?;
            Some((starts, talk.minutes.unwrap_or(LONGEST_MINUTES)))
        });
        let (has_begun, is_over) = times.fold((false, true), |(begun, over), (starts, minutes)| {
            (
                begun || starts <= now.plus_minutes(DOORS_MINUTES),
                over && starts.plus_minutes(minutes) <= now,
            )
        });
        has_begun && !is_over
    }

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
    fn an_event_goes_on_from_the_opening_of_the_doors_to_the_last_word() {
        for (clock, expected) in [
            ("09:59:59", false),
            ("10:00:00", true),
            ("12:20:00", true),
            ("12:59:59", true),
            ("13:00:00", false),
        ] {
            let now = LocalTime::parse(&format!("2026-11-22T{clock}+09:00")).unwrap();
            let programme = parse(PROGRAMME).unwrap();
            assert_eq!(
                programme.is_under_way(now.instant().unwrap()),
                expected,
                "{clock}"
            );
        }
        assert!(!Programme::default().is_under_way(Instant(0)));
    }

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
