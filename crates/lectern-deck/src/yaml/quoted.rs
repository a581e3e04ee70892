//! Text in quotes, which may go on in the next line.

use super::cursor::Place;
use super::scalar::{fold, push_breaks};
use super::{Reader, YamlError};

impl Reader<'_> {
    /// The text whose quote, single or double, is here, in the block collection that began at column `parent`.
    pub(super) fn quoted(&mut self, parent: u32) -> Result<String, YamlError> {
        let open = self.cursor.place();
        let quote = self.cursor.bump();
        let mut text = String::new();
        // Blanks after this length fall away where the line ends.
        let mut kept = 0;
        loop {
            let here = self.cursor.place();
            if self.cursor.at_line_end() {
                text.truncate(kept);
                let breaks = self.next_quoted_line(open, parent)?;
                fold(&mut text, breaks);
                continue;
            }
            let next = self.cursor.bump();
            if next == quote {
                // Two single quotes are one that is meant.
                if quote == Some('"') || !self.cursor.take('\'') {
                    return Ok(text);
                }
            }
            let escaped = next == Some('\\') && quote == Some('"');
            if escaped && self.cursor.at_line_end() {
                let breaks = self.next_quoted_line(open, parent)?;
                push_breaks(&mut text, breaks.saturating_sub(1));
            } else if escaped {
                text.push(self.escaped(here)?);
            } else {
                text.extend(next);
            }
            if escaped || !matches!(next, Some(' ' | '\t')) {
                kept = text.len();
            }
        }
    }

    /// Moves to the text in the next line that has any, and counts the line ends.
    fn next_quoted_line(&mut self, open: Place, parent: u32) -> Result<usize, YamlError> {
        let breaks = self.cursor.skip_breaks()?;
        if self.cursor.peek().is_none()
            || self.cursor.column() <= parent
            || self.cursor.at_document_mark()
        {
            return Err(open.error("this quote is not closed, or a line within is not indented"));
        }
        Ok(breaks)
    }

    /// What the escape at `place`, whose backslash has been read, stands for.
    fn escaped(&mut self, place: Place) -> Result<char, YamlError> {
        let digits = match self.cursor.bump() {
            Some('x') => 2,
            Some('u') => 4,
            Some('U') => 8,
            named => return named.and_then(named_escape).ok_or(place.error(ESCAPE)),
        };
        let mut code = 0;
        for _ in 0..digits {
            let digit = self.cursor.bump().and_then(|digit| digit.to_digit(16));
            code = code << 4 | digit.ok_or(place.error(ESCAPE))?;
        }
        char::from_u32(code).ok_or(place.error(ESCAPE))
    }
}

const ESCAPE: &str =
    "this escape means nothing; write `\\\\` for a backslash, or use single quotes";

fn named_escape(name: char) -> Option<char> {
    Some(match name {
        '0' => '\0',
        'a' => '\x07',
        'b' => '\x08',
        't' | '\t' => '\t',
        'n' => '\n',
        'v' => '\x0B',
        'f' => '\x0C',
        'r' => '\r',
        'e' => '\x1B',
        ' ' | '"' | '/' | '\\' => name,
        'N' => '\u{85}',
        '_' => '\u{A0}',
        'L' => '\u{2028}',
        'P' => '\u{2029}',
        _ => return None,
    })
}
