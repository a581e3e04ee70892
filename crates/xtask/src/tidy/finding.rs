//! What a check has to say about a place.

use std::fmt;

/// A broken rule, or something to look at.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Finding {
    path: String,
    /// From 1; 0 when it is about the whole file.
    line: usize,
    message: String,
    pub(super) is_error: bool,
}

impl Finding {
    /// A broken rule.
    pub(super) fn error(path: &str, line: usize, message: impl Into<String>) -> Self {
        Self {
            path: path.to_owned(),
            line,
            message: message.into(),
            is_error: true,
        }
    }

    /// Something to look at.
    pub(super) fn hint(path: &str, line: usize, message: impl Into<String>) -> Self {
        Self {
            is_error: false,
            ..Self::error(path, line, message)
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = if self.is_error { "error" } else { "hint" };
        match self.line {
            0 => write!(f, "{}: {kind}: {}", self.path, self.message),
            line => write!(f, "{}:{line}: {kind}: {}", self.path, self.message),
        }
    }
}
