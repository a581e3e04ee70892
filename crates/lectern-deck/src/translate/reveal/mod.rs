//! reveal.js Markdown and what is built on it: reveal-md, mdslides, themes of Hugo, <https://revealjs.com/markdown/>.
//!
//! [`head`] reads the front matter, [`separators`] tells where slides end, [`slide`] rewrites what is in one. The manual is
//! `docs/dialects/reveal.md`.

mod attributes;
mod head;
mod links;
mod pattern;
mod separators;
mod shortcodes;
mod slide;
#[cfg(test)]
mod tests;

use super::lines::{Line, Lines};
use super::{Rewrite, Within};
use head::Head;
use links::Places;
use separators::{Direction, Separators};

/// A slide of the original.
#[derive(Debug)]
struct Piece<'a> {
    /// Where it begins.
    line: u32,
    direction: Direction,
    lines: Vec<Line<'a>>,
}

pub(super) fn translate(text: &str, rewrite: &mut Rewrite) {
    let head = Head::read(text, rewrite);
    head.write(rewrite);
    let mut pieces = cut(&head);
    pieces.retain(|piece| !slide::is_hidden(piece));
    let places = Places::of(&pieces);
    for (index, piece) in pieces.iter().enumerate() {
        if index > 0 {
            rewrite.line(piece.line, "\n---\n");
        }
        slide::write(piece, &head.notes, &places, rewrite);
    }
}

/// Cuts the text into slides.
fn cut<'a>(head: &Head<'a>) -> Vec<Piece<'a>> {
    let mut cutter = Cutter::new(head.lines_before);
    let divides_at_headings = divides_at_headings(head);
    for mut line in Lines::of(head.body) {
        line.number = line.number.saturating_add(head.lines_before);
        if line.within != Within::Text {
            cutter.line(line);
            continue;
        }
        if let Some((direction, rest)) = head.separators.read(line.text, cutter.after_empty()) {
            cutter.begin(line.number, direction);
            if !rest.is_empty() {
                cutter.line(Line { text: rest, ..line });
            }
            continue;
        }
        if line.text.trim().is_empty() {
            cutter.n_empty += 1;
            cutter.push(line);
            continue;
        }
        if let Some(direction) = head.separators.read_gap(cutter.n_empty) {
            cutter.begin(line.number, direction);
        } else if divides_at_headings && is_dividing_heading(line.text) && cutter.has_text {
            cutter.begin(line.number, Direction::Horizontal);
        }
        cutter.line(line);
    }
    cutter.pieces.push(cutter.current);
    cutter.pieces
}

struct Cutter<'a> {
    pieces: Vec<Piece<'a>>,
    current: Piece<'a>,
    /// Something that is not empty stands in the current one.
    has_text: bool,
    /// Empty lines right before.
    n_empty: usize,
    /// The line of the last separator.
    separator: Option<u32>,
}

impl<'a> Cutter<'a> {
    fn new(lines_before: u32) -> Self {
        Self {
            pieces: Vec::new(),
            current: Piece {
                line: lines_before.saturating_add(1),
                direction: Direction::Horizontal,
                lines: Vec::new(),
            },
            has_text: false,
            n_empty: 0,
            separator: None,
        }
    }

    fn after_empty(&self) -> bool {
        self.n_empty > 0
    }

    /// Begins a slide at a separator. A second one right behind the first and one at the very beginning count for nothing.
    fn begin(&mut self, number: u32, direction: Direction) {
        let is_first = self.pieces.is_empty() && self.current.lines.is_empty();
        let is_second = self
            .separator
            .is_some_and(|line| line.saturating_add(1) == number);
        self.separator = Some(number);
        self.n_empty = 0;
        if is_first || is_second {
            return;
        }
        let next = Piece {
            line: number,
            direction,
            lines: Vec::new(),
        };
        self.pieces.push(std::mem::replace(&mut self.current, next));
        self.has_text = false;
    }

    fn line(&mut self, line: Line<'a>) {
        self.n_empty = 0;
        self.has_text = true;
        self.push(line);
    }

    fn push(&mut self, line: Line<'a>) {
        self.current.lines.push(line);
    }
}

/// Whether the deck is of a kind whose slides begin at headings, as those of mdslides: next to no separators but many headings.
fn divides_at_headings(head: &Head<'_>) -> bool {
    let Separators {
        horizontal: None,
        vertical: None,
    } = head.separators
    else {
        return false;
    };
    let (mut n_separators, mut n_headings) = (0_usize, 0_usize);
    for line in Lines::of(head.body).filter(|line| line.within == Within::Text) {
        n_separators += usize::from(head.separators.read(line.text, true).is_some());
        n_headings += usize::from(is_dividing_heading(line.text));
    }
    n_headings > 4 * (n_separators + 1)
}

fn is_dividing_heading(line: &str) -> bool {
    line.starts_with("# ") || line.starts_with("## ")
}
