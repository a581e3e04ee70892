//! Text that is not code, sign by sign: what it means in Slidev is written natively, line by line.

use super::body::Body;
use super::settings::address;
use super::{clicks, elements};
use crate::source;
use crate::translate::draft::plain;
use crate::translate::lines::{Line, Within};

/// Goes through one piece of text.
pub(super) struct Pass<'t, 'b, 'a, 'w> {
    pub(super) body: &'b mut Body<'a, 'w>,
    pub(super) text: &'t str,
    pub(super) at: usize,
    /// The line of the original at `at`.
    pub(super) number: u32,
    /// The line that is being written.
    pub(super) out: String,
    /// The line of the original on which it began.
    pub(super) begins: u32,
    /// A `![` has no address yet.
    pub(super) in_picture: bool,
    /// Comments that begin here and below have an end.
    pub(super) comments_end: bool,
    /// Elements such as `script` that have no end from here on.
    pub(super) endless: Vec<String>,
    /// Where the open `[text]{.class}` end: the bracket, and what is behind the brace.
    pub(super) span_ends: Vec<(usize, usize)>,
}

impl<'t> Pass<'t, '_, '_, '_> {
    pub(super) fn run(&mut self) {
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

    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The rest of the line.
    pub(super) fn line(&self) -> &'t str {
        let rest = self.rest();
        source::cut(rest, "\n").map_or(rest, |(line, _)| line)
    }

    /// Whether nothing but blanks follows in the line.
    pub(super) fn is_at_line_end(&self) -> bool {
        let rest = self.rest().trim_start_matches([' ', '\t']);
        rest.is_empty() || rest.starts_with('\n')
    }

    pub(super) fn skip(&mut self, length: usize) {
        let passed = self.text.get(self.at..self.at + length).unwrap_or_default();
        let lines = memchr::memchr_iter(b'\n', passed.as_bytes()).count();
        self.number = self
            .number
            .saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
        self.at += length;
    }

    /// Takes bytes over as they are.
    pub(super) fn keep(&mut self, length: usize) {
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
    pub(super) fn flush(&mut self) {
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
        } else if let Some(mark) = self.body.containers.line(line, self.body.spans) {
            if let Some(name) = mark.component {
                elements::tell_shown(&format!("::{name}"), self.number, self.body.rewrite);
            }
            self.body.draft.show(self.number, mark.native);
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
}

/// `Note:`, `???` and `. . .` mean nothing in Slidev; what begins with `::` was read before.
fn plain_line(line: String) -> String {
    match plain(&line) {
        std::borrow::Cow::Borrowed(_) => line,
        std::borrow::Cow::Owned(line) => line,
    }
}

/// The name of the slot that a line begins: `::right::`, `:: right ::`.
pub(super) fn slot_marker(line: &str) -> Option<&str> {
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
