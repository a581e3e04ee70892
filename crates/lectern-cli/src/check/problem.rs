//! A problem as it is told: in which file, and on which slide by number and title.

use lectern_deck::{Deck, Diagnostic, Severity};
use serde::{Serialize, Serializer};

/// Something that is wrong with a deck.
#[derive(Debug, Serialize)]
pub(super) struct Problem {
    /// The file it is in: the deck or one that it takes in.
    pub(super) file: String,
    /// From 1.
    pub(super) line: u32,
    /// In characters, from 1.
    pub(super) column: u32,
    #[serde(serialize_with = "write_severity")]
    pub(super) severity: Severity,
    pub(super) code: String,
    pub(super) message: String,
    /// How to mend it; empty where there is nothing to do.
    pub(super) hint: String,
    /// The slide it is on; `None` where it belongs to the deck as a whole.
    pub(super) slide: Option<SlideName>,
}

/// What people call a slide.
#[derive(Debug, Serialize)]
pub(super) struct SlideName {
    /// From 1.
    pub(super) number: usize,
    pub(super) title: Option<String>,
}

impl Problem {
    /// What a diagnostic of the deck in `file` says.
    pub(super) fn new(diagnostic: Diagnostic, file: &str, deck: &Deck) -> Self {
        let name = |index: usize| SlideName {
            number: index + 1,
            title: deck.slides.get(index).and_then(|slide| slide.title.clone()),
        };
        Self {
            file: file.to_owned(),
            line: diagnostic.line,
            column: diagnostic.column,
            severity: diagnostic.severity,
            code: diagnostic.code,
            message: diagnostic.message,
            hint: diagnostic.hint,
            slide: diagnostic.slide.map(name),
        }
    }
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "the signature that serde asks for"
)]
fn write_severity<S: Serializer>(severity: &Severity, out: S) -> Result<S::Ok, S::Error> {
    out.serialize_str(match severity {
        Severity::Hint => "hint",
        Severity::Warning => "warning",
        Severity::Error => "error",
    })
}
