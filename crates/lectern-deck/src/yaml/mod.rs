//! YAML as decks use it: every scalar is a string, every entry knows its line.
//!
//! This is the part of YAML 1.2 that settings are written in: mappings, lists, plain, quoted and block scalars.
//! Anchors, aliases, tags, directives, `? ` keys and tabs as indentation are refused with their place, so nothing is
//! read otherwise than YAML reads it, and a small text cannot grow large. Why we read it ourselves: `docs/adr/0003`.

mod block;
mod block_text;
mod cursor;
mod flow;
mod loose;
mod plain_lines;
mod quoted;
mod scalar;

#[cfg(test)]
mod agreement;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod judge;
#[cfg(test)]
mod tests;

use cursor::Cursor;

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
    /// The key; empty where it is `~` or `null`.
    pub(crate) key: String,
    /// What it stands for.
    pub(crate) value: Value,
    /// Line of the key in the YAML text, from 1.
    pub(crate) line: u32,
    /// Column of the key, in characters, from 1.
    pub(crate) column: u32,
}

/// Why a text is not YAML that decks may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct YamlError {
    /// Line in the YAML text, from 1.
    pub(crate) line: u32,
    /// Column in that line, in characters, from 1.
    pub(crate) column: u32,
    /// What is wrong.
    pub(crate) message: &'static str,
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

/// Reads `text` as one YAML document; an empty one is an empty mapping. Lines end with `\n`.
///
/// Values of top-level entries that YAML would read otherwise than their author means (`color: #fff`,
/// `title: Rust: why`) are taken as they stand; with `hash_is_text`, `header: Talk #3` as well.
pub(crate) fn parse(text: &str, hash_is_text: bool) -> Result<Value, YamlError> {
    if let Some(entries) = plain_lines::entries(text) {
        return Ok(Value::Map(entries));
    }
    let reader = Reader {
        cursor: Cursor::new(text),
        depth: 0,
        hash_is_text,
    };
    reader.document()
}

/// Reads the values of one document; what they are made of has a file each.
struct Reader<'a> {
    cursor: Cursor<'a>,
    /// How many collections are open.
    depth: usize,
    hash_is_text: bool,
}

impl Reader<'_> {
    /// Opens a collection.
    fn enter(&mut self) -> Result<(), YamlError> {
        if self.depth >= DEPTH_LIMIT {
            return Err(self.cursor.place().error("values are nested too deeply"));
        }
        self.depth += 1;
        Ok(())
    }
}

/// Whether `key` is a word such as settings have: letters, digits, `-`, `_`, not beginning with a digit.
pub(crate) fn is_identifier(key: &str) -> bool {
    let mut bytes = key.bytes();
    bytes
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic() || first == b'_')
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}
