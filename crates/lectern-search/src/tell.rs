//! What is told of a slide that was found.

use std::ops::Range;

use crate::excerpt::{self, Excerpt};
use crate::hit::Hit;
use crate::occurrence::Occurrence;
use crate::piece::Kind;
use crate::rank::{Found, Ranked};

/// Where the slide is, when all is seen, and the words round it.
pub(crate) fn tell(found: &Found<'_>, ranked: &Ranked) -> Option<Hit> {
    let on = OnSlide {
        found,
        slide: ranked.slide,
    };
    let slide = found.deck.slides.get(ranked.slide)?;
    let is_title = |piece: &usize| found.deck.kind_of(*piece) == Kind::Title;
    let title = slide.pieces.clone().find(is_title);
    let title = title.and_then(|piece| on.marked(piece));
    // The piece with the most of the terms, of equals what counts most and comes first; the title is told anyhow.
    let others = slide.pieces.clone().filter(|piece| !is_title(piece));
    let shown = others.min_by_key(|piece| {
        let n_missing = found.terms.len() - on.n_terms_in(*piece);
        (n_missing, found.deck.kind_of(*piece))
    });
    let excerpt = shown.and_then(|piece| on.marked(piece));
    Some(Hit {
        deck: found.deck.id.clone(),
        slide: ranked.slide,
        slide_id: slide.id.clone(),
        step: on.step(),
        kind: shown.map_or(Kind::Title, |piece| found.deck.kind_of(piece)),
        title: title.map_or_else(Excerpt::default, |(text, marks)| {
            Excerpt::whole(text, marks)
        }),
        excerpt: excerpt.map_or_else(Excerpt::default, |(text, marks)| {
            Excerpt::part(text, &marks)
        }),
        is_like: ranked.is_like,
    })
}

/// What was found on one slide.
pub(crate) struct OnSlide<'f, 'd> {
    pub(crate) found: &'f Found<'d>,
    pub(crate) slide: usize,
}

impl<'d> OnSlide<'_, 'd> {
    fn terms(&self) -> impl Iterator<Item = &[Occurrence]> {
        let terms = 0..self.found.terms.len();
        terms.map(|term| self.found.on_slide(term, self.slide))
    }

    /// The first step on which each term is seen where it is nearest to what was typed and counts most.
    fn step(&self) -> usize {
        let deck = self.found.deck;
        let best = self.terms().filter_map(|places| {
            places.iter().min_by_key(|place| {
                let kind = deck.kind_of(place.piece);
                (place.closeness, kind, place.start)
            })
        });
        let steps = best.filter_map(|place| deck.pieces.get(place.piece));
        steps.map(|piece| piece.piece.step).max().unwrap_or(0)
    }

    fn n_terms_in(&self, piece: usize) -> usize {
        let has = |places: &&[Occurrence]| places.iter().any(|place| place.piece == piece);
        self.terms().filter(has).count()
    }

    /// The text of a piece and what of it was found.
    pub(crate) fn marked(&self, piece: usize) -> Option<(&'d str, Vec<Range<usize>>)> {
        let indexed = self.found.deck.pieces.get(piece)?;
        let within = |place: u32| {
            let distance = place.saturating_sub(indexed.start);
            usize::try_from(distance).unwrap_or(usize::MAX)
        };
        let places = self.terms().flatten().filter(|place| place.piece == piece);
        let mut places: Vec<_> = places
            .map(|place| (within(place.start), within(place.end)))
            .collect();
        places.sort_unstable();
        let text = indexed.piece.text.as_str();
        Some((text, excerpt::marks(text, &places)))
    }
}
