//! Small texts that stay as long as the tab: they survive a reload, and another tab has its own.

use web_sys::Storage;

use super::{PlatformError, window};

/// The text kept under a key, if there is one.
///
/// A window that a page opens begins with a copy of that page's texts, unless it is opened apart.
///
/// # Errors
///
/// The browser keeps nothing for this site.
pub fn get(key: &str) -> Result<Option<String>, PlatformError> {
    Ok(tab()?.get_item(key)?)
}

/// Keeps a text under a key, in place of what was there.
///
/// # Errors
///
/// The browser keeps nothing for this site, or [`PlatformError::Full`].
pub fn set(key: &str, text: &str) -> Result<(), PlatformError> {
    Ok(tab()?.set_item(key, text)?)
}

fn tab() -> Result<Storage, PlatformError> {
    let storage = window()?.session_storage()?;
    storage.ok_or(PlatformError::Absent("storage"))
}
