//! What is wrong with a deck, where, and how to mend it.

use serde::{Deserialize, Serialize};

/// How much a problem matters to the talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Severity {
    /// Worth knowing; the slide shows as meant.
    Hint,
    /// Something shows otherwise than its author may expect.
    Warning,
    /// Something is not shown.
    Error,
}

/// One problem met while reading or rendering a deck.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// How much it matters.
    pub severity: Severity,
    /// A stable name of the kind of problem, in kebab case: `unclosed-fence`.
    pub code: String,
    /// Line in the deck, from 1.
    pub line: u32,
    /// Column in that line, in characters, from 1.
    pub column: u32,
    /// Slide it is on, from 0; `None` where it belongs to the deck as a whole.
    pub slide: Option<usize>,
    /// What is wrong, as one English sentence without a full stop.
    pub message: String,
    /// How to mend it, as one English sentence without a full stop; empty where there is nothing to do.
    pub hint: String,
}
