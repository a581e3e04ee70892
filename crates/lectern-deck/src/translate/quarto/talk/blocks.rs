//! Code, tables, definitions and paragraphs.

use super::Talk;
use super::tex::MOST_LINES;
use crate::source::cut;
use crate::translate::Within;
use crate::translate::draft::is_rule;
use crate::translate::lines::{Line, closes_fence, fence_mark};
use crate::translate::quarto::cell::{Cell, with_annotation};
use crate::translate::quarto::heading::Heading;
use crate::translate::quarto::paragraph::{
    begins_item, figure_caption, prose, quoted_list, table_caption,
};
use crate::translate::quarto::{boxes, definitions, included, inline, lettered, table, tex};

impl Talk<'_> {
    /// Takes a fenced block.
    pub(super) fn code(&mut self, first: &Line<'_>, after: &[Line<'_>]) -> usize {
        let mark = fence_mark(first.text).unwrap_or("```");
        let (indent, info) = cut(first.text, mark).unwrap_or(("", ""));
        let mut cell = Cell::read(info.trim_start_matches(['`', '~']));
        let length = after
            .iter()
            .position(|line| closes_fence(line.text, mark))
            .unwrap_or(after.len());
        let code = after.get(..length).unwrap_or_default();
        let takes_options = cell.runs || matches!(&*cell.language, "mermaid" | "dot");
        let n_options = if takes_options {
            code.iter()
                .take_while(|line| cell.option(line.text))
                .count()
        } else {
            0
        };
        let code = code.get(n_options..).unwrap_or_default();
        if cell.is_hidden {
            return length + 1;
        }
        if let Some(format) = &cell.raw {
            if format.starts_with("html") {
                for line in code {
                    self.show(line.number, line.text);
                }
            } else {
                self.rewrite.loss(
                    first.number,
                    "other-format",
                    format!("This block is for `{format}` alone and is not shown"),
                    "Write it in Markdown or `{=html}` too, if slides are to have it",
                );
            }
            return length + 1;
        }
        if cell.runs {
            self.tell_code(first.number);
        }
        self.show(first.number, &format!("{indent}{mark}{}", cell.info()));
        for line in code {
            self.show_code(line);
        }
        if let Some(end) = after.get(length) {
            self.show(end.number, end.text);
        }
        length + 1
    }

    /// A line of code is never a thematic break, not even in notes.
    fn show_code(&mut self, line: &Line<'_>) {
        if line.text.trim().is_empty() && !self.is_open {
            return;
        }
        self.show(line.number, &with_annotation(line.text));
    }

    /// Takes notes in a box of HTML: `<div class="notes">`. Returns `None` where it does not end on the slide.
    pub(super) fn html_notes(&mut self, first: &Line<'_>, after: &[Line<'_>]) -> Option<usize> {
        let tag = first.text.trim().strip_prefix('<')?.strip_suffix('>')?;
        let (name, attributes) = tag.split_once(' ')?;
        let is_notes = matches!(name, "div" | "aside")
            && matches!(attributes.trim(), "class=\"notes\"" | "class='notes'");
        if !is_notes {
            return None;
        }
        let end = format!("</{name}>");
        let goes_on = |line: &&Line<'_>| {
            line.text.trim() != end
                && !line.text.starts_with('#')
                && line.text.trim() != first.text.trim()
        };
        let length = after.iter().take_while(goes_on).count();
        after.get(length).filter(|line| line.text.trim() == end)?;
        for line in after.get(..length).unwrap_or_default() {
            if !self.is_open {
                self.begin_slide(first.number);
            }
            self.draft.say(line.number, line.text);
        }
        Some(length + 1)
    }

    pub(super) fn table(&mut self, line: &Line<'_>, after: &[Line<'_>]) -> Option<usize> {
        let (html, length) = table::read(line, after)?;
        for (number, text) in html {
            let (text, found) = self.inline(&text);
            self.show(number, &text);
            self.take(number, found);
        }
        self.after_table = true;
        Some(length)
    }

    pub(super) fn definitions(&mut self, line: &Line<'_>, after: &[Line<'_>]) -> Option<usize> {
        let (written, length) = definitions::read(line, after)?;
        self.show(line.number, "");
        for (number, text) in written {
            let (text, found) = self.inline(&text);
            self.show(number, &text);
            self.take(number, found);
        }
        Some(length)
    }

    pub(super) fn inline(&self, text: &str) -> (String, inline::Found) {
        inline::translate(text, self.n_notes + 1, &self.references)
    }

    /// Shows what a figure or table is called, below it.
    fn caption(&mut self, number: u32, (words, label): (&str, Option<&str>)) {
        let (words, found) = self.inline(words);
        let name = label.and_then(|label| self.references.get(label));
        let name = name.map(|name| format!("{name}: ")).unwrap_or_default();
        self.show(
            number,
            &format!("\n<figcaption>\n\n{name}{words}\n\n</figcaption>\n"),
        );
        self.take(number, found);
    }

    /// Takes a paragraph, or a line of a list.
    pub(super) fn paragraph(&mut self, first: &Line<'_>, after: &[Line<'_>]) -> usize {
        let goes_on = |line: &&Line<'_>| {
            line.within == Within::Text
                && !line.text.trim().is_empty()
                && boxes::mark(line.text).is_none()
                && Heading::read(line.text).is_none()
                && included(line.text).is_none()
                && tex::line(line.text).is_none()
                && !is_rule(line.text)
        };
        // Indented text may be code, which is not to be touched.
        let is_code = first.text.starts_with("    ") || first.text.starts_with('\t');
        let length = if is_code {
            0
        } else if let Some(length) = rest_of_formula(first, after) {
            length
        } else {
            after.iter().take_while(goes_on).count()
        };
        let lines = after.get(..length).unwrap_or_default();
        let mut text = first.text.to_owned();
        for line in lines {
            text.push('\n');
            text.push_str(line.text);
        }
        if is_code && !begins_item(first.text) {
            self.show(first.number, &text);
            return 0;
        }
        let was_math = self.in_math;
        self.in_math ^= text.matches("$$").count() % 2 == 1;
        if was_math || self.in_math {
            for line in std::iter::once(first).chain(lines) {
                self.show(line.number, line.text);
            }
            return length;
        }
        if std::mem::replace(&mut self.after_table, text.starts_with('|'))
            && let Some(caption) = table_caption(&text)
        {
            self.caption(first.number, caption);
            return length;
        }
        if let Some(list) = quoted_list(&text) {
            let (list, found) = self.inline(&list);
            let class = if self.incremental { "non" } else { "" };
            self.show(
                first.number,
                &format!("\n::: {{.{class}incremental}}\n\n{list}\n:::\n"),
            );
            self.take(first.number, found);
            return length;
        }
        if let Some(list) = lettered::list(&text) {
            let (list, found) = self.inline(&list);
            self.show(first.number, &list);
            self.take(first.number, found);
            return length;
        }
        let text = prose(&text, &mut self.n_examples);
        let numbers = std::iter::once(first).chain(lines).map(|line| line.number);
        let mut number = first.number;
        let mut numbers = numbers.fuse();
        let (native, found) = self.inline(&text);
        for line in native.split('\n') {
            number = numbers.next().unwrap_or(number);
            self.show(number, line);
        }
        self.take(first.number, found);
        if let Some(caption) = figure_caption(&text) {
            self.caption(number, caption);
        }
        length
    }

    /// Keeps what a paragraph has brought beside its text.
    pub(super) fn take(&mut self, number: u32, found: inline::Found) {
        for note in found.notes {
            self.n_notes += 1;
            let label = self.n_notes;
            self.footnotes
                .push((number, format!("\n[^pandoc-{label}]: {note}\n")));
        }
        for shortcode in found.shortcodes {
            self.rewrite.loss(
                number,
                "unknown-shortcode",
                format!("`{shortcode}` cannot be carried out here"),
                "Write what it stands for",
            );
        }
        if found.runs_code {
            self.tell_code(number);
        }
    }
}

/// How many lines after one that begins a formula, and does not end it, belong to it: whatever they say.
fn rest_of_formula(first: &Line<'_>, after: &[Line<'_>]) -> Option<usize> {
    if !first.text.trim_start().starts_with("$$") || first.text.matches("$$").count() != 1 {
        return None;
    }
    let mut lines = after.iter().take(MOST_LINES);
    let end = lines.position(|line| line.text.contains("$$"))?;
    let is_whole = |line: &Line<'_>| line.within == Within::Text && !line.text.trim().is_empty();
    after.get(..=end)?.iter().all(is_whole).then_some(end + 1)
}
