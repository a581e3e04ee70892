//! Lists and mappings in brackets, on one line or several.

use super::cursor::{Place, ends_word};
use super::{Entry, Reader, Value, YamlError};

impl Reader<'_> {
    /// The list or mapping whose bracket is here, in the block collection that began at column `parent`.
    pub(super) fn flow(&mut self, parent: u32) -> Result<Value, YamlError> {
        self.enter()?;
        let open = self.cursor.place();
        let is_map = self.cursor.bump() == Some('{');
        let close = if is_map { '}' } else { ']' };
        let mut items = Vec::new();
        let mut entries = Vec::new();
        self.skip_in_flow(open, parent)?;
        while !self.cursor.take(close) {
            let place = self.cursor.place();
            let quoted = matches!(self.cursor.peek(), Some('"' | '\''));
            let item = self.value(parent, true)?;
            self.skip_in_flow(open, parent)?;
            let pair = self.cursor.peek() == Some(':')
                && (quoted || ends_word_in_flow(self.cursor.second()));
            if is_map || pair {
                let here = self.cursor.place();
                if !is_map && here.line != place.line {
                    return Err(here.error("a key and its `:` stand on one line"));
                }
                let key = item.into_key(place)?;
                let value = if pair {
                    self.cursor.bump();
                    self.skip_in_flow(open, parent)?;
                    self.flow_value(parent, close)?
                } else {
                    Value::nothing()
                };
                self.skip_in_flow(open, parent)?;
                let entry = Entry {
                    key,
                    value,
                    line: place.line,
                    column: place.column,
                };
                if is_map {
                    entries.push(entry);
                } else {
                    items.push(Value::Map(vec![entry]));
                }
            } else {
                items.push(item);
            }
            if self.cursor.take(',') {
                self.skip_in_flow(open, parent)?;
            } else if self.cursor.peek() != Some(close) {
                let here = self.cursor.place();
                return Err(here.error("here should be a comma or the closing bracket"));
            }
        }
        self.depth -= 1;
        Ok(if is_map {
            Value::Map(entries)
        } else {
            Value::List(items)
        })
    }

    /// What follows a colon in brackets, which may be nothing.
    fn flow_value(&mut self, parent: u32, close: char) -> Result<Value, YamlError> {
        match self.cursor.peek() {
            Some(next) if next == ',' || next == close => Ok(Value::nothing()),
            _ => self.value(parent, true),
        }
    }

    /// Moves on within the brackets that begin at `open`.
    ///
    /// The last bracket may stand below the key; YAML wants it further right, but hardly anyone writes it so.
    fn skip_in_flow(&mut self, open: Place, parent: u32) -> Result<(), YamlError> {
        self.cursor.skip()?;
        let at_close = matches!(self.cursor.peek(), Some(']' | '}'));
        let inside = self.cursor.column() + u32::from(at_close) > parent;
        if self.cursor.peek().is_none()
            || self.cursor.begins_line() && !inside
            || self.cursor.at_document_mark()
        {
            return Err(open.error("this bracket is not closed, or a line within is not indented"));
        }
        Ok(())
    }
}

/// Whether `character` has a meaning of its own in brackets.
pub(super) fn is_flow_mark(character: char) -> bool {
    matches!(character, ',' | '[' | ']' | '{' | '}')
}

/// Whether a word in brackets cannot go on with `next`.
pub(super) fn ends_word_in_flow(next: Option<char>) -> bool {
    ends_word(next) || next.is_some_and(is_flow_mark)
}
