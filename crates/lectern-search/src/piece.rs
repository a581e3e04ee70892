//! What comes in: the text of slides, in pieces.

/// The text of one slide.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SlideText {
    /// The slide's address within its deck.
    pub id: String,
    /// What stands on it and is said to it, in the order of reading.
    pub pieces: Vec<Piece>,
}

/// A text that is read in one go: a heading, a paragraph, an item of a list, a block of code, a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub kind: Kind,
    /// The step of the slide from which on it is seen, from 0.
    pub step: usize,
    /// Its words, without mark-up.
    pub text: String,
}

/// What a piece of text is on its slide; what counts more comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The title of the slide.
    Title,
    /// What else is read on the slide.
    Text,
    /// What the speaker says. Private notes are searched where their pieces are given, and nowhere else.
    Note,
    /// Code.
    Code,
}

impl Kind {
    /// How much a word counts where it stands.
    pub(crate) const fn weight(self) -> f32 {
        match self {
            Self::Title => 4.0,
            Self::Text => 1.5,
            Self::Note => 1.0,
            Self::Code => 0.7,
        }
    }
}
