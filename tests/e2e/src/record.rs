//! What pages report about themselves while a story is told.

use std::fmt;

use serde::Deserialize;

/// The script that reports. The site adds it to every page, before anything else in it.
pub(crate) const SCRIPT: &str = include_str!("record.js");

/// Something a page reported.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Record {
    pub(crate) kind: Kind,
    text: String,
    page: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    /// The page broke its content security policy.
    Policy,
    /// An exception that nobody caught, or an error on the console.
    Error,
    /// The page called `alert`, `confirm`, `prompt` or `print`.
    Dialog,
}

impl fmt::Display for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            Kind::Policy => "content security policy broken",
            Kind::Error => "error logged",
            Kind::Dialog => "dialog opened",
        };
        write!(f, "{kind} on {}: {}", self.page, self.text)
    }
}
