//! A subscription to events that ends when it is dropped.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::EventTarget;

/// A running subscription; dropping it ends it.
#[must_use = "dropping the listener ends it"]
#[derive(Debug)]
pub struct Listener {
    _events: Vec<EventListener>,
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

    /// Listens for several events, each at its own target.
    pub(super) fn any<E: JsCast>(
        events: &[(&EventTarget, &'static str)],
        callback: impl Fn(&E) + 'static,
    ) -> Self {
        Self::several(events, EventListenerOptions::default(), callback)
    }

    /// Listens for events of elements within a target that do not bubble up to it.
    pub(super) fn capturing<E: JsCast>(
        target: &EventTarget,
        names: &[&'static str],
        callback: impl Fn(&E) + 'static,
    ) -> Self {
        let events: Vec<_> = names.iter().map(|name| (target, *name)).collect();
        let options = EventListenerOptions::run_in_capture_phase();
        Self::several(&events, options, callback)
    }

    fn several<E: JsCast>(
        events: &[(&EventTarget, &'static str)],
        options: EventListenerOptions,
        callback: impl Fn(&E) + 'static,
    ) -> Self {
        let callback = Rc::new(callback);
        let listen = |(target, name): &(&EventTarget, &'static str)| {
            let callback = Rc::clone(&callback);
            EventListener::new_with_options(target, *name, options, move |event| {
                callback(event.unchecked_ref());
            })
        };
        Self {
            _events: events.iter().map(listen).collect(),
        }
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
        Self {
            _events: vec![event],
        }
    }
}
