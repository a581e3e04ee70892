//! The words round what was found, with the places to mark.

use std::ops::Range;

use crate::fold::fold;

/// So many characters are shown.
const LENGTH: usize = 140;

/// So many of them at most before what was found.
const LEAD: usize = 40;

/// Stands where something was left out.
const LEFT_OUT: char = '…';

/// A text with places in it to mark.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// The text, with `…` where something was left out.
    pub text: String,
    /// What to mark, in bytes of the text, in order and apart from one another.
    pub marks: Vec<Range<usize>>,
}

impl Excerpt {
    /// A whole text with its marks.
    pub(crate) fn whole(text: &str, marks: Vec<Range<usize>>) -> Self {
        Self {
            text: text.to_owned(),
            marks,
        }
    }

    /// The part of a text with the most marks, or its beginning without any.
    pub(crate) fn part(text: &str, marks: &[Range<usize>]) -> Self {
        let window = window(text, marks);
        let mut part = Self::default();
        if window.start > 0 {
            part.text.push(LEFT_OUT);
        }
        let shift = part.text.len();
        part.text
            .push_str(text.get(window.clone()).unwrap_or_default());
        if window.end < text.len() {
            part.text.push(LEFT_OUT);
        }
        let within = marks.iter().filter_map(|mark| {
            let start = mark.start.checked_sub(window.start)?;
            let end = mark.end.min(window.end).checked_sub(window.start)?;
            (start < end).then_some(start + shift..end + shift)
        });
        part.marks = within.collect();
        part
    }
}

/// The places in a text that stand at `found` when it is folded: pairs of a start and an end, in order of their starts.
pub(crate) fn marks(text: &str, found: &[(usize, usize)]) -> Vec<Range<usize>> {
    let mut marks: Vec<Range<usize>> = Vec::new();
    let mut coming = found.iter().peekable();
    let mut place = 0;
    let mut marked_to = 0;
    fold(text, |unit| {
        while let Some((_, end)) = coming.next_if(|(start, _)| *start <= place) {
            marked_to = marked_to.max(*end);
        }
        if place < marked_to {
            match marks.last_mut() {
                Some(last) if last.end >= unit.from.start => last.end = unit.from.end,
                _ => marks.push(unit.from),
            }
        }
        place += unit.character.len_utf8();
    });
    marks
}

fn window(text: &str, marks: &[Range<usize>]) -> Range<usize> {
    let after = |start: usize, n: usize| {
        let rest = text.get(start..).unwrap_or_default();
        let end = rest.char_indices().nth(n);
        end.map_or(text.len(), |(end, _)| start + end)
    };
    let count = |first: usize| {
        let end = marks
            .get(first)
            .map_or(0, |mark| after(mark.start, LENGTH - LEAD));
        let rest = marks.get(first..).unwrap_or_default();
        rest.iter().take_while(|mark| mark.end <= end).count()
    };
    // The first of those that are equally good.
    let best = (0..marks.len()).rev().max_by_key(|first| count(*first));
    let found = best
        .and_then(|best| marks.get(best))
        .map_or(0..0, Range::clone);
    let before = text.get(..found.start).unwrap_or_default();
    let start = match before.char_indices().rev().nth(LEAD) {
        // A word is not cut if it can be helped.
        Some((start, _)) => {
            let lead = before.get(start..).unwrap_or_default();
            let blank = lead.char_indices().find(|(_, next)| next.is_whitespace());
            blank.map_or(start, |(blank, next)| start + blank + next.len_utf8())
        }
        None => 0,
    };
    let end = after(start, LENGTH).max(found.end);
    if end == text.len() {
        return start..end;
    }
    let tail = text.get(found.end..end).unwrap_or_default();
    let blank = tail
        .rfind(char::is_whitespace)
        .filter(|blank| *blank > tail.len() / 2);
    start..blank.map_or(end, |blank| found.end + blank)
}
