//! Code whose highlighted lines begin with `*` or end with `#<<`, or whose highlighted parts stand between backticks.

use super::{Line, Piece};
use crate::translate::Within;

/// Languages in which a line may begin with `*` for other reasons, and none at all.
const STARRY: &[&str] = &[
    "",
    "diff",
    "markdown",
    "md",
    "plain",
    "plaintext",
    "text",
    "txt",
];

/// Takes the stars from the lines of code that are to be lit, if some have one but not all, and names their numbers at its head. With
/// `spans`, the backticks round parts of a line too; then the line is lit.
pub(super) fn highlight(pieces: &mut [Piece], spans: bool) {
    let mut from = 0;
    while let Some(start) = position(pieces, from) {
        let end = end_of_block(pieces, start);
        highlight_block(pieces.get_mut(start..end).unwrap_or_default(), spans);
        from = end.max(start + 1);
    }
}

fn position(pieces: &[Piece], from: usize) -> Option<usize> {
    let rest = pieces.get(from..)?;
    Some(from + rest.iter().position(|piece| code(piece).is_some())?)
}

fn code(piece: &Piece) -> Option<&Line> {
    match piece {
        Piece::Line(line) if line.within == Within::Code => Some(line),
        _ => None,
    }
}

/// The index behind the fence that closes the block which begins at `start`.
fn end_of_block(pieces: &[Piece], start: usize) -> usize {
    let opener = pieces
        .get(start)
        .and_then(code)
        .map_or("", |line| &line.text);
    let mark = fence(opener);
    let rest = pieces.get(start + 1..).unwrap_or_default();
    let closes = |piece: &Piece| {
        code(piece).is_none_or(|line| {
            let text = line.text.trim();
            !mark.is_empty()
                && text.starts_with(mark)
                && text.trim_start_matches(['`', '~']).is_empty()
        })
    };
    start + 1 + rest.iter().position(closes).map_or(rest.len(), |at| at + 1)
}

/// The marks of the fence in a line.
fn fence(line: &str) -> &str {
    let Some(start) = line.find("```").or(line.find("~~~")) else {
        return "";
    };
    let rest = line.get(start..).unwrap_or_default();
    let length = rest.len() - rest.trim_start_matches(['`', '~']).len();
    rest.get(..length).unwrap_or_default()
}

fn highlight_block(block: &mut [Piece], spans: bool) {
    let [Piece::Line(opener), inner @ ..] = block else {
        return;
    };
    let mark = fence(&opener.text).to_owned();
    let Some((before, info)) = opener.text.split_once(&*mark).filter(|_| !mark.is_empty()) else {
        return;
    };
    let language = info
        .split([' ', '{'])
        .find(|word| !word.is_empty())
        .unwrap_or_default();
    if info.contains('{') {
        return;
    }
    let mut lit = if spans { take_spans(inner) } else { Vec::new() };
    lit.extend(take_ends(inner));
    if !STARRY.contains(&language) {
        lit.extend(take_stars(inner, before.len(), &mark));
        lit.sort_unstable();
        lit.dedup();
    }
    if !lit.is_empty() {
        let numbers: Vec<_> = lit.iter().map(ToString::to_string).collect();
        opener.text = format!("{} {{{}}}", opener.text.trim_end(), numbers.join(","));
    }
}

/// Takes the backticks from round parts of lines. Returns the numbers of these lines.
fn take_spans(inner: &mut [Piece]) -> Vec<usize> {
    let mut lit = Vec::new();
    for (number, piece) in (1..).zip(inner) {
        let Piece::Line(line) = piece else { continue };
        let is_fence = line.text.trim_start().starts_with("```");
        if !is_fence && line.text.matches('`').count() >= 2 {
            line.text = line.text.replace('`', "");
            lit.push(number);
        }
    }
    lit
}

/// Takes the comments `#<<` from the ends of lines, as xaringan has them. Returns the numbers of these lines.
fn take_ends(inner: &mut [Piece]) -> Vec<usize> {
    let mut lit = Vec::new();
    for (number, piece) in (1..).zip(inner) {
        let Piece::Line(line) = piece else { continue };
        if let Some(code) = line.text.trim_end().strip_suffix("#<<") {
            line.text = code.trim_end().to_owned();
            lit.push(number);
        }
    }
    lit
}

/// Takes the stars from before lines, if some have one but not all. Returns the numbers of these lines.
fn take_stars(inner: &mut [Piece], indent: usize, mark: &str) -> Vec<usize> {
    let mut lit = Vec::new();
    let mut n_lines = 0;
    for (number, piece) in (1..).zip(inner.iter()) {
        let Piece::Line(line) = piece else { continue };
        let text = without_indent(&line.text, indent);
        if text.trim_start().starts_with(mark) || text.trim().is_empty() {
            continue;
        }
        n_lines += 1;
        if text.starts_with('*') {
            lit.push(number);
        }
    }
    if lit.len() == n_lines {
        return Vec::new();
    }
    for number in &lit {
        if let Some(Piece::Line(line)) = inner.get_mut(number - 1) {
            let text = without_indent(&line.text, indent);
            let head = line.text.len() - text.len();
            let rest = text.get(1..).unwrap_or_default();
            // The blank behind a star counts for the star too.
            let blank = if rest.starts_with(' ') { " " } else { "" };
            line.text = format!("{}{blank}{rest}", line.text.get(..head).unwrap_or_default());
        }
    }
    lit
}

/// A line of code without the blanks that its fence is indented by.
fn without_indent(line: &str, indent: usize) -> &str {
    let blanks = line.len() - line.trim_start_matches(' ').len();
    line.get(blanks.min(indent)..).unwrap_or_default()
}
