//! Windows: this one, the one it came from, and those it opens.

mod handle;

use wasm_bindgen::JsCast;

use super::PlatformError;

pub use handle::{Bounds, Handle};

/// This window.
///
/// # Errors
///
/// There is none.
pub fn own() -> Result<Handle, PlatformError> {
    super::window().map(Handle::new)
}

/// The window that opened this one, unless it is closed or this one was opened apart.
pub fn opener() -> Option<Handle> {
    let opener = super::window().ok()?.opener().ok()?;
    let opener = opener
        .is_object()
        .then(|| Handle::new(opener.unchecked_into()))?;
    (!opener.is_closed()).then_some(opener)
}

/// Opens an address in a window, or in the one of that name where this window has opened it before.
///
/// Such a window may be moved and closed, and it shares the thread of this one: when this one hangs,
/// so does it. Places on other screens need the permission that [`screens`](super::screens) asks for.
///
/// # Errors
///
/// [`PlatformError::Denied`] where the browser blocks popups: it wants a key press or click right
/// before, or the reader's consent.
pub fn open(address: &str, name: &str, bounds: Bounds) -> Result<Handle, PlatformError> {
    let features = features(bounds);
    let opened = super::window()?
        .open_with_url_and_target_and_features(address, name, &features)?
        .map(Handle::new);
    opened.ok_or_else(|| PlatformError::Denied("opening a window".to_owned()))
}

/// Opens an address in a window of its own thread and memory, which outlives this one's troubles.
///
/// The browser gives no handle, and does not say whether it opened: only the new window can.
///
/// # Errors
///
/// There is no window.
pub fn open_apart(address: &str, bounds: Bounds) -> Result<(), PlatformError> {
    let features = format!("noopener,{}", features(bounds));
    super::window()?.open_with_url_and_target_and_features(address, "_blank", &features)?;
    Ok(())
}

fn features(bounds: Bounds) -> String {
    let Bounds {
        left,
        top,
        width,
        height,
    } = bounds;
    format!("popup,left={left},top={top},width={width},height={height}")
}
