//! The native text that a translation writes, and from where each of its lines came.

use crate::diagnostic::{Diagnostic, Severity};
use crate::order::sorted_by;

/// Losses are counted beyond this, not listed.
const MOST_LOSSES: usize = 200;

/// A deck of another tool as a native one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Translation {
    /// The native text.
    pub(crate) text: String,
    /// From where its lines came.
    pub(crate) origin: Origin,
    /// What could not be taken over, by lines of the original.
    pub(crate) losses: Vec<Diagnostic>,
}

/// For each line of a text the line of the original that it came from. Without any, a text is its own original.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Origin {
    pub(crate) lines: Vec<u32>,
}

impl Origin {
    /// The line of the original, from 1, for a line of the text, from 1.
    pub(crate) fn line(&self, line: u32) -> u32 {
        let index = (line as usize).saturating_sub(1);
        let known = self.lines.get(index).or(self.lines.last());
        known.copied().unwrap_or(line)
    }
}

/// Writes a translation.
#[derive(Debug)]
pub(crate) struct Rewrite {
    text: String,
    lines: Vec<u32>,
    losses: Vec<Diagnostic>,
    n_more: usize,
}

impl Rewrite {
    pub(crate) fn new(length: usize) -> Self {
        Self {
            text: String::with_capacity(length + length / 8),
            lines: Vec::new(),
            losses: Vec::new(),
            n_more: 0,
        }
    }

    /// Writes a line, or several, that come from line `number` of the original.
    pub(crate) fn line(&mut self, number: u32, text: &str) {
        for line in text.split('\n') {
            self.text.push_str(line);
            self.text.push('\n');
            self.lines.push(number);
        }
    }

    /// Says that something on line `number` could not be taken over. `message` and `hint` are as those of a [`Diagnostic`].
    pub(crate) fn loss(&mut self, number: u32, code: &str, message: impl Into<String>, hint: &str) {
        if self.losses.len() >= MOST_LOSSES {
            self.n_more += 1;
            return;
        }
        self.losses.push(Diagnostic {
            severity: Severity::Warning,
            code: code.to_owned(),
            line: number,
            column: 1,
            slide: None,
            message: message.into(),
            hint: hint.to_owned(),
        });
    }

    pub(crate) fn finish(mut self) -> Translation {
        if self.n_more > 0 {
            let n_more = self.n_more;
            self.n_more = 0;
            self.losses.push(Diagnostic {
                severity: Severity::Hint,
                code: "more-losses".to_owned(),
                line: 1,
                column: 1,
                slide: None,
                message: format!("There are {n_more} more things that could not be taken over"),
                hint: String::new(),
            });
        }
        Translation {
            text: self.text,
            origin: Origin { lines: self.lines },
            losses: sorted_by(self.losses, |one, other| one.line.cmp(&other.line)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_knows_where_it_came_from() {
        let mut rewrite = Rewrite::new(0);
        rewrite.line(1, "a");
        rewrite.line(4, "b\nc");
        let translation = rewrite.finish();
        assert_eq!(translation.text, "a\nb\nc\n");
        let origin = translation.origin;
        assert_eq!([1, 2, 3, 9].map(|line| origin.line(line)), [1, 4, 4, 4]);
        assert_eq!(Origin::default().line(7), 7);
    }
}
