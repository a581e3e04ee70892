//! Cuts a slide at the lines that set columns and boxes: `:::columns`, `::right::`, `:::`.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::dialect::Rules;
use crate::markdown::parser;
use crate::text::attributes::{self, Attributes};
use crate::yaml::is_identifier;

/// A piece of a slide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Segment {
    /// Markdown between such lines, as bytes of the slide.
    Markdown(Range<usize>),
    /// `:::columns`, with the width of each column where it is given.
    Columns(Vec<String>),
    /// `::: column`, with its width where it is given, and all that is written of it; ended by its own `:::`.
    Column(Option<String>, Attributes),
    /// A slot such as `::right::`: a column that ends with the columns around it.
    Slot,
    /// `::: name`.
    Box(Attributes),
    /// `:::`
    Close,
}

/// Cuts the text of a slide.
pub(super) fn segments(text: &str, rules: &Rules) -> Vec<Segment> {
    if !rules.columns || !text.contains("::") {
        return vec![Segment::Markdown(0..text.len())];
    }
    let mut segments = Vec::new();
    let mut from = 0;
    let mut depth = 0_usize;
    let mut wrapped = false;
    for line in marker_lines(text, rules) {
        let Some(marker) = text.get(line.clone()).and_then(read) else {
            continue;
        };
        segments.push(Segment::Markdown(from..line.start));
        from = line.end;
        match marker {
            Marker::Slot if depth == 0 => {
                wrap(&mut segments, text, rules);
                wrapped = true;
                depth = 1;
                segments.push(Segment::Slot);
            }
            Marker::Left if depth == 0 => {
                segments.extend([Segment::Columns(Vec::new()), Segment::Slot]);
                wrapped = true;
                depth = 1;
            }
            Marker::Slot | Marker::Left => segments.push(Segment::Slot),
            Marker::Open(segment) => {
                depth += 1;
                segments.push(segment);
            }
            Marker::Close => {
                depth = depth.saturating_sub(1);
                segments.push(Segment::Close);
            }
        }
    }
    segments.push(Segment::Markdown(from..text.len()));
    if wrapped {
        segments.push(Segment::Close);
    }
    segments.retain(|segment| match segment {
        Segment::Markdown(range) => text
            .get(range.clone())
            .is_some_and(|text| !text.trim().is_empty()),
        _ => true,
    });
    segments
}

enum Marker {
    Open(Segment),
    Close,
    Left,
    Slot,
}

/// Lines outside code and HTML that begin with `::`.
fn marker_lines(text: &str, rules: &Rules) -> Vec<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    let mut in_code = false;
    for (event, range) in parser(text, rules.markdown).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(_) if !in_code => {
                let start = range.start;
                let at_line_start = start == 0 || text.as_bytes().get(start - 1) == Some(&b'\n');
                let rest = text.get(start..).unwrap_or_default();
                if at_line_start && rest.starts_with("::") {
                    let length =
                        memchr::memchr(b'\n', rest.as_bytes()).map_or(rest.len(), |end| end + 1);
                    lines.push(start..start + length);
                }
            }
            _ => {}
        }
    }
    lines
}

fn read(line: &str) -> Option<Marker> {
    let line = line.trim_end();
    let after = line.trim_start_matches(':');
    let colons = line.len() - after.len();
    if colons == 2 {
        let slot = after
            .strip_suffix("::")
            .filter(|slot| is_identifier(slot))?;
        return Some(if slot == "left" {
            Marker::Left
        } else {
            Marker::Slot
        });
    }
    let after = after.trim();
    if colons < 3 {
        return None;
    }
    if after.is_empty() {
        return Some(Marker::Close);
    }
    let braces = after
        .strip_prefix('{')
        .map(|inner| inner.strip_suffix('}').unwrap_or(inner));
    let attributes = match braces {
        Some(inner) => attributes::parse(inner),
        None => named(after)?,
    };
    let is = |class: &str| attributes.classes.iter().any(|known| known == class);
    let segment = if is("columns") {
        Segment::Columns(
            attributes
                .pairs
                .iter()
                .filter_map(|(name, _)| weight(name))
                .collect(),
        )
    } else if is("column") {
        Segment::Column(attributes.get("width").and_then(weight), attributes)
    } else {
        Segment::Box(attributes)
    };
    Some(Marker::Open(segment))
}

/// `name` and what follows it: attributes, without braces or with, or a title.
fn named(text: &str) -> Option<Attributes> {
    let name_end = text.find([' ', '\t', '{', '[']).unwrap_or(text.len());
    let (name, rest) = text.split_at(name_end);
    if !is_identifier(name) {
        return None;
    }
    let rest = rest.trim();
    let is_title = !(rest.is_empty()
        || name.starts_with("column")
        || rest.starts_with(['{', '.', '#'])
        || rest.contains('='));
    let mut attributes = if is_title {
        let title = rest.trim_start_matches('[').trim_end_matches(']');
        Attributes {
            pairs: vec![("title".to_owned(), title.to_owned())],
            ..Attributes::default()
        }
    } else {
        attributes::parse(rest.trim_start_matches('{').trim_end_matches('}'))
    };
    attributes.classes.insert(0, name.to_owned());
    Some(attributes)
}

/// A width as a share: `2`, `40%`.
fn weight(written: &str) -> Option<String> {
    let number = written.trim_end_matches('%').trim_end_matches("fr");
    let sound =
        !number.is_empty() && number.len() < 6 && number.bytes().all(|byte| byte.is_ascii_digit());
    (sound && number != "0").then(|| number.to_owned())
}

/// Puts all but a leading heading into a first column.
fn wrap(segments: &mut Vec<Segment>, text: &str, rules: &Rules) {
    let heading_end = match segments.first() {
        Some(Segment::Markdown(range)) => {
            heading_end(text.get(range.clone()).unwrap_or_default(), rules)
        }
        _ => 0,
    };
    let mut wrapped = Vec::with_capacity(segments.len() + 3);
    let mut rest = segments.drain(..);
    if let Some(Segment::Markdown(first)) = rest.next() {
        let middle = first.start + heading_end;
        wrapped.push(Segment::Markdown(first.start..middle));
        wrapped.extend([Segment::Columns(Vec::new()), Segment::Slot]);
        wrapped.push(Segment::Markdown(middle..first.end));
    }
    wrapped.extend(rest);
    *segments = wrapped;
}

/// Where the heading ends with which the text begins; 0 without one.
fn heading_end(text: &str, rules: &Rules) -> usize {
    match parser(text, rules.markdown).into_offset_iter().next() {
        Some((Event::Start(Tag::Heading { .. }), range)) => range.end,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use crate::{Deck, Dialect, resource::AsWritten};

    /// The slide with `(` and `)` for columns, `[` and `]` for the box around them.
    fn shape(text: &str) -> String {
        let (deck, _) = Deck::parse(text, Some(Dialect::Native));
        let html = deck.render_slide(0, &AsWritten).html;
        let mut open = Vec::new();
        let mut shape = String::new();
        for part in html.split('<').skip(1) {
            let (tag, text) = part.split_once('>').unwrap_or((part, ""));
            match tag {
                "div class=\"columns\"" => open.push(("[", "]")),
                "div class=\"column\"" => open.push(("(", ")")),
                tag if tag.starts_with("div") => open.push(("", "")),
                "/div" => shape.push_str(open.pop().map_or("", |(_, end)| end)),
                _ => {}
            }
            if tag.starts_with("div") {
                shape.push_str(open.last().map_or("", |(start, _)| start));
            }
            shape.push_str(text.trim());
        }
        shape
    }

    #[test]
    fn columns_end_where_their_author_ends_them() {
        for (text, expected) in [
            ("# t\n\na\n\n::right::\n\nb", "t[(a)(b)]"),
            ("# t\n\n::left::\n\na\n\n::right::\n\nb", "t[(a)(b)]"),
            (
                "# t\n\n:::columns\n\na\n\n::right::\n\nb\n\n:::\n\nc",
                "t[(a)(b)]c",
            ),
            (
                "::: columns\n\n::: column\n\na\n\n:::\n\n::: column\n\nb\n\n:::\n\n:::\n\nc",
                "[(a)(b)]c",
            ),
            ("a\n\n::right::\n\nb\n\n:::", "[(a)(b)]"),
            ("::: column\na\n:::\n\nb", "(a)b"),
        ] {
            assert_eq!(shape(text), expected, "{text}");
        }
    }
}
