//! What an event was meant for, seen through shadow roots.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

const FIELDS: &str = "input, textarea, select, [role=textbox], [role=slider]";

const CONTROLS: &str =
    "a[href], button, summary, label, audio, video, [role=button], [role=link], [role=tab]";

/// The element that an event happened at.
///
/// Seen from outside, a target in a shadow root is its host; the path of the event tells the real one.
pub(super) fn innermost(event: &Event) -> Option<Element> {
    event.composed_path().get(0).dyn_into().ok()
}

/// Whether an element is, or is in, something to type or choose in.
pub(super) fn is_field(element: &Element) -> bool {
    let editable = element.dyn_ref::<HtmlElement>();
    is_in(element, FIELDS) || editable.is_some_and(HtmlElement::is_content_editable)
}

/// Whether an element is, or is in, something that was reached by Tab to scroll it.
pub(super) fn is_scrolled(element: &Element) -> bool {
    is_in(element, "[data-scroll]")
}

/// Whether an element is, or is in, something that clicks and Enter do something to.
pub(super) fn is_control(element: &Element) -> bool {
    is_in(element, CONTROLS)
}

fn is_in(element: &Element, selector: &str) -> bool {
    matches!(element.closest(selector), Ok(Some(_)))
}
