//! What changed in the programme since one last looked.

use std::rc::Rc;

use super::{Change, Instant, LocalTime, Programme, Talk};

/// What changed about a talk.
#[derive(Debug, Clone, PartialEq)]
pub struct News {
    /// The talk as it is now.
    pub talk: Rc<Talk>,
    /// What is different, in the order in which it first changed; never empty.
    pub differences: Vec<Difference>,
}

/// One thing that is different.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// It starts at another time.
    Moved {
        /// When it would have started.
        from: LocalTime,
        /// When it starts.
        to: LocalTime,
    },
    /// Another field has another value.
    Field {
        /// The field, as `talks.json` calls it.
        name: String,
        /// The value before; none for what was added.
        from: Option<String>,
        /// The value since; none for what was dropped.
        to: Option<String>,
    },
}

impl Difference {
    fn of(change: Change) -> Self {
        let time = |text: &Option<String>| LocalTime::parse(text.as_deref()?);
        match (&*change.field, time(&change.from), time(&change.to)) {
            ("starts", Some(from), Some(to)) => Self::Moved { from, to },
            _ => Self::Field {
                name: change.field,
                from: change.from,
                to: change.to,
            },
        }
    }
}

impl Programme {
    /// The moment of the latest change that this edition of the programme tells of.
    ///
    /// Kept from one visit to the next it says what was seen, whatever the clocks of the venue and of the visitor show.
    pub fn latest_change(&self) -> Option<Instant> {
        let changes = self.talks().flat_map(|talk| &talk.changes);
        changes.filter_map(|change| self.made(change)).max()
    }

    /// What changed after a moment, talks in the order of the file.
    ///
    /// Several changes of a field are one, and none if it is again as it was. A change that does not say when it was made counts as made
    /// when the programme was last updated; where that is not known either, it is never new.
    pub fn changes_since(&self, since: Instant) -> Vec<News> {
        let is_new = |change: &&Change| self.made(change).is_some_and(|at| at > since);
        let news = self.talks().map(|talk| News {
            talk: Rc::clone(talk),
            differences: net(talk.changes.iter().filter(is_new)),
        });
        news.filter(|news| !news.differences.is_empty()).collect()
    }

    /// When a change was made.
    fn made(&self, change: &Change) -> Option<Instant> {
        change.at.as_ref().or(self.updated.as_ref())?.instant()
    }
}

/// Several changes of a field as one.
fn net<'c>(changes: impl Iterator<Item = &'c Change>) -> Vec<Difference> {
    let mut changes: Vec<_> = changes.cloned().collect();
    changes.sort_by_cached_key(|change| change.at.as_ref().and_then(LocalTime::instant));
    let mut net: Vec<Change> = Vec::new();
    for change in changes {
        match net.iter_mut().find(|known| known.field == change.field) {
            Some(known) => known.to = change.to,
            None => net.push(change),
        }
    }
    net.retain(|change| change.from != change.to);
    net.into_iter().map(Difference::of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::parse;

    const PROGRAMME: &str = r#"{"updated": "2026-11-22T10:00:00+09:00", "talks": [
        {"title": "GIL이란", "deck": "a.md", "changes": [
            {"at": "2026-11-22T09:20:00+09:00", "field": "starts", "from": "2026-11-22T11:40:00+09:00", "to": "2026-11-22T15:50:00+09:00"},
            {"at": "2026-11-22T09:40:00+09:00", "field": "room", "from": "강당", "to": "Room 203"},
            {"at": "2026-11-22T09:30:00+09:00", "field": "room", "from": null, "to": "강당"}
        ]},
        {"title": "Closing", "deck": "b.md", "changes": [
            {"at": "2026-11-21T09:00:00Z", "field": "minutes", "from": 30, "to": 45},
            {"at": "2026-11-22T00:50:00Z", "field": "minutes", "from": 45, "to": 30}
        ]},
        {"title": "Undated", "deck": "c.md", "changes": [{"field": "starts", "from": "noon"}]},
        {"title": "Calm", "deck": "d.md"}
    ]}"#;

    #[test]
    fn changes_since_the_last_visit_are_told_once() {
        for (since, expected) in [
            (
                "2026-11-20T00:00:00Z",
                "GIL이란: 11:40>15:50, room ->Room 203 / Undated: starts noon>-",
            ),
            (
                "2026-11-22T00:20:00Z",
                "GIL이란: room ->Room 203 / Closing: minutes 45>30 / Undated: starts noon>-",
            ),
            (
                "2026-11-22T00:30:00Z",
                "GIL이란: room 강당>Room 203 / Closing: minutes 45>30 / Undated: starts noon>-",
            ),
            ("2026-11-22T01:00:00Z", ""),
        ] {
            let since = LocalTime::parse(since).unwrap().instant().unwrap();
            let news = parse(PROGRAMME).unwrap().changes_since(since);
            let told: Vec<_> = news
                .iter()
                .map(|news| {
                    let told: Vec<_> = news.differences.iter().map(tell).collect();
                    format!("{}: {}", news.talk.title, told.join(", "))
                })
                .collect();
            assert_eq!(told.join(" / "), expected);
        }
    }

    #[test]
    fn what_was_seen_once_is_not_new_again() {
        let programme = parse(PROGRAMME).unwrap();
        let latest = programme.latest_change().unwrap();
        assert_eq!(programme.changes_since(latest), []);

        let undated =
            r#"{"talks": [{"title": "T", "deck": "d.md", "changes": [{"field": "room"}]}]}"#;
        let programme = parse(undated).unwrap();
        assert_eq!(programme.latest_change(), None);
        assert_eq!(programme.changes_since(Instant(0)), []);
    }

    fn tell(difference: &Difference) -> String {
        let value = |value: &Option<String>| value.clone().unwrap_or("-".to_owned());
        match difference {
            Difference::Moved { from, to } => format!("{}>{}", from.clock(), to.clock()),
            Difference::Field { name, from, to } => format!("{name} {}>{}", value(from), value(to)),
        }
    }
}
