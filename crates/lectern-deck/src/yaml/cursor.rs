//! A place in the text: what stands there, on which line and in which column.

use std::str::Chars;

use super::YamlError;

/// Line and column, in characters, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) line: u32,
    pub(super) column: u32,
}

impl Place {
    /// Something that is wrong here.
    pub(super) fn error(self, message: &'static str) -> YamlError {
        YamlError {
            line: self.line,
            column: self.column,
            message,
        }
    }
}

/// Goes through the text character by character, as columns are counted so.
#[derive(Clone)]
pub(super) struct Cursor<'a> {
    rest: Chars<'a>,
    place: Place,
    /// Whether only blanks stand before on this line.
    begins_line: bool,
    /// Whether a blank or nothing stands right before; only then `#` begins a comment.
    after_blank: bool,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            rest: text.chars(),
            place: Place { line: 1, column: 1 },
            begins_line: true,
            after_blank: true,
        }
    }

    pub(super) fn place(&self) -> Place {
        self.place
    }

    pub(super) fn column(&self) -> u32 {
        self.place.column
    }

    pub(super) fn begins_line(&self) -> bool {
        self.begins_line
    }

    /// All that is still to read.
    pub(super) fn rest(&self) -> &'a str {
        self.rest.as_str()
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest.clone().next()
    }

    /// The character after the next one.
    pub(super) fn second(&self) -> Option<char> {
        self.rest.clone().nth(1)
    }

    pub(super) fn bump(&mut self) -> Option<char> {
        let character = self.rest.next()?;
        self.place.column += 1;
        if character == '\n' {
            self.place.line += 1;
            self.place.column = 1;
            self.begins_line = true;
        }
        self.after_blank = matches!(character, ' ' | '\t' | '\n');
        self.begins_line &= self.after_blank;
        Some(character)
    }

    /// Moves on if `character` is the next.
    pub(super) fn take(&mut self, character: char) -> bool {
        let found = self.peek() == Some(character);
        if found {
            self.bump();
        }
        found
    }

    /// Whether the line ends here.
    pub(super) fn at_line_end(&self) -> bool {
        matches!(self.peek(), None | Some('\n'))
    }

    /// Whether `mark`, one of `- ? :`, stands here for itself, and does not begin a word.
    pub(super) fn at_mark(&self, mark: char) -> bool {
        self.peek() == Some(mark) && ends_word(self.second())
    }

    /// Whether a comment begins here.
    pub(super) fn at_comment(&self) -> bool {
        self.after_blank && self.peek() == Some('#')
    }

    /// Whether here is the line `---` or `...`.
    pub(super) fn at_document_mark(&self) -> bool {
        let rest = self.rest();
        self.place.column == 1
            && (rest.starts_with("---") || rest.starts_with("..."))
            && ends_word(self.rest.clone().nth(3))
    }

    /// Moves over blanks in this line.
    pub(super) fn skip_blanks(&mut self) {
        while matches!(self.peek(), Some(' ' | '\t')) {
            self.bump();
        }
    }

    /// Moves to the end of the line, or to an ASCII character before it for which `ends` holds.
    pub(super) fn take_until(&mut self, ends: impl Fn(u8) -> bool) -> &'a str {
        let rest = self.rest();
        let length = rest.bytes().position(|byte| byte == b'\n' || ends(byte));
        let (taken, after) = rest.split_at(length.unwrap_or(rest.len()));
        self.rest = after.chars();
        for _ in taken.chars() {
            self.place.column += 1;
        }
        if let Some(last) = taken.bytes().next_back() {
            self.after_blank = is_blank(last);
            self.begins_line &= taken.bytes().all(is_blank);
        }
        taken
    }

    /// Moves to the end of the line.
    pub(super) fn take_line(&mut self) -> &'a str {
        self.take_until(|_| false)
    }

    /// Moves over blanks and line ends, and counts the latter.
    pub(super) fn skip_breaks(&mut self) -> Result<usize, YamlError> {
        let mut breaks = 0;
        let mut tab = None;
        loop {
            match self.peek() {
                Some('\n') => {
                    breaks += 1;
                    tab = None;
                }
                Some('\t') if self.begins_line => tab = tab.or(Some(self.place)),
                Some(' ' | '\t') => {}
                None => return Ok(breaks),
                Some(_) => return tab.map_or(Ok(breaks), |tab| Err(tab.error(TAB))),
            }
            self.bump();
        }
    }

    /// Moves over blanks, line ends and comments.
    pub(super) fn skip(&mut self) -> Result<(), YamlError> {
        self.skip_breaks()?;
        while self.at_comment() {
            self.take_line();
            self.skip_breaks()?;
        }
        Ok(())
    }
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

/// Tabs have no width that two programs agree on.
pub(super) const TAB: &str = "a line begins with a tab; indent it with spaces";

/// Whether a word cannot go on with `next`.
pub(super) fn ends_word(next: Option<char>) -> bool {
    matches!(next, None | Some(' ' | '\t' | '\n'))
}
