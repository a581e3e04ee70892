//! The text of a slide: tags, comments, slots and pictures in it.

use super::attributes::Attributes;
use super::clicks::{self, Click};
use super::code::{Code, parts};
use super::elements::{self, Elements, Spot};
use super::layout::Layout;
use super::settings::address;
use super::tag::Tag;
use crate::source;
use crate::text::attributes;
use crate::translate::draft::{Draft, plain};
use crate::translate::lines::{Line, Within};
use crate::translate::rewrite::Rewrite;

/// A code span or `{{ … }}` ends within so many bytes.
const NEAR: usize = 1_000;

/// Writes the text of one slide.
pub(super) struct Body<'a, 'w> {
    pub(super) elements: Elements<'a>,
    pub(super) layout: Layout<'a>,
    pub(super) code: Code,
    /// `[text]{.class}` is read, as the deck says `mdc` or `comark`.
    pub(super) spans: bool,
    pub(super) draft: &'w mut Draft,
    pub(super) rewrite: &'w mut Rewrite,
}

impl Body<'_, '_> {
    pub(super) fn write(&mut self, lines: &[Line<'_>]) {
        let mut rest = lines;
        while let Some(first) = rest.first() {
            let is_code = first.within == Within::Code;
            let length = if is_code {
                block_length(rest)
            } else {
                rest.iter()
                    .take_while(|line| line.within != Within::Code)
                    .count()
            };
            let (group, after) = rest.split_at(length.clamp(1, rest.len()));
            rest = after;
            if is_code {
                self.code.block(group, self.draft, self.rewrite);
            } else {
                self.text(group);
            }
        }
        let number = lines.last().map_or(1, |line| line.number);
        self.layout.end(number, self.draft);
    }

    /// Writes lines that are not code.
    fn text(&mut self, lines: &[Line<'_>]) {
        let mut text = String::new();
        for (index, line) in lines.iter().enumerate() {
            if index > 0 {
                text.push('\n');
            }
            text.push_str(line.text);
        }
        let number = lines.first().map_or(1, |line| line.number);
        let mut pass = Pass {
            body: self,
            text: &text,
            at: 0,
            number,
            out: String::new(),
            begins: number,
            in_picture: false,
            comments_end: true,
            endless: Vec::new(),
            span_ends: Vec::new(),
        };
        pass.run();
    }
}

/// How many lines the block of code has that the lines begin with.
fn block_length(lines: &[Line<'_>]) -> usize {
    let mark = lines.first().map_or("", |first| parts(first.text).1);
    let closes = |line: &Line<'_>| {
        let text = line.text.trim();
        let rest = text.strip_prefix(mark).filter(|_| !mark.is_empty());
        rest.is_some_and(|rest| rest.chars().all(|c| mark.starts_with(c)))
    };
    let mut length = 1;
    for line in lines.iter().skip(1) {
        if line.within != Within::Code {
            break;
        }
        length += 1;
        if closes(line) {
            break;
        }
    }
    length
}

/// Goes through one piece of text.
struct Pass<'t, 'b, 'a, 'w> {
    body: &'b mut Body<'a, 'w>,
    text: &'t str,
    at: usize,
    /// The line of the original at `at`.
    number: u32,
    /// The line that is being written.
    out: String,
    /// The line of the original on which it began.
    begins: u32,
    /// A `![` has no address yet.
    in_picture: bool,
    /// Comments that begin here and below have an end.
    comments_end: bool,
    /// Elements such as `script` that have no end from here on.
    endless: Vec<String>,
    /// Where the open `[text]{.class}` end: the bracket, and what is behind the brace.
    span_ends: Vec<(usize, usize)>,
}

impl<'t> Pass<'t, '_, '_, '_> {
    fn run(&mut self) {
        self.line_start();
        while let Some(next) = self.rest().chars().next() {
            match next {
                '\n' => {
                    self.flush();
                    self.skip(1);
                    self.begins = self.number;
                    self.line_start();
                }
                '`' => self.code_span(),
                '\\' => {
                    let length = self.rest().chars().take(2).map(char::len_utf8).sum();
                    self.keep(if self.rest().starts_with("\\\n") {
                        1
                    } else {
                        length
                    });
                }
                '<' => self.angle(),
                '{' if self.rest().starts_with("{{") => self.interpolation(),
                '!' if self.rest().starts_with("![") => {
                    self.in_picture = true;
                    self.keep(2);
                }
                '[' if self.body.spans => self.span(),
                ']' if self.span_ends.last().is_some_and(|(at, _)| *at == self.at) => {
                    if let Some((at, end)) = self.span_ends.pop() {
                        self.out.push_str("</span>");
                        self.skip(end - at);
                    }
                }
                ']' if self.rest().starts_with("](") => {
                    self.keep(2);
                    let target = self.rest();
                    if std::mem::take(&mut self.in_picture)
                        && target.starts_with('/')
                        && !target.starts_with("//")
                    {
                        self.out.push_str(&address("/"));
                        self.skip(1);
                    }
                }
                _ => {
                    let special =
                        |c: char| matches!(c, '\n' | '`' | '\\' | '<' | '{' | '!' | '[' | ']');
                    let length = self
                        .rest()
                        .char_indices()
                        .skip(1)
                        .find(|(_, c)| special(*c));
                    self.keep(length.map_or(self.rest().len(), |(length, _)| length));
                }
            }
        }
        self.flush();
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The rest of the line.
    fn line(&self) -> &'t str {
        let rest = self.rest();
        source::cut(rest, "\n").map_or(rest, |(line, _)| line)
    }

    /// Whether nothing but blanks follows in the line.
    fn is_at_line_end(&self) -> bool {
        let rest = self.rest().trim_start_matches([' ', '\t']);
        rest.is_empty() || rest.starts_with('\n')
    }

    fn skip(&mut self, length: usize) {
        let passed = self.text.get(self.at..self.at + length).unwrap_or_default();
        let lines = memchr::memchr_iter(b'\n', passed.as_bytes()).count();
        self.number = self
            .number
            .saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
        self.at += length;
    }

    /// Takes bytes over as they are.
    fn keep(&mut self, length: usize) {
        let kept = self.text.get(self.at..self.at + length).unwrap_or_default();
        for (index, line) in kept.split('\n').enumerate() {
            if index > 0 {
                self.flush();
                self.number = self.number.saturating_add(1);
                self.begins = self.number;
            }
            self.out.push_str(line);
        }
        self.at += length;
    }

    /// Writes the line out.
    fn flush(&mut self) {
        let line = std::mem::take(&mut self.out);
        let is_blank = line.trim().is_empty();
        self.body.draft.show(
            self.begins,
            if is_blank {
                String::new()
            } else {
                plain_line(line)
            },
        );
    }

    /// What only the beginning of a line may be: a slot, an import of code, a formula by stages.
    fn line_start(&mut self) {
        let line = self.line();
        if let Some(name) = slot_marker(line) {
            self.body.layout.slot(name, self.number, self.body.draft);
            self.skip(line.len());
        } else if let Some(after) = line
            .strip_prefix("<<<")
            .filter(|after| after.starts_with([' ', '\t', '@', '.', '/']))
        {
            if !after.trim().is_empty() {
                let line_of_import = Line {
                    number: self.number,
                    text: line,
                    within: Within::Text,
                };
                self.body
                    .code
                    .snippet(&line_of_import, self.body.draft, self.body.rewrite);
                self.skip(line.len());
            }
        } else if let Some(stages) = formula_stages(line) {
            let n_steps = stages.split('|').count() - 1;
            if n_steps > 0 {
                self.body.rewrite.loss(
                    self.number,
                    "formula-stages",
                    "The lines of a formula are not lit one after the other here",
                    "Write one formula for each step",
                );
                let gap = clicks::gap(&format!("+{n_steps}"));
                self.body
                    .draft
                    .show(self.number, format!("\n{}\n", gap.replace("span", "div")));
            }
            self.out.push_str("$$");
            self.skip(line.len());
        }
    }

    /// Code within a line stays as it is.
    fn code_span(&mut self) {
        let rest = self.rest();
        let length = rest.len() - rest.trim_start_matches('`').len();
        let near = near(rest);
        let paragraph = source::cut(near, "\n\n").map_or(near, |(before, _)| before);
        let mut from = length;
        while let Some(at) = paragraph.get(from..).and_then(|rest| rest.find('`')) {
            let run = paragraph.get(from + at..).unwrap_or_default();
            let run_length = run.len() - run.trim_start_matches('`').len();
            from += at + run_length;
            if run_length == length {
                self.keep(from);
                return;
            }
        }
        self.keep(length);
    }

    /// Text with attributes: `[text]{.class style="…"}`.
    fn span(&mut self) {
        let near = near(self.rest());
        let line = source::cut(near, "\n").map_or(near, |(line, _)| line);
        let Some((length, attributes)) = span_parts(line) else {
            self.keep(1);
            return;
        };
        let attributes = attributes::parse(attributes);
        let class = attributes.classes.join(" ");
        let pairs = attributes.pairs.iter();
        let pairs = pairs.map(|(name, value)| (name.as_str(), Some(value.as_str())));
        let tag = Tag {
            name: "span",
            is_end: false,
            self_closing: false,
            attributes: [("class", Some(class.as_str()))]
                .into_iter()
                .filter(|_| !class.is_empty())
                .chain(pairs)
                .collect(),
            length: 0,
        };
        let start = Attributes::read(&tag).element("span", Click::of(&tag).as_ref(), false);
        self.out.push_str(&start);
        let bracket = self.at + length;
        let behind = line.get(length..).and_then(|rest| rest.find('}'));
        self.span_ends
            .push((bracket, bracket + behind.unwrap_or_default() + 1));
        self.skip(1);
    }

    /// A comment, a tag, or a sign.
    fn angle(&mut self) {
        let rest = self.rest();
        if let Some(after) = rest.strip_prefix("<!--") {
            self.comments_end = self.comments_end && source::cut(after, "-->").is_some();
            if self.comments_end {
                let length = source::cut(after, "-->").map_or(0, |(inner, _)| inner.len() + 7);
                self.comment(length);
                return;
            }
        }
        let Some(tag) = Tag::read(rest) else {
            self.keep(1);
            return;
        };
        if !tag.is_end
            && !tag.self_closing
            && matches!(tag.name, "script" | "style" | "pre" | "textarea")
        {
            self.raw(&tag);
            return;
        }
        let number = self.number;
        let before_is_blank = self.out.trim().is_empty();
        self.skip(tag.length);
        let alone = before_is_blank && self.is_at_line_end();
        let written = if tag.is_end {
            self.body.elements.end(tag.name)
        } else {
            let slot = elements::slot(&tag)
                .filter(|_| tag.name == "template" && self.body.elements.is_outside());
            if let Some(slot) =
                slot.filter(|slot| matches!(*slot, "left" | "right" | "default" | "bottom"))
            {
                self.body.layout.slot(slot, number, self.body.draft);
                return;
            }
            self.body
                .elements
                .start(&tag, Spot { number, alone }, self.body.rewrite)
        };
        self.put(&written, alone);
        if alone && !tag.is_end && !tag.self_closing && is_step_component(tag.name) {
            self.let_markdown_begin();
        }
    }

    /// Puts what may be several lines in place of a tag. A line that it leaves blank would end a block of HTML.
    fn put(&mut self, written: &str, alone: bool) {
        if written.is_empty() && alone {
            self.out.push_str("<!---->");
            return;
        }
        for (index, line) in written.split('\n').enumerate() {
            if index > 0 {
                self.flush();
            }
            self.out.push_str(line);
        }
    }

    /// Markdown right below `<v-click>` is Markdown here; in Slidev it would be shown as it is written.
    fn let_markdown_begin(&mut self) {
        let next = self
            .rest()
            .trim_start_matches([' ', '\t'])
            .strip_prefix('\n')
            .unwrap_or_default();
        let next = next.split('\n').next().unwrap_or_default();
        let indent = next.len() - next.trim_start().len();
        if !next.trim().is_empty() && !next.trim_start().starts_with('<') && indent < 4 {
            self.flush();
        }
    }

    /// Comments are for those who write; the notes have been taken.
    fn comment(&mut self, length: usize) {
        let before_is_blank = self.out.trim().is_empty();
        self.skip(length);
        if before_is_blank && self.is_at_line_end() {
            self.out.push_str("<!---->");
        }
    }

    /// `<script>` and what else has a text of its own.
    fn raw(&mut self, tag: &Tag<'_>) {
        let rest = self.rest();
        let end = format!("</{}>", tag.name);
        let is_endless = self.endless.iter().any(|name| name == tag.name);
        let found = if is_endless {
            None
        } else {
            source::cut(rest, &end)
        };
        let Some((inner, _)) = found else {
            self.endless
                .extend((!is_endless).then(|| tag.name.to_owned()));
            self.keep(tag.length);
            return;
        };
        let length = inner.len() + end.len();
        match tag.name {
            "script" => {
                self.body.rewrite.loss(
                    self.number,
                    "script",
                    "This script does not run here",
                    "Write what it shows in the slide itself",
                );
                self.comment(length);
            }
            "style" => {
                self.skip(tag.length);
                self.out.push_str("<style scoped>");
                self.keep(length - tag.length);
            }
            _ => self.keep(length),
        }
    }

    /// `{{ … }}` stays as it is written.
    fn interpolation(&mut self) {
        let near = near(self.rest());
        let Some((inner, _)) = source::cut(near, "}}").filter(|(inner, _)| !inner.contains('\n'))
        else {
            self.keep(2);
            return;
        };
        self.body.rewrite.loss(
            self.number,
            "interpolation",
            format!("`{inner}}}}}` is computed by Vue and shown as it is written"),
            "Write the value itself",
        );
        self.keep(inner.len() + 2);
    }
}

/// `Note:`, `???` and `. . .` mean nothing in Slidev; what begins with `::` was read before.
fn plain_line(line: String) -> String {
    match plain(&line) {
        std::borrow::Cow::Borrowed(_) => line,
        std::borrow::Cow::Owned(line) => line,
    }
}

fn near(text: &str) -> &str {
    let limit = (0..=NEAR.min(text.len()))
        .rev()
        .find(|&limit| text.is_char_boundary(limit));
    text.get(..limit.unwrap_or(0)).unwrap_or_default()
}

/// Where the bracket closes with which a line begins, if braces follow, and what is in those.
fn span_parts(line: &str) -> Option<(usize, &str)> {
    let mut depth = 0_usize;
    let close = line.bytes().position(|byte| {
        match byte {
            b'[' => depth += 1,
            b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    })?;
    let braces = line.get(close + 1..)?.strip_prefix('{')?;
    Some((close, braces.split_once('}')?.0))
}

/// The name of the slot that a line begins: `::right::`, `:: right ::`.
fn slot_marker(line: &str) -> Option<&str> {
    let name = line
        .trim_end()
        .strip_prefix("::")?
        .strip_suffix("::")?
        .trim();
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | ':');
    (!name.is_empty() && !name.starts_with(':') && name.chars().all(is_name)).then_some(name)
}

/// The stages of a formula: `$$ {1|3|all}`.
fn formula_stages(line: &str) -> Option<&str> {
    let braces = line.trim_start().strip_prefix("$$")?.trim();
    braces
        .strip_prefix('{')?
        .split_once('}')
        .map(|(stages, _)| stages)
        .filter(|stages| {
            stages
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '|' | ',' | '-' | '*' | ' '))
        })
}

/// Whether it is a component that only makes steps of what is in it.
fn is_step_component(name: &str) -> bool {
    matches!(
        name,
        "v-click" | "v-clicks" | "v-after" | "VClick" | "VClicks" | "VAfter"
    )
}

/// Whether a slide has slots beside the first one.
pub(super) fn has_slots(lines: &[Line<'_>]) -> bool {
    lines
        .iter()
        .filter(|line| line.within == Within::Text)
        .any(|line| {
            slot_marker(line.text).is_some_and(|name| name != "default")
                || line.text.contains("<template #right")
                || line.text.contains("<template v-slot:right")
        })
}
