//! A subscription to events that ends when it is dropped.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::EventTarget;

/// A running subscription; dropping it ends it.
#[must_use = "dropping the listener ends it"]
#[derive(Debug)]
pub struct Listener {
    _event: EventListener,
}

impl Listener {
    /// Listens without the right to prevent what the browser does by itself.
    ///
    /// `E` is the type that the standard gives events of this name.
    pub(super) fn new<E: JsCast>(
        target: &EventTarget,
        name: &'static str,
        callback: impl FnMut(&E) + 'static,
    ) -> Self {
        Self::with_options(target, name, EventListenerOptions::default(), callback)
    }

    /// Listens with the right to call `prevent_default`.
    pub(super) fn preventing<E: JsCast>(
        target: &EventTarget,
        name: &'static str,
        callback: impl FnMut(&E) + 'static,
    ) -> Self {
        let options = EventListenerOptions::enable_prevent_default();
        Self::with_options(target, name, options, callback)
    }

    fn with_options<E: JsCast>(
        target: &EventTarget,
        name: &'static str,
        options: EventListenerOptions,
        mut callback: impl FnMut(&E) + 'static,
    ) -> Self {
        let event = EventListener::new_with_options(target, name, options, move |event| {
            callback(event.unchecked_ref());
        });
        Self { _event: event }
    }
}
