//! Small texts that stay in the browser: settings, places in decks.

use web_sys::Storage;

use super::{PlatformError, Support, window};

/// Whether texts can be kept. Browsers that block cookies deny it.
pub fn support() -> Support {
    match local() {
        Ok(_) => Support::Yes,
        Err(PlatformError::Denied(_)) => Support::Denied,
        Err(_) => Support::Absent,
    }
}

/// The text kept under a key, if there is one.
///
/// # Errors
///
/// The browser keeps nothing for this site.
pub fn get(key: &str) -> Result<Option<String>, PlatformError> {
    Ok(local()?.get_item(key)?)
}

/// Keeps a text under a key, in place of what was there.
///
/// # Errors
///
/// The browser keeps nothing for this site, or [`PlatformError::Full`] after some 5 MB.
pub fn set(key: &str, text: &str) -> Result<(), PlatformError> {
    Ok(local()?.set_item(key, text)?)
}

/// Forgets what is under a key; nothing there is fine.
///
/// # Errors
///
/// The browser keeps nothing for this site.
pub fn remove(key: &str) -> Result<(), PlatformError> {
    Ok(local()?.remove_item(key)?)
}

/// The keys that begin like this, in no particular order.
///
/// # Errors
///
/// The browser keeps nothing for this site.
pub fn keys_beginning(start: &str) -> Result<Vec<String>, PlatformError> {
    let storage = local()?;
    let keys = (0..storage.length()?).filter_map(|index| storage.key(index).ok().flatten());
    Ok(keys.filter(|key| key.starts_with(start)).collect())
}

fn local() -> Result<Storage, PlatformError> {
    let storage = window()?.local_storage()?;
    storage.ok_or(PlatformError::Absent("storage"))
}
