//! Reads the text of a deck without holding up the page: short ones at once, long ones in a worker.
//!
//! The worker loads this same module again (`assets/reader.js`), calls [`read_deck`] and sends the bytes back.

use std::rc::Rc;

use lectern_deck::{Deck, Diagnostic, Dialect, wire};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::platform::worker::{self, Reply};

/// Longer texts could take over 50 ms on a phone, so they go to the worker.
const AT_ONCE_BYTES: usize = 100_000;

/// No deck that a person wrote takes as long as this.
const TOO_SLOW_MS: u32 = 30_000;

/// A deck with what is wrong with it.
pub type Reading = (Rc<Deck>, Rc<Vec<Diagnostic>>);

/// Reading took too long and was stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooSlow;

/// Reads a deck.
///
/// # Errors
///
/// Only a deck that is made to be slow takes longer than anyone waits.
pub async fn read(text: &str, dialect: Option<Dialect>) -> Result<Reading, TooSlow> {
    if text.len() <= AT_ONCE_BYTES {
        return Ok(shared(Deck::parse(text, dialect)));
    }
    let dialect_name = dialect.map_or("", Dialect::name);
    match worker::ask(
        "reader.js",
        &[("text", text), ("dialect", dialect_name)],
        TOO_SLOW_MS,
    )
    .await
    {
        // Both ends are the same build, so what cannot be read is a cut-off answer at worst.
        Ok(Reply::Bytes(bytes)) => {
            let reading = wire::decode(&bytes);
            Ok(shared(
                reading.unwrap_or_else(|| Deck::parse(text, dialect)),
            ))
        }
        Ok(Reply::TimedOut) => Err(TooSlow),
        // Without a worker the page halts for a moment, which is better than no talk.
        Ok(Reply::Failed(_)) | Err(_) => Ok(shared(Deck::parse(text, dialect))),
    }
}

fn shared((deck, problems): (Deck, Vec<Diagnostic>)) -> Reading {
    (Rc::new(deck), Rc::new(problems))
}

/// The worker's end of [`read`]: a deck and its problems as bytes.
///
/// An empty or unknown dialect name leaves the dialect to detection.
#[wasm_bindgen]
pub fn read_deck(text: &str, dialect: &str) -> Vec<u8> {
    let (deck, problems) = Deck::parse(text, Dialect::from_name(dialect));
    wire::encode(&deck, &problems)
}
