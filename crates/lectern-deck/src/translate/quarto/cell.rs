//! Code blocks: attributes of Pandoc, and the cells that Quarto runs.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::text::attributes;

/// What stands after a fence, understood.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::translate) struct Cell {
    pub(in crate::translate) language: String,
    /// Quarto runs it and shows what comes out.
    pub(in crate::translate) runs: bool,
    /// Neither code nor output is shown.
    pub(in crate::translate) is_hidden: bool,
    /// It is no code but text of that format: `html`.
    pub(super) raw: Option<String>,
    lines: Option<String>,
    first_line: Option<String>,
    file_name: Option<String>,
}

impl Cell {
    /// Reads what follows the fence.
    pub(in crate::translate) fn read(info: &str) -> Self {
        let info = info.trim();
        let mut cell = Self::default();
        let (word, braces) = match info.split_once('{') {
            Some((word, rest)) => (word.trim(), rest.trim_end_matches('}').trim_matches('{')),
            None => (info, ""),
        };
        word.split_whitespace()
            .next()
            .unwrap_or_default()
            .clone_into(&mut cell.language);
        if let Some(format) = braces.strip_prefix('=') {
            cell.raw = Some(format.trim().to_owned());
            return cell;
        }
        let is_class = braces.starts_with(['.', '#']) || !word.is_empty();
        // `{r, label, echo=FALSE}`, but not `{{r}}`, which is shown as it stands.
        let (engine, options) = if is_class || braces.is_empty() {
            ("", braces)
        } else {
            braces.split_at(braces.find([' ', ',', '\t']).unwrap_or(braces.len()))
        };
        if !engine.is_empty() {
            engine.to_ascii_lowercase().clone_into(&mut cell.language);
            cell.runs = !info.starts_with("{{") && !matches!(&*cell.language, "mermaid" | "dot");
        }
        let attributes = attributes::parse(options);
        for class in &attributes.classes {
            match class.as_str() {
                "numberLines" | "number-lines" | "line-numbers" => {
                    cell.first_line.get_or_insert_with(|| "1".to_owned());
                }
                _ if cell.language.is_empty() => cell.language.clone_from(class),
                _ => {}
            }
        }
        for (name, value) in &attributes.pairs {
            cell.set(name, value);
        }
        cell
    }

    /// Takes a line such as `#| echo: false`, if it is one.
    pub(super) fn option(&mut self, line: &str) -> bool {
        let marks = ["#|", "//|", "%%|", "--|"];
        let line = line.trim_start();
        let Some(option) = marks.iter().find_map(|mark| line.strip_prefix(mark)) else {
            return false;
        };
        if let Some((name, value)) = option.split_once(':') {
            self.set(name.trim(), value.trim().trim_matches(['"', '\'']));
        }
        true
    }

    fn set(&mut self, name: &str, value: &str) {
        let is_off = value.eq_ignore_ascii_case("false") || value == "F";
        match name.strip_prefix("data-").unwrap_or(name) {
            "include" if is_off => self.is_hidden = true,
            "eval" if is_off => self.runs = false,
            "code-line-numbers" | "line-numbers" if value == "true" => {
                self.first_line.get_or_insert_with(|| "1".to_owned());
            }
            "code-line-numbers" | "line-numbers" if !is_off => {
                self.first_line.get_or_insert_with(|| "1".to_owned());
                let lines = value.replace([' ', '{', '}'], "");
                // Before the first bar, nothing stands out.
                let all = if lines.starts_with('|') { "all" } else { "" };
                self.lines = Some(format!("{all}{lines}"));
            }
            "startFrom" | "start-from" | "startfrom" => self.first_line = Some(value.to_owned()),
            "filename" => self.file_name = Some(value.to_owned()),
            _ => {}
        }
    }

    /// As native rules have it after a fence.
    pub(in crate::translate) fn info(&self) -> String {
        let mut info = self.language.clone();
        if let Some(name) = &self.file_name {
            let _ = write!(info, " {{title=\"{}\"}}", name.replace(['"', '}'], ""));
        }
        if let Some(first) = self.first_line.as_deref() {
            let first = if first.bytes().all(|byte| byte.is_ascii_digit()) {
                first
            } else {
                "1"
            };
            let _ = write!(info, " {{startLine={first}}}");
        }
        if let Some(lines) = &self.lines {
            let _ = write!(info, " {{{lines}}}");
        }
        info
    }
}

/// A line of code whose comment `<1>` refers to the list below it, with the number in a ring.
pub(super) fn with_annotation(line: &str) -> Cow<'_, str> {
    let text = line.trim_end();
    let number = text.strip_suffix('>').and_then(|text| {
        let (before, number) = text.rsplit_once('<')?;
        let is_comment = before.trim_end().ends_with(['#', '/', '-', '%', ';']);
        let number: u32 = number.parse().ok().filter(|_| is_comment)?;
        let ring = char::from_u32(u32::from('①') + number.checked_sub(1)?)?;
        (number <= 20).then_some((before, ring))
    });
    match number {
        Some((before, ring)) => Cow::Owned(format!("{before}{ring}")),
        None => Cow::Borrowed(line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn info_strings_become_native_ones() {
        for (info, native, runs) in [
            ("python", "python", false),
            ("{.python}", "python", false),
            (
                " {.r .numberLines startFrom=\"100\"}",
                "r {startLine=100}",
                false,
            ),
            (
                "{.python code-line-numbers=\"1|2-3\"}",
                "python {startLine=1} {1|2-3}",
                false,
            ),
            (
                "python {filename=\"a.py\"}",
                "python {title=\"a.py\"}",
                false,
            ),
            ("{r}", "r", true),
            ("{python}", "python", true),
            ("{r, setup, eval=FALSE}", "r", false),
            ("{R}", "r", true),
            ("{{r}}", "r", false),
            ("{mermaid}", "mermaid", false),
            ("{", "", false),
            ("", "", false),
        ] {
            let cell = Cell::read(info);
            assert_eq!((&*cell.info(), cell.runs), (native, runs), "{info}");
        }
        assert!(Cell::read("{r include=FALSE}").is_hidden);
        assert_eq!(Cell::read("{=html}").raw.as_deref(), Some("html"));
        let mut cell = Cell::read("{r}");
        assert!(cell.option("#| include: false") && cell.is_hidden);
        assert!(!cell.option("# a comment"));
    }

    #[test]
    fn numbers_in_comments_that_are_explained_below_get_a_ring() {
        for (line, expected) in [
            ("import os # <1>", "import os # ①"),
            ("x; // <12> ", "x; // ⑫"),
            ("a # <0>", "a # <0>"),
            ("Vec<1>", "Vec<1>"),
            ("a <", "a <"),
        ] {
            assert_eq!(with_annotation(line), expected);
        }
    }
}
