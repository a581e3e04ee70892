//! All that is kept as one JSON file: exactly, to be stored and to be carried to another device.
//!
//! ```json
//! {
//!   "lectern": "keep", "version": 1,
//!   "bookmarks": [{"id", "edits": [ms since 1970], "slide": {"deck", "talk", "id", "number", "title", "fingerprint"}}],
//!   "jots": [{"id", "edits", "slide", "text"}],
//!   "collections": [{"id", "edits", "title", "slides": []}]
//! }
//! ```
//!
//! Fields that we do not know are kept, and so are entries that cannot be read.

use std::fmt;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::keep::{Jot, Keep};
use crate::kept::{Content, Kept};
use crate::list::List;

const KIND: &str = "keep";
const VERSION: u64 = 1;

/// Why nothing of a file can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JsonError {
    /// It is no JSON.
    Syntax {
        /// The line of the mistake, from 1.
        line: usize,
        /// The column of the mistake, from 1.
        column: usize,
    },
    /// It is JSON for something else.
    Foreign,
    /// A later version of the app has written it: get that version.
    Newer(u64),
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax { line, column } => {
                write!(f, "no JSON from line {line}, column {column} on")
            }
            Self::Foreign => f.write_str("JSON, but not of kept slides"),
            Self::Newer(version) => write!(f, "of version {version}, which is newer than this app"),
        }
    }
}

impl std::error::Error for JsonError {}

/// An entry that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokenEntry {
    /// The way to it, such as `jots[3]`, from 0; or to a list that is none.
    pub path: String,
    /// What is wrong, in the words of the JSON reader.
    pub reason: String,
}

/// Writes all that is kept.
pub fn write(keep: &Keep) -> String {
    let mut fields = Map::new();
    fields.insert("lectern".to_owned(), KIND.into());
    fields.insert("version".to_owned(), VERSION.into());
    fields.insert("bookmarks".to_owned(), list(&keep.bookmarks));
    fields.insert("jots".to_owned(), list(&keep.jots));
    fields.insert("collections".to_owned(), list(&keep.collections));
    for (name, value) in &keep.other {
        fields.entry(name).or_insert_with(|| value.clone());
    }
    format!("{:#}\n", Value::Object(fields))
}

/// Writes a jotting by itself, for [`read_jot`].
pub fn write_jot(jot: &Jot) -> String {
    // An entry becomes JSON always, as in `list`.
    serde_json::to_string(jot).unwrap_or_default()
}

/// Reads what [`write_jot`] has written; nothing where it is something else.
pub fn read_jot(text: &str) -> Option<Jot> {
    serde_json::from_str(text).ok()
}

/// Reads what [`write()`] has written, entry by entry: a broken one hides no other.
///
/// # Errors
///
/// The file is not one of ours, or too new.
pub fn read(text: &str) -> Result<(Keep, Vec<BrokenEntry>), JsonError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let value = serde_json::from_str(text).map_err(|error| JsonError::Syntax {
        line: error.line(),
        column: error.column(),
    })?;
    let Value::Object(mut fields) = value else {
        return Err(JsonError::Foreign);
    };
    if fields.remove("lectern") != Some(KIND.into()) {
        return Err(JsonError::Foreign);
    }
    match fields.remove("version").as_ref().map(Value::as_u64) {
        Some(Some(version)) if version > VERSION => return Err(JsonError::Newer(version)),
        Some(Some(_)) => {}
        Some(None) | None => return Err(JsonError::Foreign),
    }
    let mut broken = Vec::new();
    let keep = Keep {
        bookmarks: take_list(&mut fields, "bookmarks", &mut broken),
        jots: take_list(&mut fields, "jots", &mut broken),
        collections: take_list(&mut fields, "collections", &mut broken),
        other: fields,
    };
    Ok((keep, broken))
}

/// A list with its unread entries at the end. An entry becomes JSON always: its keys are text, and nothing in it can fail.
fn list<T: Content>(list: &List<T>) -> Value {
    let entries = list
        .iter()
        .filter_map(|kept| serde_json::to_value(kept).ok());
    entries.chain(list.unread.iter().cloned()).collect()
}

fn take_list<T: Content + DeserializeOwned>(
    fields: &mut Map<String, Value>,
    name: &str,
    broken: &mut Vec<BrokenEntry>,
) -> List<T> {
    let mut list = List::default();
    let entries = match fields.remove(name) {
        Some(Value::Array(entries)) => entries,
        None | Some(Value::Null) => return list,
        Some(other) => {
            broken.push(BrokenEntry {
                path: name.to_owned(),
                reason: "not a list".to_owned(),
            });
            list.unread.push(other);
            return list;
        }
    };
    let mut things = Vec::with_capacity(entries.len());
    for (index, entry) in entries.into_iter().enumerate() {
        match Kept::<T>::deserialize(&entry) {
            Ok(kept) => things.push(kept),
            Err(error) => {
                broken.push(BrokenEntry {
                    path: format!("{name}[{index}]"),
                    reason: error.to_string(),
                });
                list.unread.push(entry);
            }
        }
    }
    list.extend(things);
    list
}
