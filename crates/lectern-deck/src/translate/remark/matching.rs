//! Finds the content classes of a slide, `.left-column[…]`, whose brackets may be lines apart.

use super::{Line, Piece};
use crate::translate::Within;

/// A content class begins or ends in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    /// From which byte of the line to which it is written.
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) what: What,
}

/// What a [`Mark`] says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    /// A part of a line gets the classes, which are parted by blanks.
    Span(String),
    EndOfSpan,
    /// Blocks get the classes; with `columns` they are the first of two columns.
    Box {
        classes: String,
        side: Side,
    },
    EndOfBox {
        side: Side,
    },
}

/// Whether a box is one of two columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    None,
    Left,
    Right,
}

/// A content class from its dot to its last bracket.
struct Class {
    piece: usize,
    start: usize,
    open: usize,
    close: (usize, usize),
    side: Side,
}

/// How many lines a class within a line of text may go over and still be a part of that text.
const LINES_OF_SPAN: usize = 12;
/// How many empty lines may part two columns.
const LINES_BETWEEN_COLUMNS: usize = 12;

/// The marks of each piece, in their order.
pub(super) fn marks(pieces: &[Piece]) -> Vec<Vec<Mark>> {
    let mut classes = classes(pieces);
    pair(&mut classes, pieces);
    let mut marks = vec![Vec::new(); pieces.len()];
    for class in &classes {
        let Some(text) = text_of(pieces, class.piece) else {
            continue;
        };
        let names = text.get(class.start..class.open).unwrap_or_default();
        let names = names.trim_start_matches('.').replace('.', " ");
        let is_box = class.side != Side::None || is_box(class, pieces);
        let (open, close) = if is_box {
            let side = class.side;
            let classes = names;
            (What::Box { classes, side }, What::EndOfBox { side })
        } else {
            (What::Span(names), What::EndOfSpan)
        };
        let mut add = |piece: usize, from, to, what| {
            if let Some(marks) = marks.get_mut(piece) {
                marks.push(Mark { from, to, what });
            }
        };
        add(class.piece, class.start, class.open + 1, open);
        add(class.close.0, class.close.1, class.close.1 + 1, close);
    }
    for marks in &mut marks {
        marks.sort_by_key(|mark| mark.from);
    }
    marks
}

fn text_of(pieces: &[Piece], index: usize) -> Option<&str> {
    match pieces.get(index)? {
        Piece::Line(Line { text, within, .. }) if *within == Within::Text => Some(text),
        _ => None,
    }
}

/// All content classes whose brackets are closed, by where they begin.
fn classes(pieces: &[Piece]) -> Vec<Class> {
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut classes = Vec::new();
    for index in 0..pieces.len() {
        let Some(text) = text_of(pieces, index) else {
            continue;
        };
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            match byte {
                b'\\' => at += 1,
                b'`' => at = after_code(text, at) - 1,
                b'[' => open.push((index, at)),
                b']' => {
                    if let Some((piece, bracket)) = open.pop()
                        && let Some(start) = text_of(pieces, piece)
                            .and_then(|text| class_before(text.get(..bracket)?))
                    {
                        classes.push(Class {
                            piece,
                            start,
                            open: bracket,
                            close: (index, at),
                            side: Side::None,
                        });
                    }
                }
                _ => {}
            }
            at += 1;
        }
    }
    classes.sort_by_key(|class| (class.piece, class.start));
    classes
}

/// Where code within a line ends that begins at `at`; after the backticks alone where none close it.
fn after_code(text: &str, at: usize) -> usize {
    let length = run_of_backticks(text.get(at..).unwrap_or_default());
    let behind = at + length;
    let mut from = behind;
    while let Some(next) = text.get(from..).and_then(|rest| rest.find('`')) {
        let run = run_of_backticks(text.get(from + next..).unwrap_or_default());
        from += next + run;
        if run == length {
            return from;
        }
    }
    behind
}

fn run_of_backticks(text: &str) -> usize {
    text.len() - text.trim_start_matches('`').len()
}

/// Where the classes begin with which a text ends: `.a.b`.
fn class_before(text: &str) -> Option<usize> {
    let is_name = |character: char| character.is_ascii_alphanumeric() || "_-.".contains(character);
    let mut start = text.len();
    let run = text.trim_end_matches(is_name).len();
    while let Some(dot) = text.get(run..start).and_then(|run| run.rfind('.')) {
        let name = text.get(run + dot + 1..start)?;
        let begins_well = name.starts_with(|first: char| !first.is_ascii_digit());
        if name.is_empty() || !begins_well {
            break;
        }
        start = run + dot;
    }
    let escaped = text
        .get(..start)
        .is_some_and(|before| before.ends_with('\\'));
    (start < text.len() && !escaped).then_some(start)
}

/// Whether a class is for blocks: it begins its line and goes over several, or it is a paragraph of its own.
fn is_box(class: &Class, pieces: &[Piece]) -> bool {
    let line = text_of(pieces, class.piece).unwrap_or_default();
    let before = line.get(..class.start).unwrap_or_default();
    let begins_line = before.trim().is_empty();
    let (last, end) = class.close;
    if last != class.piece {
        let between = pieces.get(class.piece + 1..last).unwrap_or_default();
        let is_span =
            !only_opens(before) && between.len() < LINES_OF_SPAN && between.iter().all(is_prose);
        return !is_span;
    }
    let is_blank = |index: Option<usize>| {
        let piece = index.and_then(|index| pieces.get(index));
        piece.is_none_or(|piece| match piece {
            Piece::Line(line) => line.text.trim().is_empty(),
            Piece::Step(_) => true,
        })
    };
    begins_line
        && line
            .get(end + 1..)
            .is_some_and(|after| after.trim().is_empty())
        && is_blank(class.piece.checked_sub(1))
        && is_blank(Some(class.piece + 1))
}

/// Whether a text is nothing but the beginnings of other classes: `.center[.small[`.
fn only_opens(text: &str) -> bool {
    let mut rest = text.trim_start();
    while let Some((names, after)) = rest.split_once('[') {
        if class_before(names) != Some(0) {
            return false;
        }
        rest = after;
    }
    rest.trim().is_empty()
}

/// Whether a line can stand in a paragraph.
fn is_prose(piece: &Piece) -> bool {
    match piece {
        Piece::Line(line) => {
            let text = line.text.trim_start();
            line.within == Within::Text
                && !text.is_empty()
                && !text.starts_with(['#', '-', '*', '+', '>', '|', '`', '~', '<', '.'])
                && !text.starts_with(|first: char| first.is_ascii_digit())
        }
        Piece::Step(_) => false,
    }
}

/// Finds left columns that a right one follows.
fn pair(classes: &mut [Class], pieces: &[Piece]) {
    for index in 0..classes.len() {
        let Some(class) = classes.get(index) else {
            return;
        };
        if class.side != Side::None || !names(class, pieces, "left") {
            continue;
        }
        let (piece, end) = class.close;
        let next = classes.partition_point(|other| (other.piece, other.start) <= (piece, end));
        let Some(follower) = classes.get(next) else {
            continue;
        };
        if names(follower, pieces, "right") && only_blanks(pieces, class.close, follower) {
            for (index, side) in [(index, Side::Left), (next, Side::Right)] {
                if let Some(class) = classes.get_mut(index) {
                    class.side = side;
                }
            }
        }
    }
}

/// Whether one of the names is that of a column at that side: `left-column`, `pull-left`, `col-left`.
fn names(class: &Class, pieces: &[Piece], side: &str) -> bool {
    let text = text_of(pieces, class.piece).unwrap_or_default();
    let names = text.get(class.start..class.open).unwrap_or_default();
    names.split('.').any(|name| {
        let mut words = name.split(['-', '_']);
        words.clone().any(|word| word == side)
            && words.any(|word| matches!(word, "pull" | "col" | "column" | "side" | "half"))
    })
}

fn only_blanks(pieces: &[Piece], (piece, end): (usize, usize), follower: &Class) -> bool {
    let text = text_of(pieces, piece).unwrap_or_default();
    if piece == follower.piece {
        let between = text.get(end + 1..follower.start);
        return between.is_some_and(|between| between.trim().is_empty());
    }
    let between = pieces.get(piece + 1..follower.piece).unwrap_or_default();
    let before = text_of(pieces, follower.piece).and_then(|text| text.get(..follower.start));
    text.get(end + 1..)
        .is_some_and(|after| after.trim().is_empty())
        && before.is_some_and(|before| before.trim().is_empty())
        && between.len() < LINES_BETWEEN_COLUMNS
        && between.iter().all(|piece| match piece {
            Piece::Line(line) => line.text.trim().is_empty(),
            Piece::Step(_) => true,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_found_before_their_bracket() {
        for (text, start) in [
            (".a", Some(0)),
            ("x .a.b", Some(2)),
            ("word.a", Some(4)),
            ("e.g.", None),
            ("v1.2", None),
            ("\\.a", None),
            ("", None),
        ] {
            assert_eq!(class_before(text), start, "{text}");
        }
    }

    #[test]
    fn code_in_a_line_is_skipped() {
        for (text, end) in [("`a` b", 3), ("``a`b`` c", 7), ("`a", 1), ("``a`", 2)] {
            assert_eq!(after_code(text, 0), end, "{text}");
        }
    }
}
