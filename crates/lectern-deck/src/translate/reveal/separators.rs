//! What parts slides: the separators a deck names, else those that reveal.js programs have by default.

use super::pattern::Pattern;
use crate::translate::lines::{Lines, Within};

/// How a slide follows the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    /// To its right.
    Horizontal,
    /// Below it, in the same stack.
    Vertical,
}

/// Separators as the deck names them; `None` is the usual ones.
#[derive(Debug, Default)]
pub(super) struct Separators {
    pub(super) horizontal: Option<Pattern>,
    pub(super) vertical: Option<Pattern>,
}

/// Lines that programs around reveal.js take for a separator below, besides `--`, which needs an empty line before it.
const USUAL_VERTICAL: &[&str] = &[
    "----", "---v", "--v", "-v-", "=--", "+++", "|||", ">>>", "vvv",
];

/// How many kinds of rules are counted.
const MOST_RULES: usize = 8;

impl Separators {
    /// Guesses the separators of a deck that names none, as the page around it may have named them: without a usual one, the rule
    /// that stands alone most often.
    pub(super) fn guess(&mut self, body: &str) {
        if self.horizontal.is_some() || self.vertical.is_some() {
            return;
        }
        let mut rules: Vec<(&str, usize)> = Vec::new();
        let mut after_empty = true;
        for line in Lines::of(body).filter(|line| line.within == Within::Text) {
            let text = line.text.trim_end();
            if self.read(text, after_empty).is_some() {
                return;
            }
            if after_empty && is_unusual_rule(text) {
                if let Some((_, count)) = rules.iter_mut().find(|(rule, _)| *rule == text) {
                    *count += 1;
                } else if rules.len() < MOST_RULES {
                    rules.push((text, 1));
                }
            }
            after_empty = text.is_empty();
        }
        let most = rules.iter().max_by_key(|(_, count)| *count);
        self.horizontal = most
            .filter(|(_, count)| *count > 1)
            .map(|(rule, _)| Pattern::line(rule));
    }

    /// Whether a line is a separator, and what stands in it besides.
    pub(super) fn read<'l>(
        &self,
        line: &'l str,
        after_empty: bool,
    ) -> Option<(Direction, &'l str)> {
        let horizontal = match &self.horizontal {
            Some(pattern) => pattern.rest_of(line),
            None => is_usual_horizontal(line).then_some(""),
        };
        let vertical = || match &self.vertical {
            Some(pattern) => pattern.rest_of(line),
            None => is_usual_vertical(line, after_empty).then_some(""),
        };
        horizontal
            .map(|rest| (Direction::Horizontal, rest))
            .or_else(|| vertical().map(|rest| (Direction::Vertical, rest)))
    }

    /// Whether so many empty lines part slides.
    pub(super) fn read_gap(&self, empty_lines: usize) -> Option<Direction> {
        let parts = |pattern: &Option<Pattern>| {
            let least = pattern.as_ref().and_then(Pattern::empty_lines);
            least.is_some_and(|least| empty_lines >= least)
        };
        if parts(&self.horizontal) {
            Some(Direction::Horizontal)
        } else {
            parts(&self.vertical).then_some(Direction::Vertical)
        }
    }
}

fn is_usual_horizontal(line: &str) -> bool {
    let line = line.trim_end();
    line == "---" || comment_word(line).is_some_and(|word| matches!(word, "s" | "slide"))
}

fn is_usual_vertical(line: &str, after_empty: bool) -> bool {
    let line = line.trim_end();
    USUAL_VERTICAL.contains(&line)
        || (after_empty && line == "--")
        || comment_word(line).is_some_and(|word| matches!(word, "v" | "vertical"))
}

/// `___`, `***`, `-----`
fn is_unusual_rule(line: &str) -> bool {
    line.len() > 2
        && ["-", "_", "*"]
            .iter()
            .any(|sign| line.replace(sign, "").is_empty())
}

fn comment_word(line: &str) -> Option<&str> {
    let inner = line.strip_prefix("<!--")?.strip_suffix("-->")?;
    Some(inner.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Direction::{Horizontal, Vertical};

    #[test]
    fn usual_separators_are_known() {
        let usual = Separators::default();
        for (line, expected) in [
            ("---", Some(Horizontal)),
            ("---  ", Some(Horizontal)),
            ("<!-- s -->", Some(Horizontal)),
            ("----", Some(Vertical)),
            ("---v", Some(Vertical)),
            ("<!--v-->", Some(Vertical)),
            ("--", Some(Vertical)),
            ("-----", None),
            ("***", None),
            ("  ---", None),
        ] {
            let found = usual.read(line, true).map(|(direction, _)| direction);
            assert_eq!(found, expected, "{line}");
        }
        assert_eq!(usual.read("--", false), None);
    }

    #[test]
    fn a_rule_that_stands_often_is_a_separator_where_no_usual_one_is() {
        for (body, line, expected) in [
            ("a\n\n___\n\nb\n\n___\n\nc", "___", Some(Horizontal)),
            (
                "a\n\n-----\n\nb\n\n***\n\nc\n\n-----",
                "-----",
                Some(Horizontal),
            ),
            ("a\n\n___\n\nb", "___", None),
            ("a\n\n---\n\nb\n\n___\n\nc\n\n___", "___", None),
            ("a\n\n>>>\n\nb\n\n***\n\nc\n\n***", ">>>", Some(Vertical)),
            ("a\n___\n\n```\n\n___\n\n___\n```", "___", None),
        ] {
            let mut guessed = Separators::default();
            guessed.guess(body);
            let found = guessed.read(line, true).map(|(direction, _)| direction);
            assert_eq!(found, expected, "{body}");
        }
    }

    #[test]
    fn a_deck_may_name_its_own() {
        let own = Separators {
            horizontal: Pattern::read("^\n\n\n"),
            vertical: Pattern::read("^\n\n"),
        };
        assert_eq!(own.read("---", true), None);
        let gaps = [1, 2, 3, 4].map(|count| own.read_gap(count));
        assert_eq!(
            gaps,
            [None, Some(Vertical), Some(Horizontal), Some(Horizontal)]
        );
    }
}
