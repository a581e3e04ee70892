//! Lines of LaTeX: pauses, items, definitions and environments.

use super::Talk;
use crate::source::cut;
use crate::translate::lines::Line;
use crate::translate::quarto::boxes::Kind;
use crate::translate::quarto::tex::{self, Environment};

/// An environment is looked for no further than that.
pub(super) const MOST_LINES: usize = 100;

impl Talk<'_> {
    /// Takes a line of LaTeX, and the lines after it that belong to it.
    pub(super) fn tex(&mut self, line: &Line<'_>, after: &[Line<'_>]) -> Option<usize> {
        match tex::line(line.text)? {
            tex::Line::Definition => return Some(self.definition(line, after)),
            tex::Line::Pause => self.show(line.number, "\n. . .\n"),
            tex::Line::Item(text) => {
                let (text, found) = self.inline(text);
                let depth = self
                    .boxes
                    .iter()
                    .filter(|kind| **kind == Kind::List)
                    .count();
                let indent = "  ".repeat(depth.saturating_sub(1));
                self.show(line.number, &format!("{indent}- {text}"));
                self.take(line.number, found);
            }
            tex::Line::End(name) => {
                let kind = match tex::environment(name, "") {
                    Environment::Box(_) => Kind::Tex,
                    Environment::List => Kind::List,
                    _ => return Some(0),
                };
                if self.boxes.last() == Some(&kind) {
                    self.end_box(line.number);
                }
            }
            tex::Line::Begin(name, rest) => return Some(self.environment(name, rest, line, after)),
        }
        Some(0)
    }

    /// Commands for formulas, up to where their braces are closed, are a formula that shows nothing.
    fn definition(&mut self, line: &Line<'_>, after: &[Line<'_>]) -> usize {
        let lines = std::iter::once(line).chain(after.iter().take(MOST_LINES));
        let mut n_open = 0_usize;
        let is_end = |line: &Line<'_>| {
            n_open += line.text.matches('{').count();
            n_open = n_open.saturating_sub(line.text.matches('}').count());
            n_open == 0
        };
        let length = lines.clone().position(is_end).unwrap_or_default();
        let lines: Vec<_> = lines
            .take(length + 1)
            .map(|line| line.text.trim())
            .collect();
        self.commands
            .push((line.number, format!("\n$$\n{}\n$$\n", lines.join("\n"))));
        // A slide does not begin with what is not seen.
        if self.is_open && !self.draft.is_empty() {
            self.define();
        }
        length
    }

    /// Puts on the slide at hand the commands that stand before it.
    pub(super) fn define(&mut self) {
        for (number, formula) in self.commands.drain(..) {
            self.draft.show(number, formula);
        }
    }

    fn environment(
        &mut self,
        name: &str,
        rest: &str,
        line: &Line<'_>,
        after: &[Line<'_>],
    ) -> usize {
        let is_end = |line: &Line<'_>| {
            cut(line.text, "\\end{").is_some_and(|(_, end)| {
                end.strip_prefix(name)
                    .is_some_and(|end| end.starts_with('}'))
            })
        };
        let Some(length) = after.iter().take(MOST_LINES).position(is_end) else {
            return 0;
        };
        let number = line.number;
        let inside = after.get(..length).unwrap_or_default();
        let with_ends = std::iter::once(line).chain(after.get(..=length).unwrap_or_default());
        match tex::environment(name, rest) {
            Environment::Bare => return 0,
            Environment::List => {
                self.boxes.push(Kind::List);
                return 0;
            }
            Environment::Box(begin) => {
                self.show(number, &begin);
                self.boxes.push(Kind::Tex);
                return 0;
            }
            Environment::Formula => {
                self.show(number, "\n$$");
                for line in with_ends.filter(|line| !line.text.trim().is_empty()) {
                    self.show(line.number, line.text);
                }
                self.show(number, "$$\n");
            }
            Environment::Code => self.tex_code("", inside.iter()),
            Environment::Foreign => {
                self.rewrite.loss(
                    number,
                    "other-format",
                    format!("`{name}` of LaTeX is shown as it is written"),
                    "Write it in Markdown, or put a picture of it on the slide",
                );
                self.tex_code("latex", with_ends);
            }
        }
        length + 1
    }

    fn tex_code<'l, 't: 'l>(&mut self, language: &str, lines: impl Iterator<Item = &'l Line<'t>>) {
        let mut number = 1;
        for (index, line) in lines.enumerate() {
            number = line.number;
            if index == 0 {
                self.show(number, &format!("\n`````{language}"));
            }
            self.show(number, line.text);
        }
        self.show(number, "`````\n");
    }
}
