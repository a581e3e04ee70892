//! Which slides come first: BM25 over all decks, with weights for where a word stands and how near it is to what was typed.

use std::cmp::Ordering;
use std::ops::Range;

use crate::deck_index::DeckIndex;
use crate::occurrence::Occurrence;

/// How soon more of the same word counts little, and how much long slides are held back: the usual values.
const SATURATION: f32 = 1.2;
const LENGTH_SHARE: f32 = 0.75;

/// How much more a slide counts on which a word of the query comes right after the one before, or in the same piece.
const NEXT: f32 = 1.5;
const SAME_PIECE: f32 = 1.15;

/// What was found in a deck.
pub(crate) struct Found<'d> {
    pub(crate) deck: &'d DeckIndex,
    /// For each term where it stands, and which of these places each slide has.
    pub(crate) terms: Vec<(Vec<Occurrence>, Vec<Range<usize>>)>,
}

/// A slide on which all is found.
#[derive(Debug)]
pub(crate) struct Ranked {
    /// The number of the deck, and of the slide in it.
    pub(crate) deck: usize,
    pub(crate) slide: usize,
    /// Something is only like what was typed: such slides come after the others.
    pub(crate) is_like: bool,
    score: f32,
}

impl Found<'_> {
    /// The places of a term on a slide.
    pub(crate) fn on_slide(&self, term: usize, slide: usize) -> &[Occurrence] {
        let places = self.terms.get(term).and_then(|(places, by_slide)| {
            let range = by_slide.get(slide)?;
            places.get(range.clone())
        });
        places.unwrap_or_default()
    }

    /// On how many slides a term is found.
    fn n_slides(&self, term: usize) -> usize {
        let slides = self.terms.get(term).map(|(_, by_slide)| by_slide);
        slides.map_or(0, |slides| {
            slides.iter().filter(|places| !places.is_empty()).count()
        })
    }

    fn score(&self, slide: usize, rarity: &[f32], usual_length: f32) -> f32 {
        let length = self.deck.slides.get(slide).map_or(0, |slide| slide.length);
        let share = as_float(length) / usual_length.max(1.0);
        let held_back = SATURATION * (1.0 - LENGTH_SHARE + LENGTH_SHARE * share);
        let mut score = 0.0;
        for (term, rarity) in rarity.iter().enumerate() {
            let count: f32 = self
                .on_slide(term, slide)
                .iter()
                .map(|place| place.closeness.weight() * self.deck.kind_of(place.piece).weight())
                .sum();
            score += rarity * count * (SATURATION + 1.0) / (count + held_back);
        }
        for term in 1..rarity.len() {
            score *= self.nearness(term, slide);
        }
        score
    }

    /// What a term gains where it stands near the one before.
    fn nearness(&self, term: usize, slide: usize) -> f32 {
        let these = self.on_slide(term, slide);
        let mut gain = 1.0_f32;
        for before in self.on_slide(term - 1, slide) {
            let next = these.partition_point(|place| place.start < before.end);
            let Some(place) = these.get(next) else {
                break;
            };
            if place.piece == before.piece {
                let between = self.deck.suffixes.text_between(before.end, place.start);
                let is_next = between.bytes().filter(|byte| *byte == b' ').count() <= 1;
                gain = gain.max(if is_next { NEXT } else { SAME_PIECE });
            }
        }
        gain
    }
}

/// The slides on which all terms are found, the best first.
pub(crate) fn rank(found: &[Found<'_>], n_terms: usize) -> Vec<Ranked> {
    let slides = found.iter().flat_map(|found| &found.deck.slides);
    let (n_slides, length) = slides.fold((0_usize, 0_usize), |(n, sum), slide| {
        (n + 1, sum + slide.length)
    });
    let usual_length = as_float(length) / as_float(n_slides).max(1.0);
    let rarity: Vec<_> = (0..n_terms)
        .map(|term| {
            let n_found: usize = found.iter().map(|found| found.n_slides(term)).sum();
            let (all, with) = (as_float(n_slides), as_float(n_found));
            ((all - with + 0.5) / (with + 0.5) + 1.0).ln()
        })
        .collect();
    let mut ranked = Vec::new();
    for (deck, found) in found.iter().enumerate() {
        for slide in 0..found.deck.slides.len() {
            let best = |term| {
                found
                    .on_slide(term, slide)
                    .iter()
                    .map(|place| place.closeness)
                    .min()
            };
            let worst = (0..n_terms)
                .map(best)
                .try_fold(None, |worst, best| best.map(|best| worst.max(Some(best))));
            if let Some(Some(worst)) = worst {
                ranked.push(Ranked {
                    deck,
                    slide,
                    is_like: !worst.is_as_typed(),
                    score: found.score(slide, &rarity, usual_length),
                });
            }
        }
    }
    ranked.sort_by(compare);
    ranked
}

/// The better one first; of equals the earlier one.
fn compare(a: &Ranked, b: &Ranked) -> Ordering {
    a.is_like
        .cmp(&b.is_like)
        .then(b.score.total_cmp(&a.score))
        .then((a.deck, a.slide).cmp(&(b.deck, b.slide)))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of slides and words are rough measures here"
)]
const fn as_float(count: usize) -> f32 {
    count as f32
}
