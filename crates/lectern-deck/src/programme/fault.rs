//! What can be wrong with a programme or with one entry of it.

use std::fmt;

/// Why nothing of a programme can be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProgrammeError {
    /// The file is no JSON.
    Syntax {
        /// The line of the mistake, from 1.
        line: usize,
        /// The column of the mistake, from 1.
        column: usize,
        /// The mistake, in the words of the JSON reader.
        reason: String,
    },
    /// The file is JSON of another kind.
    Shape(Fault),
}

impl fmt::Display for ProgrammeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax {
                line,
                column,
                reason,
            } => {
                write!(f, "line {line}, column {column}: {reason}")
            }
            Self::Shape(fault) => fault.fmt(f),
        }
    }
}

impl std::error::Error for ProgrammeError {}

/// What is wrong in the JSON, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A field is not there, or empty.
    Missing {
        /// The way to it, such as `speakers[0].name`.
        field: String,
    },
    /// A field holds something else than it should.
    Wrong {
        /// The way to it; empty for the whole entry or file.
        field: String,
        /// What it should hold.
        expected: Expected,
        /// What it holds, as JSON, shortened.
        found: String,
    },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { field } => write!(f, "`{field}` is missing"),
            Self::Wrong {
                field,
                expected,
                found,
            } if field.is_empty() => {
                write!(f, "{found} is not {expected}")
            }
            Self::Wrong {
                field,
                expected,
                found,
            } => {
                write!(f, "`{field}` is {found}, not {expected}")
            }
        }
    }
}

/// What a field should hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// Text.
    Text,
    /// A number.
    Number,
    /// A whole number of minutes.
    Minutes,
    /// A list.
    List,
    /// An object.
    Object,
    /// A date and time of RFC 3339.
    Time,
    /// The name of a level.
    Level,
    /// An address of `http` or `https`.
    WebAddress,
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "text",
            Self::Number => "a number",
            Self::Minutes => "a whole number of minutes",
            Self::List => "a list",
            Self::Object => "an object",
            Self::Time => "a date and time such as 2026-11-22T11:40:00+09:00",
            Self::Level => "beginner, intermediate or advanced",
            Self::WebAddress => "an address that starts with https://",
        })
    }
}
