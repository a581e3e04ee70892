//! The dialects decks are written in, and how to tell which one a text is.

use serde::{Deserialize, Serialize};

/// The tool a deck was written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Dialect {
    /// Lectern's own: the safe intersection of all the others.
    Native,
    /// Marp, <https://marpit.marp.app>.
    Marp,
}
