//! Where the sections of a deck begin, for an outline.

use crate::model::{Deck, Slide};

/// Layouts and classes of slides that open a section.
const OPENERS: [&str; 3] = ["section", "lead", "part"];

impl Deck {
    /// The slides with which sections begin, from 0, in order; none where the deck has no sections.
    ///
    /// Authors say it in one of three ways, and the first one found holds: slides laid out as openings, vertical stacks, or titles
    /// of the first rank among those of lower ones.
    pub fn sections(&self) -> Vec<usize> {
        // What opens the deck is its cover.
        let opened =
            self.openings(|deck, index| index > 0 && deck.slides.get(index).is_some_and(is_opener));
        if !opened.is_empty() {
            return opened;
        }
        if self.slides.iter().any(|slide| slide.below) {
            return self.openings(|deck, index| {
                let below = deck.slides.get(index + 1);
                deck.slides.get(index).is_some_and(|slide| !slide.below)
                    && below.is_some_and(|slide| slide.below)
            });
        }
        let ranks: Vec<_> = (0..self.slides.len())
            .map(|index| self.rank(index))
            .collect();
        let of_first_rank =
            self.openings(|_, index| index > 0 && ranks.get(index) == Some(&Some(1)));
        let any_lower = ranks.iter().flatten().any(|rank| *rank > 1);
        if any_lower { of_first_rank } else { Vec::new() }
    }

    fn openings(&self, opens: impl Fn(&Self, usize) -> bool) -> Vec<usize> {
        (0..self.slides.len())
            .filter(|index| opens(self, *index))
            .collect()
    }

    /// The rank of the first heading of a slide, as far as `#` says it.
    fn rank(&self, index: usize) -> Option<usize> {
        let mut is_code = false;
        self.text(index)?.lines().find_map(|line| {
            let line = line.trim_start();
            if line.starts_with("```") || line.starts_with("~~~") {
                is_code = !is_code;
            }
            let after = line.trim_start_matches('#');
            let rank = line.len() - after.len();
            (!is_code && (1..=6).contains(&rank) && after.starts_with(' ')).then_some(rank)
        })
    }
}

fn is_opener(slide: &Slide) -> bool {
    let settings = &slide.settings;
    let mut names = settings.classes.iter().chain(&settings.layout);
    names.any(|name| OPENERS.contains(&name.as_str()))
}

#[cfg(test)]
mod tests {
    use crate::{Deck, Dialect};

    #[test]
    fn sections_begin_where_the_author_opens_them() {
        for (text, dialect, sections) in [
            ("# A\n\n---\n\n# B\n\n---\n\n# C", Dialect::Native, &[][..]),
            (
                "# A\n\n---\n\n# B\n\n---\n\n## C\n\n---\n\n# D",
                Dialect::Native,
                &[1, 3],
            ),
            (
                "# A\n\n---\n\n## B\n\n```sh\n# C\n```\n\n---\n\n```sh\n# D\n```",
                Dialect::Native,
                &[],
            ),
            (
                "# A\n\n---\n\n<!-- _class: lead -->\n# B\n\n---\n\n# C\n\n---\n\n## D",
                Dialect::Marp,
                &[1],
            ),
            (
                "# A\n\n---\n\n# B\n\n----\n\n# C\n\n---\n\n# D",
                Dialect::Reveal,
                &[1],
            ),
            ("", Dialect::Native, &[]),
        ] {
            let (deck, _) = Deck::parse(text, Some(dialect));
            assert_eq!(deck.sections(), sections, "{text}");
        }
    }
}
