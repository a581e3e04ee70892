//! Mouse, pen and finger: taps and swipes.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::{Element, PointerEvent};

use super::Listener;
use super::target::{innermost, is_control, is_field};

/// What a pointer did between going down and up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Gesture {
    /// Down and up at one place, on nothing that takes clicks itself.
    ///
    /// Where in the element, from 0 at its left or top edge to 1 at the other.
    Tap {
        /// Across.
        x: f64,
        /// Down.
        y: f64,
    },
    /// A finger or pen drawn to the left.
    SwipeLeft,
    /// To the right.
    SwipeRight,
    /// Upwards.
    SwipeUp,
    /// Downwards.
    SwipeDown,
}

/// The pointer went down here; `None` in between.
type Start = Rc<Cell<Option<(f64, f64)>>>;

/// Listeners for gestures on one element; dropping it ends them.
#[must_use = "dropping it ends the listeners"]
#[derive(Debug)]
pub struct Gestures {
    _listeners: [Listener; 3],
}

/// Calls back for each tap and swipe on an element.
///
/// The browser keeps swipes for scrolling unless the element's CSS says otherwise (`touch-action`).
/// Drawing with the mouse selects text and is no swipe.
pub fn on_gesture(element: &Element, mut callback: impl FnMut(Gesture) + 'static) -> Gestures {
    let start = Start::default();
    let down = {
        let start = Rc::clone(&start);
        Listener::new(element, "pointerdown", move |event: &PointerEvent| {
            // A second finger makes it a pinch.
            let is_plain = event.is_primary() && event.button() == 0 && !is_on_control(event);
            start.set(is_plain.then(|| position(event)));
        })
    };
    let cancel = {
        let start = Rc::clone(&start);
        Listener::new(element, "pointercancel", move |_: &PointerEvent| {
            start.set(None);
        })
    };
    let surface = element.clone();
    let up = Listener::new(element, "pointerup", move |event: &PointerEvent| {
        let Some(from) = start.take().filter(|_| event.is_primary()) else {
            return;
        };
        let to = position(event);
        let is_mouse = event.pointer_type() == "mouse";
        let gesture = match stroke(to.0 - from.0, to.1 - from.1) {
            Some(Stroke::Still) => Some(tap(&surface, to)),
            Some(Stroke::Drawn(swipe)) if !is_mouse => Some(swipe),
            _ => None,
        };
        if let Some(gesture) = gesture {
            callback(gesture);
        }
    });
    Gestures {
        _listeners: [down, cancel, up],
    }
}

/// The line between the places where a pointer went down and up.
#[derive(Debug, PartialEq)]
enum Stroke {
    Still,
    Drawn(Gesture),
}

/// Fingers tremble by some pixels, and nobody swipes exactly along an axis.
fn stroke(right: f64, down: f64) -> Option<Stroke> {
    const STILL_PX: f64 = 10.0;
    const SWIPE_PX: f64 = 40.0;
    const ALONG: f64 = 1.5;
    let (across, along) = (right.abs(), down.abs());
    if across.max(along) < STILL_PX {
        return Some(Stroke::Still);
    }
    if across >= SWIPE_PX && across > ALONG * along {
        let swipe = if right < 0.0 {
            Gesture::SwipeLeft
        } else {
            Gesture::SwipeRight
        };
        return Some(Stroke::Drawn(swipe));
    }
    if along >= SWIPE_PX && along > ALONG * across {
        let swipe = if down < 0.0 {
            Gesture::SwipeUp
        } else {
            Gesture::SwipeDown
        };
        return Some(Stroke::Drawn(swipe));
    }
    None
}

fn tap(surface: &Element, (x, y): (f64, f64)) -> Gesture {
    let area = surface.get_bounding_client_rect();
    Gesture::Tap {
        x: ((x - area.left()) / area.width()).clamp(0.0, 1.0),
        y: ((y - area.top()) / area.height()).clamp(0.0, 1.0),
    }
}

fn position(event: &PointerEvent) -> (f64, f64) {
    (event.client_x().into(), event.client_y().into())
}

fn is_on_control(event: &PointerEvent) -> bool {
    innermost(event).is_some_and(|element| is_control(&element) || is_field(&element))
}

#[cfg(test)]
mod tests {
    use super::{Gesture, Stroke, stroke};

    #[test]
    fn a_stroke_is_a_tap_a_swipe_or_nothing() {
        for (right, down, expected) in [
            (0.0, 0.0, Some(Stroke::Still)),
            (-9.0, 9.0, Some(Stroke::Still)),
            (-90.0, 20.0, Some(Stroke::Drawn(Gesture::SwipeLeft))),
            (40.0, 0.0, Some(Stroke::Drawn(Gesture::SwipeRight))),
            (5.0, -60.0, Some(Stroke::Drawn(Gesture::SwipeUp))),
            (-30.0, 300.0, Some(Stroke::Drawn(Gesture::SwipeDown))),
            (25.0, 0.0, None),
            (70.0, 70.0, None),
        ] {
            assert_eq!(stroke(right, down), expected, "{right} {down}");
        }
    }
}
