//! Media queries: colour scheme, reduced motion, the shape of the window.

use web_sys::{MediaQueryList, MediaQueryListEvent};

use super::{Listener, PlatformError, window};

/// The reader asked for less motion.
pub const REDUCED_MOTION: &str = "(prefers-reduced-motion: reduce)";

/// The reader asked for light letters on dark.
pub const DARK: &str = "(prefers-color-scheme: dark)";

/// Whether a media query holds now, not where the browser cannot tell.
pub fn matches(query: &str) -> bool {
    list(query).is_ok_and(|list| list.matches())
}

/// Calls back with the new answer whenever the answer to a media query changes.
///
/// # Errors
///
/// The browser has no media queries.
pub fn on_change(
    query: &str,
    mut callback: impl FnMut(bool) + 'static,
) -> Result<Listener, PlatformError> {
    let list = list(query)?;
    let listener = Listener::new(&list, "change", move |event: &MediaQueryListEvent| {
        callback(event.matches());
    });
    Ok(listener)
}

fn list(query: &str) -> Result<MediaQueryList, PlatformError> {
    let list = window()?.match_media(query)?;
    list.ok_or(PlatformError::Absent("media queries"))
}
