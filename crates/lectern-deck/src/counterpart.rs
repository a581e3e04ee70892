//! The same place in a deck in another language.

use std::collections::HashMap;

use crate::model::Deck;

/// Where a place of a deck is in a translation of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counterpart {
    /// The slide of the translation, from 0.
    pub slide: usize,
    /// The step to show there; the translation may have fewer on that slide.
    pub step: usize,
    /// How it was found.
    pub by: MatchedBy,
    /// How many slides fewer the translation has.
    pub n_fewer: usize,
}

/// How sure it is that two slides say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MatchedBy {
    /// They have the same id.
    Id,
    /// They stand at the same place after slides that have the same id.
    Position,
    /// The translation lacks the slide; this is the one before it.
    Nearest,
}

impl Deck {
    /// Where the slide at `index`, from 0, and a step on it are in a translation of this deck.
    pub fn counterpart(&self, index: usize, step: usize, translation: &Self) -> Counterpart {
        // Of owned names, as the renderer has it: a map of another kind would be more code on the way to the first slide.
        let theirs: HashMap<String, usize> = translation
            .slides
            .iter()
            .zip(0..)
            .map(|(slide, at)| (slide.id.clone(), at))
            .collect();
        let find = |at: usize| theirs.get(self.slides.get(at)?.id.as_str()).copied();
        let n_fewer = self.slides.len().saturating_sub(translation.slides.len());
        let (slide, by) = match find(index) {
            Some(slide) => (slide, MatchedBy::Id),
            None => self.by_position(index, translation.slides.len(), find),
        };
        let step = if by == MatchedBy::Nearest { 0 } else { step };
        Counterpart {
            slide,
            step,
            by,
            n_fewer,
        }
    }

    /// Counts from the last slide before that both have, up to the next one that both have.
    fn by_position(
        &self,
        index: usize,
        n_theirs: usize,
        find: impl Fn(usize) -> Option<usize>,
    ) -> (usize, MatchedBy) {
        let before = (0..index).rev().find_map(|at| Some((at, find(at)?)));
        let wanted = before.map_or(index, |(ours, theirs)| theirs + (index - ours));
        let first = before.map_or(0, |(_, theirs)| theirs);
        let next = (index + 1..self.slides.len()).find_map(&find);
        let end = next.filter(|next| *next >= first).unwrap_or(n_theirs);
        if wanted < end {
            (wanted, MatchedBy::Position)
        } else {
            (end.saturating_sub(1).max(first), MatchedBy::Nearest)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Dialect;
    use proptest::prelude::*;

    /// A deck of slides that have only an id, or only a text.
    fn deck(slides: &[&str]) -> Deck {
        let slides: Vec<_> = slides
            .iter()
            .map(|slide| match slide.strip_prefix('#') {
                Some(id) => format!("<!-- id: {id} -->"),
                None => (*slide).to_owned(),
            })
            .collect();
        Deck::parse(&slides.join("\n\n---\n\n"), Some(Dialect::Native)).0
    }

    #[test]
    fn switching_the_language_keeps_the_place() {
        use MatchedBy::{Id, Nearest, Position};
        let korean = deck(&["#start", "스레드", "락", "#demo", "질문", "감사합니다"]);
        let english = deck(&["#start", "Threads", "Locks", "#demo", "Questions", "Thanks"]);
        let short = deck(&["#start", "スレッド", "#demo", "質問"]);
        let reordered = deck(&["#demo", "A", "#start"]);
        for (translation, n_fewer, expected) in [
            (
                &english,
                0,
                [
                    (0, Id),
                    (1, Position),
                    (2, Position),
                    (3, Id),
                    (4, Position),
                    (5, Position),
                ],
            ),
            (
                &short,
                2,
                [
                    (0, Id),
                    (1, Position),
                    (1, Nearest),
                    (2, Id),
                    (3, Position),
                    (3, Nearest),
                ],
            ),
            (
                &reordered,
                3,
                [
                    (2, Id),
                    (2, Nearest),
                    (2, Nearest),
                    (0, Id),
                    (1, Position),
                    (2, Position),
                ],
            ),
        ] {
            for (index, (slide, by)) in expected.into_iter().enumerate() {
                let step = if by == Nearest { 0 } else { 2 };
                let expected = Counterpart {
                    slide,
                    step,
                    by,
                    n_fewer,
                };
                assert_eq!(
                    korean.counterpart(index, 2, translation),
                    expected,
                    "{index} in {n_fewer} fewer"
                );
            }
        }
    }

    proptest! {
        #[test]
        fn a_counterpart_is_always_in_the_translation(
            ours in prop::collection::vec("#?[a-d]", 1..9),
            theirs in prop::collection::vec("#?[a-d]", 1..9),
            index in 0..12_usize,
        ) {
            let names = |names: &[String]| deck(&names.iter().map(String::as_str).collect::<Vec<_>>());
            let (ours, theirs) = (names(&ours), names(&theirs));
            prop_assert!(ours.counterpart(index, 1, &theirs).slide < theirs.slides.len());
            let same = ours.counterpart(index, 1, &ours);
            if index < ours.slides.len() {
                prop_assert_eq!(same, Counterpart { slide: index, step: 1, by: MatchedBy::Id, n_fewer: 0 });
            }
        }
    }
}
