//! YAML as decks use it: every scalar is a string, every entry knows its line.
//!
//! A thin layer over the events of `saphyr-parser`. Aliases are refused and depth and size are limited, so a
//! deck cannot make a small text grow large.

use std::borrow::Cow;

use saphyr_parser::{Event, Parser, ScalarStyle};

/// Deeper nesting than this is refused.
const DEPTH_LIMIT: usize = 32;

/// A value; scalars are as written, without quotes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    /// A single value; empty where nothing, `~` or `null` is written.
    Scalar(String),
    /// A list.
    List(Vec<Self>),
    /// A mapping, in the order written.
    Map(Vec<Entry>),
}

/// One entry of a mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The key; empty where it is not a scalar.
    pub(crate) key: String,
    /// What it stands for.
    pub(crate) value: Value,
    /// Line of the key in the YAML text, from 1.
    pub(crate) line: u32,
    /// Column of the key, in characters, from 1.
    pub(crate) column: u32,
}

/// Why a text is not YAML that decks may use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct YamlError {
    /// Line in the YAML text, from 1.
    pub(crate) line: u32,
    /// Column in that line, in characters, from 1.
    pub(crate) column: u32,
    /// What is wrong.
    pub(crate) message: String,
}

impl Value {
    /// The scalar's text.
    pub(crate) fn as_str(&self) -> Option<&str> {
        match self {
            Self::Scalar(text) => Some(text),
            Self::List(_) | Self::Map(_) => None,
        }
    }

    /// The scalars of a list, or the one scalar, blanks left out.
    pub(crate) fn strings(&self) -> Vec<&str> {
        match self {
            Self::Scalar(text) if text.is_empty() => Vec::new(),
            Self::Scalar(text) => vec![text],
            Self::List(items) => items.iter().filter_map(Self::as_str).collect(),
            Self::Map(_) => Vec::new(),
        }
    }
}

/// Reads `text` as one YAML document; an empty one is an empty mapping.
///
/// Values of top-level entries that YAML would read otherwise than their author means (`color: #fff`,
/// `title: Rust: why`) are taken as they stand; with `hash_is_text`, `header: Talk #3` as well.
pub(crate) fn parse(text: &str, hash_is_text: bool) -> Result<Value, YamlError> {
    if let Some(entries) = plain_entries(text) {
        return Ok(Value::Map(entries));
    }
    let loose = loosen(text, hash_is_text);
    let mut reading = Reading::default();
    for event in Parser::new_from_str(&loose) {
        let (event, span) = event.map_err(|error| {
            at(
                error.marker().line(),
                error.marker().col(),
                error.info().to_owned(),
            )
        })?;
        let (line, column) = (span.start.line(), span.start.col());
        reading
            .take(event, line, column)
            .map_err(|message| at(line, column, message.to_owned()))?;
    }
    Ok(reading.root.unwrap_or_else(|| Value::Map(Vec::new())))
}

/// The entries of the simplest mapping: on each line a word, a colon, and text that means nothing else in YAML.
///
/// Most directives are such, and a deck may have thousands; this spares them the parser.
fn plain_entries(text: &str) -> Option<Vec<Entry>> {
    let is_plain =
        |character: char| !matches!(character, ':' | '#' | '\u{FEFF}') && !character.is_control();
    let mut entries = Vec::new();
    for (line, written) in (1..).zip(text.lines()) {
        let (key, value) = written.split_once(':')?;
        let value = value.strip_prefix(' ')?.trim_matches(' ');
        let begins_plainly = value.starts_with(char::is_alphanumeric);
        let all_plain = value.chars().all(is_plain);
        if !is_identifier(key) || !begins_plainly || !all_plain || value == "null" {
            return None;
        }
        entries.push(Entry {
            key: key.to_owned(),
            value: Value::Scalar(value.to_owned()),
            line,
            column: 1,
        });
    }
    (!entries.is_empty()).then_some(entries)
}

fn at(line: usize, column: usize, message: String) -> YamlError {
    YamlError {
        line: u32::try_from(line).unwrap_or(u32::MAX),
        column: u32::try_from(column + 1).unwrap_or(u32::MAX),
        message,
    }
}

/// A collection that is still being read.
enum Open {
    List(Vec<Value>),
    Map(Vec<Entry>, Option<(String, usize, usize)>),
}

#[derive(Default)]
struct Reading {
    open: Vec<Open>,
    root: Option<Value>,
}

impl Reading {
    fn take(&mut self, event: Event<'_>, line: usize, column: usize) -> Result<(), &'static str> {
        match event {
            Event::Scalar(text, style, _, _) => {
                let nothing =
                    style == ScalarStyle::Plain && matches!(text.as_ref(), "~" | "null" | "");
                let text = if nothing {
                    String::new()
                } else {
                    text.into_owned()
                };
                self.put(Value::Scalar(text), line, column);
            }
            Event::SequenceStart(..) => self.push(Open::List(Vec::new()))?,
            Event::MappingStart(..) => self.push(Open::Map(Vec::new(), None))?,
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(Open::List(items)) => self.put(Value::List(items), line, column),
                Some(Open::Map(entries, _)) => self.put(Value::Map(entries), line, column),
                None => {}
            },
            Event::Alias(_) => return Err("aliases (`*name`) are not read in decks"),
            Event::DocumentStart(_) if self.root.is_some() => {
                return Err("there is more than one YAML document");
            }
            _ => {}
        }
        Ok(())
    }

    fn push(&mut self, open: Open) -> Result<(), &'static str> {
        if self.open.len() >= DEPTH_LIMIT {
            return Err("values are nested too deeply");
        }
        self.open.push(open);
        Ok(())
    }

    fn put(&mut self, value: Value, line: usize, column: usize) {
        match self.open.last_mut() {
            None => self.root = Some(value),
            Some(Open::List(items)) => items.push(value),
            Some(Open::Map(entries, key)) => match key.take() {
                None => {
                    let name = value.as_str().unwrap_or_default().to_owned();
                    *key = Some((name, line, column));
                }
                Some((key, line, column)) => {
                    let place = at(line, column, String::new());
                    entries.push(Entry {
                        key,
                        value,
                        line: place.line,
                        column: place.column,
                    });
                }
            },
        }
    }
}

/// Puts quotes round top-level values that are meant as text but would not be read so.
fn loosen(text: &str, hash_is_text: bool) -> Cow<'_, str> {
    if !text
        .lines()
        .any(|line| loose_value(line, hash_is_text).is_some())
    {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for line in text.lines() {
        match loose_value(line, hash_is_text) {
            Some((before, value)) => {
                out.push_str(before);
                out.push('\'');
                out.push_str(&value.replace('\'', "''"));
                out.push('\'');
            }
            None => out.push_str(line),
        }
        out.push('\n');
    }
    Cow::Owned(out)
}

/// Cuts `key: value` before a value that needs quotes.
fn loose_value(line: &str, hash_is_text: bool) -> Option<(&str, &str)> {
    let colon = line.find(':')?;
    if !is_identifier(line.get(..colon)?.trim_end()) {
        return None;
    }
    let rest = line.get(colon + 1..)?;
    let value = rest.trim();
    if !rest.starts_with([' ', '\t'])
        || value.starts_with(['"', '\'', '[', '{', '|', '>', '&', '*'])
    {
        return None;
    }
    let meant_as_text = value.starts_with(['#', '@', '%', '`', '!'])
        || value.contains(": ")
        || value.ends_with(':')
        || (hash_is_text && value.contains(" #"));
    let before = line.get(..line.len() - rest.trim_start().len())?;
    meant_as_text.then_some((before, value))
}

/// Whether `key` is a word such as settings have: letters, digits, `-`, `_`, not beginning with a digit.
pub(crate) fn is_identifier(key: &str) -> bool {
    let mut bytes = key.bytes();
    bytes
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic() || first == b'_')
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one_line(value: &Value) -> String {
        match value {
            Value::Scalar(text) => text.clone(),
            Value::List(items) => {
                format!(
                    "[{}]",
                    items.iter().map(one_line).collect::<Vec<_>>().join("|")
                )
            }
            Value::Map(entries) => entries
                .iter()
                .map(|entry| format!("{}={}", entry.key, one_line(&entry.value)))
                .collect::<Vec<_>>()
                .join(";"),
        }
    }

    #[test]
    fn values_are_read_as_their_author_meant() {
        for (text, expected) in [
            ("title: A talk\nsize: 4:3", "title=A talk;size=4:3"),
            ("color: #fff", "color=#fff"),
            ("title: Rust: why?", "title=Rust: why?"),
            ("title: it's: so", "title=it's: so"),
            ("title: a # comment", "title=a"),
            ("class: [lead, 'big']", "class=[lead|big]"),
            ("class:\n  - a\n  - b", "class=[a|b]"),
            ("style: |\n  a: b\n  c", "style=a: b\nc\n"),
            ("empty:\ntilde: ~\nword: 'null'", "empty=;tilde=;word=null"),
            ("on: yes\nn: 007", "on=yes;n=007"),
            ("just text", "just text"),
            ("", ""),
        ] {
            let value = parse(text, false).expect(text);
            assert_eq!(one_line(&value), expected, "{text}");
        }
    }

    #[test]
    fn plain_entries_are_what_the_parser_makes_of_them() {
        for text in [
            "a: b",
            "a: b c\nd-e: 1.5",
            "a:  50% \n_b: x/y-z",
            "a: 007",
            "a: 機械学習 ~ 第六回！",
        ] {
            let plain = plain_entries(text).expect(text);
            let mut reading = Reading::default();
            for event in Parser::new_from_str(text) {
                let (event, span) = event.expect(text);
                reading
                    .take(event, span.start.line(), span.start.col())
                    .expect(text);
            }
            assert_eq!(reading.root, Some(Value::Map(plain)), "{text}");
        }
        for text in [
            "",
            "a",
            "a:b",
            "a: [b]",
            "a: b: c",
            "a: b #c",
            "a: b\n  c",
            "a: - b",
            "a: null",
            "a: b\n\nc: d",
        ] {
            assert_eq!(plain_entries(text), None, "{text}");
        }
    }

    #[test]
    fn marp_reads_a_hash_as_text() {
        let value = parse("header: Talk #3", true).expect("readable");
        assert_eq!(one_line(&value), "header=Talk #3");
    }

    #[test]
    fn what_cannot_be_read_is_placed() {
        for (text, line) in [
            ("a: b\n  c: d: e", 2),
            ("a: [1, 2", 2),
            ("a: &x 1\nb: *x", 2),
            ("a: 1\n---\nb: 2", 2),
        ] {
            let error = parse(text, false).expect_err(text);
            assert_eq!(error.line, line, "{text}: {error:?}");
        }
        let deep = "[".repeat(100_000);
        assert!(parse(&deep, false).is_err());
    }
}
