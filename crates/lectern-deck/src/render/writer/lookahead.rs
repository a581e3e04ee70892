//! What the next events of a slide hold.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Events;

/// How many events there are up to and with the end of the element whose start was just taken.
pub(super) fn length_of_element(after: &Events<'_>) -> usize {
    let mut depth = 1_usize;
    for (index, (event, _)) in after.iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return index + 1;
        }
    }
    after.len()
}

/// The text of some events without mark-up.
pub(super) fn plain_text(events: &Events<'_>) -> String {
    let mut out = String::new();
    for (event, _) in events {
        match event {
            Event::Text(text)
            | Event::Code(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text) => {
                out.push_str(text);
            }
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            _ => {}
        }
    }
    out
}

/// Whether a paragraph consists of pictures that go behind the slide.
pub(super) fn holds_only_backdrops(after: &Events<'_>) -> bool {
    let mut seen = false;
    let mut rest = after;
    while let Some(((event, _), after)) = rest.split_first() {
        rest = after;
        match event {
            Event::Start(Tag::Image { .. }) => {
                let length = length_of_element(after);
                let description = plain_text(after.get(..length).unwrap_or_default());
                if !description.split_whitespace().any(|word| word == "bg") {
                    return false;
                }
                seen = true;
                rest = after.get(length..).unwrap_or_default();
            }
            Event::SoftBreak | Event::HardBreak | Event::InlineHtml(_) => {}
            Event::Text(text) if text.trim().is_empty() => {}
            Event::End(TagEnd::Paragraph) => return seen,
            _ => return false,
        }
    }
    false
}
