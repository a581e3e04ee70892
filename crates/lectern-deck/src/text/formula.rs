//! Keeps formulas between lines of `$$` together, whose lines CommonMark would take for lists, headings or the end of a paragraph.

use std::borrow::Cow;

use super::emphasis::MARK;
use crate::source::cut;

const FENCE: &str = "$$";

/// Puts a [`MARK`] before each line of such formulas, so that it begins nothing else.
pub(crate) fn hold(text: &str) -> Cow<'_, str> {
    if !text.contains(FENCE) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while !rest.is_empty() {
        let (line, after) = cut(rest, "\n").unwrap_or((rest, ""));
        let begins = line.trim_start();
        let lengths = begins
            .strip_prefix(FENCE)
            .filter(|words| !words.contains(FENCE))
            .and_then(|_| lengths_of_formula(after));
        let (length, length_of_end) = lengths.unwrap_or_default();
        let (first, behind) = rest.split_at(rest.len() - after.len());
        out.push_str(first);
        let (formula, behind) = behind.split_at(length);
        for inner in formula.split_inclusive('\n') {
            let text = inner.trim_start_matches([' ', '\t']);
            let indent = if text == "\n" { line } else { inner };
            let blanks = indent.len() - indent.trim_start_matches([' ', '\t']).len();
            out.push_str(indent.get(..blanks).unwrap_or_default());
            out.push(MARK);
            out.push_str(text);
        }
        let (end, behind) = behind.split_at(length_of_end);
        out.push_str(end);
        rest = behind;
    }
    Cow::Owned(out)
}

/// How many bytes the lines have that go on with a formula, and a line that only ends it; `None` where none ends it.
fn lengths_of_formula(text: &str) -> Option<(usize, usize)> {
    let mut length = 0;
    for line in text.split_inclusive('\n').take(100) {
        let begins = line.trim_start();
        if begins.starts_with(FENCE) {
            return Some((length, line.len()));
        }
        if begins.starts_with(['`', '~']) {
            return None;
        }
        length += line.len();
        if line.contains(FENCE) {
            return Some((length, 0));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_formulas_are_marked() {
        for (text, expected) in [
            ("$$\n- a\n+ b\n$$\n- c", "$$\n|- a\n|+ b\n$$\n- c"),
            (
                "- x\n  $$\n  - a\n\n  b $$\n",
                "- x\n  $$\n  |- a\n  |\n  |b $$\n",
            ),
            (
                "$$\na\n$$\n\n- b\n\n$$\n- c\n$$\n",
                "$$\n|a\n$$\n\n- b\n\n$$\n|- c\n$$\n",
            ),
            ("$$ a $$\n- b\n$$\n", "$$ a $$\n- b\n$$\n"),
            ("$$\n- a\n```\n$$\n", "$$\n- a\n```\n$$\n"),
            ("$$\n- a", "$$\n- a"),
            ("a", "a"),
        ] {
            assert_eq!(hold(text).replace(MARK, "|"), expected);
        }
    }
}
