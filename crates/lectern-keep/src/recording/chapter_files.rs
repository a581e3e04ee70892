//! Reads files of chapters, whichever form they have: `WebVTT`, a list as under films on the web, or JSON as in `talks.json`.

use serde_json::Value;

use super::{Captions, FilmTime, NamedChapter};

/// The chapters of a file, in its order; none where it has none.
pub fn read_chapters(text: &str) -> Vec<NamedChapter> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if let Ok(json) = serde_json::from_str::<Value>(text) {
        return in_json(&json);
    }
    if text.contains("-->") {
        return in_captions(text);
    }
    text.lines().filter_map(in_line).collect()
}

/// A list of chapters, alone or in a field of that name.
fn in_json(json: &Value) -> Vec<NamedChapter> {
    let list = match json {
        Value::Object(fields) => fields.get("chapters"),
        list => Some(list),
    };
    let chapter = |entry: &Value| {
        let seconds = entry.get("at")?.as_f64()?;
        let slide = match entry.get("slide")? {
            Value::String(name) => name.clone(),
            number => number.to_string(),
        };
        Some(NamedChapter {
            at: FilmTime::from_seconds(seconds),
            names: vec![slide],
        })
    };
    let list = list.and_then(Value::as_array);
    list.into_iter().flatten().filter_map(chapter).collect()
}

/// A cue a chapter. Its name counts where it is an address; most files number their cues.
fn in_captions(text: &str) -> Vec<NamedChapter> {
    let cues = Captions::parse(text).cues.into_iter();
    let chapter = |cue: super::Cue| {
        let address = Some(cue.id).filter(|id| id.starts_with('#'));
        NamedChapter {
            at: Some(cue.from),
            names: address.into_iter().chain([cue.text]).collect(),
        }
    };
    cues.map(chapter).collect()
}

/// A time, and what comes then: `1:02:03 Locks`, `(02:03) - Locks`, `Locks 2:03`.
fn in_line(line: &str) -> Option<NamedChapter> {
    const AROUND: [char; 11] = ['(', ')', '[', ']', '-', '–', '—', '|', '•', '*', ':'];
    let words: Vec<&str> = line.split_whitespace().collect();
    let time = |word: &&str| FilmTime::from_clock(word.trim_matches(AROUND));
    let is_first = |place: usize| {
        words
            .iter()
            .take(place)
            .all(|word| word.trim_matches(AROUND).is_empty())
    };
    let (place, at) = words
        .iter()
        .enumerate()
        .find_map(|(place, word)| Some((place, time(word)?)))
        .filter(|(place, _)| is_first(*place) || place + 1 == words.len())?;
    let rest = words
        .iter()
        .enumerate()
        .filter(|(other, _)| *other != place);
    let name = rest.map(|(_, word)| *word).collect::<Vec<_>>().join(" ");
    let name = name.trim_matches(|letter: char| "-–—|•*: ".contains(letter));
    Some(NamedChapter {
        at: Some(at),
        names: vec![name.to_owned()],
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn chapters_are_read_from_many_files() {
        for (file, expected) in [
            (
                "0:00 Intro\n\n  1:02:03 - The lock\n(2:03) Demo: 락\n[03:04.5] | Thanks\n- 4:00 Questions?\nThe end 5:00\nread more at 10:30 o'clock\nsee you",
                &[
                    "0 Intro",
                    "3723000 The lock",
                    "123000 Demo: 락",
                    "184500 Thanks",
                    "240000 Questions?",
                    "300000 The end",
                ][..],
            ),
            (
                "\u{feff}WEBVTT\n\n1\n00:00.000 --> 00:10.000\nIntro\n\n#lock.1\n00:10.000 --> 00:20.000\nThe &amp; lock",
                &["0 Intro", "10000 #lock.1 The & lock"],
            ),
            (
                r#"[{"at": 12.5, "slide": "intro"}, {"at": 20, "slide": 3}, {"at": -1, "slide": "x"}, {"slide": "y"}, 7]"#,
                &["12500 intro", "20000 3", "- x"],
            ),
            (r#"{"chapters": [{"at": 1, "slide": "a"}]}"#, &["1000 a"]),
            ("", &[]),
            ("{}", &[]),
            ("7", &[]),
            ("# A deck\n\n---\n\n# Two", &[]),
        ] {
            let chapters = read_chapters(file);
            let read: Vec<_> = chapters
                .iter()
                .map(|NamedChapter { at, names }| {
                    let at = at.map_or("-".to_owned(), |at| at.0.to_string());
                    format!("{at} {}", names.join(" "))
                })
                .collect();
            assert_eq!(read, expected, "{file}");
        }
    }

    proptest! {
        #[test]
        fn any_file_can_be_read(file in "([0-9:.()\\[\\]{}\" \n-]|-->|WEBVTT|at|slide|가|\\PC){0,80}") {
            read_chapters(&file);
        }
    }
}
