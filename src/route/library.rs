//! What the address says of the programme: which talk, or which talks and in which order.

use form_urlencoded::Serializer;
use lectern_deck::programme::{Filter, Level, parse_date};

/// A page of the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// All that is said of a talk.
    Talk,
    /// The card for the chair of its session.
    Chair,
}

impl Page {
    /// The name of the chair's card in addresses, as a view.
    pub const CHAIR: &str = "chair";
}

/// Whose clock shows the times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Clock {
    /// The venue's.
    #[default]
    Venue,
    /// The visitor's.
    Visitor,
}

/// How the talks of a day are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// In order of time.
    #[default]
    Time,
    /// Room by room.
    Room,
}

/// The talks to be listed, and how.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// Which talks.
    pub filter: Filter,
    /// Whose clock shows the times.
    pub clock: Clock,
    /// In which order.
    pub order: Order,
}

/// The talk that an address asks for, by its key, and the page of it.
pub fn talk_asked(query: &str) -> Option<(String, Page)> {
    let mut talk = None;
    let mut page = Page::Talk;
    for (name, value) in parameters(query) {
        match name.as_str() {
            "talk" => talk = Some(value),
            "view" if value == Page::CHAIR => page = Page::Chair,
            _ => {}
        }
    }
    Some((talk?, page))
}

/// The query, with its `?`, of a page of a talk.
pub fn talk_query(key: &str, page: Page) -> String {
    let mut query = Serializer::for_suffix(String::from("?"), 1);
    query.append_pair("talk", key);
    if page == Page::Chair {
        query.append_pair("view", Page::CHAIR);
    }
    readable(&query.finish())
}

impl Selection {
    /// Reads a query with or without its `?`. What is not known counts as not asked for.
    pub fn parse(query: &str) -> Self {
        let mut selection = Self::default();
        let filter = &mut selection.filter;
        for (name, value) in parameters(query) {
            match name.as_str() {
                "q" => filter.text = value,
                "language" => filter.language = Some(value),
                "level" => filter.level = Level::from_name(&value),
                "track" => filter.track = Some(value),
                "room" => filter.room = Some(value),
                "day" => filter.day = parse_date(&value),
                "tag" => filter.tag = Some(value),
                "clock" if value == "visitor" => selection.clock = Clock::Visitor,
                "by" if value == "room" => selection.order = Order::Room,
                _ => {}
            }
        }
        selection
    }

    /// The query, with its `?`; what else `query` asks for stays in it.
    pub fn query(&self, query: &str) -> String {
        const OURS: [&str; 9] = [
            "q", "language", "level", "track", "room", "day", "tag", "clock", "by",
        ];
        let mut written = Serializer::for_suffix(String::from("?"), 1);
        for (name, value) in parameters(query) {
            if !OURS.contains(&name.as_str()) {
                written.append_pair(&name, &value);
            }
        }
        let filter = &self.filter;
        let day = filter
            .day
            .map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"));
        for (name, value) in [
            ("q", Some(filter.text.as_str())),
            ("language", filter.language.as_deref()),
            ("level", filter.level.map(Level::name)),
            ("track", filter.track.as_deref()),
            ("room", filter.room.as_deref()),
            ("day", day.as_deref()),
            ("tag", filter.tag.as_deref()),
            ("clock", (self.clock == Clock::Visitor).then_some("visitor")),
            ("by", (self.order == Order::Room).then_some("room")),
        ] {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                written.append_pair(name, value);
            }
        }
        readable(&written.finish())
    }
}

/// Names and values that are not empty.
fn parameters(query: &str) -> impl Iterator<Item = (String, String)> {
    let query = query.strip_prefix('?').unwrap_or(query);
    form_urlencoded::parse(query.as_bytes())
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
}

/// Slashes and colons may stand in a query; escaped they are hard to read.
fn readable(query: &str) -> String {
    query.replace("%2F", "/").replace("%3A", ":")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_selection_is_written_as_it_is_read() {
        for query in [
            "?",
            "?q=gil&language=ko&level=advanced",
            "?track=Core&room=Hall+A&day=2026-11-14&tag=python&clock=visitor&by=room",
            "?lang=ko&q=%EB%9D%BD",
        ] {
            assert_eq!(Selection::parse(query).query(query), query);
        }
    }

    #[test]
    fn what_is_not_known_is_not_asked_for() {
        for query in [
            "",
            "?level=expert&day=2026-02-30&clock=moon&by=luck",
            "?q=&room=",
        ] {
            assert_eq!(Selection::parse(query), Selection::default(), "{query}");
        }
    }

    #[test]
    fn an_address_leads_to_a_talk() {
        for (query, expected) in [
            ("?talk=gil", Some(("gil", Page::Talk))),
            ("?talk=gil&view=chair", Some(("gil", Page::Chair))),
            ("?talk=talks/a.md", Some(("talks/a.md", Page::Talk))),
            ("?talk=", None),
            ("?q=gil", None),
        ] {
            let asked = talk_asked(query);
            let asked = asked.as_ref().map(|(key, page)| (key.as_str(), *page));
            assert_eq!(asked, expected, "{query}");
            if let Some((key, page)) = asked {
                assert_eq!(talk_query(key, page), query);
            }
        }
    }
}
