//! Copying text, and what is pasted.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlDocument};

use super::target::{innermost, is_field};
use super::{Listener, PlatformError, page, window};

/// Puts text on the clipboard.
///
/// # Errors
///
/// The browser wants a key press or click of the reader right before: show the text to copy by hand.
pub async fn write_text(text: &str) -> Result<(), PlatformError> {
    let clipboard = window()?.navigator().clipboard();
    // Pages that came by plain http, as in a conference's own network, have none.
    if !clipboard.is_undefined() && clipboard.write_text(text).await.is_ok() {
        return Ok(());
    }
    copy_by_command(text)
}

/// Calls back with what is pasted anywhere but into a field, which takes it for itself.
///
/// # Errors
///
/// There is no document.
pub fn on_paste(
    mut callback: impl FnMut(&ClipboardEvent) + 'static,
) -> Result<Listener, PlatformError> {
    let page = page()?;
    Ok(Listener::new(
        &page,
        "paste",
        move |event: &ClipboardEvent| {
            if !innermost(event).is_some_and(|element| is_field(&element)) {
                callback(event);
            }
        },
    ))
}

/// The text in a paste, `None` where something else is pasted.
pub fn pasted_text(event: &ClipboardEvent) -> Option<String> {
    let text = event.clipboard_data()?.get_data("text/plain").ok()?;
    (!text.is_empty()).then_some(text)
}

/// The old way: a copy command, and a listener that says what is copied.
fn copy_by_command(text: &str) -> Result<(), PlatformError> {
    let page = page()?;
    let text = text.to_owned();
    let listener = Listener::preventing(&page, "copy", move |event: &ClipboardEvent| {
        let data = event.clipboard_data();
        if data.is_some_and(|data| data.set_data("text/plain", &text).is_ok()) {
            event.prevent_default();
        }
    });
    let is_done = page.unchecked_ref::<HtmlDocument>().exec_command("copy")?;
    drop(listener);
    if is_done {
        Ok(())
    } else {
        Err(PlatformError::Denied("copying".to_owned()))
    }
}
