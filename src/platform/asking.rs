//! What one part of the page asks of another that may not be loaded yet; `assets/boot.js` loads it.

use web_sys::{CustomEvent, CustomEventInit};

use super::{Listener, PlatformError, page, window};

/// What the script listens for, and those who answer.
const ASK: &str = "lectern:ask";

/// Asks for something by its name.
pub fn ask(what: &str) {
    let options = CustomEventInit::new();
    options.set_detail(&what.into());
    if let (Ok(window), Ok(event)) = (
        window(),
        CustomEvent::new_with_event_init_dict(ASK, &options),
    ) {
        // Listeners that throw do so by themselves; dispatching does not.
        let _ = window.dispatch_event(&event);
    }
}

/// What was asked for last, before there was somebody to listen; the script keeps it as an attribute of `#boot`.
pub fn asked_last() -> Option<String> {
    let boot = page().ok()?.get_element_by_id("boot")?;
    boot.get_attribute("data-asked")
}

/// Calls back with the name of each thing that is asked for.
///
/// # Errors
///
/// There is no window.
pub fn on_ask(mut callback: impl FnMut(String) + 'static) -> Result<Listener, PlatformError> {
    let window = window()?;
    Ok(Listener::new(&window, ASK, move |event: &CustomEvent| {
        if let Some(what) = event.detail().as_string() {
            callback(what);
        }
    }))
}
