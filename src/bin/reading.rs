//! The module that reads decks in a worker: long ones, and those of other tools with the files that they take in.

pub mod deck_reader;

use deck_reader::DeckReader;
use lectern_deck::wire;
use wasm_bindgen::prelude::wasm_bindgen;

/// The deck and its problems as bytes, for `assets/reader.js`.
#[wasm_bindgen]
#[must_use]
pub fn read(reader: DeckReader) -> Vec<u8> {
    let (deck, problems) = reader.0.read();
    wire::encode(&deck, &problems)
}

fn main() {}
