//! The size of an element, followed as it changes.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_render::request_animation_frame;
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

use super::PlatformError;

/// A watch on the size of an element; dropping it ends it.
#[must_use = "dropping it ends the watch"]
#[derive(Debug)]
pub struct SizeWatch {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut(Array)>,
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back with width and height of the element's content in CSS px, first soon and then after
/// each change, before the browser paints it.
///
/// # Errors
///
/// The browser does not have `ResizeObserver`.
pub fn on_resize(
    element: &Element,
    mut callback: impl FnMut(f64, f64) + 'static,
) -> Result<SizeWatch, PlatformError> {
    let callback = Closure::new(move |entries: Array| {
        let latest = entries.get(entries.length().saturating_sub(1));
        if let Some(entry) = latest.dyn_ref::<ResizeObserverEntry>() {
            let size = entry.content_rect();
            callback(size.width(), size.height());
        }
    });
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref())?;
    observer.observe(element);
    Ok(SizeWatch {
        observer,
        _callback: callback,
    })
}

/// Calls back soon and then after each change of an element's size, in the frame that follows it: for what may change sizes itself.
/// Within the round that tells of a change a browser calls that a loop.
///
/// # Errors
///
/// The browser does not have `ResizeObserver`.
pub fn after_resize(
    element: &Element,
    callback: impl FnMut() + 'static,
) -> Result<SizeWatch, PlatformError> {
    let callback = Rc::new(RefCell::new(callback));
    let mut next_frame = None;
    on_resize(element, move |_, _| {
        let callback = Rc::clone(&callback);
        next_frame.replace(request_animation_frame(move |_| callback.borrow_mut()()));
    })
}
