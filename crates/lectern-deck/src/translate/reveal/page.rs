//! Decks in a page of reveal.js: sections of HTML, Markdown in them, and Markdown of other files.

use super::head::{self, Head};
use super::pattern::Pattern;
use super::raw_formula;
use super::separators::{Direction, Separators};
use super::{Piece, cut, write};
use crate::files::{Files, joined};
use crate::source::LineCounter;
use crate::translate::draft::{quoted, write_front_matter};
use crate::translate::lines::{Line, Within};
use crate::translate::page::{self, Tag, tags};
use crate::translate::{Rewrite, include};

/// Reads a page and writes its slides.
pub(super) fn translate(text: &str, files: &Files, rewrite: &mut Rewrite) {
    let mut settings = page::settings(text);
    settings.extend(options(text));
    let css = page::css(text);
    if !css.trim().is_empty() {
        settings.push(("style", quoted(&css)));
    }
    write_front_matter(rewrite, &settings);
    let sections = sections(text);
    let mut lines = LineCounter::new(text);
    let contents: Vec<_> = sections
        .iter()
        .map(|section| section.content(text, &mut lines, files, rewrite))
        .collect();
    let mut pieces = Vec::new();
    for (section, content) in sections.iter().zip(&contents) {
        let first = pieces.len();
        match content {
            Content::Markdown(head) => pieces.extend(cut(head)),
            Content::Html(lines) => pieces.push(Piece {
                line: section.line,
                direction: Direction::Horizontal,
                attributes: None,
                notes: &NO_NOTES,
                lines: lines.iter().map(HtmlLine::line).collect(),
            }),
        }
        for (index, piece) in pieces.iter_mut().skip(first).enumerate() {
            piece.attributes = Some((section.line, &section.attributes));
            if section.is_below || (section.is_in_stack && index > 0) {
                piece.direction = Direction::Vertical;
            }
        }
    }
    if pieces.is_empty() {
        rewrite.loss(
            1,
            "no-slides",
            "No slides are found in this page",
            "Slides are `<section>` elements in an element of the class `slides`",
        );
    }
    write(pieces, rewrite);
}

/// HTML says its notes by elements.
static NO_NOTES: Pattern = Pattern::never();

/// Options of reveal.js as native settings.
fn options(text: &str) -> Vec<(&'static str, String)> {
    let options = page::options(text, "Reveal.initialize");
    let option = |name| page::option(options, name);
    let mut settings = Vec::new();
    if let (Some(width), Some(height)) = (option("width"), option("height"))
        && head::is_number(width)
        && head::is_number(height)
    {
        settings.push(("size", format!("{width}x{height}")));
    }
    if option("slideNumber").is_some_and(|value| value != "false") {
        settings.push(("paginate", "true".to_owned()));
    }
    if option("rtl") == Some("true") {
        settings.push(("dir", "rtl".to_owned()));
    }
    let transition = option("transition").filter(|name| crate::yaml::is_identifier(name));
    settings.extend(transition.map(|name| ("transition", name.to_owned())));
    settings
}

/// A section without sections in it.
struct Section<'a> {
    tag: Tag<'a>,
    /// The line of its tag.
    line: u32,
    /// Where it ends in the page.
    end: usize,
    /// Its attributes and what it has of those of its stack, as written.
    attributes: String,
    /// It is in a stack.
    is_in_stack: bool,
    /// It is not the first of it.
    is_below: bool,
}

/// Longer values of a stack are not for its slides: many slides with a long one each would be as long as the square of the page.
const LONGEST_INHERITED: usize = 500;

/// A section that is open.
struct Open<'a> {
    tag: Tag<'a>,
    n_sections: usize,
}

/// The sections of a page that are slides, in order.
fn sections(text: &str) -> Vec<Section<'_>> {
    let mut found = Vec::new();
    let mut open: Vec<Open<'_>> = Vec::new();
    let mut lines = LineCounter::new(text);
    for tag in tags(text).filter(|tag| tag.is("section")) {
        if !tag.is_end {
            if let Some(stack) = open.last_mut() {
                stack.n_sections += 1;
            }
            open.push(Open { tag, n_sections: 0 });
            continue;
        }
        let Some(ended) = open.pop().filter(|ended| ended.n_sections == 0) else {
            continue;
        };
        let stack = open.last();
        let mut attributes = String::new();
        for (name, value) in stack.iter().flat_map(|stack| stack.tag.attributes()) {
            if name.starts_with("data-background") && value.len() < LONGEST_INHERITED {
                push_attribute(&mut attributes, name, value);
            }
        }
        for (name, value) in ended.tag.attributes() {
            push_attribute(&mut attributes, name, value);
        }
        found.push(Section {
            tag: ended.tag,
            line: lines.line(ended.tag.start),
            end: tag.start,
            attributes,
            is_in_stack: stack.is_some(),
            is_below: stack.is_some_and(|stack| stack.n_sections > 1),
        });
    }
    found
}

fn push_attribute(attributes: &mut String, name: &str, value: &str) {
    let value = page::without_references(value);
    let quote = if value.contains('"') { '\'' } else { '"' };
    for part in [
        name,
        "=",
        &quote.to_string(),
        &value,
        &quote.to_string(),
        " ",
    ] {
        attributes.push_str(part);
    }
}

enum Content {
    Markdown(Head),
    Html(Vec<HtmlLine>),
}

struct HtmlLine {
    number: u32,
    text: String,
}

impl HtmlLine {
    fn line(&self) -> Line<'_> {
        Line {
            number: self.number,
            text: &self.text,
            within: Within::Text,
        }
    }
}

impl Section<'_> {
    fn content(
        &self,
        text: &str,
        lines: &mut LineCounter<'_>,
        files: &Files,
        rewrite: &mut Rewrite,
    ) -> Content {
        let inner = text.get(self.tag.end..self.end).unwrap_or_default();
        let Some(file) = self.tag.get("data-markdown") else {
            let html = if raw_formula::are_set(text) {
                raw_formula::rewrite(inner)
            } else {
                inner.into()
            };
            return Content::Html(html_lines(&html, lines.line(self.tag.end)));
        };
        if file.is_empty() {
            let (markdown, start) = template(inner);
            let before = lines.line(self.tag.end + start).saturating_sub(1);
            return Content::Markdown(self.head(&markdown, before, true, rewrite));
        }
        let path = joined("", &file);
        match include::open(files, &path, self.line, rewrite) {
            Ok(file) => Content::Markdown(self.head(file.text, file.before, false, rewrite)),
            Err(absence) => {
                include::tell_absent(&path, absence, self.line, rewrite);
                let place = include::place_of(&path);
                Content::Markdown(self.head(&place, self.line.saturating_sub(1), true, rewrite))
            }
        }
    }

    /// The Markdown with the separators that the section names. Without any, what stands in the page itself is one slide.
    fn head(&self, markdown: &str, before: u32, is_inline: bool, rewrite: &mut Rewrite) -> Head {
        let mut pattern = |name: &str| {
            let written = self.tag.get(name).filter(|written| !written.is_empty())?;
            head::pattern(&written, self.line, rewrite)
        };
        let mut separators = Separators {
            horizontal: pattern("data-separator"),
            vertical: pattern("data-separator-vertical"),
        };
        let notes = pattern("data-separator-notes");
        let names_any = self
            .tag
            .attributes()
            .any(|(name, _)| name.starts_with("data-separator"));
        if is_inline && !names_any {
            separators.horizontal = Some(Pattern::never());
        }
        if names_any || is_inline {
            separators.vertical.get_or_insert_with(Pattern::never);
        }
        Head::of_markdown(without_indent(markdown), before, separators, notes)
    }
}

/// The Markdown in a section: that of its `<textarea>` or `<script>`, else its text; and where it begins.
fn template(inner: &str) -> (String, usize) {
    let is_template = |tag: &Tag<'_>| !tag.is_end && (tag.is("textarea") || tag.is("script"));
    match tags(inner).find(is_template) {
        Some(tag) if tag.is("script") => {
            let text = page::text_of(inner, &tag);
            (text.replace("__SCRIPT_END__", "</script>"), tag.end)
        }
        Some(tag) => (
            page::without_references(page::text_of(inner, &tag)),
            tag.end,
        ),
        None => (page::without_references(inner), 0),
    }
}

/// A text without the indent that its lines have in common.
fn without_indent(text: &str) -> String {
    let indent = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.len() - line.trim_start_matches([' ', '\t']).len())
        .min()
        .unwrap_or(0);
    let cut = |line: &str| line.get(indent..).unwrap_or_default().to_owned();
    let lines: Vec<_> = text.split('\n').map(cut).collect();
    lines.join("\n")
}

/// Elements that begin a block of HTML in Markdown which goes on to an empty line.
const BLOCKS: &[&str] = &[
    "article",
    "aside",
    "blockquote",
    "center",
    "details",
    "div",
    "dl",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "nav",
    "ol",
    "p",
    "table",
    "ul",
];

/// HTML as lines that Markdown takes for one block: without comments, empty lines and indent, but for what is preformatted.
fn html_lines(html: &str, first: u32) -> Vec<HtmlLine> {
    let mut lines = Vec::new();
    let mut in_pre = false;
    let html = without_comments(html);
    for (number, line) in (first..).zip(html.split('\n')) {
        let was_pre = in_pre;
        for tag in tags(line).filter(|tag| tag.is("pre")) {
            in_pre = !tag.is_end;
        }
        let text = if was_pre {
            line.trim_end()
        } else {
            line.trim()
        };
        if was_pre || !text.is_empty() {
            lines.push(HtmlLine {
                number,
                text: text.to_owned(),
            });
        }
    }
    let begins_block = lines.first().is_some_and(|first| {
        let tag = tags(&first.text).next().filter(|tag| tag.start == 0);
        tag.is_some_and(|tag| BLOCKS.iter().any(|name| tag.is(name)))
    });
    if !begins_block && let (Some(first), Some(last)) = (lines.first(), lines.last()) {
        let round = |number, text: &str| HtmlLine {
            number,
            text: text.to_owned(),
        };
        let (begin, end) = (round(first.number, "<div>"), round(last.number, "</div>"));
        lines.insert(0, begin);
        lines.push(end);
    }
    lines
}

/// HTML without its comments, whose line ends stay.
fn without_comments(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = crate::source::cut(rest, "<!--") {
        out.push_str(before);
        let (comment, after) = crate::source::cut(after, "-->").unwrap_or((after, ""));
        out.extend(comment.chars().filter(|character| *character == '\n'));
        rest = after;
    }
    out.push_str(rest);
    out
}
