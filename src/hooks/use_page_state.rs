//! What the page says of itself to people, scripts and tests: title, language, state, marks in time.

use yew::{hook, use_effect_with, use_mut_ref};

use crate::platform::{animation_frame, document, performance};

/// Sets the document's title.
#[hook]
pub fn use_title(title: String) {
    use_effect_with(title, |title| drop(document::set_title(title)));
}

/// Sets an attribute of the root element, such as `data-view`.
#[hook]
pub fn use_root_attribute(name: &'static str, value: &'static str) {
    use_effect_with((name, value), |(name, value)| {
        drop(document::set_root_attribute(name, value))
    });
}

/// Marks in the browser's timeline when what is shown for `key` has been painted: once `first`, then `later` after
/// each change.
#[hook]
pub fn use_paint_marks<K: PartialEq + 'static>(key: K, first: &'static str, later: &'static str) {
    let is_first = use_mut_ref(|| true);
    use_effect_with(key, move |_| {
        let name = if is_first.replace(false) {
            first
        } else {
            later
        };
        let painted = animation_frame::after_paint(move || drop(performance::mark(name)));
        move || drop(painted)
    });
}

/// Marks once in the browser's timeline that the component is there and its subscriptions work.
#[hook]
pub fn use_ready_mark(name: &'static str) {
    use_effect_with((), move |()| drop(performance::mark(name)));
}
