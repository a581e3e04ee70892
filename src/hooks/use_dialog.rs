//! Modal dialogs.

use web_sys::Element;
use yew::{NodeRef, hook, use_effect_with};

use crate::platform::dialog;

/// Opens a `<dialog>` above everything else for as long as its component is there.
///
/// The browser keeps the focus inside and gives it back afterwards. Escape fires `close` at the dialog.
#[hook]
pub fn use_dialog(node: &NodeRef) {
    use_effect_with(node.clone(), |node| {
        let element = node.cast::<Element>();
        if let Some(element) = &element {
            // Where `<dialog>` is missing the content shows in its place in the page.
            let _ = dialog::show_modal(element);
        }
        move || {
            if let Some(element) = &element {
                let _ = dialog::close(element);
            }
        }
    });
}
