//! Clicks, also those in shadow roots.

use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use super::Listener;

/// Calls back with the innermost element of each click within an element and its shadow root. With `true` the click was dealt
/// with: the browser does nothing more for it.
pub fn on_innermost(element: &Element, callback: impl Fn(&Element) -> bool + 'static) -> Listener {
    Listener::preventing(element, "click", move |event: &MouseEvent| {
        let innermost = event.composed_path().get(0);
        if innermost.dyn_ref::<Element>().is_some_and(&callback) {
            event.prevent_default();
        }
    })
}
