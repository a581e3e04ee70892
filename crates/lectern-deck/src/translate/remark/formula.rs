//! Formulas that are kept from remark by standing in code, between `$` or backslashes with brackets; `MathJax` reads them there.

use std::borrow::Cow;

/// The line with its formulas between dollar signs.
pub(super) fn rewrite(line: &str) -> Cow<'_, str> {
    let may_hold = line.contains("$`") || line.contains("\\)`");
    if !may_hold || line.contains("``") {
        return Cow::Borrowed(line);
    }
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('`') {
        out.push_str(before);
        let Some((code, behind)) = after.split_once('`').filter(|(code, _)| !code.is_empty())
        else {
            out.push('`');
            rest = after;
            continue;
        };
        match formula(code) {
            Some((dollars, formula)) => out.extend([dollars, formula, dollars]),
            None => out.extend(["`", code, "`"]),
        }
        rest = behind;
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn formula(code: &str) -> Option<(&'static str, &str)> {
    let between = |start: &str, end: &str| code.strip_prefix(start)?.strip_suffix(end);
    let (dollars, formula) = between("$$", "$$")
        .map(|formula| ("$$", formula))
        .or_else(|| Some(("$", between("\\(", "\\)").or_else(|| between("$", "$"))?)))?;
    let formula = formula.trim();
    (!formula.is_empty() && !formula.contains('$')).then_some((dollars, formula))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_taken_out_of_code() {
        for (line, expected) in [
            ("a `$x^2$` b `\\(y\\)`", "a $x^2$ b $y$"),
            ("`$$z$$`", "$$z$$"),
            ("`$` and `echo $HOME` `$a$`", "`$` and `echo $HOME` $a$"),
            ("`` `$x$` ``", "`` `$x$` ``"),
            ("`$x$", "`$x$"),
        ] {
            assert_eq!(rewrite(line), expected);
        }
    }
}
