//! Reading a deck with the files that it takes in, as `assets/gather.js` drives it in a worker.

use lectern_deck::{Absence, Dialect, Reader};
use wasm_bindgen::prelude::wasm_bindgen;

/// A deck that is being read.
#[wasm_bindgen]
#[derive(Debug)]
pub struct DeckReader(pub(crate) Reader);

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
}
