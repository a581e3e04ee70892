//! The programme day by day and room by room, by the clock of the venue or of the visitor.

use std::rc::Rc;

use super::{Change, Date, Instant, LocalTime, Programme, Talk, UtcOffset};

/// Whose clock shows the times.
#[derive(Clone, Copy)]
pub enum Zone<'z> {
    /// The venue's: times as the programme has them.
    Venue,
    /// The visitor's, whose offset depends on the moment. Times that say no offset stay as they are.
    Visitor(&'z dyn Fn(Instant) -> UtcOffset),
}

impl Zone<'_> {
    /// A time of the programme by this clock.
    pub fn show(self, time: &LocalTime) -> LocalTime {
        let shown = match (self, time.instant()) {
            (Self::Visitor(offset), Some(instant)) => LocalTime::at(instant, offset(instant)),
            _ => None,
        };
        shown.unwrap_or_else(|| time.clone())
    }

    /// A change of the programme by this clock.
    pub fn show_change(self, change: &Change) -> Change {
        let show = |value: &Option<String>| {
            let time = LocalTime::parse(value.as_deref()?);
            time.map(|time| self.show(&time).text)
                .or_else(|| value.clone())
        };
        Change {
            from: show(&change.from),
            to: show(&change.to),
            ..change.clone()
        }
    }
}

/// The talks of one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Day {
    /// Which day; none for talks without a time.
    pub date: Option<Date>,
    /// The talks in order of time, those at the same time in the order of the file.
    pub slots: Vec<Slot>,
}

/// A talk and when it is, by the clock that was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Slot {
    /// The talk.
    pub talk: Rc<Talk>,
    /// When it starts.
    pub starts: Option<LocalTime>,
    /// When it ends, if its length is known.
    pub ends: Option<LocalTime>,
}

impl Slot {
    fn new(talk: &Rc<Talk>, zone: Zone<'_>) -> Self {
        Self {
            talk: Rc::clone(talk),
            starts: talk.starts.as_ref().map(|time| zone.show(time)),
            ends: talk.ends().map(|time| zone.show(&time)),
        }
    }

    /// The day on which it starts.
    pub fn date(&self) -> Option<Date> {
        self.starts.as_ref().map(LocalTime::date)
    }
}

impl Day {
    /// The talks of each room, rooms in the order of their first talk; talks without a room are in a group of their own.
    pub fn rooms(&self) -> Vec<(Option<&str>, Vec<&Slot>)> {
        by_room(self.slots.iter(), |slot| slot.talk.room.as_deref())
    }
}

/// Things room by room, rooms in the order of their first thing.
pub(super) fn by_room<'t, T>(
    things: impl Iterator<Item = T>,
    room: impl Fn(&T) -> Option<&'t str>,
) -> Vec<(Option<&'t str>, Vec<T>)> {
    let mut rooms: Vec<(Option<&str>, Vec<T>)> = Vec::new();
    for thing in things {
        let name = room(&thing);
        match rooms.iter_mut().find(|(known, _)| *known == name) {
            Some((_, things)) => things.push(thing),
            None => rooms.push((name, vec![thing])),
        }
    }
    rooms
}

impl Talk {
    /// When it ends by the clock of the venue, if its start and length are known.
    pub fn ends(&self) -> Option<LocalTime> {
        self.starts.as_ref()?.plus_minutes(self.minutes?)
    }
}

impl Programme {
    /// Whether a clock shows another time for a talk than the one at the venue does.
    pub fn differs(&self, zone: Zone<'_>) -> bool {
        let mut times = self.talks().filter_map(|talk| talk.starts.as_ref());
        times.any(|time| {
            let shown = zone.show(time);
            (shown.date(), shown.clock()) != (time.date(), time.clock())
        })
    }

    /// The talks day by day; those without a time come last.
    pub fn days(&self, zone: Zone<'_>) -> Vec<Day> {
        let mut slots: Vec<_> = self.talks().map(|talk| Slot::new(talk, zone)).collect();
        slots.sort_by_cached_key(|slot| {
            let wall = slot.starts.as_ref().map(|time| (time.date(), time.clock()));
            (
                wall.is_none(),
                wall,
                slot.talk.starts.as_ref().and_then(LocalTime::instant),
            )
        });
        let days = slots.chunk_by(|one, next| one.date() == next.date());
        days.map(|slots| Day {
            date: slots.first().and_then(Slot::date),
            slots: slots.to_vec(),
        })
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::parse;

    const PROGRAMME: &str = r#"{"talks": [
        {"title": "GIL이란", "deck": "a.md", "room": "Hall A", "starts": "2026-11-22T15:50:00+09:00", "minutes": 30},
        {"title": "研究コード", "deck": "b.md", "room": "Room 203", "starts": "2026-11-22T11:40:00+09:00"},
        {"title": "Closing", "deck": "c.md", "room": "Hall A", "starts": "2026-11-23T08:30:00+09:00", "minutes": 45},
        {"title": "Unplanned", "deck": "d.md"},
        {"title": 7},
        {"title": "Lightning", "deck": "e.md", "starts": "2026-11-22T15:50", "minutes": 5}
    ]}"#;

    fn table(zone: Zone<'_>) -> Vec<String> {
        let clock =
            |time: &Option<LocalTime>| time.as_ref().map_or("?".to_owned(), LocalTime::clock);
        let row = |slot: &Slot| {
            let (from, to) = (clock(&slot.starts), clock(&slot.ends));
            let day = slot.starts.as_ref().map_or(0, |time| time.day);
            format!("{day} {from}-{to} {}", slot.talk.title)
        };
        let days = parse(PROGRAMME).unwrap().days(zone);
        days.iter().flat_map(|day| &day.slots).map(row).collect()
    }

    #[test]
    fn the_programme_is_shown_by_the_clock_of_the_venue() {
        assert_eq!(
            table(Zone::Venue),
            [
                "22 11:40-? 研究コード",
                "22 15:50-15:55 Lightning",
                "22 15:50-16:20 GIL이란",
                "23 08:30-09:15 Closing",
                "0 ?-? Unplanned"
            ]
        );
    }

    #[test]
    fn the_programme_is_shown_by_the_clock_of_the_visitor() {
        // A clock that is put forward an hour between the first talk and the second.
        let california = |at: Instant| {
            UtcOffset(if at < Instant(1_795_320_000) {
                -480
            } else {
                -420
            })
        };
        assert_eq!(
            table(Zone::Visitor(&california)),
            [
                "21 18:40-? 研究コード",
                "21 23:50-00:20 GIL이란",
                "22 15:50-15:55 Lightning",
                "22 16:30-17:15 Closing",
                "0 ?-? Unplanned"
            ]
        );
    }

    #[test]
    fn a_clock_is_only_worth_a_choice_where_it_differs() {
        let programme = parse(PROGRAMME).unwrap();
        for (minutes, expected) in [(540, false), (-480, true)] {
            let clock = |_| UtcOffset(minutes);
            assert_eq!(programme.differs(Zone::Visitor(&clock)), expected);
        }
    }

    #[test]
    fn a_change_is_told_by_the_clock_of_the_visitor() {
        let change = Change {
            field: "starts".to_owned(),
            from: Some("2026-11-22T11:40:00+09:00".to_owned()),
            to: Some("noon".to_owned()),
            ..Change::default()
        };
        let shown = Zone::Visitor(&|_| UtcOffset(60)).show_change(&change);
        assert_eq!(shown.from.as_deref(), Some("2026-11-22T03:40:00+01:00"));
        assert_eq!(shown.to.as_deref(), Some("noon"));
        assert_eq!(Zone::Venue.show_change(&change), change);
    }

    #[test]
    fn a_day_has_its_talks_room_by_room() {
        let days = parse(PROGRAMME).unwrap().days(Zone::Venue);
        let rooms: Vec<_> = days[0]
            .rooms()
            .into_iter()
            .map(|(room, slots)| (room, slots.len()))
            .collect();
        assert_eq!(
            rooms,
            [(Some("Room 203"), 1), (None, 1), (Some("Hall A"), 1)]
        );
    }
}
