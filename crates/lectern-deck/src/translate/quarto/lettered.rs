//! Lists numbered by letters, by Roman numbers or in brackets: `a)`, `ii.`, `(1)`.

use std::fmt::Write as _;

/// The list that a paragraph is, each line of it an item, with Markdown between its tags.
pub(super) fn list(text: &str) -> Option<String> {
    let mut lines = text.lines();
    let (first, after) = mark(lines.next()?)?;
    let kind = match first {
        "a" | "A" | "i" | "I" | "1" => first,
        _ => return None,
    };
    let mut out = format!("\n<ol type=\"{kind}\">");
    let mut add = |item: &str| {
        let _ = write!(out, "\n<li>\n\n{item}\n\n</li>");
    };
    add(after);
    for line in lines {
        let (_, item) = mark(line)?;
        add(item);
    }
    out.push_str("\n</ol>\n");
    Some(out)
}

/// A short number in letters or brackets, and what follows it.
fn mark(line: &str) -> Option<(&str, &str)> {
    let in_brackets = line.starts_with('(');
    let rest = line.strip_prefix('(').unwrap_or(line);
    let end = rest.find(|character: char| !character.is_ascii_alphanumeric())?;
    let (number, after) = rest.split_at(end);
    let is_lettered = number.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_digits = in_brackets && number.bytes().all(|byte| byte.is_ascii_digit());
    let after = if in_brackets {
        after.strip_prefix(')')?
    } else {
        after.strip_prefix([')', '.'])?
    };
    // One blank after a capital and a dot is a name: `B. Russell`.
    let is_name = line.get(end..).is_some_and(|rest| rest.starts_with(". "))
        && !after.starts_with("  ")
        && number.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_mark = (1..=4).contains(&end) && (is_lettered || is_digits) && !is_name;
    (is_mark && after.starts_with(' ')).then(|| (number, after.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_known_by_their_first_number() {
        for (text, kind) in [
            ("a) one\nb) two", Some("a")),
            ("(i) one\n(ii) two", Some("i")),
            ("A.  one\nB.  two", Some("A")),
            ("(1) one", Some("1")),
            ("A. Turing\nB. Russell", None),
            ("b) two", None),
            ("a) one\nmore", None),
            ("i.e. this", None),
            ("1. one", None),
            ("", None),
        ] {
            let found = list(text);
            let expected = kind.map(|kind| format!("<ol type=\"{kind}\">"));
            let found = found.as_deref().and_then(|list| list.trim().lines().next());
            assert_eq!(found, expected.as_deref(), "{text}");
        }
    }
}
