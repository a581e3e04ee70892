//! Takes in the files that someone opened from this device: finds the deck among them and looks at it.

use lectern_deck::source::{self, DecodeError};
use lectern_deck::{Deck, Dialect};

use super::deck_files::{self, Pick};
use crate::platform::PlatformError;
use crate::platform::dropped::DropError;
pub use crate::platform::dropped::MAX_FILES;
use crate::platform::fetch::MOST_BYTES;
use crate::platform::files::OpenedFile;

/// The beginning of a deck in which its title is sought, in bytes.
const HEAD_BYTES: usize = 16_384;

/// The name of a deck that was pasted.
const PASTED: &str = "pasted.md";

/// What the browser handed over.
pub type Given = Result<Vec<OpenedFile>, DropError>;

/// Files of which one is a deck.
#[derive(Debug, Clone, PartialEq)]
pub struct Intake {
    /// The title of the deck; its path where it has none, and empty where that was made up too.
    pub title: String,
    /// The path of the deck.
    pub text_path: String,
    /// The deck and the files that belong to it.
    pub files: Vec<OpenedFile>,
    key: String,
}

/// Several files that can be the deck.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    files: Vec<OpenedFile>,
    /// The paths to choose from, the likely ones first.
    pub paths: Vec<String>,
}

/// What came of the files.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// A deck.
    Deck(Intake),
    /// A question that only the person can answer.
    Ask(Question),
}

/// Why the files could not be opened. The words for it are in `i18n`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IntakeError {
    /// None of them can be a deck.
    NoDeck,
    /// There are more than [`MAX_FILES`].
    TooMany,
    /// The browser could not read them.
    Unreadable,
    /// The deck has no text.
    Empty,
    /// The deck is larger than [`MOST_BYTES`].
    TooLarge,
    /// The deck is no text in an encoding we know.
    NotText(DecodeError),
}

/// Text as a file.
///
/// # Errors
///
/// There is no memory for it.
pub fn pasted(text: &str) -> Given {
    Ok(vec![OpenedFile::from_text(PASTED, text)?])
}

/// Finds the deck among files and looks at it.
///
/// # Errors
///
/// There is no deck, or it is not one that can be shown.
pub async fn take(given: Given) -> Result<Outcome, IntakeError> {
    let mut files = given?;
    let pick = deck_files::pick(files.iter().map(|file| file.path.as_str()));
    match pick {
        Pick::None => Err(IntakeError::NoDeck),
        Pick::One(path) => {
            files.retain(|file| file.path == path || deck_files::belongs(&file.path));
            look_at(files, path).await.map(Outcome::Deck)
        }
        Pick::AnyOf(paths) => {
            files.retain(|file| deck_files::belongs(&file.path));
            Ok(Outcome::Ask(Question { files, paths }))
        }
    }
}

/// Looks at the file that was chosen as the deck.
///
/// # Errors
///
/// It is not one that can be shown.
pub async fn answer(question: Question, path: String) -> Result<Intake, IntakeError> {
    look_at(question.files, path).await
}

async fn look_at(files: Vec<OpenedFile>, text_path: String) -> Result<Intake, IntakeError> {
    let file = files
        .iter()
        .find(|file| file.path == text_path)
        .ok_or(IntakeError::NoDeck)?;
    if usize::try_from(file.n_bytes()).is_ok_and(|n_bytes| n_bytes > MOST_BYTES) {
        return Err(IntakeError::TooLarge);
    }
    let bytes = file.bytes().await?;
    let text = source::decode(&bytes).map_err(IntakeError::NotText)?;
    if text.trim().is_empty() {
        return Err(IntakeError::Empty);
    }
    Ok(Intake {
        title: title_of(&text, &text_path),
        key: key_of(&files, &text_path, &bytes),
        text_path,
        files,
    })
}

fn title_of(text: &str, path: &str) -> String {
    let head = text
        .get(..text.floor_char_boundary(HEAD_BYTES))
        .unwrap_or(text);
    let (deck, _) = Deck::parse_as_written(head, Dialect::detect(head).dialect);
    match deck.meta.title.trim() {
        "" if path == PASTED => String::new(),
        "" => path.to_owned(),
        title => title.to_owned(),
    }
}

/// The same files have the same key, so that opening them twice keeps them once and links to them last.
fn key_of(files: &[OpenedFile], text_path: &str, text: &[u8]) -> String {
    let mut hash = Fnv::default();
    hash.add(text_path.as_bytes());
    hash.add(text);
    for file in files {
        hash.add(file.path.as_bytes());
        hash.add(&file.n_bytes().to_le_bytes());
    }
    format!("{:016x}", hash.0)
}

/// The hash FNV-1a of 64 bits (<http://www.isthe.com/chongo/tech/comp/fnv/>), which stays the same for ever.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

impl Intake {
    /// What the deck is kept and found by.
    pub fn key(&self) -> String {
        self.key.clone()
    }
}

impl From<DropError> for IntakeError {
    fn from(error: DropError) -> Self {
        match error {
            DropError::TooMany => Self::TooMany,
            DropError::Platform(_) => Self::Unreadable,
        }
    }
}

impl From<PlatformError> for IntakeError {
    fn from(_: PlatformError) -> Self {
        Self::Unreadable
    }
}
