//! What in the text of a deck matters for cutting it into slides.

use std::ops::Range;

use super::comment::Comment;
use crate::yaml::Entry;

/// Something in the text that matters for slides.
#[derive(Debug)]
pub(crate) struct Landmark {
    /// Its bytes.
    pub(crate) range: Range<usize>,
    /// What it is.
    pub(crate) kind: Kind,
}

/// What a [`Landmark`] is.
#[derive(Debug)]
pub(crate) enum Kind {
    /// A thematic break at top level, with the settings that follow it.
    Separator(Vec<Entry>),
    /// A heading.
    Heading(Heading),
    /// A comment that means something for the deck.
    Comment(Comment),
    /// A line that begins the notes of its slide; they start at the given byte.
    Notes(usize),
}

/// A heading, as far as slides care.
#[derive(Debug)]
pub(crate) struct Heading {
    /// From 1 to 6.
    pub(crate) level: u8,
    /// Its text without mark-up.
    pub(crate) title: String,
    /// The id its author gave it.
    pub(crate) id: Option<String>,
    /// It is not within a list or quote.
    pub(crate) top_level: bool,
    /// Something visible stands before it in the deck.
    pub(crate) after_content: bool,
    /// Something visible stands between it and the separator before it.
    pub(crate) within_slide: bool,
}
