//! The module that reads decks in a worker: long ones, and those of other tools.

use lectern_deck::{Deck, Dialect, wire};
use wasm_bindgen::prelude::wasm_bindgen;

/// A deck and its problems as bytes, rewritten first if its dialect needs that.
///
/// An unknown dialect name leaves the dialect to detection.
#[wasm_bindgen]
#[must_use]
pub fn read_deck(text: &str, dialect: &str) -> Vec<u8> {
    let (deck, problems) = Deck::parse(text, Dialect::from_name(dialect));
    wire::encode(&deck, &problems)
}

fn main() {}
