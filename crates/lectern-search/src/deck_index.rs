//! The text of one deck, ready to be searched.

use std::ops::Range;

use crate::fold::fold;
use crate::piece::{Kind, Piece, SlideText};
use crate::suffixes::Suffixes;

/// A deck that is searched as a whole. Slides come in one after another; an [`Index`](crate::Index) takes it when all are there.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeckIndex {
    /// What the deck is called where it is kept, unique in an index.
    pub(crate) id: String,
    pub(crate) slides: Vec<IndexedSlide>,
    pub(crate) pieces: Vec<IndexedPiece>,
    pub(crate) suffixes: Suffixes,
}

/// A slide and its part of the deck's pieces.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct IndexedSlide {
    pub(crate) id: String,
    pub(crate) pieces: Range<usize>,
    /// How many words and characters can be found on it.
    pub(crate) length: usize,
}

/// A piece and its place among the folded texts.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct IndexedPiece {
    pub(crate) piece: Piece,
    pub(crate) slide: usize,
    pub(crate) start: u32,
}

impl DeckIndex {
    /// A deck without slides yet.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            ..Self::default()
        }
    }

    /// Takes the next slide.
    pub fn add(&mut self, slide: SlideText) {
        let first = self.pieces.len();
        let n_places = self.suffixes.n_places();
        for piece in slide.pieces {
            let start = self.suffixes.end();
            fold(&piece.text, |unit| self.suffixes.push(&unit));
            self.suffixes.end_piece();
            self.pieces.push(IndexedPiece {
                piece,
                slide: self.slides.len(),
                start,
            });
        }
        self.slides.push(IndexedSlide {
            id: slide.id,
            pieces: first..self.pieces.len(),
            length: self.suffixes.n_places() - n_places,
        });
    }

    /// Makes it ready to be searched.
    pub(crate) fn finish(&mut self) {
        self.suffixes.sort();
    }

    /// The number of the piece in which a place is.
    pub(crate) fn piece_at(&self, place: u32) -> usize {
        self.pieces
            .partition_point(|piece| piece.start <= place)
            .saturating_sub(1)
    }

    /// The number of the slide on which a piece is.
    pub(crate) fn slide_of(&self, piece: usize) -> usize {
        self.pieces.get(piece).map_or(0, |piece| piece.slide)
    }

    /// What a piece is.
    pub(crate) fn kind_of(&self, piece: usize) -> Kind {
        let found = self.pieces.get(piece);
        found.map_or(Kind::Text, |found| found.piece.kind)
    }
}
