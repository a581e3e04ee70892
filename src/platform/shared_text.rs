//! Small texts in `localStorage` that all windows of the site follow, and all modules in this one.

use web_sys::{StorageEvent, StorageEventInit};

use super::{Listener, PlatformError, storage, window};

/// Writes a text and tells of it. It is told in this window even where the browser keeps nothing.
///
/// # Errors
///
/// There is no window.
pub fn tell(key: &str, text: &str) -> Result<(), PlatformError> {
    // Other windows hear of it by the browser, if it is kept; this one by us.
    drop(storage::set(key, text));
    let change = StorageEventInit::new();
    change.set_key(Some(key));
    change.set_new_value(Some(text));
    let event = StorageEvent::new_with_event_init_dict("storage", &change)?;
    window()?.dispatch_event(&event)?;
    Ok(())
}

/// Calls back with each text that is told under a key, here or in another window.
///
/// # Errors
///
/// There is no window.
pub fn on_change(
    key: String,
    mut callback: impl FnMut(String) + 'static,
) -> Result<Listener, PlatformError> {
    let window = window()?;
    Ok(Listener::new(
        &window,
        "storage",
        move |event: &StorageEvent| {
            if event.key().as_deref() == Some(&key) {
                callback(event.new_value().unwrap_or_default());
            }
        },
    ))
}
