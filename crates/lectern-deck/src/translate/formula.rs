//! Formulas of tools that read them only after Markdown: those that stand in code, so that Markdown leaves them alone, and those in
//! which what means something in Markdown has a backslash.

use std::borrow::Cow;

/// Goes through the lines of a slide that are neither blocks of code nor comments.
#[derive(Debug, Default)]
pub(super) struct Formulas {
    open: Open,
    /// The tool keeps Markdown away from formulas.
    are_safe: bool,
}

/// The formula that lines before have begun.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Open {
    #[default]
    None,
    Plain,
    /// It stands in code.
    InCode,
}

impl Formulas {
    pub(super) fn new(are_safe: bool) -> Self {
        Self {
            open: Open::None,
            are_safe,
        }
    }

    /// The line with its formulas between dollar signs, as LaTeX has them.
    pub(super) fn rewrite<'l>(&mut self, line: &'l str) -> Cow<'l, str> {
        if self.open == Open::None && !line.contains('$') && !line.contains("\\)`") {
            return Cow::Borrowed(line);
        }
        let mut out = String::with_capacity(line.len());
        let mut rest = line;
        if self.open == Open::None
            && let Some(inner) = opens_in_code(line)
        {
            self.open = Open::InCode;
            out.push_str("$$");
            rest = inner;
        }
        while !rest.is_empty() {
            rest = match self.open {
                Open::None => self.outside(rest, &mut out),
                Open::Plain | Open::InCode => self.inside(rest, &mut out),
            };
        }
        Cow::Owned(out)
    }

    /// Writes up to the next sign and what it begins. Returns what follows.
    fn outside<'l>(&mut self, text: &'l str, out: &mut String) -> &'l str {
        let (before, after) = text.split_at(text.find(['`', '$', '\\']).unwrap_or(text.len()));
        out.push_str(before);
        let length = match after.as_bytes() {
            [b'$', b'$', ..] => {
                self.open = Open::Plain;
                2
            }
            [b'$', ..] => {
                if let Some(formula) = inline(after) {
                    out.push('$');
                    self.formula(formula, out);
                    out.push('$');
                    return after.get(formula.len() + 2..).unwrap_or_default();
                }
                1
            }
            [b'`', ..] => {
                let length = code(after);
                let span = after.get(1..length - 1).unwrap_or_default();
                if let Some((dollars, formula)) = in_code(span) {
                    out.extend([dollars, formula, dollars]);
                    return after.get(length..).unwrap_or_default();
                }
                length
            }
            _ => after.chars().take(2).map(char::len_utf8).sum(),
        };
        let (kept, next) = after.split_at(length);
        out.push_str(kept);
        next
    }

    /// Writes up to the end of the open formula.
    fn inside<'l>(&mut self, text: &'l str, out: &mut String) -> &'l str {
        let Some((formula, after)) = text.split_once("$$") else {
            self.formula(text, out);
            return "";
        };
        self.formula(formula, out);
        out.push_str("$$");
        match std::mem::take(&mut self.open) {
            Open::InCode => after.strip_prefix('`').unwrap_or(after),
            Open::None | Open::Plain => after,
        }
    }

    fn formula(&self, formula: &str, out: &mut String) {
        if self.are_safe || self.open == Open::InCode {
            out.push_str(formula);
        } else {
            unescape(formula, out);
        }
    }
}

/// What follows `` `$$ `` at the beginning of a line on which that code does not end.
fn opens_in_code(line: &str) -> Option<&str> {
    let inner = line.trim_start().strip_prefix("`$$")?;
    (!inner.contains('`')).then_some(inner)
}

/// What stands between the dollar sign that the text begins with and the next, if that is a formula.
fn inline(text: &str) -> Option<&str> {
    let (formula, after) = text.get(1..)?.split_once('$')?;
    let is_one = !formula.is_empty()
        && !formula.starts_with([' ', '\t'])
        && !formula.ends_with([' ', '\t', '\\'])
        && !after.starts_with(|next: char| next.is_ascii_digit());
    is_one.then_some(formula)
}

/// How long the code is that the text begins with; its backticks alone where none close it.
fn code(text: &str) -> usize {
    let mark = text.len() - text.trim_start_matches('`').len();
    let (ticks, inner) = text.split_at(mark);
    inner.find(ticks).map_or(mark, |at| at + 2 * mark)
}

/// The formula that code is, and what it stands between.
fn in_code(code: &str) -> Option<(&'static str, &str)> {
    let between = |start: &str, end: &str| code.strip_prefix(start)?.strip_suffix(end);
    let (dollars, formula) = between("$$", "$$")
        .map(|formula| ("$$", formula))
        .or_else(|| Some(("$", between("\\(", "\\)").or_else(|| between("$", "$"))?)))?;
    let formula = formula.trim();
    (!formula.is_empty() && !formula.contains(['$', '`'])).then_some((dollars, formula))
}

/// Takes the backslashes away that Markdown would take: those that LaTeX would hardly have.
fn unescape(formula: &str, out: &mut String) {
    let mut rest = formula;
    while let Some(at) = rest.find('\\') {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let next = after.trim_start_matches('\\');
        let run = after.len() - next.len();
        let kept = match run {
            1 if next.starts_with(['_', '*']) => 0,
            2 if next.starts_with(['{', '}']) => 1,
            4 => 2,
            _ => run,
        };
        out.extend(std::iter::repeat_n('\\', kept));
        rest = next;
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_lose_the_backslashes_that_are_for_markdown() {
        for (line, expected) in [
            (
                "a\\_b $x\\_1$ and $\\alpha\\_{i}\\*$",
                "a\\_b $x_1$ and $\\alpha_{i}*$",
            ),
            ("$$a \\\\\\\\ b\\_c$$ d\\_e", "$$a \\\\ b_c$$ d\\_e"),
            (
                "$\\\\{a\\\\}$ $\\{a\\}$ $a \\\\ b$",
                "$\\{a\\}$ $\\{a\\}$ $a \\\\ b$",
            ),
            ("``$x\\_1$`` and \\$x\\_1$", "``$x\\_1$`` and \\$x\\_1$"),
            ("costs $5 or a\\_b $6", "costs $5 or a\\_b $6"),
        ] {
            assert_eq!(Formulas::default().rewrite(line), expected);
        }
        let safe = Formulas::new(true).rewrite("$a\\_b$").into_owned();
        assert_eq!(safe, "$a\\_b$");
    }

    #[test]
    fn formulas_are_taken_out_of_code() {
        for (line, expected) in [
            ("a `$x^2$` b `\\(y\\)`", "a $x^2$ b $y$"),
            ("`$$z\\_1$$`", "$$z\\_1$$"),
            ("`$` and `echo $HOME` `$a$`", "`$` and `echo $HOME` $a$"),
            ("`$$` is a number", "`$$` is a number"),
            ("`` `$x$` ``", "`` `$x$` ``"),
            ("`$x$", "`$x$"),
        ] {
            assert_eq!(Formulas::default().rewrite(line), expected);
        }
    }

    #[test]
    fn formulas_go_over_lines() {
        for (lines, expected) in [
            (["so $$", "a\\_b", "$$ a\\_b"], ["so $$", "a_b", "$$ a\\_b"]),
            (
                ["`$$ a", "b\\_c", "$$` d\\_e"],
                ["$$ a", "b\\_c", "$$ d\\_e"],
            ),
        ] {
            let mut formulas = Formulas::default();
            let found = lines.map(|line| formulas.rewrite(line).into_owned());
            assert_eq!(found, expected);
        }
    }
}
