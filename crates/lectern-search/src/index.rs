//! All decks that are searched together.

use std::ops::Range;

use crate::bytes::{Bytes, write_number, write_text};
use crate::deck_index::DeckIndex;
use crate::hit::Hit;
use crate::occurrence::{Occurrence, occurrences};
use crate::piece::{Kind, Piece, SlideText};
use crate::query::Query;
use crate::rank::{Found, rank};
use crate::tell::tell;

/// What the bytes of an index begin with; the number changes with what follows.
const MARK: &[u8] = b"lectern search 1\n";

/// Decks that are searched together.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Index {
    decks: Vec<DeckIndex>,
}

impl Index {
    /// Takes a deck, in place of the one of the same name.
    pub fn put(&mut self, mut deck: DeckIndex) {
        deck.finish();
        match self.decks.iter_mut().find(|known| known.id == deck.id) {
            Some(known) => *known = deck,
            None => self.decks.push(deck),
        }
    }

    /// Forgets a deck.
    pub fn remove(&mut self, deck: &str) {
        self.decks.retain(|known| known.id != deck);
    }

    /// What the decks in it are called.
    pub fn decks(&self) -> impl Iterator<Item = &str> {
        self.decks.iter().map(|deck| deck.id.as_str())
    }

    /// The slides that a query finds, the best first, so many at most.
    pub fn search(&self, query: &Query, most: usize) -> Vec<Hit> {
        search(self.decks.iter(), query, most)
    }

    /// The same in one deck alone; nothing where it is not in the index.
    pub fn search_in(&self, deck: &str, query: &Query, most: usize) -> Vec<Hit> {
        let decks = self.decks.iter().filter(|known| known.id == deck);
        search(decks, query, most)
    }

    /// Writes the index as bytes. They hold the text alone, from which the order comes again in less time than more bytes take to load.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = MARK.to_vec();
        write_number(self.decks.len(), &mut out);
        for deck in &self.decks {
            write_text(&deck.id, &mut out);
            write_number(deck.slides.len(), &mut out);
            for slide in &deck.slides {
                write_text(&slide.id, &mut out);
                let pieces = deck.pieces.get(slide.pieces.clone()).unwrap_or_default();
                write_number(pieces.len(), &mut out);
                for indexed in pieces {
                    out.push(indexed.piece.kind.to_byte());
                    write_number(indexed.piece.step, &mut out);
                    write_text(&indexed.piece.text, &mut out);
                }
            }
        }
        out
    }

    /// Reads what [`Index::to_bytes`] has written; `None` where the bytes are something else or of another version.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut bytes = Bytes(bytes.strip_prefix(MARK)?);
        let mut index = Self::default();
        for _ in 0..bytes.number()? {
            let mut deck = DeckIndex::new(bytes.text()?);
            for _ in 0..bytes.number()? {
                deck.add(read_slide(&mut bytes)?);
            }
            index.put(deck);
        }
        bytes.is_empty().then_some(index)
    }
}

fn read_slide(bytes: &mut Bytes<'_>) -> Option<SlideText> {
    let id = bytes.text()?;
    let count = bytes.number()?;
    let pieces = (0..count).map(|_| {
        Some(Piece {
            kind: Kind::from_byte(bytes.byte()?)?,
            step: bytes.number()?,
            text: bytes.text()?,
        })
    });
    let pieces = pieces.collect::<Option<_>>()?;
    Some(SlideText { id, pieces })
}

fn search<'d>(decks: impl Iterator<Item = &'d DeckIndex>, query: &Query, most: usize) -> Vec<Hit> {
    let found: Vec<_> = decks.map(|deck| look(deck, query)).collect();
    let ranked = rank(&found, query.wanted.len());
    let best = ranked.iter().take(most);
    best.filter_map(|ranked| tell(found.get(ranked.deck)?, ranked))
        .collect()
}

/// Looks for all of a query in a deck.
pub(crate) fn look<'d>(deck: &'d DeckIndex, query: &Query) -> Found<'d> {
    let mut is_unwanted = vec![false; deck.slides.len()];
    for term in &query.unwanted {
        for place in occurrences(deck, term) {
            if let Some(is_unwanted) = is_unwanted.get_mut(deck.slide_of(place.piece)) {
                *is_unwanted = true;
            }
        }
    }
    let terms = query.wanted.iter().map(|term| {
        let mut places = occurrences(deck, term);
        keep_nearest(deck, &mut places);
        let mut by_slide = by_slide(deck, &places);
        for (places, _) in by_slide
            .iter_mut()
            .zip(&is_unwanted)
            .filter(|(_, is_unwanted)| **is_unwanted)
        {
            *places = 0..0;
        }
        (places, by_slide)
    });
    Found {
        deck,
        terms: terms.collect(),
    }
}

/// Leaves out what is only like a term on slides that have it as it was typed.
fn keep_nearest(deck: &DeckIndex, places: &mut Vec<Occurrence>) {
    let mut has_as_typed = vec![false; deck.slides.len()];
    for place in places.iter().filter(|place| place.closeness.is_as_typed()) {
        if let Some(has_as_typed) = has_as_typed.get_mut(deck.slide_of(place.piece)) {
            *has_as_typed = true;
        }
    }
    places.retain(|place| {
        let has_as_typed = has_as_typed.get(deck.slide_of(place.piece));
        place.closeness.is_as_typed() || has_as_typed != Some(&true)
    });
}

/// Which of the places are on each slide.
fn by_slide(deck: &DeckIndex, places: &[Occurrence]) -> Vec<Range<usize>> {
    let mut by_slide = vec![0..0; deck.slides.len()];
    let mut first = 0;
    for same in places.chunk_by(|a, b| deck.slide_of(a.piece) == deck.slide_of(b.piece)) {
        let range = first..first + same.len();
        first = range.end;
        let slide = same.first().map_or(0, |place| deck.slide_of(place.piece));
        if let Some(of_slide) = by_slide.get_mut(slide) {
            *of_slide = range;
        }
    }
    by_slide
}
