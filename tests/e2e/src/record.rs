//! What pages report about themselves while a story is told.

use std::fmt;

use serde::Deserialize;

/// The script that reports. The site adds it to every page, before anything else in it.
pub(crate) const SCRIPT: &str = concat!(
    "const findSecret = () => ",
    include_str!("secrets.js"),
    ";\n",
    include_str!("record.js")
);

/// An expression: the place of a note in a stage, null where there is none.
pub(crate) const SECRET: &str = include_str!("secrets.js");

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
    /// A note stood in a window that the room sees.
    Secret,
}

impl fmt::Display for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            Kind::Policy => "content security policy broken",
            Kind::Error => "error logged",
            Kind::Dialog => "dialog opened",
            Kind::Secret => "a note before the room",
        };
        write!(f, "{kind} on {}: {}", self.page, self.text)
    }
}
