//! Formulas between `\(` and `\)`, `\[` and `\]`: written between dollar signs.

use std::borrow::Cow;

use crate::source::cut;

/// Formulas are no longer than this, so that each look for an end is short.
const LONGEST: usize = 2048;

/// Writes such formulas between `$` and `$$`; code and what stands between dollar signs is left alone.
pub(crate) fn to_dollars(text: &str) -> Cow<'_, str> {
    if !text.contains("\\(") && !text.contains("\\[") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['\\', '`', '$']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        if let Some((mark, formula, after)) = formula(from) {
            let is_alone = ends_line(&out) && begins_line(after);
            let in_address =
                out.ends_with("](") || out.ends_with(|c: char| c.is_ascii_alphanumeric());
            if means_formula(mark, formula, is_alone) && !(mark == "\\(" && in_address) {
                let dollars = if mark.ends_with('(') { "$" } else { "$$" };
                let formula = if dollars == "$" {
                    formula.trim()
                } else {
                    formula
                };
                for part in [dollars, formula, dollars] {
                    out.push_str(part);
                }
                rest = after;
                continue;
            }
        }
        let length = length_of_other(from);
        let (other, after) = from.split_at(length);
        out.push_str(other);
        rest = after;
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The mark that begins a formula, the formula, and what follows it.
fn formula(text: &str) -> Option<(&str, &str, &str)> {
    let marks = [
        ("\\\\(", "\\\\)"),
        ("\\\\[", "\\\\]"),
        ("\\(", "\\)"),
        ("\\[", "\\]"),
    ];
    let (mark, end) = marks.iter().find(|(mark, _)| text.starts_with(mark))?;
    let after = text.get(mark.len()..)?;
    let paragraph = paragraph(after);
    let formula = paragraph.get(..paragraph.find(end)?)?;
    let behind = after.get(formula.len() + end.len()..)?;
    Some((mark, formula, behind))
}

/// Whether it is no more than text in brackets that are escaped.
fn means_formula(mark: &str, formula: &str, is_alone: bool) -> bool {
    let has_signs = formula.contains(['\\', '^', '_', '=']);
    let is_formula = match mark {
        "\\[" => has_signs && is_alone,
        "\\(" => has_signs || !formula.trim().contains(' '),
        _ => true,
    };
    is_formula && !formula.trim().is_empty() && !formula.contains('$')
}

/// How long what begins with a sign is that is to be left alone.
fn length_of_other(text: &str) -> usize {
    let sign = text.chars().next().unwrap_or('\\');
    if sign == '\\' {
        return text.chars().take(2).map(char::len_utf8).sum();
    }
    let after = text.trim_start_matches(sign);
    let run = text.len() - after.len();
    // Code may have empty lines.
    let inside = if sign == '$' { paragraph(after) } else { after };
    let mark = text.get(..run).unwrap_or_default();
    inside.find(mark).map_or(run, |inner| inner + 2 * run)
}

/// The text up to the next empty line, if that is not far.
fn paragraph(text: &str) -> &str {
    let near = text
        .get(..text.floor_char_boundary(LONGEST))
        .unwrap_or_default();
    cut(near, "\n\n").map_or(near, |(paragraph, _)| paragraph)
}

fn ends_line(text: &str) -> bool {
    text.trim_end_matches([' ', '\t']).ends_with('\n') || text.trim().is_empty()
}

fn begins_line(text: &str) -> bool {
    text.trim_start_matches([' ', '\t']).starts_with('\n') || text.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_stand_between_dollar_signs() {
        for (text, expected) in [
            ("a \\( x^2 \\) b", "a $x^2$ b"),
            ("\\\\(x\\\\)", "$x$"),
            ("\\[\nx = 1\n\\]", "$$\nx = 1\n$$"),
            ("see \\[1\\]", "see \\[1\\]"),
            ("\\[\\[a_b\\]\\]", "\\[\\[a_b\\]\\]"),
            ("\\(see below\\)", "\\(see below\\)"),
            ("`\\(x\\)` \\(y\\)", "`\\(x\\)` $y$"),
            (
                "```\n\\(x\\)\n\n\\(y\\)\n```",
                "```\n\\(x\\)\n\n\\(y\\)\n```",
            ),
            (
                "$$a \\\\[2pt] b \\\\]$$ \\(c\\)",
                "$$a \\\\[2pt] b \\\\]$$ $c$",
            ),
            ("\\(x\n\ny\\)", "\\(x\n\ny\\)"),
            ("[a](b\\(c\\)) [d](\\(e\\))", "[a](b\\(c\\)) [d](\\(e\\))"),
            ("\\(", "\\("),
            ("$ \\(x\\)", "$ $x$"),
        ] {
            assert_eq!(to_dollars(text), expected, "{text}");
        }
    }
}
