//! Which parts of a long page are in sight.

use web_sys::Element;
use yew::{Callback, NodeRef, hook, use_effect_with};

use crate::platform::in_view;

/// The attribute that numbers the parts.
const NUMBER: &str = "data-part";

/// Tells which of the numbered children of an element (`data-part`) come into a strip of the window and which leave it. `n_parts` is
/// how many there are; `on_change` is not to change.
#[hook]
pub fn use_in_view(
    parent: &NodeRef,
    n_parts: usize,
    strip: &'static str,
    on_change: &Callback<Vec<(usize, bool)>>,
) {
    let on_change = on_change.clone();
    use_effect_with((parent.clone(), n_parts), move |(parent, _)| {
        let watch = parent.cast::<Element>().and_then(|parent| {
            let emit = move |changes| on_change.emit(changes);
            in_view::on_children(&parent, NUMBER, strip, emit).ok()
        });
        move || drop(watch)
    });
}
