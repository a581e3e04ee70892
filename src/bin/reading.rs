//! The module that reads decks in a worker: long ones, and those of other tools with the files that they take in.

use lectern_deck::{Absence, Dialect, Reader, wire};
use wasm_bindgen::prelude::wasm_bindgen;

/// Reads a deck, for `assets/reader.js`.
#[wasm_bindgen]
#[derive(Debug)]
pub struct DeckReader(Reader);

#[wasm_bindgen]
impl DeckReader {
    /// Starts with the text of a deck and its file name. An unknown dialect leaves the dialect to detection.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(text: &str, dialect: &str, name: &str) -> Self {
        Self(Reader::new(text, Dialect::from_name(dialect), name))
    }

    /// Paths, as seen from the deck, of files that are to be given or refused before the deck is read.
    pub fn wants(&mut self) -> Vec<String> {
        self.0.wants()
    }

    /// Takes the bytes of a file that was wanted.
    pub fn give(&mut self, path: &str, bytes: &[u8]) {
        self.0.give(path, Ok(bytes));
    }

    /// Takes note that there is no such file, or why else it cannot be given: `elsewhere`, `unreachable`, `too-large`.
    pub fn refuse(&mut self, path: &str, why: &str) {
        let absence = match why {
            "elsewhere" => Absence::Elsewhere,
            "unreachable" => Absence::Unreachable,
            "too-large" => Absence::NotText,
            _ => Absence::Missing,
        };
        self.0.give(path, Err(absence));
    }

    /// The deck and its problems as bytes.
    #[must_use]
    pub fn read(self) -> Vec<u8> {
        let (deck, problems) = self.0.read();
        wire::encode(&deck, &problems)
    }
}

fn main() {}
