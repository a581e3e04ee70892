//! Reads the text of a deck without holding up the page: short ones at once, long ones and those of other tools in a worker.
//!
//! The worker (`assets/reader.js`) loads a module of its own, `src/bin/reading.rs`, which can read decks of all tools, fetches the files
//! that a deck takes in, and sends the deck back as bytes.

use std::rc::Rc;

use lectern_deck::{Deck, Diagnostic, Dialect, wire};

use super::resources::Files;
use crate::platform::PlatformError;
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

/// Reads a deck, in the given dialect or the one it seems to be in; `files` are those that it may take in.
///
/// # Errors
///
/// Only a deck that is made to be slow takes longer than anyone waits.
pub async fn read(text: &str, dialect: Option<Dialect>, files: &Files) -> Result<Reading, TooSlow> {
    let dialect = dialect.unwrap_or_else(|| Dialect::detect(text).dialect);
    if text.len() <= AT_ONCE_BYTES && !dialect.is_rewritten() {
        return Ok(shared(Deck::parse_as_written(text, dialect)));
    }
    match ask_worker(text, dialect, files).await {
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

/// Reads a deck in a worker or not at all, for modules that do not carry the reading of decks.
pub(super) async fn read_in_worker(
    text: &str,
    dialect: Option<Dialect>,
    files: &Files,
) -> Option<Reading> {
    let dialect = dialect.unwrap_or_else(|| Dialect::detect(text).dialect);
    match ask_worker(text, dialect, files).await {
        Ok(Reply::Bytes(bytes)) => wire::decode(&bytes).map(shared),
        Ok(Reply::Failed(_) | Reply::TimedOut) | Err(_) => None,
    }
}

async fn ask_worker(text: &str, dialect: Dialect, files: &Files) -> Result<Reply, PlatformError> {
    let (base, opened) = files.for_worker();
    let question = [
        ("text", text),
        ("dialect", dialect.name()),
        ("base", base),
        ("files", &opened),
    ];
    worker::ask("reader.js", &question, TOO_SLOW_MS).await
}

fn shared((deck, problems): (Deck, Vec<Diagnostic>)) -> Reading {
    (Rc::new(deck), Rc::new(problems))
}
