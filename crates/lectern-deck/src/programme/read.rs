//! Reads a `talks.json`: strictly in each entry, so that mistakes are seen, and entry by entry.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::{Map, Value};

use super::video::video;
use super::{
    BrokenEntry, Change, Entry, Event, Expected, Fault, Level, LocalTime, Programme,
    ProgrammeError, Speaker, Talk,
};

/// The most of a wrong value that is repeated to the reader, in characters.
const LONGEST_QUOTE: usize = 40;

pub(super) type Read<T> = Result<T, Fault>;

/// Reads a programme. Unknown fields are kept; `null` and empty text are as good as not there.
///
/// # Errors
///
/// Only where there is no list of talks to show: the text is no JSON, or of another shape.
pub fn parse(json: &str) -> Result<Programme, ProgrammeError> {
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    let value: Value = serde_json::from_str(json).map_err(|error| ProgrammeError::Syntax {
        line: error.line(),
        column: error.column(),
        reason: reason_of(&error),
    })?;
    programme(&value).map_err(ProgrammeError::Shape)
}

/// The message without the place that the reader appends to it.
fn reason_of(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    message
        .strip_suffix(&place)
        .map(str::to_owned)
        .unwrap_or(message)
}

fn programme(value: &Value) -> Read<Programme> {
    let mut fields = Fields::of(value, "")?;
    let talks = fields.need("talks", |value, path| match value {
        Value::Array(talks) => Ok(talks.clone()),
        other => Err(wrong(path, Expected::List, other)),
    })?;
    Ok(Programme {
        event: fields.take("event", event)?.unwrap_or_default(),
        updated: fields.take("updated", time)?,
        entries: talks
            .iter()
            .zip(1..)
            .map(|(talk, number)| entry(talk, number))
            .collect(),
        other: fields.map,
    })
}

fn event(value: &Value, path: &str) -> Read<Event> {
    let mut fields = Fields::of(value, path)?;
    Ok(Event {
        name: fields.text("name")?,
        dates: fields.text("dates")?,
        place: fields.text("place")?,
        url: fields.take("url", web_address)?,
    })
}

fn entry(value: &Value, number: usize) -> Entry {
    let say = |name| value.get(name).and_then(Value::as_str).and_then(non_empty);
    let (id, title, deck) = (say("id"), say("title"), say("deck"));
    match talk(value) {
        Ok(talk) => Entry::Talk(Rc::new(talk)),
        Err(fault) => Entry::Broken(BrokenEntry {
            number,
            id,
            title,
            deck,
            fault,
        }),
    }
}

fn talk(value: &Value) -> Read<Talk> {
    let mut fields = Fields::of(value, "")?;
    Ok(Talk {
        id: fields.text("id")?,
        title: fields.need_text("title")?,
        deck: fields.need_text("deck")?,
        speakers: fields.list("speakers", speaker)?,
        r#abstract: fields.text("abstract")?,
        language: fields.text("language")?,
        translations: fields
            .take("translations", texts_by_name)?
            .unwrap_or_default(),
        level: fields.take("level", level)?,
        track: fields.text("track")?,
        room: fields.text("room")?,
        starts: fields.take("starts", time)?,
        minutes: fields.take("minutes", minutes)?,
        changes: fields.list("changes", change)?,
        tags: fields.list("tags", text)?,
        video: fields.take("video", video)?,
        license: fields.text("license")?,
        other: fields.map,
    })
}

/// A speaker: an object, or just the name.
fn speaker(value: &Value, path: &str) -> Read<Speaker> {
    if let Value::String(name) = value {
        return Ok(Speaker {
            name: name.clone(),
            ..Speaker::default()
        });
    }
    let mut fields = Fields::of(value, path)?;
    Ok(Speaker {
        name: fields.need_text("name")?,
        pronounced: fields.text("pronounced")?,
        affiliation: fields.text("affiliation")?,
        links: fields.list("links", web_address)?,
    })
}

fn change(value: &Value, path: &str) -> Read<Change> {
    let mut fields = Fields::of(value, path)?;
    Ok(Change {
        at: fields.take("at", time)?,
        field: fields.need_text("field")?,
        from: fields.take("from", any_value)?,
        to: fields.take("to", any_value)?,
    })
}

pub(super) fn text(value: &Value, path: &str) -> Read<String> {
    match value {
        Value::String(text) => Ok(text.clone()),
        other => Err(wrong(path, Expected::Text, other)),
    }
}

fn time(value: &Value, path: &str) -> Read<LocalTime> {
    let read = value.as_str().and_then(LocalTime::parse);
    read.ok_or_else(|| wrong(path, Expected::Time, value))
}

fn level(value: &Value, path: &str) -> Read<Level> {
    let read = value.as_str().and_then(Level::from_name);
    read.ok_or_else(|| wrong(path, Expected::Level, value))
}

fn minutes(value: &Value, path: &str) -> Read<u32> {
    let read = value
        .as_u64()
        .and_then(|minutes| u32::try_from(minutes).ok());
    read.ok_or_else(|| wrong(path, Expected::Minutes, value))
}

/// An address that may become a link: a programme comes from anyone, and `javascript:` is an address too.
fn web_address(value: &Value, path: &str) -> Read<String> {
    let scheme = value.as_str().and_then(|url| url.trim().split_once("://"));
    match (scheme, value.as_str()) {
        (Some((scheme, rest)), Some(url))
            if !rest.is_empty() && ["http", "https"].contains(&&*scheme.to_ascii_lowercase()) =>
        {
            Ok(url.trim().to_owned())
        }
        _ => Err(wrong(path, Expected::WebAddress, value)),
    }
}

/// The value of any field, to be shown: text as it is, all else as JSON.
#[expect(
    clippy::unnecessary_wraps,
    reason = "all readers of values have this shape"
)]
fn any_value(value: &Value, _path: &str) -> Read<String> {
    Ok(match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    })
}

pub(super) fn texts_by_name(value: &Value, path: &str) -> Read<BTreeMap<String, String>> {
    let fields = Fields::of(value, path)?;
    let texts = fields.map.into_iter().map(|(name, value)| {
        let address = text(&value, &format!("{path}.{name}"))?;
        Ok((name, address))
    });
    texts.collect()
}

fn non_empty(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

pub(super) fn wrong(path: &str, expected: Expected, found: &Value) -> Fault {
    let json = found.to_string();
    let mut quote: String = json.chars().take(LONGEST_QUOTE).collect();
    if quote.len() < json.len() {
        quote.push('…');
    }
    Fault::Wrong {
        field: path.to_owned(),
        expected,
        found: quote,
    }
}

/// The fields of an object that are not read yet, and the way to it.
pub(super) struct Fields {
    map: Map<String, Value>,
    path: String,
}

impl Fields {
    pub(super) fn of(value: &Value, path: &str) -> Read<Self> {
        match value {
            Value::Object(map) => Ok(Self {
                map: map.clone(),
                path: path.to_owned(),
            }),
            other => Err(wrong(path, Expected::Object, other)),
        }
    }

    pub(super) fn path_to(&self, name: &str) -> String {
        match self.path.as_str() {
            "" => name.to_owned(),
            path => format!("{path}.{name}"),
        }
    }

    pub(super) fn take<T>(
        &mut self,
        name: &str,
        read: impl Fn(&Value, &str) -> Read<T>,
    ) -> Read<Option<T>> {
        match self.map.remove(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) if text.trim().is_empty() => Ok(None),
            Some(value) => read(&value, &self.path_to(name)).map(Some),
        }
    }

    pub(super) fn need<T>(
        &mut self,
        name: &str,
        read: impl Fn(&Value, &str) -> Read<T>,
    ) -> Read<T> {
        let field = self.path_to(name);
        self.take(name, read)?.ok_or(Fault::Missing { field })
    }

    fn list<T>(&mut self, name: &str, read: impl Fn(&Value, &str) -> Read<T>) -> Read<Vec<T>> {
        let list = self.take(name, |value, path| match value {
            Value::Array(items) => items
                .iter()
                .enumerate()
                .map(|(index, item)| read(item, &format!("{path}[{index}]")))
                .collect(),
            other => Err(wrong(path, Expected::List, other)),
        })?;
        Ok(list.unwrap_or_default())
    }

    fn text(&mut self, name: &str) -> Read<Option<String>> {
        Ok(self.take(name, text)?.and_then(|text| non_empty(&text)))
    }

    fn need_text(&mut self, name: &str) -> Read<String> {
        let field = self.path_to(name);
        self.text(name)?.ok_or(Fault::Missing { field })
    }
}
