//! Text in the lines after `|`, which are kept, or after `>`, which are joined.

use super::cursor::TAB;
use super::scalar::{fold, push_breaks};
use super::{Reader, YamlError};

/// The text after `|` or `>`, as far as it has been read.
struct Block {
    folded: bool,
    /// What becomes of the line ends at the end: `-` drops them, `+` keeps all.
    chomping: Option<char>,
    /// The column in which lines begin, once it is known.
    column: Option<u32>,
    text: String,
    /// Line ends since the last text.
    breaks: usize,
}

impl Reader<'_> {
    /// The text whose `|` or `>` is here, in the block collection that began at column `parent`.
    pub(super) fn block_text(&mut self, parent: u32) -> Result<String, YamlError> {
        let mut block = self.block_header(parent)?;
        // Lines that are indented further are not joined.
        let mut was_further = true;
        while self.next_block_line(&mut block, parent)? {
            let further = matches!(self.cursor.peek(), Some(' ' | '\t'));
            if block.folded && !was_further && !further {
                fold(&mut block.text, block.breaks);
            } else {
                push_breaks(&mut block.text, block.breaks);
            }
            was_further = further;
            block.text.push_str(self.cursor.take_line());
            self.cursor.bump();
            block.breaks = 1;
        }
        let Block { mut text, .. } = block;
        match block.chomping {
            Some('-') => {}
            Some(_) => push_breaks(&mut text, block.breaks),
            None if text.is_empty() => {}
            None => text.push('\n'),
        }
        Ok(text)
    }

    /// Moves to the next line that has text and counts the line ends before it; `false` where there is none.
    fn next_block_line(&mut self, block: &mut Block, parent: u32) -> Result<bool, YamlError> {
        let column = block.column.unwrap_or(u32::MAX);
        let mut widest_blank = 0;
        loop {
            while self.cursor.column() < column && self.cursor.take(' ') {}
            if self.cursor.peek() != Some('\n') {
                break;
            }
            widest_blank = widest_blank.max(self.cursor.column());
            block.breaks += 1;
            self.cursor.bump();
        }
        let here = self.cursor.place();
        if self.cursor.peek() == Some('\t') && here.column < column {
            return Err(here.error(TAB));
        }
        if self.cursor.peek().is_none() || here.column <= parent {
            return Ok(false);
        }
        if block.column.is_none() && widest_blank > here.column {
            return Err(here.error("a blank line before this is indented further; empty it"));
        }
        let begins = *block.column.get_or_insert(here.column);
        if here.column < begins && block.text.is_empty() {
            return Err(here.error("this line is indented less than the text is said to be"));
        }
        Ok(here.column == begins && !self.cursor.at_document_mark())
    }

    fn block_header(&mut self, parent: u32) -> Result<Block, YamlError> {
        let mut block = Block {
            folded: self.cursor.bump() == Some('>'),
            chomping: None,
            column: None,
            text: String::new(),
            breaks: 0,
        };
        loop {
            match self.cursor.peek() {
                Some('+' | '-') if block.chomping.is_none() => {
                    block.chomping = self.cursor.bump();
                }
                Some(digit @ '1'..='9') if block.column.is_none() => {
                    block.column = digit.to_digit(10).map(|indent| parent.max(1) + indent);
                    self.cursor.bump();
                }
                _ => break,
            }
        }
        self.cursor.skip_blanks();
        if self.cursor.at_comment() {
            self.cursor.take_line();
        }
        if !self.cursor.at_line_end() {
            let place = self.cursor.place();
            return Err(place.error("after `|` or `>`, the text begins on the next line"));
        }
        self.cursor.bump();
        Ok(block)
    }
}
