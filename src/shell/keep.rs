//! What the reader keeps of talks, in the browser's database.
//!
//! Every edit reads, changes and writes it in one go, so that two windows never undo each other's.

use lectern_deck::place::{Fingerprint, Place};
use lectern_keep::json::{self, JsonError};
use lectern_keep::{Keep, KeptSlide};

use crate::platform::database::{Database, DatabaseError};
use crate::platform::{clock, persistence, random};

const KEY: &str = "keep";

/// Why nothing can be kept, or what is kept cannot be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeepError {
    /// The browser does not let us into its store, or it is full.
    Refused,
    /// A newer version of the app has written it: load that version.
    Newer,
    /// It is damaged. It is left as it is.
    Damaged,
}

impl From<DatabaseError> for KeepError {
    fn from(error: DatabaseError) -> Self {
        match error {
            DatabaseError::Newer => Self::Newer,
            DatabaseError::Blocked | DatabaseError::Platform(_) => Self::Refused,
        }
    }
}

impl From<JsonError> for KeepError {
    fn from(error: JsonError) -> Self {
        match error {
            JsonError::Newer(_) => Self::Newer,
            JsonError::Syntax { .. } | JsonError::Foreign => Self::Damaged,
        }
    }
}

/// All that is kept.
///
/// # Errors
///
/// As [`KeepError`] says.
pub async fn load() -> Result<Keep, KeepError> {
    read(Database::open().await?.text(KEY).await?.as_deref())
}

/// Edits what is kept and writes it; gives it back as it is then.
///
/// # Errors
///
/// As [`KeepError`] says; nothing has changed.
pub async fn edit(edit: impl FnOnce(&mut Keep)) -> Result<Keep, KeepError> {
    let mut edited = Err(KeepError::Refused);
    let database = Database::open().await?;
    let write = |text: Option<String>| {
        edited = read(text.as_deref()).map(|mut keep| {
            edit(&mut keep);
            keep
        });
        edited.as_ref().ok().map(json::write)
    };
    database.edit_text(KEY, write).await?;
    edited
}

/// Whether what is kept stays until the reader clears it, after asking the browser for that.
pub async fn protect() -> bool {
    match persistence::is_promised().await {
        Ok(true) => true,
        Ok(false) => persistence::ask().await.unwrap_or(false),
        Err(_) => false,
    }
}

/// The moment at hand.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a time of day after 1970, in whole milliseconds"
)]
pub fn now() -> lectern_keep::Moment {
    lectern_keep::Moment(clock::now_ms() as u64)
}

/// An id that nothing else has; the moment must do where there is no chance.
pub fn fresh_id() -> String {
    let number = random::number().unwrap_or(now().0);
    format!("{number:016x}")
}

/// What is written down of a place in a deck.
pub fn kept_slide(deck: &str, talk: &str, place: &Place) -> KeptSlide {
    KeptSlide {
        deck: deck.to_owned(),
        talk: talk.to_owned(),
        id: place.id.clone(),
        number: place.index.map(|index| index + 1),
        title: place.title.clone(),
        fingerprint: place.fingerprint.as_ref().map(Fingerprint::to_text),
        ..KeptSlide::default()
    }
}

/// The place that was written down, to be found in the deck as it is now.
pub fn place_of(slide: &KeptSlide) -> Place {
    let fingerprint = slide.fingerprint.as_deref();
    Place {
        id: slide.id.clone(),
        index: slide.number.and_then(|number| number.checked_sub(1)),
        title: slide.title.clone(),
        fingerprint: fingerprint.and_then(Fingerprint::from_text),
    }
}

fn read(text: Option<&str>) -> Result<Keep, KeepError> {
    match text {
        // An entry that cannot be read stays in the list, and is written again.
        Some(text) => Ok(json::read(text)?.0),
        None => Ok(Keep::default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lectern_deck::place::{Found, Landmarks};
    use lectern_deck::{Deck, Dialect};

    #[test]
    fn a_kept_slide_is_found_again() {
        let (deck, _) = Deck::parse("# 하나\n\n---\n\n# 둘", Some(Dialect::Native));
        let landmarks = Landmarks::of(&deck);
        let place = landmarks.place(1).unwrap();
        let kept = kept_slide("talks/gil.md", "GIL", &place);
        assert_eq!(kept.number, Some(2));
        assert_eq!(place_of(&kept), place);
        assert_eq!(landmarks.find(&place_of(&kept)), Found::Same { slide: 1 });
    }

    #[test]
    fn what_is_damaged_or_too_new_is_not_taken_for_nothing() {
        for (text, expected) in [
            (None, Ok(Keep::default())),
            (Some("{"), Err(KeepError::Damaged)),
            (
                Some(r#"{"lectern": "keep", "version": 9}"#),
                Err(KeepError::Newer),
            ),
        ] {
            assert_eq!(read(text), expected);
        }
    }
}
