//! What Pandoc and Quarto write within a paragraph: spans, notes, raised and lowered text, attributes, shortcodes.

mod shortcode;
mod spans;

use std::fmt::Write as _;

use super::references::{References, label};
use super::tex::Command;
use crate::source::cut;
use crate::text::attributes;
use spans::{of_picture, place, span};

/// What came of a paragraph beside its text.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Footnotes written in place, in order.
    pub(super) notes: Vec<String>,
    /// Shortcodes that cannot be carried out.
    pub(super) shortcodes: Vec<String>,
    /// There is code in the text that would be run.
    pub(super) runs_code: bool,
}

/// Rewrites a paragraph. Its footnotes are named `pandoc-…`, counted from `first_note`.
pub(super) fn translate(text: &str, first_note: usize, references: &References) -> (String, Found) {
    let mut pass = Pass {
        text,
        at: 0,
        out: String::with_capacity(text.len() + 16),
        ends: Vec::new(),
        found: Found::default(),
        first_note,
        references,
    };
    let pairs = pairs(text);
    while let Some(next) = text.get(pass.at..).and_then(|rest| rest.chars().next()) {
        pass.step(next, &pairs);
    }
    (pass.out, pass.found)
}

struct Pass<'a> {
    text: &'a str,
    at: usize,
    out: String,
    /// Brackets that are open: where each closes, what to write there, and where to go on.
    ends: Vec<(usize, &'static str, usize)>,
    found: Found,
    first_note: usize,
    references: &'a References,
}

impl<'a> Pass<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn copy(&mut self, length: usize) {
        let piece = self.rest().get(..length).unwrap_or_default();
        self.out.push_str(piece);
        self.at += length.max(1);
    }

    fn step(&mut self, next: char, pairs: &[(usize, usize)]) {
        if let Some((close, end, after)) = self.ends.last().copied()
            && close == self.at
        {
            self.ends.pop();
            self.out.push_str(end);
            self.at = after;
            return;
        }
        let rest = self.rest();
        match next {
            '\\' if !self.command(rest) => {
                let escaped = rest.chars().nth(1).map_or(0, char::len_utf8);
                self.copy(1 + escaped);
            }
            '\\' => {}
            '`' => self.code(rest),
            '$' => self.math(rest),
            '[' => self.bracket(pairs),
            '!' if rest.starts_with("![") => self.picture(pairs),
            '^' if rest.starts_with("^[") => self.note(pairs),
            '^' => self.script(rest, '^', "sup"),
            '~' if rest.starts_with("~~") => {
                self.copy(rest.len() - rest.trim_start_matches('~').len());
            }
            '~' => self.script(rest, '~', "sub"),
            '{' if rest.starts_with("{{<") => self.shortcode(rest),
            '@' if !self.out.ends_with(char::is_alphanumeric) => {
                let label = label(rest.get(1..).unwrap_or_default());
                self.reference(label, 1 + label.len());
            }
            '(' if rest.starts_with("(@") => {
                let label = label(rest.get(2..).unwrap_or_default());
                match self.references.get(&format!("@{label}")) {
                    Some(number) if !label.is_empty() => {
                        let _ = write!(self.out, "({number}");
                        self.at += 2 + label.len();
                    }
                    _ => self.copy(1),
                }
            }
            _ => self.copy(next.len_utf8()),
        }
    }

    /// Writes what a label refers to in place of so many bytes.
    fn reference(&mut self, label: &str, length: usize) {
        match self.references.get(label) {
            Some(text) => {
                self.out.push_str(text);
                self.at += length;
            }
            None => self.copy(1),
        }
    }

    /// Takes a command of LaTeX, if it is known.
    fn command(&mut self, rest: &str) -> bool {
        // `C:\small` is a path.
        let is_path = self
            .out
            .ends_with(|before: char| before.is_alphanumeric() || before == ':');
        let is_command = |command: &Command| {
            !is_path
                || rest
                    .get(..command.length)
                    .is_some_and(|text| text.ends_with('}'))
        };
        let Some(command) = Command::read(rest).filter(is_command) else {
            return false;
        };
        self.out.push_str(&command.open);
        match command.inner {
            Some((start, end)) => {
                let place = (self.at + end, command.close, self.at + command.length);
                self.ends.push(place);
                self.at += start;
            }
            None => self.at += command.length,
        }
        true
    }

    /// Code within the text; its attributes go.
    fn code(&mut self, rest: &str) {
        let ticks = rest.len() - rest.trim_start_matches('`').len();
        let mark = rest.get(..ticks).unwrap_or_default();
        let after = rest.get(ticks..).unwrap_or_default();
        let Some((code, after)) = cut(after, mark).filter(|(_, after)| !after.starts_with('`'))
        else {
            self.copy(ticks);
            return;
        };
        self.found.runs_code |= code.starts_with("r ") || code.starts_with("{python}");
        let length = ticks * 2 + code.len();
        if after.starts_with("{=html}") {
            self.out.push_str(code);
            self.at += length + "{=html}".len();
        } else {
            self.copy(length);
            self.skip_braces();
        }
    }

    fn math(&mut self, rest: &str) {
        let mark = if rest.starts_with("$$") { "$$" } else { "$" };
        let after = rest.get(mark.len()..).unwrap_or_default();
        let formula = cut(after, mark).map(|(formula, _)| formula);
        let is_math = |formula: &&str| {
            mark == "$$"
                || !(formula.is_empty() || formula.starts_with(' ') || formula.ends_with(' '))
        };
        let length = formula
            .filter(is_math)
            .map_or(mark.len(), |formula| formula.len() + 2 * mark.len());
        self.copy(length);
        let label = self.rest().trim_start_matches(' ');
        if mark == "$$"
            && let Some(inner) = braces(label)
            && let Some(name) = inner
                .strip_prefix('#')
                .and_then(|id| self.references.get(id))
        {
            let number = name.rsplit('\u{A0}').next().unwrap_or_default();
            let _ = write!(self.out, " ({number})");
            self.at = self.text.len() - label.len() + inner.len() + 2;
        }
    }

    /// Passes over attributes that nothing is made of.
    fn skip_braces(&mut self) {
        let rest = self.rest();
        if rest.starts_with('{')
            && !rest.starts_with("{{")
            && let Some((inner, _)) = line_of(rest).split_once('}')
        {
            self.at += inner.len() + 1;
        }
    }

    /// `[text]{.class}`; other brackets stay.
    fn bracket(&mut self, pairs: &[(usize, usize)]) {
        let Some(close) = closing(pairs, self.at) else {
            self.copy(1);
            return;
        };
        let after = self.text.get(close + 1..).unwrap_or_default();
        let inside = self.text.get(self.at + 1..close).unwrap_or_default();
        if let Some(label) = inside.strip_prefix('@')
            && self.references.get(label).is_some()
        {
            return self.reference(label, inside.len() + 2);
        }
        if let Some(text) = inside
            .strip_prefix("-@")
            .and_then(|label| self.references.get(label))
        {
            // The number without its word.
            self.out
                .push_str(text.rsplit('\u{A0}').next().unwrap_or_default());
            self.at += inside.len() + 2;
            return;
        }
        if let Some(inner) = braces(after) {
            let (open, end) = span(&attributes::parse(inner));
            self.out.push_str(&open);
            self.ends.push((close, end, close + inner.len() + 3));
            self.at += 1;
        } else if after.starts_with('(')
            && let Some((address, behind)) = beginning(after).split_once(')')
        {
            // A link, whose attributes go.
            let end = close + 1 + address.len() + 1;
            let skipped = braces(behind).map_or(0, |inner| inner.len() + 2);
            let label = self.text.get(self.at + 1..close).unwrap_or_default();
            if skipped > 0 && !label.contains(['[', '!', '^']) {
                self.copy(end - self.at);
                self.at += skipped;
            } else {
                self.copy(1);
            }
        } else {
            self.copy(1);
        }
    }

    fn picture(&mut self, pairs: &[(usize, usize)]) {
        let close = closing(pairs, self.at + 1);
        let address = close.and_then(|close| {
            let after = self.text.get(close + 1..)?;
            let (address, behind) = beginning(after).strip_prefix('(')?.split_once(')')?;
            let end = close + 3 + address.len();
            Some((end, braces(behind)))
        });
        match address {
            Some((end, Some(inner))) => {
                let attributes = attributes::parse(inner);
                let is_placed = attributes.classes.iter().any(|class| class == "absolute");
                if is_placed {
                    let _ = write!(
                        self.out,
                        "<span style=\"position: absolute; {}\">",
                        place(&attributes)
                    );
                }
                match attributes.get("fig-alt").or(attributes.get("alt")) {
                    Some(description) => {
                        let address = close.and_then(|close| self.text.get(close..end));
                        let description = description.replace(['[', ']'], "");
                        let _ = write!(self.out, "![{description}");
                        self.out.push_str(address.unwrap_or("]"));
                        self.at = end;
                    }
                    None => self.copy(end - self.at),
                }
                self.out.push_str(&of_picture(&attributes));
                self.at += inner.len() + 2;
                if is_placed {
                    self.out.push_str("</span>");
                }
            }
            Some((end, None)) => self.copy(end - self.at),
            None => self.copy(1),
        }
    }

    /// `^[a note]`
    fn note(&mut self, pairs: &[(usize, usize)]) {
        let Some(close) = closing(pairs, self.at + 1) else {
            self.copy(1);
            return;
        };
        let note = self.text.get(self.at + 2..close).unwrap_or_default();
        let number = self.first_note + self.found.notes.len();
        let _ = write!(self.out, "[^pandoc-{number}]");
        self.found.notes.push(note.replace('\n', " "));
        self.at = close + 1;
    }

    /// `^up^` and `~down~`, which hold no blanks.
    fn script(&mut self, rest: &str, mark: char, element: &str) {
        let inner = rest.get(1..).unwrap_or_default();
        let end = inner.find(|character: char| character == mark || character.is_whitespace());
        match end
            .filter(|&end| end > 0 && inner.get(end..).is_some_and(|rest| rest.starts_with(mark)))
        {
            Some(end) => {
                let inner = inner.get(..end).unwrap_or_default();
                let _ = write!(self.out, "<{element}>{inner}</{element}>");
                self.at += end + 2;
            }
            None => self.copy(1),
        }
    }
}

/// What a text begins with: attributes are not endless.
fn beginning(text: &str) -> &str {
    text.get(..text.floor_char_boundary(4096))
        .unwrap_or_default()
}

/// The line with which a text begins, if it is not endless.
fn line_of(text: &str) -> &str {
    let text = beginning(text);
    cut(text, "\n").map_or(text, |(line, _)| line)
}

/// What stands in the braces with which a text begins; it may go over lines.
fn braces(text: &str) -> Option<&str> {
    let inner = beginning(text).strip_prefix('{')?;
    let (inner, _) = inner.split_once('}')?;
    (!inner.starts_with('{')).then_some(inner)
}

/// Brackets that belong together, by where they open.
fn pairs(text: &str) -> Vec<(usize, usize)> {
    let mut open = Vec::new();
    let mut pairs = Vec::new();
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'[' => open.push(at),
            b']' => pairs.extend(open.pop().map(|start| (start, at))),
            _ => {}
        }
    }
    pairs.sort_unstable();
    pairs
}

fn closing(pairs: &[(usize, usize)], open: usize) -> Option<usize> {
    let index = pairs
        .binary_search_by_key(&open, |(start, _)| *start)
        .ok()?;
    pairs.get(index).map(|(_, close)| *close)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_within_paragraphs_become_native_ones() {
        for (text, expected) in [
            ("x^2^ and H~2~O", "x<sup>2</sup> and H<sub>2</sub>O"),
            ("~~gone~~ a^b c^", "~~gone~~ a^b c^"),
            ("$x^2$ `a^2^` \\^a^", "$x^2$ `a^2^` \\^a^"),
            ("costs $5^2^", "costs $5<sup>2</sup>"),
            (
                "[a *b* [c]{.d}]{.e style=\"color:red;\"} f",
                "<span class=\"e\" style=\"color:red;\">a *b* <span class=\"d\">c</span></span> f",
            ),
            (
                "[a]{.mark} [b]{.fragment fragment-index=2}",
                "<mark class=\"mark\">a</mark> <span class=\"fragment\" data-fragment-index=\"2\">b</span>",
            ),
            ("[a](b){target=_blank} [c](d)", "[a](b) [c](d)"),
            (
                "![a](b.png){width=\"250px\" fig-align=left #x}",
                "![a](b.png){width=250px .left}",
            ),
            ("![](b.png){fig-alt=\"A dog.\"}", "![A dog.](b.png)"),
            (
                "![](b.png){.absolute top=0 right=\"1em\" width=150}",
                "<span style=\"position: absolute; top: 0px; right: 1em; \">![](b.png){.absolute width=150}</span>",
            ),
            (
                "![](b.png){\n  .absolute top=0\n}",
                "<span style=\"position: absolute; top: 0px; \">![](b.png){.absolute}</span>",
            ),
            (
                "\\textbf{a *b*} c\\vspace{1em} \\* C:\\small",
                "**a *b*** c \\* C:\\small",
            ),
            ("\\textbf{a", "\\textbf{a"),
            ("`x`{.r} y", "`x` y"),
            ("`<b>`{=html}", "<b>"),
            ("{{< kbd Ctrl >}}{{< fa cog >}}", "<kbd>Ctrl</kbd>"),
            (
                "{{< video a.mp4 >}}",
                "<video src=\"a.mp4\" controls></video>",
            ),
            ("[[[ ^[ {{< ![ `", "[[[ ^[ {{< ![ `"),
        ] {
            assert_eq!(
                translate(text, 1, &References::default()).0,
                expected,
                "{text}"
            );
        }
        let (text, found) = translate("a^[one\nof [two](x)] b^[two]", 3, &References::default());
        assert_eq!(text, "a[^pandoc-3] b[^pandoc-4]");
        assert_eq!(found.notes, ["one of [two](x)", "two"]);
    }
}
