//! Headings that are underlined, `Title` and `=====`, and the paragraphs that they are made of.

use super::Within;
use super::draft::is_rule;
use super::lines::Line;

/// A heading that is underlined: its text, its level, and how many of the lines after its first belong to it.
pub(super) fn setext(first: &Line<'_>, after: &[Line<'_>]) -> Option<(String, usize, usize)> {
    if !is_prose(first.text) {
        return None;
    }
    let mut title = first.text.trim().to_owned();
    for (index, line) in after.iter().enumerate() {
        let text = line.text.trim_end();
        if line.within != Within::Text || text.is_empty() {
            return None;
        }
        let marks = text.trim_start_matches(' ');
        if text.len() - marks.len() <= 3 {
            for (mark, level) in [("=", 1), ("-", 2)] {
                if marks.trim_start_matches(mark).is_empty() {
                    return Some((title, level, index + 1));
                }
            }
        }
        if !is_prose(text) {
            return None;
        }
        title.push(' ');
        title.push_str(text.trim());
    }
    None
}

/// Whether a line can be part of a paragraph at top level.
pub(super) fn is_prose(line: &str) -> bool {
    let text = line.trim_start_matches(' ');
    let is_item = ["- ", "* ", "+ "].iter().any(|mark| text.starts_with(mark));
    !text.is_empty()
        && line.len() - text.len() <= 3
        && !is_item
        && !text.starts_with(['#', '>', '|', '\t'])
        && !text.starts_with("<!--")
        && !is_rule(line)
}
