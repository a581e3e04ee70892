//! Says where a `---` does not begin a slide, though its author may have meant it to.

use std::ops::Range;

use super::Pass;
use crate::diagnostic::Severity;
use crate::parse::landmark::Heading;
use crate::parse::swallowed;

impl Pass<'_, '_> {
    /// A `---` in HTML that is still open is part of it.
    pub(super) fn hint_at_swallowed(&mut self, html: &str, start: usize) {
        if let Some(at) = swallowed::left_in(html) {
            self.report.add(
                start + at,
                Severity::Warning,
                "separator-in-html",
                "This `---` stands in HTML and does not begin a slide",
                "Close the elements above it, or leave a blank line before it",
            );
        }
    }

    /// A `---` right under text makes a heading of it, which authors seldom want.
    pub(super) fn hint_at_setext(&mut self, heading: &Heading, range: &Range<usize>) {
        if heading.level != 2 || !heading.top_level {
            return;
        }
        let block = self
            .source
            .get(range.clone())
            .unwrap_or_default()
            .trim_end();
        let Some((_, underline)) = block.rsplit_once('\n') else {
            return;
        };
        if underline == "---" {
            self.report.add(
                range.start + block.len() - underline.len(),
                Severity::Warning,
                "setext-heading",
                "This `---` makes a heading of the text above it and does not begin a slide",
                "Leave a blank line before it to begin a slide, or write `## ` before the text",
            );
        }
    }
}
