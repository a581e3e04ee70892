//! A slide as it is gathered from another tool's text, and how it is written as a native one.

use std::borrow::Cow;

use super::{Rewrite, ground};

/// The settings, the text and the notes of one slide.
///
/// Notes are told apart by `???`, so the rules of the dialect need `note_lines`; what would be read as such a mark in the text is to be
/// written by [`plain`].
#[derive(Debug, Default)]
pub(super) struct Draft {
    /// The line on which the slide begins.
    line: u32,
    settings: Vec<(String, String)>,
    classes: Vec<String>,
    shown: Vec<(u32, String)>,
    notes: Vec<(u32, String)>,
}

impl Draft {
    /// An empty slide that begins on line `line`.
    pub(super) fn at(line: u32) -> Self {
        Self {
            line,
            ..Self::default()
        }
    }

    /// Sets something for this slide alone; `key` is one of native comments, without `_`.
    pub(super) fn set(&mut self, key: &str, value: &str) {
        self.settings.push((key.to_owned(), value.to_owned()));
    }

    pub(super) fn add_class(&mut self, class: &str) {
        self.classes.push(class.to_owned());
    }

    /// Lets text be readable on a background of that colour.
    pub(super) fn stand_on(&mut self, color: &str) {
        self.classes
            .extend(ground::class_on(color).map(str::to_owned));
    }

    /// Adds native Markdown that is shown, one line or several.
    pub(super) fn show(&mut self, number: u32, text: impl Into<String>) {
        self.shown.push((number, text.into()));
    }

    /// Lets `change` have all that is shown so far.
    pub(super) fn change_shown(&mut self, change: fn(&mut [(u32, String)])) {
        change(&mut self.shown);
    }

    /// Lays a picture behind the slide, as faint as told.
    pub(super) fn lay_behind(&mut self, picture: &str, size: &str, opacity: &str) {
        let picture = format!("![bg {size} opacity:{opacity}](<{picture}>)\n");
        self.shown.insert(0, (self.line, picture));
    }

    /// Adds Markdown that is said.
    pub(super) fn say(&mut self, number: u32, text: &str) {
        let text = if is_rule(text) { "***" } else { text };
        self.notes.push((number, text.to_owned()));
    }

    /// Whether nothing is shown yet.
    pub(super) fn is_blank(&self) -> bool {
        self.shown.iter().all(|(_, text)| text.trim().is_empty())
    }

    /// Whether there is nothing at all.
    pub(super) fn is_empty(&self) -> bool {
        self.is_blank()
            && self.notes.is_empty()
            && self.settings.is_empty()
            && self.classes.is_empty()
    }

    /// Writes the slide and takes what is in it; the next one begins on line `next`.
    pub(super) fn write(&mut self, rewrite: &mut Rewrite, next: u32) {
        let mut draft = std::mem::replace(self, Self::at(next));
        if !draft.classes.is_empty() {
            let classes = draft.classes.join(" ");
            draft.set("class", &classes);
        }
        if !draft.settings.is_empty() {
            rewrite.line(draft.line, "<!--");
            for (key, value) in &draft.settings {
                rewrite.line(draft.line, &format!("_{key}: {}", quoted(value)));
            }
            rewrite.line(draft.line, "-->\n");
        }
        for (number, text) in &draft.shown {
            rewrite.line(*number, text);
        }
        if let Some((number, _)) = draft.notes.first() {
            rewrite.line(*number, "\n???\n");
        }
        for (number, text) in &draft.notes {
            rewrite.line(*number, text);
        }
    }
}

/// Writes settings of the whole deck, if there are any. The native text begins with them.
pub(super) fn write_front_matter(rewrite: &mut Rewrite, settings: &[(&str, String)]) {
    if settings.is_empty() {
        return;
    }
    rewrite.line(1, "---");
    for (key, value) in settings {
        rewrite.line(1, &format!("{key}: {value}"));
    }
    rewrite.line(1, "---\n");
}

/// A value as YAML has it in quotes, which can stand in a comment.
pub(super) fn quoted(value: &str) -> String {
    let mut out = String::with_capacity(value.len() + 2);
    out.push('"');
    for character in value.chars() {
        match character {
            '"' | '\\' => {
                out.push('\\');
                out.push(character);
            }
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            // `-->` would end the comment.
            '>' => out.push_str("\\x3E"),
            _ if character.is_control() => {}
            _ => out.push(character),
        }
    }
    out.push('"');
    out
}

/// Several values as a list of YAML.
pub(super) fn quoted_list(values: &[&str]) -> String {
    let values: Vec<_> = values.iter().map(|value| quoted(value)).collect();
    format!("[{}]", values.join(", "))
}

/// A line of text that says nothing to native rules, for tools that have no such marks: `???`, `. . .`, `::right::`, `:::`.
pub(super) fn plain(line: &str) -> Cow<'_, str> {
    let text = line.trim_start_matches(' ');
    let indent = line.len() - text.len();
    if !text.starts_with("::") && !matches!(text.trim_end(), "???" | ". . .") {
        return Cow::Borrowed(line);
    }
    let mut out = line.to_owned();
    out.insert(indent, '\\');
    Cow::Owned(out)
}

/// Whether a line is a thematic break wherever it stands, or a setext underline.
pub(super) fn is_rule(line: &str) -> bool {
    let text = line.trim_start_matches(' ');
    let Some(mark @ ('-' | '*' | '_')) = text.chars().next() else {
        return false;
    };
    let others = |character: char| character != mark && !matches!(character, ' ' | '\t');
    line.len() - text.len() <= 3 && !text.contains(others) && text.matches(mark).count() >= 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slide_is_written_with_its_settings_first_and_its_notes_last() {
        let mut draft = Draft::at(3);
        draft.say(5, "- - -");
        draft.show(4, "# A");
        draft.add_class("a");
        draft.add_class("b");
        draft.set("footer", "x --> \"y\"");
        assert!(!draft.is_blank());
        let mut rewrite = Rewrite::new("");
        draft.write(&mut rewrite, 9);
        assert!(draft.is_empty());
        assert_eq!(
            rewrite.finish().text,
            "<!--\n_footer: \"x --\\x3E \\\"y\\\"\"\n_class: \"a b\"\n-->\n\n# A\n\n???\n\n***\n"
        );
    }

    #[test]
    fn marks_of_other_tools_are_text() {
        for (line, expected) in [
            (" ???", " \\???"),
            ("??? no", "??? no"),
            ("::right::", "\\::right::"),
            (". . .", "\\. . ."),
            ("... and so on", "... and so on"),
        ] {
            assert_eq!(plain(line), expected);
        }
    }

    #[test]
    fn rules_are_known_by_three_marks() {
        for (line, expected) in [
            ("---", true),
            ("  * * *  ", true),
            ("_____", true),
            ("--", false),
            ("    ---", false),
            ("--- a", false),
            ("-*-", false),
            ("", false),
        ] {
            assert_eq!(is_rule(line), expected, "{line}");
        }
    }
}
