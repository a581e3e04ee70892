//! Which elements lie within a strip of the window, followed as the page scrolls.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use super::PlatformError;

/// A watch on elements; dropping it ends it.
#[must_use = "dropping it ends the watch"]
#[derive(Debug)]
pub struct ViewWatch {
    observer: IntersectionObserver,
    _callback: Closure<dyn FnMut(Array)>,
}

impl Drop for ViewWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back with those children of `parent` that came into the strip (`true`) or left it (`false`), by the number in their
/// attribute `name`: soon with all of them, then with changes, after the browser has painted them.
///
/// `strip` is the window with margins added, as CSS lengths (`100% 0px`); negative ones make it smaller.
///
/// # Errors
///
/// The browser does not have `IntersectionObserver`.
pub fn on_children(
    parent: &Element,
    name: &'static str,
    strip: &str,
    mut callback: impl FnMut(Vec<(usize, bool)>) + 'static,
) -> Result<ViewWatch, PlatformError> {
    let callback = Closure::new(move |entries: Array| {
        let changes = entries.iter().filter_map(|entry| {
            let entry: IntersectionObserverEntry = entry.dyn_into().ok()?;
            let number = entry.target().get_attribute(name)?.parse().ok()?;
            Some((number, entry.is_intersecting()))
        });
        callback(changes.collect());
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(strip);
    let observer =
        IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options)?;
    let mut next = parent.first_element_child();
    while let Some(child) = next {
        observer.observe(&child);
        next = child.next_element_sibling();
    }
    Ok(ViewWatch {
        observer,
        _callback: callback,
    })
}
