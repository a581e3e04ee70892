//! The text of a slide: blocks of code, and what stands between them.

use super::code::{Code, parts};
use super::containers::Containers;
use super::elements::Elements;
use super::layout::Layout;
use super::text::{Pass, slot_marker};
use crate::translate::draft::Draft;
use crate::translate::lines::{Line, Within};
use crate::translate::rewrite::Rewrite;

/// Writes the text of one slide.
pub(super) struct Body<'a, 'w> {
    pub(super) elements: Elements<'a>,
    pub(super) layout: Layout<'a>,
    pub(super) code: Code<'a>,
    pub(super) containers: Containers,
    /// `[text]{.class}` is read, as the deck says `mdc` or `comark`.
    pub(super) spans: bool,
    pub(super) draft: &'w mut Draft,
    pub(super) rewrite: &'w mut Rewrite,
}

impl Body<'_, '_> {
    pub(super) fn write(&mut self, lines: &[Line<'_>]) {
        let mut rest = lines;
        while let Some(first) = rest.first() {
            let is_code = first.within == Within::Code;
            let length = if is_code {
                block_length(rest)
            } else {
                rest.iter()
                    .take_while(|line| line.within != Within::Code)
                    .count()
            };
            let (group, after) = rest.split_at(length.clamp(1, rest.len()));
            rest = after;
            if is_code {
                self.code.block(group, self.draft, self.rewrite);
            } else {
                self.text(group);
            }
        }
        let number = lines.last().map_or(1, |line| line.number);
        self.layout.end(number, self.draft);
    }

    /// Writes lines that are not code.
    fn text(&mut self, lines: &[Line<'_>]) {
        let mut text = String::new();
        for (index, line) in lines.iter().enumerate() {
            if index > 0 {
                text.push('\n');
            }
            text.push_str(line.text);
        }
        let number = lines.first().map_or(1, |line| line.number);
        let mut pass = Pass {
            body: self,
            text: &text,
            at: 0,
            number,
            out: String::new(),
            begins: number,
            in_picture: false,
            comments_end: true,
            endless: Vec::new(),
            span_ends: Vec::new(),
        };
        pass.run();
    }
}

/// How many lines the block of code has that the lines begin with.
fn block_length(lines: &[Line<'_>]) -> usize {
    let mark = lines.first().map_or("", |first| parts(first.text).1);
    let closes = |line: &Line<'_>| {
        let text = line.text.trim();
        let rest = text.strip_prefix(mark).filter(|_| !mark.is_empty());
        rest.is_some_and(|rest| rest.chars().all(|c| mark.starts_with(c)))
    };
    let mut length = 1;
    for line in lines.iter().skip(1) {
        if line.within != Within::Code {
            break;
        }
        length += 1;
        if closes(line) {
            break;
        }
    }
    length
}

/// Whether a slide has slots beside the first one.
pub(super) fn has_slots(lines: &[Line<'_>]) -> bool {
    lines
        .iter()
        .filter(|line| line.within == Within::Text)
        .any(|line| {
            slot_marker(line.text).is_some_and(|name| name != "default")
                || line.text.contains("<template #right")
                || line.text.contains("<template v-slot:right")
        })
}
