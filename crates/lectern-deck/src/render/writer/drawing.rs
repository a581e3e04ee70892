//! Drawings written into a slide as SVG: they are shown as pictures, which run no script and ask no host for anything.

use std::ops::Range;

use pulldown_cmark::Event;

use super::{Events, Writer};
use crate::text::emphasis::unmark;

const START: &str = "<svg";
const END: &str = "</svg>";
const NAMESPACE: &str = " xmlns=\"http://www.w3.org/2000/svg\"";

impl Writer<'_> {
    /// Takes a block of raw HTML. A drawing that is not whole in it is left to the filter, which reports it.
    pub(super) fn html_block(&mut self, block: &Events<'_>) {
        let lines = block.iter().filter_map(|(event, _)| match event {
            Event::Html(html) | Event::Text(html) => Some(&**html),
            _ => None,
        });
        let html: String = lines.collect();
        let html = unmark(&html);
        let mut rest = &*html;
        while let Some((before, drawing, after)) = cut(rest) {
            self.builder.raw(before);
            self.draw(drawing);
            rest = after;
        }
        self.builder.raw(rest);
    }

    /// Takes a drawing within a line that begins with the tag at `range`. Returns how many of the events after it belong to it.
    pub(super) fn drawing(
        &mut self,
        range: &Range<usize>,
        after: &Events<'_>,
        text: &str,
    ) -> Option<usize> {
        let rest = text.get(range.start..)?;
        if !rest.starts_with(START) || self.drawings_are_broken {
            return None;
        }
        // A blank line ends what stands in a line. Where one drawing has no end, those after it are not looked at, or many such
        // would take long.
        let whole = cut(rest).filter(|(_, drawing, _)| !drawing.contains("\n\n"));
        self.drawings_are_broken = whole.is_none();
        let (_, drawing, _) = whole?;
        let end = range.start + drawing.len();
        self.draw(&unmark(drawing));
        let belongs =
            |(_, inner): &&(_, Range<usize>)| inner.start > range.start && inner.end <= end;
        Some(after.iter().take_while(belongs).count())
    }

    fn draw(&mut self, drawing: &str) {
        let attributes = vec![("src".into(), address(drawing))];
        self.builder.open("img", attributes);
    }
}

/// The first whole drawing that is in no comment, with what is before and after it.
fn cut(html: &str) -> Option<(&str, &str, &str)> {
    let start = html.find(START)?;
    let (before, rest) = html.split_at(start);
    let is_tag = rest.get(START.len()..)?.starts_with(['>', ' ', '\n', '\t']);
    let is_comment = before.rfind("<!--") > before.rfind("-->");
    if !is_tag || is_comment {
        return None;
    }
    let mut depth = 0_usize;
    for (at, _) in rest.match_indices(['<']) {
        let tag = rest.get(at..).unwrap_or_default();
        if tag.starts_with(START) {
            depth += 1;
        } else if tag.starts_with(END) {
            depth = depth.saturating_sub(1);
        }
        if depth == 0 {
            let (drawing, after) = rest.split_at(at + END.len());
            return Some((before, drawing, after));
        }
    }
    None
}

/// The drawing as an address. Within HTML it needs no namespace, in a file of its own it does.
fn address(drawing: &str) -> String {
    let mut out = "data:image/svg+xml,".to_owned();
    let (start, rest) = drawing.split_at(START.len());
    let tag = rest.split('>').next().unwrap_or_default();
    let namespace = if tag.contains("xmlns=") {
        ""
    } else {
        NAMESPACE
    };
    for character in [start, namespace, rest]
        .iter()
        .flat_map(|part| part.chars())
    {
        out.push_str(match character {
            '%' => "%25",
            '#' => "%23",
            '<' => "%3C",
            '>' => "%3E",
            '"' => "%22",
            '\n' => "%0A",
            '\t' => "%09",
            _ => {
                out.push(character);
                continue;
            }
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_drawings_are_cut_out() {
        for (html, expected) in [
            ("<p><svg><a/></svg>x", Some(("<p>", "<svg><a/></svg>", "x"))),
            (
                "<svg x><svg></svg></svg><svg></svg>",
                Some(("", "<svg x><svg></svg></svg>", "<svg></svg>")),
            ),
            ("<!-- <svg></svg> -->", None),
            ("<svg>", None),
            ("<svgx></svgx>", None),
            ("</svg>", None),
        ] {
            assert_eq!(cut(html), expected, "{html}");
        }
    }

    #[test]
    fn a_drawing_is_a_file_in_its_address() {
        assert_eq!(
            address("<svg id=\"#1%\">é\n</svg>"),
            "data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 id=%22%231%25%22%3Eé%0A%3C/svg%3E"
        );
        assert!(!address("<svg xmlns=\"a\"></svg>").contains("w3.org"));
    }
}
