//! The commonest text of settings, one line such as `class: lead`, read without going through it letter by letter.

use super::{Entry, Value, is_identifier};
use crate::source::cut;

/// The entry that is all of `text`, where nothing in it but the first colon can have a meaning of its own.
pub(super) fn entry(text: &str) -> Option<Entry> {
    let (key, value) = cut(text, ": ")?;
    let value = value.trim_matches([' ', '\t']);
    let first = *value.as_bytes().first()?;
    let is_plain = (first.is_ascii_alphanumeric() || !first.is_ascii())
        && !value
            .bytes()
            .any(|byte| matches!(byte, b'\n' | b':' | b'#'));
    let is_nothing = key == "null" || value == "null";
    (is_identifier(key) && is_plain && !is_nothing).then(|| Entry {
        key: key.to_owned(),
        value: Value::Scalar(value.to_owned()),
        line: 1,
        column: 1,
    })
}
