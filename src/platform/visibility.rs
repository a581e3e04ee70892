//! Whether the window can be seen, and when the browser puts it to sleep or away.

use wasm_bindgen::JsCast;
use web_sys::{Event, PageTransitionEvent};

use super::{Listener, PlatformError, page, window};

/// What became of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It can be seen again.
    Shown,
    /// It cannot be seen: minimised, behind another tab or window, or the screen is locked.
    Hidden,
    /// It is closed, reloaded or left. What must last is to be written now, without waiting.
    Left,
    /// The reader came back to it, and the browser had kept it as it was.
    Restored,
    /// Nothing in it will run until it is thawed; Chromium alone says so.
    Frozen,
    /// It runs again.
    Thawed,
}

/// Whether the window can be seen now, in part at least.
pub fn is_visible() -> bool {
    page().is_ok_and(|page| !page.hidden())
}

/// Calls back when the window is hidden, shown, put to sleep or left.
///
/// # Errors
///
/// There is no window.
pub fn on_change(callback: impl Fn(Change) + 'static) -> Result<Listener, PlatformError> {
    let (page, window) = (page()?, window()?);
    let events = [
        (page.as_ref(), "visibilitychange"),
        (page.as_ref(), "freeze"),
        (page.as_ref(), "resume"),
        (window.as_ref(), "pagehide"),
        (window.as_ref(), "pageshow"),
    ];
    Ok(Listener::any(&events, move |event: &Event| {
        if let Some(change) = change(event) {
            callback(change);
        }
    }))
}

fn change(event: &Event) -> Option<Change> {
    match event.type_().as_str() {
        "visibilitychange" if is_visible() => Some(Change::Shown),
        "visibilitychange" => Some(Change::Hidden),
        "freeze" => Some(Change::Frozen),
        "resume" => Some(Change::Thawed),
        "pagehide" => Some(Change::Left),
        // The first showing of a page that was just loaded tells nothing new.
        _ => event
            .unchecked_ref::<PageTransitionEvent>()
            .persisted()
            .then_some(Change::Restored),
    }
}
