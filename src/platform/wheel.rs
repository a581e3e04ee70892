//! The mouse wheel and the two-finger move of a touchpad.

use web_sys::{Element, WheelEvent};

use super::Listener;

/// One turn of a wheel or a two-finger move.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wheel {
    /// How far to the right, in pixels, lines or pages as the browser counts.
    pub right: f64,
    /// How far down.
    pub down: f64,
    /// Control is held or two fingers pinch: the reader zooms.
    pub zooms: bool,
    /// When, in milliseconds of [`monotonic_ms`](super::clock::monotonic_ms).
    pub time_ms: f64,
}

/// Calls back for each turn of the wheel over an element.
pub fn on_wheel(element: &Element, mut callback: impl FnMut(Wheel) + 'static) -> Listener {
    Listener::new(element, "wheel", move |event: &WheelEvent| {
        callback(Wheel {
            right: event.delta_x(),
            down: event.delta_y(),
            zooms: event.ctrl_key(),
            time_ms: event.time_stamp(),
        });
    })
}
