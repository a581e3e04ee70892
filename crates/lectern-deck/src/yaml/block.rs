//! Documents, mappings and lists that are told apart by lines and indentation.
//!
//! A collection is known by the column in which it begins; what is in it begins further right. The document
//! itself counts as column 0.

use super::cursor::Place;
use super::loose;
use super::{Entry, Reader, Value, YamlError};

/// What stands before a value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    Nothing,
    Colon,
    Dash,
}

/// A key whose colon comes next.
struct Key<'a> {
    name: String,
    place: Place,
    /// The text from the key on.
    written: &'a str,
}

const MISPLACED: &str =
    "this does not go on with what stands before it; indent lines of one level alike";
const COLON: &str = "a `:` makes a key of what stands before it, and there can be none here; \
                     put quotes round text that holds one";

impl<'a> Reader<'a> {
    pub(super) fn document(mut self) -> Result<Value, YamlError> {
        self.cursor.skip()?;
        while self.at_document_end() {
            self.skip_document_mark();
            self.cursor.skip()?;
        }
        if self.cursor.peek().is_none() {
            return Ok(Value::Map(Vec::new()));
        }
        if self.cursor.at_document_mark() {
            self.skip_document_mark();
        }
        let value = self.node(0, After::Nothing)?;
        self.goes_on(0)?;
        if self.at_document_end() {
            self.skip_document_mark();
            self.cursor.skip()?;
        }
        if self.cursor.peek().is_some() {
            let place = self.cursor.place();
            return Err(place.error("there is more than one YAML document"));
        }
        Ok(value)
    }

    fn at_document_end(&self) -> bool {
        self.cursor.at_document_mark() && self.cursor.peek() == Some('.')
    }

    fn skip_document_mark(&mut self) {
        for _ in 0..3 {
            self.cursor.bump();
        }
    }

    /// The value that comes next in the collection that began at column `parent`.
    fn node(&mut self, parent: u32, after: After) -> Result<Value, YamlError> {
        self.cursor.skip()?;
        let begins_line = self.cursor.begins_line();
        let at_dash = self.cursor.at_mark('-');
        // The dashes of a list may stand right below the key.
        let inside = self.cursor.column() + u32::from(at_dash && after == After::Colon) > parent;
        if self.cursor.peek().is_none() || begins_line && !inside || self.cursor.at_document_mark()
        {
            return Ok(Value::nothing());
        }
        let may_begin_collection = begins_line || after == After::Dash;
        if at_dash && may_begin_collection {
            return self.list();
        }
        if matches!(self.cursor.peek(), Some('|' | '>')) {
            return self.block_text(parent).map(Value::Scalar);
        }
        let (place, written) = (self.cursor.place(), self.cursor.rest());
        let value = self.value(parent, false)?;
        if !self.at_colon() {
            return Ok(value);
        }
        let here = self.cursor.place();
        if !may_begin_collection || here.line != place.line {
            return Err(here.error(COLON));
        }
        let name = value.into_key(place)?;
        self.mapping(Key {
            name,
            place,
            written,
        })
    }

    /// The mapping whose first key has been read.
    fn mapping(&mut self, first: Key<'a>) -> Result<Value, YamlError> {
        self.enter()?;
        let column = first.place.column;
        let mut entries = Vec::new();
        let mut key = first;
        loop {
            self.cursor.bump();
            let loose = (column == 1).then(|| loose::value(key.written, self.hash_is_text));
            let value = if let Some(text) = loose.flatten() {
                self.cursor.take_line();
                Value::Scalar(text.to_owned())
            } else {
                self.node(column, After::Colon)?
            };
            entries.push(Entry {
                key: key.name,
                value,
                line: key.place.line,
                column,
            });
            if !self.goes_on(column)? {
                break;
            }
            key = self.key(column)?;
        }
        self.depth -= 1;
        Ok(Value::Map(entries))
    }

    /// A further key of the mapping at `column`.
    fn key(&mut self, column: u32) -> Result<Key<'a>, YamlError> {
        let (place, written) = (self.cursor.place(), self.cursor.rest());
        let name = self.value(column, false)?.into_key(place)?;
        if !self.at_colon() || self.cursor.place().line != place.line {
            return Err(place.error("here should be `key: value`"));
        }
        Ok(Key {
            name,
            place,
            written,
        })
    }

    /// Whether a colon follows in this line that makes a key of the value before.
    fn at_colon(&mut self) -> bool {
        self.cursor.skip_blanks();
        self.cursor.at_mark(':')
    }

    /// The list whose first dash is here.
    fn list(&mut self) -> Result<Value, YamlError> {
        self.enter()?;
        let column = self.cursor.column();
        let mut items = Vec::new();
        loop {
            self.cursor.bump();
            while self.cursor.take(' ') {}
            if self.cursor.peek() == Some('\t') {
                let place = self.cursor.place();
                return Err(place.error("a tab follows the dash; write a space"));
            }
            items.push(self.node(column, After::Dash)?);
            if !self.goes_on(column)? || !self.cursor.at_mark('-') {
                break;
            }
        }
        self.depth -= 1;
        Ok(Value::List(items))
    }

    /// Whether the next line belongs to the collection at `column`, after one of its items.
    fn goes_on(&mut self, column: u32) -> Result<bool, YamlError> {
        self.cursor.skip()?;
        if self.cursor.peek().is_none() || self.cursor.at_document_mark() {
            return Ok(false);
        }
        if !self.cursor.begins_line() || self.cursor.column() > column {
            return Err(self.cursor.place().error(MISPLACED));
        }
        Ok(self.cursor.column() == column)
    }
}
