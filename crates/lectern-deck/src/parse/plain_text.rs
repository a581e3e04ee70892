//! Where slides begin in a text that was not written as slides, such as the README of a project.

use super::landmark::{Heading, Kind, Landmark};
use super::settings::Divider;
use crate::source::cut;

/// A text with fewer headings may well be one slide.
const LEAST_HEADINGS: usize = 3;

/// With fewer headings for each part between separators, the parts may well be the slides.
const LEAST_IN_PART: usize = 4;

/// The headings that begin slides where next to no lines part them: of the first two levels, or of the first alone where most of those
/// have text of their own. None in a short text.
pub(super) fn divider(source: &str, landmarks: &[Landmark]) -> Option<Divider> {
    let separators = landmarks
        .iter()
        .filter(|mark| matches!(mark.kind, Kind::Separator(_)));
    let n_parts = separators.count() + 1;
    let headings: Vec<(&Landmark, u8)> = landmarks
        .iter()
        .filter_map(|mark| match &mark.kind {
            Kind::Heading(Heading {
                level: level @ 1..=2,
                top_level: true,
                ..
            }) => Some((mark, *level)),
            _ => None,
        })
        .collect();
    let least = if n_parts == 1 {
        LEAST_HEADINGS
    } else {
        LEAST_IN_PART * n_parts
    };
    // Who sets columns writes slides.
    if headings.len() < least || cut(source, "\n::").is_some() {
        return None;
    }
    let ends = headings.iter().skip(1).map(|(mark, _)| mark.range.start);
    let has_text = |end: usize, mark: &Landmark| {
        let text = source.get(mark.range.end..end);
        text.is_some_and(|text| !text.trim().is_empty())
    };
    let (mut n_first, mut n_with_text) = (0, 0);
    for ((mark, level), end) in headings.iter().zip(ends.chain([source.len()])) {
        if *level == 1 {
            n_first += 1;
            n_with_text += usize::from(has_text(end, mark));
        }
    }
    let has_slides_of_one = n_first >= LEAST_HEADINGS && 2 * n_with_text > n_first;
    Some(Divider::down_to(if has_slides_of_one { 1 } else { 2 }))
}
