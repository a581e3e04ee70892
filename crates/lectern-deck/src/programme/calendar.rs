//! Talks for the visitor's calendar, as iCalendar (RFC 5545).
//!
//! Times are in UTC, so that no time zone has to be described (section 3.3.5, form 2); a start without an offset floats (form 1).

use std::fmt::Write as _;

use super::{Instant, LocalTime, Programme, Talk, UtcOffset};

/// Content lines are no longer, the line break not counted (section 3.1).
const LONGEST_LINE: usize = 75;

/// What a calendar has to know besides the programme.
pub struct Publication<'p> {
    /// Where the programme is published, such as `example.org`: makes the names of events unique, so that a later file replaces them.
    pub site: &'p str,
    /// When the calendar is made.
    pub made: Instant,
    /// The address of a talk's page.
    pub address: &'p dyn Fn(&Talk) -> Option<String>,
}

impl Programme {
    /// An iCalendar file with an event for each of the talks that has a start; `None` if none has.
    pub fn calendar<'t>(
        &self,
        talks: impl IntoIterator<Item = &'t Talk>,
        publication: &Publication<'_>,
    ) -> Option<String> {
        let mut lines = Lines::default();
        lines.put("BEGIN", "VCALENDAR");
        lines.put("VERSION", "2.0");
        lines.put("PRODID", "-//Lectern//Lectern//EN");
        if let Some(name) = &self.event.name {
            // RFC 7986, section 5.1.
            lines.put("NAME", &escape(name));
        }
        let n_before = lines.text.len();
        for talk in talks {
            self.put_event(&mut lines, talk, publication);
        }
        let has_events = lines.text.len() > n_before;
        lines.put("END", "VCALENDAR");
        has_events.then_some(lines.text)
    }

    fn put_event(
        &self,
        lines: &mut Lines,
        talk: &Talk,
        publication: &Publication<'_>,
    ) -> Option<()> {
        let starts = moment(talk.starts.as_ref()?)?;
        let made = in_utc(publication.made)?;
        lines.put("BEGIN", "VEVENT");
        lines.put(
            "UID",
            &escape(&format!("{}@{}", talk.key(), publication.site)),
        );
        lines.put("DTSTAMP", &made);
        lines.put("DTSTART", &starts);
        if let Some(minutes) = talk.minutes.filter(|minutes| *minutes > 0) {
            lines.put("DURATION", &format!("PT{minutes}M"));
        }
        // Each change of the programme is a revision of the event (section 3.8.7.4).
        lines.put("SEQUENCE", &talk.changes.len().to_string());
        let changed = talk
            .changes
            .iter()
            .filter_map(|change| change.at.as_ref()?.instant());
        if let Some(changed) = changed.max().and_then(in_utc) {
            lines.put("LAST-MODIFIED", &changed);
        }
        let language = talk.language.as_deref().filter(|tag| is_language(tag));
        let summary = language.map_or("SUMMARY".to_owned(), |tag| {
            format!("SUMMARY;LANGUAGE={tag}")
        });
        lines.put(&summary, &escape(&talk.title));
        lines.put_text("DESCRIPTION", &description(talk));
        let places = [talk.room.as_deref(), self.event.place.as_deref()];
        lines.put_text(
            "LOCATION",
            &places.into_iter().flatten().collect::<Vec<_>>().join(", "),
        );
        let tags: Vec<_> = talk.tags.iter().map(|tag| escape(tag)).collect();
        if !tags.is_empty() {
            lines.put("CATEGORIES", &tags.join(","));
        }
        if let Some(address) = (publication.address)(talk) {
            lines.put("URL", &address.replace(char::is_control, ""));
        }
        lines.put("END", "VEVENT");
        Some(())
    }
}

/// Who speaks about what.
fn description(talk: &Talk) -> String {
    let speakers: Vec<_> = talk
        .speakers
        .iter()
        .map(|speaker| speaker.name.as_str())
        .collect();
    let parts = [
        speakers.join(", "),
        talk.r#abstract.clone().unwrap_or_default(),
    ];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n\n")
}

/// `20261122T024000Z`, or without the `Z` where the offset is not known.
fn moment(time: &LocalTime) -> Option<String> {
    match time.instant() {
        Some(instant) => in_utc(instant),
        None => Some(basic(&time.plus_minutes(0)?)),
    }
}

fn in_utc(instant: Instant) -> Option<String> {
    Some(basic(&LocalTime::at(instant, UtcOffset(0))?))
}

/// The digits of a time that is written in full, as iCalendar wants them.
fn basic(time: &LocalTime) -> String {
    time.text.replace(['-', ':'], "")
}

/// Whether a tag can stand in a parameter without quotes.
fn is_language(tag: &str) -> bool {
    tag.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// Text as a value (section 3.3.11).
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.replace("\r\n", "\n").chars() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\n' | '\r' => escaped.push_str("\\n"),
            '\t' => escaped.push(character),
            _ if character.is_control() => {}
            _ => escaped.push(character),
        }
    }
    escaped
}

/// Content lines, folded.
#[derive(Default)]
struct Lines {
    text: String,
}

impl Lines {
    fn put_text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.put(name, &escape(text));
        }
    }

    /// Long lines go on behind a line break and a blank, never within a character.
    fn put(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let mut rest = line.as_str();
        let mut room = LONGEST_LINE;
        while rest.len() > room {
            let (part, next) = rest.split_at(rest.floor_char_boundary(room));
            // Writing to a string cannot fail.
            let _ = write!(self.text, "{part}\r\n ");
            rest = next;
            room = LONGEST_LINE - 1;
        }
        let _ = write!(self.text, "{rest}\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::parse;
    use proptest::prelude::*;

    const PROGRAMME: &str = r#"{"event": {"name": "파이콘", "place": "Seoul"}, "talks": [
        {"id": "gil", "title": "GIL이란 무엇이고; 왜 중요한가", "deck": "a.md", "language": "ko", "room": "Hall A", "minutes": 30,
         "speakers": [{"name": "한서윤"}], "starts": "2026-11-22T15:50:00+09:00", "tags": ["python", "a,b"],
         "abstract": "스레드를 둘로 나누었는데 왜 더 느려질까요?\n락 이야기.",
         "changes": [{"at": "2026-11-22T09:20:00+09:00", "field": "starts"}]},
        {"title": "Floating", "deck": "talks/b.md", "starts": "2026-11-23T09:00"},
        {"title": "Unplanned", "deck": "c.md"}
    ]}"#;

    fn calendar(pick: impl Fn(&Talk) -> bool) -> Option<String> {
        let programme = parse(PROGRAMME).unwrap();
        let talks = programme
            .talks()
            .map(AsRef::as_ref)
            .filter(|talk| pick(talk));
        programme.calendar(
            talks,
            &Publication {
                site: "example.org",
                made: Instant(1_795_315_200),
                address: &|talk| Some(format!("https://example.org/?deck={}", talk.deck)),
            },
        )
    }

    #[test]
    fn talks_go_into_a_calendar() {
        let expected = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Lectern//Lectern//EN",
            "NAME:파이콘",
            "BEGIN:VEVENT",
            "UID:gil@example.org",
            "DTSTAMP:20261122T024000Z",
            "DTSTART:20261122T065000Z",
            "DURATION:PT30M",
            "SEQUENCE:1",
            "LAST-MODIFIED:20261122T002000Z",
            r"SUMMARY;LANGUAGE=ko:GIL이란 무엇이고\; 왜 중요한가",
            r"DESCRIPTION:한서윤\n\n스레드를 둘로 나누었는데 왜 더 느려",
            r" 질까요?\n락 이야기.",
            r"LOCATION:Hall A\, Seoul",
            r"CATEGORIES:python,a\,b",
            "URL:https://example.org/?deck=a.md",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "UID:talks/b.md@example.org",
            "DTSTAMP:20261122T024000Z",
            "DTSTART:20261123T090000",
            "SEQUENCE:0",
            "SUMMARY:Floating",
            "LOCATION:Seoul",
            "URL:https://example.org/?deck=talks/b.md",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ];
        assert_eq!(calendar(|_| true).unwrap(), expected.join("\r\n"));
    }

    #[test]
    fn a_talk_without_a_time_is_in_no_calendar() {
        assert_eq!(calendar(|talk| talk.title == "Unplanned"), None);
        assert_eq!(calendar(|_| false), None);
    }

    proptest! {
        #[test]
        fn any_text_survives_folding_and_escaping(text in "(\\PC|[\n\t,;\\\\가漢😀]){0,120}") {
            let mut lines = Lines::default();
            lines.put("SUMMARY", &escape(&text));
            prop_assert!(lines.text.split("\r\n").all(|line| line.len() <= LONGEST_LINE));
            let unfolded = lines.text.replace("\r\n ", "");
            let value = unfolded.strip_prefix("SUMMARY:").and_then(|rest| rest.strip_suffix("\r\n")).unwrap();
            prop_assert!(!value.contains(['\r', '\n']));
            let mut read = String::new();
            let mut letters = value.chars();
            while let Some(letter) = letters.next() {
                match (letter, letter == '\\') {
                    (_, true) => read.extend(letters.next().map(|next| if next == 'n' { '\n' } else { next })),
                    (letter, false) => read.push(letter),
                }
            }
            prop_assert_eq!(read, text);
        }
    }
}
