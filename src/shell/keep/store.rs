//! What the reader keeps, in the browser's database, else in this page.
//!
//! Every edit reads, changes and writes it in one go, so that two windows never undo each other's. A browser that refuses its database,
//! or has no room, costs only what comes after the page: until then all of it is held by the window.

use lectern_keep::Keep;
use lectern_keep::json::{self, JsonError};

use super::drafts;
use crate::platform::database::{Database, DatabaseError};
use crate::platform::{persistence, window_texts};

const KEY: &str = "keep";

/// Why what is kept cannot be had. It is left as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeepError {
    /// A newer version of the app has written it: load that version.
    Newer,
    /// It is damaged.
    Damaged,
}

/// How long it lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lasting {
    /// It is on the disk.
    Stored,
    /// The browser does not let us into its store, or it is full: it is gone with this page.
    InPage,
}

/// All that is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Stock {
    /// It.
    pub keep: Keep,
    /// How long it lasts.
    pub lasts: Lasting,
}

impl From<JsonError> for KeepError {
    fn from(error: JsonError) -> Self {
        match error {
            JsonError::Newer(_) => Self::Newer,
            JsonError::Syntax { .. } | JsonError::Foreign => Self::Damaged,
        }
    }
}

/// All that is kept, with what was being typed when a page was left.
///
/// # Errors
///
/// As [`KeepError`] says.
pub async fn load() -> Result<Stock, KeepError> {
    if drafts::are_there() {
        return edit(|_| ()).await;
    }
    let stored = match Database::open().await {
        Ok(database) => database.text(KEY).await,
        Err(error) => Err(error),
    };
    let (text, lasts) = match stored {
        Ok(text) => (text, Lasting::Stored),
        Err(DatabaseError::Newer) => return Err(KeepError::Newer),
        Err(DatabaseError::Blocked | DatabaseError::Platform(_)) => (None, Lasting::InPage),
    };
    let (keep, has_held) = with_held(read(text.as_deref())?);
    let lasts = if has_held { Lasting::InPage } else { lasts };
    Ok(Stock { keep, lasts })
}

/// Edits what is kept and writes it; gives it back as it is then.
///
/// # Errors
///
/// As [`KeepError`] says; nothing has changed.
pub async fn edit(edit: impl FnOnce(&mut Keep)) -> Result<Stock, KeepError> {
    let drafts = drafts::all();
    let mut change = Some(|text: Option<&str>| {
        let (mut keep, _) = with_held(read(text)?);
        drafts::take_up(&mut keep, &drafts);
        edit(&mut keep);
        Ok::<_, KeepError>(keep)
    });
    let mut edited = None;
    let written = match Database::open().await {
        Ok(database) => {
            let write = |text: Option<String>| {
                let result = change.take()?(text.as_deref());
                let text = result.as_ref().ok().map(json::write);
                edited = Some(result);
                text
            };
            database.edit_text(KEY, write).await
        }
        Err(error) => Err(error),
    };
    let keep = match (edited, change, &written) {
        (Some(edited), _, _) => edited?,
        (None, _, Err(DatabaseError::Newer)) | (None, None, _) => return Err(KeepError::Newer),
        // It was refused before anything was read.
        (None, Some(change), _) => change(None)?,
    };
    if written.is_ok() {
        window_texts::remove(KEY);
        drafts::clear(&drafts);
        let lasts = Lasting::Stored;
        return Ok(Stock { keep, lasts });
    }
    // Without a window there is nobody to keep anything for.
    let _ = window_texts::set(KEY, &json::write(&keep));
    let lasts = Lasting::InPage;
    Ok(Stock { keep, lasts })
}

/// Whether what is kept stays until the reader clears it.
pub async fn is_protected() -> bool {
    persistence::is_promised().await.unwrap_or(false)
}

/// The same after asking the browser for it, which may ask the reader.
pub async fn protect() -> bool {
    is_protected().await || persistence::ask().await.unwrap_or(false)
}

/// The same with what this page holds, and whether it holds anything.
fn with_held(mut keep: Keep) -> (Keep, bool) {
    let held = window_texts::get(KEY).and_then(|text| read(Some(&text)).ok());
    let has_held = held.is_some();
    if let Some(held) = held {
        keep.merge(held);
    }
    (keep, has_held)
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
