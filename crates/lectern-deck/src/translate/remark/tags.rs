//! Tags that stand alone on a line and are part of a paragraph in remark; in `CommonMark` they would begin a block of HTML.

use super::{Line, Piece};
use crate::translate::Within;

/// Elements that remark's Markdown never takes for blocks.
#[rustfmt::skip]
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small",
    "span", "strong", "sub", "sup", "time", "u", "var",
];

/// Lets what follows such a tag be Markdown.
pub(super) fn let_markdown_follow(pieces: &mut Vec<Piece>) {
    let mut out = Vec::with_capacity(pieces.len());
    let mut begins_block = true;
    for piece in pieces.drain(..) {
        let Piece::Line(mut line) = piece else {
            begins_block = true;
            out.push(piece);
            continue;
        };
        let name = (begins_block && line.within == Within::Text)
            .then(|| lone_tag(&line.text))
            .flatten();
        let is_break = matches!(name, Some("br" | "img" | "wbr"));
        if name.is_some_and(|name| INLINE.contains(&name)) {
            line.text.push_str("<!---->");
        }
        let text = line.text.trim();
        begins_block =
            is_break || matches!(text, "" | "]") || text.starts_with('#') || text.ends_with('[');
        let number = line.number;
        out.push(Piece::Line(line));
        if is_break {
            out.push(Piece::Line(Line {
                number,
                text: String::new(),
                within: Within::Text,
            }));
        }
    }
    *pieces = out;
}

/// The name of the tag that a line is.
fn lone_tag(line: &str) -> Option<&str> {
    let inner = line.trim_end().strip_prefix('<')?.strip_suffix('>')?;
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    let end = inner.find(|next: char| !next.is_ascii_alphanumeric());
    (!inner.contains(['<', '>'])).then(|| inner.get(..end.unwrap_or(inner.len())))?
}
