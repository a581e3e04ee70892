//! Reads the text of a deck without holding up the page: short ones at once, long ones in a worker.
//!
//! The worker loads this same module again (`assets/reader.js`), calls [`read_deck`] and sends the bytes back. What rewrites the decks of
//! other tools is a module of its own, `src/bin/dialects.rs`: those decks are always read in the worker.

use std::rc::Rc;

use lectern_deck::{Deck, Diagnostic, Dialect, wire};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::platform::worker::{self, Module, Reply};

/// Longer texts could take over 50 ms on a phone, so they go to the worker.
const AT_ONCE_BYTES: usize = 100_000;

/// No deck that a person wrote takes as long as this.
const TOO_SLOW_MS: u32 = 30_000;

/// A deck with what is wrong with it.
pub type Reading = (Rc<Deck>, Rc<Vec<Diagnostic>>);

/// Reading took too long and was stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooSlow;

/// Reads a deck, in the given dialect or the one it seems to be in.
///
/// # Errors
///
/// Only a deck that is made to be slow takes longer than anyone waits.
pub async fn read(text: &str, dialect: Option<Dialect>) -> Result<Reading, TooSlow> {
    let dialect = dialect.unwrap_or_else(|| Dialect::detect(text).dialect);
    if text.len() <= AT_ONCE_BYTES && !dialect.is_rewritten() {
        return Ok(shared(Deck::parse_as_written(text, dialect)));
    }
    let module = if dialect.is_rewritten() {
        Module::Dialects
    } else {
        Module::Own
    };
    let question = [("text", text), ("dialect", dialect.name())];
    match worker::ask("reader.js", module, &question, TOO_SLOW_MS).await {
        // Both ends are the same build, so what cannot be read is a cut-off answer at worst.
        Ok(Reply::Bytes(bytes)) => {
            let reading = wire::decode(&bytes);
            Ok(shared(
                reading.unwrap_or_else(|| Deck::parse_as_written(text, dialect)),
            ))
        }
        Ok(Reply::TimedOut) => Err(TooSlow),
        // Without a worker the page halts for a moment, which is better than no talk.
        Ok(Reply::Failed(_)) | Err(_) => Ok(shared(Deck::parse_as_written(text, dialect))),
    }
}

fn shared((deck, problems): (Deck, Vec<Diagnostic>)) -> Reading {
    (Rc::new(deck), Rc::new(problems))
}

/// The worker's end of [`read`]: a deck and its problems as bytes.
///
/// An unknown dialect name leaves the dialect to detection.
#[wasm_bindgen]
pub fn read_deck(text: &str, dialect: &str) -> Vec<u8> {
    let dialect = Dialect::from_name(dialect).unwrap_or_else(|| Dialect::detect(text).dialect);
    let (deck, problems) = Deck::parse_as_written(text, dialect);
    wire::encode(&deck, &problems)
}
