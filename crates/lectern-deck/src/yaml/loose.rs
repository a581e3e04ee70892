//! Values of settings that are meant as text, though YAML would cut or refuse them.

use super::is_identifier;
use crate::source::lines;

/// The value of the entry that `text` begins with, where it is to be taken as it stands.
pub(super) fn value(text: &str, hash_is_text: bool) -> Option<&str> {
    let line = lines(text).next()?;
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
        || value.ends_with(':')
        || value
            .as_bytes()
            .windows(2)
            .any(|pair| pair == b": " || hash_is_text && pair == b" #");
    meant_as_text.then_some(value)
}
