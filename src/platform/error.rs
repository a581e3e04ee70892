//! How a browser facility says that it is missing, refused or broken.

use js_sys::Error;
use wasm_bindgen::{JsCast, JsValue};

/// Whether a facility can be used here and now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Support {
    /// It is there.
    Yes,
    /// The browser does not know it.
    Absent,
    /// The browser knows it, but its settings or the embedding page forbid it.
    Denied,
}

/// Why a browser facility could not be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlatformError {
    /// The browser does not know it: do without.
    #[error("this browser has no {0}")]
    Absent(&'static str),
    /// Settings, a missing gesture or the embedding page forbid it: say so and offer another way.
    #[error("the browser refused: {0}")]
    Denied(String),
    /// No room is left on the disk or in the site's share of it: offer to remove something.
    #[error("the browser's storage is full")]
    Full,
    /// Anything else, in the browser's own words: log it.
    #[error("{0}")]
    Failed(String),
}

impl From<JsValue> for PlatformError {
    fn from(thrown: JsValue) -> Self {
        let error = match thrown.dyn_into::<Error>() {
            Ok(error) => error,
            Err(other) => return Self::Failed(format!("{other:?}")),
        };
        let message = String::from(error.message());
        match String::from(error.name()).as_str() {
            "NotAllowedError" | "SecurityError" => Self::Denied(message),
            "QuotaExceededError" => Self::Full,
            _ => Self::Failed(message),
        }
    }
}
