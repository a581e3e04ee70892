//! What `saphyr-parser`, a whole YAML parser, makes of a text; it is the judge of ours.

use std::borrow::Cow;

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::{DEPTH_LIMIT, Entry, Value, is_identifier};

/// Why decks do not read something that YAML has.
pub(super) const REFUSED: &str = "refused";

/// Reads `text` as the reader should.
pub(super) fn parse(text: &str, hash_is_text: bool) -> Result<Value, String> {
    strict(&loosen(text, hash_is_text))
}

/// Reads `text` without loosening anything.
pub(super) fn strict(text: &str) -> Result<Value, String> {
    let mut reading = Reading::default();
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| error.to_string())?;
        reading.take(event, span.start.line(), span.start.col())?;
    }
    Ok(reading.root.unwrap_or_else(|| Value::Map(Vec::new())))
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
            Event::Scalar(_, _, anchor, ref tag) if anchor > 0 || tag.is_some() => {
                return Err(REFUSED);
            }
            Event::SequenceStart(anchor, ref tag) | Event::MappingStart(anchor, ref tag)
                if anchor > 0 || tag.is_some() =>
            {
                return Err(REFUSED);
            }
            Event::Scalar(text, style, _, _) => {
                let nothing =
                    style == ScalarStyle::Plain && matches!(text.as_ref(), "~" | "null" | "");
                let text = if nothing {
                    String::new()
                } else {
                    text.into_owned()
                };
                self.put(Value::Scalar(text), line, column)?;
            }
            Event::SequenceStart(..) => self.push(Open::List(Vec::new()))?,
            Event::MappingStart(..) => self.push(Open::Map(Vec::new(), None))?,
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(Open::List(items)) => self.put(Value::List(items), line, column)?,
                Some(Open::Map(entries, _)) => self.put(Value::Map(entries), line, column)?,
                None => {}
            },
            Event::Alias(_) => return Err(REFUSED),
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

    fn put(&mut self, value: Value, line: usize, column: usize) -> Result<(), &'static str> {
        match self.open.last_mut() {
            None => self.root = Some(value),
            Some(Open::List(items)) => items.push(value),
            Some(Open::Map(entries, key)) => match key.take() {
                None => {
                    let name = value.as_str().ok_or(REFUSED)?.to_owned();
                    *key = Some((name, line, column));
                }
                Some((key, line, column)) => {
                    let number = |index| u32::try_from(index).expect("a short text");
                    entries.push(Entry {
                        key,
                        value,
                        line: number(line),
                        column: number(column + 1),
                    });
                }
            },
        }
        Ok(())
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
