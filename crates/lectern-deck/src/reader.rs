//! Reads a deck that may take in other files, which somebody else fetches.

use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::files::{Absence, Files};
use crate::model::Deck;
use crate::source::normalise;
use crate::translate::{Translation, translate};

/// Reads a deck and the files that it takes in.
///
/// Ask [`Reader::wants`] and give what it names until it names nothing more; then [`Reader::read`]. What is not given is told as a
/// problem, and its place stays on the slide.
#[derive(Debug)]
pub struct Reader {
    source: String,
    dialect: Dialect,
    files: Files,
    translation: Option<Translation>,
}

impl Reader {
    /// Starts with the text of a deck, in the given dialect or the one it seems to be in; `name` is its file name, where it has one.
    pub fn new(text: &str, dialect: Option<Dialect>, name: &str) -> Self {
        let source = normalise(text);
        let dialect = dialect.unwrap_or_else(|| Dialect::detect(&source).dialect);
        Self {
            source,
            dialect,
            files: Files::of(name),
            translation: None,
        }
    }

    /// Paths, as seen from the deck, of files that are needed and were not given yet, each once.
    pub fn wants(&mut self) -> Vec<String> {
        self.translation = translate(&self.source, self.dialect, &self.files);
        let wanted = self.translation.as_mut().map(|it| &mut it.wanted);
        wanted.map(std::mem::take).unwrap_or_default()
    }

    /// Takes the bytes of a file that was wanted, or why there are none.
    pub fn give(&mut self, path: &str, came: Result<&[u8], Absence>) {
        self.translation = None;
        self.files.give(path, came, self.dialect);
    }

    /// The deck with what is wrong with it.
    ///
    /// There is always a deck; an empty text has one empty slide.
    pub fn read(self) -> (Deck, Vec<Diagnostic>) {
        let Self {
            source,
            dialect,
            files,
            translation,
        } = self;
        match translation.or_else(|| translate(&source, dialect, &files)) {
            Some(translation) => Deck::read_translated(translation, dialect),
            None => Deck::read_native(source, dialect),
        }
    }
}
