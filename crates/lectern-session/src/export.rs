//! The journal for other programs: a table as CSV, everything as JSON. Slides and steps are numbered as people do, from 1 and 0.

use std::fmt::Write as _;

use crate::calendar::rfc3339;
use crate::fault::Fault;
use crate::journal::{Entry, Journal, What};

/// A row for each entry: moment, event, slide, step, detail. Lines end as RFC 4180 asks.
pub fn csv(journal: &Journal) -> String {
    let mut text = String::from("time,event,slide,step,detail\r\n");
    for entry in journal.entries() {
        let row = Row::of(entry);
        let number =
            |number: Option<usize>| number.map(|number| number.to_string()).unwrap_or_default();
        // Writing to a string cannot fail; no field holds a comma, a quote or a line break.
        let _ = write!(
            text,
            "{},{},{},{},{}\r\n",
            rfc3339(entry.at),
            row.event,
            number(row.slide),
            number(row.step),
            row.detail,
        );
    }
    text
}

/// The session, the seconds spent on each slide and all entries.
pub fn json(journal: &Journal) -> String {
    let slides = journal.time_spent().into_iter().map(|(slide, length)| {
        let seconds = length.0 / 1_000;
        format!("{{\"slide\": {}, \"seconds\": {seconds}}}", slide.0 + 1)
    });
    let events = journal.entries().iter().map(|entry| {
        let row = Row::of(entry);
        let mut text = format!(
            "{{\"time\": \"{}\", \"event\": \"{}\"",
            rfc3339(entry.at),
            row.event
        );
        for (name, number) in [("slide", row.slide), ("step", row.step)] {
            if let Some(number) = number {
                let _ = write!(text, ", \"{name}\": {number}");
            }
        }
        if !row.detail.is_empty() {
            let _ = write!(text, ", \"detail\": \"{}\"", row.detail);
        }
        text + "}"
    });
    format!(
        "{{\n  \"version\": 1,\n  \"session\": \"{:x}\",\n  \"kind\": \"{}\",\n  \"slides\": {},\n  \"events\": {}\n}}\n",
        journal.session.id,
        journal.session.kind.word(),
        list(slides),
        list(events),
    )
}

fn list(items: impl Iterator<Item = String>) -> String {
    let items: Vec<_> = items.collect();
    if items.is_empty() {
        "[]".to_owned()
    } else {
        format!("[\n    {}\n  ]", items.join(",\n    "))
    }
}

/// An entry in columns. Its words are ours and need no quoting in either form.
struct Row {
    event: &'static str,
    slide: Option<usize>,
    step: Option<usize>,
    detail: String,
}

impl Row {
    fn of(entry: &Entry) -> Self {
        let plain = |event| Self {
            event,
            slide: None,
            step: None,
            detail: String::new(),
        };
        match entry.what {
            What::Moved(position) => Self {
                slide: Some(position.slide.0 + 1),
                step: Some(position.step.0),
                ..plain("moved")
            },
            What::ClockStarted => plain("clock-started"),
            What::ClockPaused => plain("clock-paused"),
            What::ClockReset => plain("clock-reset"),
            What::Beat => plain("last-seen"),
            What::Fault(fault @ Fault::ImagesFailed(slide)) => Self {
                slide: Some(slide.0 + 1),
                ..plain(fault.word())
            },
            What::Fault(fault) => Self {
                detail: fault.detail(),
                ..plain(fault.word())
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::position::{Position, SlideIndex};
    use crate::record::{Kind, Session};
    use crate::time::{Millis, Timestamp};

    fn journal() -> Journal {
        let mut journal = Journal::of(Session {
            id: 0xc0de,
            kind: Kind::Talk,
        });
        let noon = Timestamp(1_795_338_000_000);
        for (seconds, what) in [
            (0, What::Moved(Position::at(SlideIndex(0)))),
            (0, What::ClockStarted),
            (90, What::Fault(Fault::Away(Millis(3_000)))),
            (100, What::Fault(Fault::ImagesFailed(SlideIndex(4)))),
        ] {
            journal.note(noon + Millis::seconds(seconds), what);
        }
        journal
    }

    #[test]
    fn a_table_opens_in_any_spreadsheet() {
        let expected = [
            "time,event,slide,step,detail",
            "2026-11-22T09:00:00Z,moved,1,0,",
            "2026-11-22T09:00:00Z,clock-started,,,",
            "2026-11-22T09:01:30Z,away,,,3000",
            "2026-11-22T09:01:40Z,images-failed,5,,",
            "",
        ];
        assert_eq!(csv(&journal()), expected.join("\r\n"));
    }

    #[test]
    fn json_has_the_session_the_slides_and_the_events() {
        let expected = r#"{
  "version": 1,
  "session": "c0de",
  "kind": "talk",
  "slides": [
    {"slide": 1, "seconds": 100}
  ],
  "events": [
    {"time": "2026-11-22T09:00:00Z", "event": "moved", "slide": 1, "step": 0},
    {"time": "2026-11-22T09:00:00Z", "event": "clock-started"},
    {"time": "2026-11-22T09:01:30Z", "event": "away", "detail": "3000"},
    {"time": "2026-11-22T09:01:40Z", "event": "images-failed", "slide": 5}
  ]
}
"#;
        assert_eq!(json(&journal()), expected);
        assert!(json(&Journal::of(Session::default())).contains("\"events\": []"));
    }
}
