//! Terms and what they mean: below a line, lines that begin with `: `.

use pulldown_cmark::Event;

use super::lookahead::length_of_element;
use super::{Events, Writer};

const MARK: &str = ": ";

/// Where in a paragraph the next line is that says what the line before means.
fn next(events: &Events<'_>) -> Option<usize> {
    events.windows(2).position(|pair| {
        matches!(pair, [(Event::SoftBreak, _), (Event::Text(text), _)] if text.starts_with(MARK))
    })
}

impl Writer<'_> {
    /// The events of a paragraph, if it holds definitions.
    pub(super) fn defines<'e, 't>(&self, after: &'e Events<'t>) -> Option<&'e Events<'t>> {
        let inner = after.get(..length_of_element(after).saturating_sub(1))?;
        (self.rules.columns && next(inner).is_some()).then_some(inner)
    }

    pub(super) fn definitions(&mut self, mut events: &Events<'_>, text: &str) {
        self.builder.open("dl", Vec::new());
        let mut name = "dt";
        loop {
            self.builder.open(name, Vec::new());
            if name == "dd"
                && let Some(((Event::Text(words), _), rest)) = events.split_first()
            {
                self.text(words.get(MARK.len()..).unwrap_or_default());
                events = rest;
            }
            let end = next(events);
            self.events(
                events
                    .get(..end.unwrap_or(events.len()))
                    .unwrap_or_default(),
                text,
            );
            self.builder.close(name);
            let Some(end) = end else { break };
            events = events.get(end + 1..).unwrap_or_default();
            name = "dd";
        }
        self.builder.close("dl");
    }
}
