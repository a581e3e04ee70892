//! What the page says of itself to people, scripts and tests: title, language, state, marks in time.

use yew::{Callback, hook, use_effect_with, use_mut_ref};

use super::use_after_paint;
use crate::platform::{document, performance};

/// Sets the document's title.
#[hook]
pub fn use_title(title: String) {
    use_effect_with(title, |title| {
        // Only a worker has no document, and it shows no pages.
        let _ = document::set_title(title);
    });
}

/// Sets an attribute of the root element, such as `data-view`.
#[hook]
pub fn use_root_attribute(name: &'static str, value: &'static str) {
    use_effect_with((name, value), |(name, value)| {
        drop(document::set_root_attribute(name, value));
    });
}

/// Marks in the browser's timeline when what `shown` stands for has been painted: once `first`, then `later` after
/// each change. `None` while there is nothing to paint.
#[hook]
pub fn use_paint_marks<K: PartialEq + Clone + 'static>(
    shown: Option<K>,
    first: &'static str,
    later: &'static str,
) {
    let is_first = use_mut_ref(|| true);
    let mark = Callback::from(move |_| {
        performance::mark(if is_first.replace(false) {
            first
        } else {
            later
        });
    });
    use_after_paint(shown, mark);
}

/// Marks once in the browser's timeline that the component is there and its subscriptions work.
#[hook]
pub fn use_ready_mark(name: &'static str) {
    use_effect_with((), move |()| {
        performance::mark(name);
    });
}
