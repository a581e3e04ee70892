//! What the line after a code fence says: language, highlighted lines, file name.

use crate::text::attributes;

/// The info string of a code block, understood.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct CodeInfo {
    /// The language as written.
    pub(super) language: Option<String>,
    /// Lines to highlight, a stage after another: `1|2-3`.
    pub(super) lines: Option<String>,
    /// Number of the first line, where lines are numbered.
    pub(super) first_line: Option<i32>,
    /// The step on which the second stage comes, if that is not the next one.
    pub(super) at: Option<String>,
    /// File name or title.
    pub(super) name: Option<String>,
    /// How high the block may get, as a length of CSS.
    pub(super) max_height: Option<String>,
    /// Long lines are broken.
    pub(super) wrap: bool,
    /// Lines begin with a sign that says what became of them; the language is that of the rest.
    pub(super) is_diff: bool,
}

impl CodeInfo {
    /// Reads an info string; with `stages`, what stands in braces and brackets too.
    pub(super) fn read(info: &str, stages: bool) -> Self {
        let info = info.trim();
        let language_end = if stages {
            info.find(|character: char| character.is_whitespace() || matches!(character, '{' | '['))
        } else {
            info.find(char::is_whitespace)
        };
        let (language, mut rest) = info.split_at(language_end.unwrap_or(info.len()));
        let language = language.strip_prefix("language-").unwrap_or(language);
        let changed = language.strip_prefix("diff-");
        let language = changed.unwrap_or(language);
        let mut read = Self {
            language: Some(language.to_owned()).filter(|language| !language.is_empty()),
            is_diff: changed.is_some(),
            ..Self::default()
        };
        if !stages {
            return read;
        }
        while let Some(start) = rest.find(['{', '[']) {
            read.attributes(rest.get(..start).unwrap_or_default());
            let close = if rest.get(start..).is_some_and(|rest| rest.starts_with('{')) {
                '}'
            } else {
                ']'
            };
            let inner = rest.get(start + 1..).unwrap_or_default();
            let (inner, after) = inner.split_once(close).unwrap_or((inner, ""));
            read.group(inner.trim(), close == ']');
            rest = after;
        }
        read.attributes(rest);
        read
    }

    /// What stands in braces or brackets.
    fn group(&mut self, inner: &str, in_brackets: bool) {
        let (first, stages) = match inner.split_once(':') {
            Some((first, stages)) if in_brackets => (first.trim().parse().ok(), stages),
            _ => (None, inner),
        };
        if inner.is_empty() && in_brackets {
            self.first_line = Some(1);
        } else if let Some(lines) = stages_of(stages) {
            self.lines = Some(lines).filter(|lines| !lines.is_empty());
            self.first_line = first.or(self.first_line);
        } else if in_brackets {
            self.name = Some(inner.to_owned());
        } else {
            self.attributes(inner);
        }
    }

    fn attributes(&mut self, text: &str) {
        let attributes = attributes::parse(text);
        for name in ["title", "file", "filename"] {
            if let Some(name) = attributes.get(name) {
                self.name = Some(name.to_owned());
            }
        }
        let number = |name| attributes.get(name).and_then(|value| value.parse().ok());
        self.first_line = number("startLine").or(number("first")).or(self.first_line);
        if let Some(at) = attributes.get("at") {
            self.at = Some(at.to_owned());
        }
        if let Some(height) = attributes.get("maxHeight") {
            self.max_height = Some(height.to_owned());
        }
        let is_on = |name| attributes.get(name).is_some_and(|value| value != "false");
        self.wrap |= is_on("wrap");
        if is_on("lines") && self.first_line.is_none() {
            self.first_line = Some(1);
        }
    }

    /// How many stages the highlighting has.
    pub(super) fn stages(lines: &str) -> usize {
        lines.split('|').count()
    }
}

/// The stages, from 0, in which a line (from 1) is highlighted; `lines` as [`CodeInfo::lines`] has them.
pub(super) fn stages_of_line(lines: &str, line: usize) -> String {
    let holds = |part: &str| {
        let (from, to) = part.split_once('-').unwrap_or((part, part));
        let ends = from.parse::<usize>().ok().zip(to.parse().ok());
        part == "all" || ends.is_some_and(|(from, to)| (from..=to).contains(&line))
    };
    let mut stages = String::new();
    for (stage, parts) in lines.split('|').enumerate() {
        if parts.split(',').any(holds) {
            if !stages.is_empty() {
                stages.push(' ');
            }
            stages.push_str(&stage.to_string());
        }
    }
    stages
}

/// Stages without blanks, if `text` is a list of stages: numbers, ranges, `all`, `*`, `none`, `hide`.
fn stages_of(text: &str) -> Option<String> {
    let is_range = |part: &str| {
        let mut ends = part.splitn(2, '-');
        ends.all(|end| {
            !end.is_empty() && end.len() < 7 && end.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    let mut stages = Vec::new();
    for stage in text.split('|') {
        let parts: Vec<_> = stage
            .split(',')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect();
        match parts.as_slice() {
            ["*" | "all"] => stages.push("all".to_owned()),
            ["none" | "hide"] => stages.push("none".to_owned()),
            parts if parts.iter().all(|part| is_range(part)) => stages.push(parts.join(",")),
            _ => return None,
        }
    }
    Some(stages.join("|"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_knows_in_which_stages_it_is_lit() {
        for (lines, expected) in [
            ("1|2-3", ["0", "1", "1", ""]),
            ("1,3|all|none", ["0 1", "1", "0 1", "1"]),
            ("2-4", ["", "0", "0", "0"]),
        ] {
            let found: Vec<_> = (1..=4).map(|line| stages_of_line(lines, line)).collect();
            assert_eq!(found, expected, "{lines}");
        }
    }

    #[test]
    fn info_strings_are_read_in_every_common_form() {
        let show = |info: &str, stages: bool| {
            let CodeInfo {
                language,
                lines,
                first_line,
                name,
                ..
            } = CodeInfo::read(info, stages);
            let first = first_line.map(|line| line.to_string());
            [language, lines, first, name]
                .map(Option::unwrap_or_default)
                .join(" ")
        };
        for (info, expected) in [
            ("rust", "rust   "),
            ("", "   "),
            ("rust {1|2-3}", "rust 1|2-3  "),
            ("rust{2, 4|all}", "rust 2,4|all  "),
            ("js [10: 1|2]", "js 1|2 10 "),
            ("js []", "js  1 "),
            ("py [main.py] {1}", "py 1  main.py"),
            ("py {title=\"main.py\" lines=true}", "py  1 main.py"),
            ("ts {2|3}{lines:true,startLine:5}", "ts 2|3 5 "),
            ("c++ title=a.cc", "c++   a.cc"),
            ("{", "   "),
        ] {
            assert_eq!(show(info, true), expected, "{info}");
        }
        assert_eq!(show("rust {1|2}", false), "rust   ");
    }
}
