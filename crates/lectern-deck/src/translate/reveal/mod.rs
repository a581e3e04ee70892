//! reveal.js Markdown and what is built on it: reveal-md, mdslides, themes of Hugo, <https://revealjs.com/markdown/>.
//!
//! [`head`] reads the front matter, [`separators`] tells where slides end, [`slide`] rewrites what is in one; [`page`] reads decks that
//! are HTML pages. The manual is `docs/dialects/reveal.md`.

mod attributes;
mod head;
mod links;
mod page;
mod pattern;
mod raw_code;
mod raw_formula;
mod separators;
mod shortcodes;
mod slide;
#[cfg(test)]
mod tests;

use super::lines::{Line, Lines};
use super::{Rewrite, Within};
use crate::files::Files;
use crate::source::is_page;
use head::Head;
use links::Places;
use pattern::Pattern;
use separators::{Direction, Separators};

/// A slide of the original.
#[derive(Debug)]
struct Piece<'a> {
    /// Where it begins.
    line: u32,
    direction: Direction,
    /// Attributes that an element gives it, as written, with their line.
    attributes: Option<(u32, &'a str)>,
    /// How its notes begin.
    notes: &'a Pattern,
    lines: Vec<Line<'a>>,
}

pub(super) fn translate(text: &str, files: &Files, rewrite: &mut Rewrite) {
    if is_page(text) {
        page::translate(text, files, rewrite);
        return;
    }
    let head = Head::read(text, rewrite);
    head.write(rewrite);
    write(cut(&head), rewrite);
}

/// Writes the slides that are not hidden.
fn write(pieces: Vec<Piece<'_>>, rewrite: &mut Rewrite) {
    let mut shown: Vec<Piece<'_>> = Vec::with_capacity(pieces.len());
    let mut begins_stack = false;
    for mut piece in pieces {
        // What is below a hidden slide takes its place.
        if std::mem::take(&mut begins_stack) {
            piece.direction = Direction::Horizontal;
        }
        if slide::is_hidden(&piece) {
            begins_stack = piece.direction == Direction::Horizontal;
        } else {
            shown.push(piece);
        }
    }
    let places = Places::of(&shown);
    for (index, piece) in shown.iter().enumerate() {
        if index > 0 {
            if piece.direction == Direction::Vertical {
                rewrite.begin_below();
            }
            rewrite.line(piece.line, "\n---\n");
        }
        slide::write(piece, &places, rewrite);
    }
}

/// Cuts the text into slides.
fn cut(head: &Head) -> Vec<Piece<'_>> {
    let mut cutter = Cutter::new(head);
    let divides_at_headings = divides_at_headings(head);
    for mut line in Lines::of(&head.body) {
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
    notes: &'a Pattern,
    /// Something that is not empty stands in the current one.
    has_text: bool,
    /// Empty lines right before.
    n_empty: usize,
    /// The line of the last separator.
    separator: Option<u32>,
}

impl<'a> Cutter<'a> {
    fn new(head: &'a Head) -> Self {
        Self {
            pieces: Vec::new(),
            current: Piece {
                line: head.lines_before.saturating_add(1),
                direction: Direction::Horizontal,
                attributes: None,
                notes: &head.notes,
                lines: Vec::new(),
            },
            notes: &head.notes,
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
            attributes: None,
            notes: self.notes,
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
fn divides_at_headings(head: &Head) -> bool {
    let Separators {
        horizontal: None,
        vertical: None,
    } = head.separators
    else {
        return false;
    };
    let (mut n_separators, mut n_headings) = (0_usize, 0_usize);
    for line in Lines::of(&head.body).filter(|line| line.within == Within::Text) {
        n_separators += usize::from(head.separators.read(line.text, true).is_some());
        n_headings += usize::from(is_dividing_heading(line.text));
    }
    n_headings > 4 * (n_separators + 1)
}

fn is_dividing_heading(line: &str) -> bool {
    line.starts_with("# ") || line.starts_with("## ")
}
