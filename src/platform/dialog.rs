//! Modal dialogs by the `<dialog>` element, which keeps the focus inside and gives it back.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement};

use super::PlatformError;

/// Opens a `<dialog>` above everything else; one that is open stays so.
///
/// Escape closes it and fires `close` at it.
///
/// # Errors
///
/// The element is no `<dialog>`, is not in the document, or is open without being modal.
pub fn show_modal(element: &Element) -> Result<(), PlatformError> {
    let dialog = dialog(element)?;
    if !dialog.open() {
        dialog.show_modal()?;
    }
    Ok(())
}

/// Closes a `<dialog>` and gives the focus back to what had it.
///
/// # Errors
///
/// The element is no `<dialog>`.
pub fn close(element: &Element) -> Result<(), PlatformError> {
    dialog(element)?.close();
    Ok(())
}

fn dialog(element: &Element) -> Result<&HtmlDialogElement, PlatformError> {
    element
        .dyn_ref::<HtmlDialogElement>()
        .ok_or(PlatformError::Absent("dialog element"))
}
