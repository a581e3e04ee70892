//! What the page says of itself to people, scripts and tests: title, language, state, marks in time.

use yew::{hook, use_effect_with, use_mut_ref};

use crate::platform::{animation_frame, document, performance};

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
pub fn use_paint_marks<K: PartialEq + 'static>(
    shown: Option<K>,
    first: &'static str,
    later: &'static str,
) {
    let is_first = use_mut_ref(|| true);
    use_effect_with(shown, move |shown| {
        let painted = shown.is_some().then(|| {
            animation_frame::after_paint(move || {
                let name = if is_first.replace(false) {
                    first
                } else {
                    later
                };
                performance::mark(name);
            })
        });
        move || drop(painted)
    });
}

/// Marks once in the browser's timeline that the component is there and its subscriptions work.
#[hook]
pub fn use_ready_mark(name: &'static str) {
    use_effect_with((), move |()| {
        performance::mark(name);
    });
}
