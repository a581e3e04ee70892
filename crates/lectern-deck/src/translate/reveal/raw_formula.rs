//! Formulas in slides that are written as HTML, where no Markdown finds them.

use std::borrow::Cow;

/// Signs that begin a formula, those that end it, and how it is set.
const SIGNS: &[(&str, &str, &str)] = &[
    ("$$", "$$", "block"),
    ("\\[", "\\]", "block"),
    ("\\(", "\\)", "inline"),
    ("$", "$", "inline"),
];

/// Whether a page loads something that sets formulas.
pub(super) fn are_set(page: &str) -> bool {
    ["RevealMath", "plugin/math", "katex", "MathJax", "mathjax"]
        .iter()
        .any(|name| page.contains(name))
}

/// The HTML with its formulas as elements. Code and what stands in tags stays.
pub(super) fn rewrite(html: &str) -> Cow<'_, str> {
    if !html.contains(['$', '\\']) {
        return html.into();
    }
    let mut out = String::with_capacity(html.len() + 64);
    let mut rest = html;
    let mut in_code = false;
    while let Some(at) = rest.find(['<', '$', '\\']) {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let (written, length) = if after.starts_with('<') {
            let tag = after.get(..=after.find('>').unwrap_or(0)).unwrap_or(after);
            let name = tag.trim_start_matches(['<', '/']).to_ascii_lowercase();
            if ["code", "pre", "script"]
                .iter()
                .any(|code| name.starts_with(code))
            {
                in_code = !tag.starts_with("</");
            }
            (None, tag.len())
        } else if in_code {
            (None, 1)
        } else {
            match formula(after) {
                Some((element, length)) => (Some(element), length),
                // A backslash keeps what follows it from beginning anything.
                None => (None, after.chars().take(2).map(char::len_utf8).sum()),
            }
        };
        let (taken, next) = after.split_at(length);
        out.push_str(written.as_deref().unwrap_or(taken));
        rest = next;
    }
    out.push_str(rest);
    out.into()
}

/// The formula that the text begins with, as an element, and how long it is.
fn formula(text: &str) -> Option<(String, usize)> {
    let (begin, end, display) = SIGNS.iter().find(|(begin, ..)| text.starts_with(begin))?;
    let inner = text.get(begin.len()..)?;
    let stop = inner.find(['<']).unwrap_or(inner.len());
    let inner = inner.get(..stop)?;
    let length = inner.find(end)?;
    let inner = inner.get(..length)?;
    // A single sign may well be money.
    let is_money =
        *begin == "$" && (inner.starts_with(' ') || inner.ends_with(' ') || inner.contains('\n'));
    let is_one = !inner.trim().is_empty() && !is_money;
    is_one.then(|| {
        let element = format!("<span class=\"math\" data-display=\"{display}\">{inner}</span>");
        (element, begin.len() + length + end.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_stand_in_elements() {
        let inline =
            |formula| format!("<span class=\"math\" data-display=\"inline\">{formula}</span>");
        let block =
            |formula| format!("<span class=\"math\" data-display=\"block\">{formula}</span>");
        for (html, expected) in [
            ("<p>\\(x\\)</p>", format!("<p>{}</p>", inline("x"))),
            ("\\[ a &lt; b \\]", block(" a &lt; b ")),
            (
                "$$\nx\n$$ $y$",
                format!("{} {}", block("\nx\n"), inline("y")),
            ),
            (
                "<code>$x$</code> $y$",
                format!("<code>$x$</code> {}", inline("y")),
            ),
            (
                "<a title=\"$x$\">a</a>",
                "<a title=\"$x$\">a</a>".to_owned(),
            ),
            ("5 $ or 6 $", "5 $ or 6 $".to_owned()),
            ("\\$x$", "\\$x$".to_owned()),
            ("$", "$".to_owned()),
            ("<", "<".to_owned()),
        ] {
            assert_eq!(rewrite(html), expected, "{html}");
        }
    }
}
