//! The module that searches decks, in a worker that stays: `assets/searcher.js`; it also knows their files, for `assets/keeper.js`.

pub mod deck_files;
pub mod deck_reader;

use deck_reader::DeckReader;
use lectern_deck::{NotesFor, PieceKind};
use lectern_search::{DeckIndex, Index, Kind, Piece, Query, SlideText, encode_hits};
use wasm_bindgen::prelude::wasm_bindgen;

/// The decks that are searched together.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct SearchIndex(Index);

#[wasm_bindgen]
impl SearchIndex {
    /// No deck yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a deck, in place of the one of the same name, and gives its title; private notes only where the speaker alone searches.
    pub fn put(&mut self, name: &str, reader: DeckReader, for_speaker: bool) -> String {
        let audience = if for_speaker {
            NotesFor::Speaker
        } else {
            NotesFor::Everyone
        };
        let (deck, _) = reader.0.read();
        let mut index = DeckIndex::new(name);
        for (number, slide) in deck.slides.iter().enumerate() {
            let pieces = deck.pieces(number, audience).into_iter();
            index.add(SlideText {
                id: slide.id.clone(),
                pieces: pieces.map(piece).collect(),
            });
        }
        self.0.put(index);
        deck.meta.title
    }

    /// Forgets a deck.
    pub fn remove(&mut self, name: &str) {
        self.0.remove(name);
    }

    /// What a person typed finds, in the deck of a name or, where that is empty, in all: hits as bytes, the best first, so many at most.
    pub fn search(&self, typed: &str, within: &str, most: usize) -> Vec<u8> {
        let query = Query::parse(typed);
        encode_hits(&match within {
            "" => self.0.search(&query, most),
            deck => self.0.search_in(deck, &query, most),
        })
    }
}

fn piece(piece: lectern_deck::Piece) -> Piece {
    Piece {
        kind: match piece.kind {
            PieceKind::Title => Kind::Title,
            PieceKind::Text => Kind::Text,
            PieceKind::Note => Kind::Note,
            PieceKind::Code => Kind::Code,
        },
        step: piece.step,
        text: piece.text,
    }
}

fn main() {}
