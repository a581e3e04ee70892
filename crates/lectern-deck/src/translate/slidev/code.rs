//! Blocks of code: what Slidev says after the fence, blocks that change into one another.

use super::clicks;
use crate::files::Files;
use crate::translate::draft::Draft;
use crate::translate::lines::Line;
use crate::translate::rewrite::Rewrite;

/// What the line that opens a block says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Info<'a> {
    pub(super) language: &'a str,
    pub(super) title: Option<&'a str>,
    stages: Option<&'a str>,
    options: Vec<(&'a str, &'a str)>,
    words: Vec<&'a str>,
    /// `{monaco}`, `{monaco-run}`, `{monaco-diff}`.
    editor: bool,
}

impl<'a> Info<'a> {
    pub(super) fn read(text: &'a str) -> Self {
        let text = text.trim();
        let end = text.find(|c: char| c.is_whitespace() || matches!(c, '{' | '['));
        let (language, mut rest) = text.split_at(end.unwrap_or(text.len()));
        let mut info = Self {
            language,
            ..Self::default()
        };
        loop {
            rest = rest.trim_start();
            if let Some(after) = rest.strip_prefix('[') {
                let (title, after) = after.split_once(']').unwrap_or((after, ""));
                info.title = Some(title.trim());
                rest = after;
            } else if rest.starts_with('{') {
                let end = closing_brace(rest);
                let (group, after) = rest.split_at(end);
                info.group(group.trim_start_matches('{').trim_end_matches('}').trim());
                rest = after;
            } else if rest.is_empty() {
                return info;
            } else {
                let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '{' | '['));
                let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
                info.words.push(word);
                rest = after;
            }
        }
    }

    fn group(&mut self, inner: &'a str) {
        let is_stage = |stage: &str| {
            matches!(stage, "*" | "all" | "none" | "hide" | "")
                || stage
                    .bytes()
                    .all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b',' | b' '))
        };
        if inner.starts_with("monaco") {
            self.editor = true;
        } else if self.stages.is_none() && inner.split('|').all(|stage| is_stage(stage.trim())) {
            self.stages = Some(inner).filter(|stages| !stages.is_empty());
        } else {
            self.options.extend(options(inner));
        }
    }

    pub(super) fn option(&self, name: &str) -> Option<&'a str> {
        let found = self.options.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| *value)
    }

    /// Whether lines are numbered; `default` holds where the block does not say.
    pub(super) fn has_numbers(&self, default: bool) -> bool {
        self.option("lines")
            .map_or(default, |value| value == "true")
    }

    /// How many stages the highlighting has.
    pub(super) fn count_stages(&self) -> u32 {
        let count = self.stages.map_or(1, |stages| stages.split('|').count());
        u32::try_from(count).unwrap_or(1)
    }

    /// As native code blocks have it; `at` is where the second stage comes if that is not the next step.
    pub(super) fn native(&self, lines: bool, at: Option<&str>) -> String {
        let mut out = self.language.to_owned();
        let mut add = |text: &str| {
            out.push(' ');
            out.push_str(text);
        };
        if let Some(title) = self
            .title
            .map(without_icon)
            .filter(|title| !title.is_empty())
        {
            add(&format!("[{title}]"));
        }
        if let Some(stages) = self.stages {
            add(&format!("{{{stages}}}"));
        }
        let lines = self.has_numbers(lines);
        let first = self
            .option("startLine")
            .filter(|first| first.parse::<u32>().is_ok());
        let mut attributes = Vec::new();
        if let Some(first) = first.or(lines.then_some("1")) {
            attributes.push(format!("startLine={first}"));
        }
        if let Some(at) = at {
            attributes.push(format!("at={at}"));
        }
        if let Some(height) = self.option("maxHeight") {
            attributes.push(format!("maxHeight={height}"));
        }
        if !attributes.is_empty() {
            add(&format!("{{{}}}", attributes.join(" ")));
        }
        out
    }
}

/// `~icon~` before a file name stands for a picture.
fn without_icon(title: &str) -> &str {
    let after = title
        .strip_prefix('~')
        .and_then(|rest| rest.split_once('~'));
    after.map_or(title, |(_, name)| name).trim()
}

/// Where the group in braces ends that `text` begins with.
fn closing_brace(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut quote = None;
    for (at, character) in text.char_indices() {
        match (quote, character) {
            (Some(open), _) if open == character => quote = None,
            (None, '"' | '\'' | '`') => quote = Some(character),
            (None, '{') => depth += 1,
            (None, '}') => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    text.len()
}

/// `lines: true, startLine: 5, maxHeight: '100px'`.
fn options(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split(',').filter_map(|pair| {
        let (name, value) = pair.split_once(':')?;
        let plain = |text| str::trim_matches(str::trim(text), ['\'', '"', '`']);
        Some((plain(name), plain(value)))
    })
}

/// How blocks of code are written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Code<'a> {
    /// The deck numbers lines where a block does not say.
    pub(super) line_numbers: bool,
    /// Where code of other files is.
    pub(super) files: &'a Files,
}

impl Code<'_> {
    /// Writes a whole block, its fences included.
    pub(super) fn block(self, lines: &[Line<'_>], draft: &mut Draft, rewrite: &mut Rewrite) {
        let Some((first, rest)) = lines.split_first() else {
            return;
        };
        let (indent, mark, info) = parts(first.text);
        let is_move = info.language == "md" && info.words.first() == Some(&"magic-move");
        if is_move && indent.trim().is_empty() {
            self.moves(first.number, indent, &info, rest, draft, rewrite);
            return;
        }
        if info.editor {
            rewrite.loss(
                first.number,
                "editor",
                "This code cannot be edited or run here; it is shown as it stands",
                "Show what it prints in the slide, if that matters",
            );
        }
        if matches!(info.language, "plantuml" | "wavedrom" | "d2" | "typst") {
            rewrite.loss(
                first.number,
                "not-drawn",
                format!("A diagram in `{}` is shown as its source", info.language),
                "Put in a picture of it, or write it as `mermaid`",
            );
        }
        let at = info.option("at").and_then(clicks::place);
        let native = info.native(self.line_numbers, at.as_deref());
        draft.show(first.number, format!("{indent}{mark}{native}"));
        for line in rest {
            draft.show(line.number, line.text);
        }
    }
}

/// What stands before a fence, which may be the marker of a list item, its mark, and what it says.
pub(super) fn parts(line: &str) -> (&str, &str, Info<'_>) {
    let before =
        |c: char| c.is_ascii_digit() || matches!(c, ' ' | '\t' | '-' | '*' | '+' | '.' | ')');
    let text = line.trim_start_matches(before);
    let (before, text) = line.split_at(line.len() - text.len());
    let mark_length = match text.chars().next() {
        Some(mark @ ('`' | '~')) => text.len() - text.trim_start_matches(mark).len(),
        _ => 0,
    };
    let (mark, info) = text.split_at(mark_length);
    (before, mark, Info::read(info))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_after_a_fence_is_said_natively() {
        for (info, expected) in [
            ("ts", "ts"),
            ("ts {2,3}", "ts {2,3}"),
            (
                "ts {2|3|all}{lines:true,startLine:5}",
                "ts {2|3|all} {startLine=5}",
            ),
            ("ts {all|4} twoslash", "ts {all|4}"),
            ("js [a.js] {1}", "js [a.js] {1}"),
            ("js [~i-x~ a.js]", "js [a.js]"),
            ("py {*}{'data-id': 'x', at: 3}", "py {*} {at=3}"),
            ("{*|1}{at: '+2'}", " {*|1} {at=+2}"),
            ("ts {*}{maxHeight:'100px'}", "ts {*} {maxHeight=100px}"),
            ("mermaid {scale: 0.5, alt: 'A, b'}", "mermaid"),
            ("ts {monaco}", "ts"),
        ] {
            let info = Info::read(info);
            let at = info.option("at").and_then(clicks::place);
            assert_eq!(info.native(false, at.as_deref()), expected);
        }
        assert_eq!(Info::read("ts").native(true, None), "ts {startLine=1}");
        assert_eq!(
            Info::read("ts {1}{lines:false}").native(true, None),
            "ts {1}"
        );
    }
}
