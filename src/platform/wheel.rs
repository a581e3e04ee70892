//! The mouse wheel and the two-finger move of a touchpad.

use web_sys::{Element, WheelEvent};

use super::Listener;

/// One turn of a wheel or a two-finger move.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wheel {
    /// Where in the element, from 0 at its left edge to 1 at the other.
    pub x: f64,
    /// The same from its top edge.
    pub y: f64,
    /// How far down, in pixels, lines or pages as the browser counts; negative is up, or fingers moved apart.
    pub down: f64,
}

/// Calls back for each turn of the wheel over an element, which then neither scrolls nor zooms the page.
pub fn on_wheel(element: &Element, mut callback: impl FnMut(Wheel) + 'static) -> Listener {
    let surface = element.clone();
    Listener::preventing(element, "wheel", move |event: &WheelEvent| {
        event.prevent_default();
        let area = surface.get_bounding_client_rect();
        callback(Wheel {
            x: (f64::from(event.client_x()) - area.left()) / area.width().max(1.0),
            y: (f64::from(event.client_y()) - area.top()) / area.height().max(1.0),
            down: event.delta_y(),
        });
    })
}
