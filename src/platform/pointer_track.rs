//! The way of a pointer over an element.

use std::cell::Cell;

use web_sys::{Element, PointerEvent};

use super::Listener;

/// What a pointer does over an element.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Track {
    /// It is at this place: from 0 at the left and top edges to 1 at the others, beyond them while it is held down.
    Moved {
        /// Across.
        x: f64,
        /// Down.
        y: f64,
    },
    /// It went down at this place.
    Pressed {
        /// Across.
        x: f64,
        /// Down.
        y: f64,
    },
    /// It came up.
    Released,
    /// It went away from the element.
    Left,
}

/// Listeners for a pointer; dropping it ends them.
#[must_use = "dropping it ends the listeners"]
#[derive(Debug)]
pub struct PointerTrack {
    _listener: Listener,
}

/// Calls back with each movement of the first pointer over an element. One that is held down is followed beyond the edges.
pub fn on_track(element: &Element, callback: impl Fn(Track) + 'static) -> PointerTrack {
    let surface = element.clone();
    let is_down = Cell::new(false);
    let names = [
        "pointermove",
        "pointerdown",
        "pointerup",
        "pointercancel",
        "pointerleave",
    ];
    let events = names.map(|name| (element.as_ref(), name));
    let listener = Listener::any(&events, move |event: &PointerEvent| {
        if !event.is_primary() {
            return;
        }
        let area = surface.get_bounding_client_rect();
        let x = (f64::from(event.client_x()) - area.left()) / area.width().max(1.0);
        let y = (f64::from(event.client_y()) - area.top()) / area.height().max(1.0);
        match event.type_().as_str() {
            "pointerdown" if event.button() == 0 => {
                is_down.set(true);
                // Without it a line that leaves the slide would break off; some test drivers have no such pointer.
                let _ = surface.set_pointer_capture(event.pointer_id());
                callback(Track::Pressed { x, y });
            }
            "pointermove" => callback(Track::Moved { x, y }),
            "pointerup" | "pointercancel" if is_down.replace(false) => callback(Track::Released),
            "pointerleave" => callback(Track::Left),
            _ => {}
        }
    });
    PointerTrack {
        _listener: listener,
    }
}
