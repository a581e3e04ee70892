//! What paragraphs of Pandoc have that CommonMark reads otherwise.

use std::fmt::Write as _;

use super::references::example;
use crate::source::cut;

/// Whether an indented line begins an item of a list rather than being code.
pub(super) fn begins_item(line: &str) -> bool {
    let text = line.trim_start();
    ["- ", "* ", "+ "].iter().any(|mark| text.starts_with(mark))
}

/// A paragraph without what CommonMark reads otherwise: lines after `|`, numbers `#.` and `(@)`, a break at the end.
///
/// Numbered examples are counted on by `n_examples`.
pub(super) fn prose(text: &str, n_examples: &mut usize) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let is_line_block = text
        .lines()
        .all(|line| line.starts_with("| ") && !line.trim_end().ends_with('|'));
    for (index, line) in text.split('\n').enumerate() {
        let rest = line.trim_start();
        if index > 0 {
            // A break before the next item breaks nothing.
            if out.ends_with(" \\") && begins_item(rest) {
                out.truncate(out.len() - 2);
            }
            out.push('\n');
        }
        let indent = line.get(..line.len() - rest.len()).unwrap_or_default();
        if is_line_block {
            out.push_str(line.get(2..).unwrap_or_default());
            out.push('\\');
        } else if let Some(item) = rest.strip_prefix("#. ") {
            out.push_str(indent);
            out.push_str("1. ");
            out.push_str(item);
        } else if let Some((_, item)) = example(rest) {
            *n_examples += 1;
            // The mark after the number keeps it from being joined to a list before.
            let _ = write!(out, "{indent}{n_examples}) {item}");
        } else {
            out.push_str(line);
        }
    }
    if out.ends_with('\\') && !out.ends_with("\\\\") {
        out.pop();
        if !is_line_block {
            out.push_str("<br>");
        }
    }
    out
}

/// The list that is all there is in a quote: its items come one by one, where those of others do not.
pub(super) fn quoted_list(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    for line in text.split('\n') {
        let item = line.trim_start().strip_prefix('>')?;
        let item = item.strip_prefix(' ').unwrap_or(item);
        let is_item = begins_item(item) || is_number(item);
        if !(is_item || (!out.is_empty() && (item.starts_with("  ") || item.trim().is_empty()))) {
            return None;
        }
        out.push_str(item);
        out.push('\n');
    }
    Some(out)
}

/// `1. text`
fn is_number(text: &str) -> bool {
    let rest = text.trim_start_matches(|character: char| character.is_ascii_digit());
    rest.len() < text.len() && rest.starts_with(". ")
}

/// The description of a picture that is a paragraph, and its label; it is shown below it.
pub(super) fn figure_caption(text: &str) -> Option<(&str, Option<&str>)> {
    let (caption, after) = text.strip_prefix("![")?.split_once("](")?;
    let (_, after) = after.split_once(')')?;
    let is_alone = match after.trim() {
        "" => true,
        braces => braces.starts_with('{') && braces.ends_with('}') && !braces.contains("]("),
    };
    let is_caption = is_alone && !caption.trim().is_empty() && !caption.contains(']');
    is_caption.then(|| (caption, label(after)))
}

/// What a table is called, and its label: `: words {#tbl-a}`.
pub(super) fn table_caption(text: &str) -> Option<(&str, Option<&str>)> {
    let words = text
        .strip_prefix(": ")
        .or_else(|| text.strip_prefix("Table: "))?
        .trim();
    let braces = words
        .strip_suffix('}')
        .and_then(|words| words.rsplit_once('{'));
    let caption = braces.map_or(words, |(caption, _)| caption.trim_end());
    (!caption.is_empty()).then(|| (caption, label(words)))
}

/// The label in braces: `{#fig-a}`.
fn label(text: &str) -> Option<&str> {
    let (_, after) = cut(text, "{#")?;
    after.split([' ', '}']).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_become_those_of_commonmark() {
        for (text, expected) in [
            ("| a\n| b", "a\\\nb"),
            ("#. a\n#. b", "1. a\n1. b"),
            ("(@) a\n(@b) c", "8) a\n9) c"),
            ("a\\", "a<br>"),
            ("- a \\\n- b", "- a\n- b"),
            ("| a | b |", "| a | b |"),
        ] {
            assert_eq!(prose(text, &mut 7), expected);
        }
    }

    #[test]
    fn a_quote_may_be_a_list() {
        for (text, expected) in [
            ("> - a\n>   b\n>\n> - c", Some("- a\n  b\n\n- c\n")),
            ("> 1. a\n> 2. b", Some("1. a\n2. b\n")),
            ("> a\n> - b", None),
            ("> - a\n> b", None),
            ("- a", None),
        ] {
            assert_eq!(quoted_list(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn captions_may_have_labels() {
        for (text, expected) in [
            (
                ": A *b* {#tbl-a tbl-colwidths=\"[1]\"}",
                Some(("A *b*", Some("tbl-a"))),
            ),
            ("Table: A", Some(("A", None))),
            (":tada: A", None),
        ] {
            assert_eq!(table_caption(text), expected);
        }
        assert_eq!(
            figure_caption("![A](b.png){#fig-c}"),
            Some(("A", Some("fig-c")))
        );
        assert_eq!(figure_caption("![A](b.png) c"), None);
    }
}
