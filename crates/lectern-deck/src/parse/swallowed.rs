//! Separators that CommonMark takes for the last line of a block of HTML, as no blank line stands before them.

use super::unclosed::is_raw_text;
use crate::html;
use crate::source::cut;
use crate::translate::{Lines, Within};

/// Where a line of `---` stands right under HTML all of whose elements are closed, from byte `start` on.
pub(super) fn separators(source: &str, start: usize) -> Vec<usize> {
    let body = source.get(start..).unwrap_or_default();
    let mut found = Vec::new();
    // Most decks have none.
    if cut(body, ">\n---").is_none() {
        return found;
    }
    let mut block: Option<usize> = None;
    let mut in_paragraph = false;
    let mut at = start;
    for line in Lines::after(source, start) {
        let text = line.text;
        match block {
            Some(begin) if text.trim_end() == "---" => {
                let html = source.get(begin..at).unwrap_or_default();
                if html.trim_end().ends_with('>') && html::is_closed(html) {
                    found.push(at);
                    block = None;
                }
            }
            None if line.within == Within::Text && begins_block(text, in_paragraph) => {
                block = Some(at);
            }
            _ => {}
        }
        if text.trim().is_empty() || line.within == Within::Code {
            block = None;
            in_paragraph = false;
        } else {
            in_paragraph = block.is_none() && !text.starts_with(['#', '-']);
        }
        at += text.len() + 1;
    }
    found
}

/// Where a line of `---` stands within a block of HTML, which makes it a part of that.
pub(super) fn left_in(html: &str) -> Option<usize> {
    let (before, _) = cut(html, "\n---\n")?;
    let is_hidden = is_raw_text(html) || before.rfind("<!--") > before.rfind("-->");
    (!is_hidden).then_some(before.len() + 1)
}

/// Whether a line begins a block of HTML that the next blank line ends.
fn begins_block(line: &str, in_paragraph: bool) -> bool {
    let tag = line.trim_start_matches(' ');
    let Some(rest) = tag.strip_prefix('<') else {
        return false;
    };
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    let name_end = rest
        .find(|character: char| !character.is_ascii_alphanumeric() && character != '-')
        .unwrap_or(rest.len());
    let name = rest.get(..name_end).unwrap_or_default();
    let name = name.to_ascii_lowercase();
    let stands_alone = || tag.trim_end().ends_with('>') && tag.matches('<').count() == 1;
    match name.as_str() {
        "" | "pre" | "script" | "style" | "textarea" => false,
        "iframe" => true,
        name if html::is_block(name) => true,
        // What stands within lines begins a block only where its tag is all there is.
        _ => !in_paragraph && stands_alone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_separator_right_under_closed_html_is_found() {
        for (text, expected) in [
            ("<div>a</div>\n---\n# B", &[13][..]),
            ("<img src=\"a\">\n---\n", &[14]),
            ("a\n<div>\nb\n</div>\n---\n<br>\n---\n", &[17, 26]),
            ("<div>\n\na\n\n</div>\n---\n", &[17]),
            ("<div>\n---\n</div>", &[]),
            ("a <b>c</b>\n---\n", &[]),
            ("<b>a</b>\n---\n", &[]),
            ("a\n<br>\n---\n", &[]),
            ("```\n<br>\n---\n```\n", &[]),
            ("<pre>\n<br>\n---\n</pre>", &[]),
            ("<div></div>\n\n---\n<div></div>\n----\n", &[]),
        ] {
            assert_eq!(separators(text, 0), expected, "{text}");
        }
    }
}
