//! Values that begin anywhere, and text without quotes, which may go on in the next line.

use super::cursor::{Place, ends_word};
use super::flow::{ends_word_in_flow, is_flow_mark};
use super::{Reader, Value, YamlError};

impl Value {
    /// What is not written, or written as `~` or `null`.
    pub(super) fn nothing() -> Self {
        Self::Scalar(String::new())
    }

    /// The name that a value before a colon is, which stands at `place`.
    pub(super) fn into_key(self, place: Place) -> Result<String, YamlError> {
        match self {
            Self::Scalar(name) => Ok(name),
            Self::List(_) | Self::Map(_) => Err(place.error("a list or mapping cannot be a key")),
        }
    }
}

impl Reader<'_> {
    /// The plain, quoted or bracketed value that is here, in the block collection that began at column `parent`.
    pub(super) fn value(&mut self, parent: u32, in_flow: bool) -> Result<Value, YamlError> {
        let second = self.cursor.second();
        let message = match self.cursor.peek() {
            Some('[' | '{') => return self.flow(parent),
            Some('"' | '\'') => return self.quoted(parent).map(Value::Scalar),
            Some('&' | '*') => {
                "anchors (`&name`) and aliases (`*name`) are not read in decks; write the value out, or put quotes round it"
            }
            Some('!') => {
                "tags (`!name`) are not read in decks; leave it out, or put quotes round the value"
            }
            Some('?') if ends_word(second) => {
                "keys after `?` are not read in decks; write `key: value`"
            }
            Some('-') if ends_word(second) => {
                "a list cannot begin here; begin it on a line of its own"
            }
            Some(':' | '-' | '?') if ends_word(second) || in_flow && ends_word_in_flow(second) => {
                "a value or key is missing here"
            }
            Some(',' | ']' | '}' | '#' | '|' | '>' | '%' | '@' | '`') => {
                "text cannot begin with this character; put quotes round it"
            }
            _ => {
                let text = self.plain(parent, in_flow)?;
                let nothing = matches!(text.as_str(), "~" | "null");
                return Ok(if nothing {
                    Value::nothing()
                } else {
                    Value::Scalar(text)
                });
            }
        };
        Err(self.cursor.place().error(message))
    }

    fn plain(&mut self, parent: u32, in_flow: bool) -> Result<String, YamlError> {
        let mut text = String::new();
        loop {
            loop {
                text.push_str(self.cursor.take_until(may_end_plain));
                if self.ends_plain(in_flow) {
                    break;
                }
                text.extend(self.cursor.bump());
            }
            text.truncate(text.trim_end_matches([' ', '\t']).len());
            let line_end = self.cursor.clone();
            let breaks = self.cursor.skip_breaks()?;
            if breaks == 0
                || self.cursor.column() <= parent
                || self.cursor.at_document_mark()
                || self.ends_plain(in_flow)
            {
                self.cursor = line_end;
                return Ok(text);
            }
            fold(&mut text, breaks);
        }
    }

    /// Whether plain text cannot go on here.
    fn ends_plain(&self, in_flow: bool) -> bool {
        match self.cursor.peek() {
            None | Some('\n') => true,
            Some('#') => self.cursor.at_comment(),
            Some(':') if in_flow => ends_word_in_flow(self.cursor.second()),
            Some(':') => ends_word(self.cursor.second()),
            Some(character) => in_flow && is_flow_mark(character),
        }
    }
}

/// Whether plain text could end before this byte, within its line.
fn may_end_plain(byte: u8) -> bool {
    matches!(byte, b'#' | b':' | b',' | b'[' | b']' | b'{' | b'}')
}

/// Joins lines: one line end is a space, further ones stand for themselves.
pub(super) fn fold(text: &mut String, breaks: usize) {
    if breaks == 1 {
        text.push(' ');
    }
    push_breaks(text, breaks.saturating_sub(1));
}

pub(super) fn push_breaks(text: &mut String, breaks: usize) {
    for _ in 0..breaks {
        text.push('\n');
    }
}
