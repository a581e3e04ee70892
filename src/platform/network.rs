//! Whether the computer is on a network, as far as the browser knows.

use web_sys::Event;

use super::{Listener, PlatformError, window};

/// Whether there is a network at all; a venue's network without internet counts as one.
pub fn is_online() -> bool {
    window().is_ok_and(|window| window.navigator().on_line())
}

/// Calls back with `true` when the network is back, and with `false` when it is gone.
///
/// # Errors
///
/// There is no window.
pub fn on_change(callback: impl Fn(bool) + 'static) -> Result<Listener, PlatformError> {
    let window = window()?;
    let events = [(window.as_ref(), "online"), (window.as_ref(), "offline")];
    Ok(Listener::any(&events, move |event: &Event| {
        callback(event.type_() == "online");
    }))
}
