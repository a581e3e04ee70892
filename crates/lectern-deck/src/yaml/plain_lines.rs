//! The commonest settings, one plain `key: value` on each line, read without going through them letter by letter.

use super::{Entry, Value, is_identifier};
use crate::source::{cut, lines};

/// The entries of a text, where nothing in it but the first colon of each line can have a meaning of its own.
pub(super) fn entries(text: &str) -> Option<Vec<Entry>> {
    lines(text)
        .zip(1..)
        .map(|(text, line)| entry(text, line))
        .collect()
}

fn entry(text: &str, line: u32) -> Option<Entry> {
    let (key, value) = cut(text, ": ")?;
    let value = value.trim_matches([' ', '\t']);
    let first = *value.as_bytes().first()?;
    let is_plain = (first.is_ascii_alphanumeric() || !first.is_ascii())
        && !value.bytes().any(|byte| matches!(byte, b':' | b'#'));
    let is_nothing = key == "null" || value == "null";
    (is_identifier(key) && is_plain && !is_nothing).then(|| Entry {
        key: key.to_owned(),
        value: Value::Scalar(value.to_owned()),
        line,
        column: 1,
    })
}
