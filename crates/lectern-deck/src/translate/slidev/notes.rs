//! The notes of a slide: its last comment, if nothing follows that.

use crate::translate::draft::Draft;
use crate::translate::lines::{Line, Within};

use super::cut::Source;

/// Where a comment stands, by lines of its slide and bytes in them.
#[derive(Debug, Clone, Copy)]
struct Place {
    line: usize,
    column: usize,
}

/// Takes the notes out of a slide and gives them to the draft.
pub(super) fn take(slide: &mut Source<'_>, draft: &mut Draft) {
    let Some((start, end)) = last_comment(&slide.lines) else {
        return;
    };
    let follows = |(index, line): (usize, &Line<'_>)| match index.cmp(&end.line) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Equal => line
            .text
            .get(end.column..)
            .is_some_and(|rest| !rest.trim().is_empty()),
        std::cmp::Ordering::Greater => !line.text.trim().is_empty(),
    };
    if slide.lines.iter().enumerate().any(follows) {
        return;
    }
    let comment = slide.lines.split_off(start.line);
    let last = end.line - start.line;
    for (index, line) in comment.iter().enumerate().take(last + 1) {
        let to = if index == last {
            end.column
        } else {
            line.text.len()
        };
        let from = if index == 0 { start.column } else { 0 };
        let text = line.text.get(from..to).unwrap_or_default();
        let text = text.strip_prefix("<!--").unwrap_or(text);
        draft.say(
            line.number,
            text.strip_suffix("-->").unwrap_or(text).trim_end(),
        );
    }
    if let Some(first) = comment.first()
        && let Some(before) = first
            .text
            .get(..start.column)
            .filter(|text| !text.trim().is_empty())
    {
        slide.lines.push(Line {
            text: before,
            within: Within::Text,
            ..*first
        });
    }
}

/// The last comment outside of code, from its first to behind its last byte.
fn last_comment(lines: &[Line<'_>]) -> Option<(Place, Place)> {
    let mut open: Option<Place> = None;
    let mut last = None;
    for (index, line) in lines.iter().enumerate() {
        if line.within == Within::Code {
            continue;
        }
        let mut from = 0;
        loop {
            let rest = line.text.get(from..).unwrap_or_default();
            let mark = if open.is_some() { "-->" } else { "<!--" };
            let Some(at) = rest.find(mark) else { break };
            let here = Place {
                line: index,
                column: from + at,
            };
            from = here.column + mark.len();
            let behind = Place {
                column: from,
                ..here
            };
            match open.take() {
                Some(start) => last = Some((start, behind)),
                None => open = Some(here),
            }
        }
    }
    last
}
