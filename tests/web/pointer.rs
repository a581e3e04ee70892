//! Taps and swipes.

use lectern::platform::pointer::{Gesture, on_gesture};
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::{Element, PointerEvent, PointerEventInit};

use crate::support::{Heard, Placed};

fn point(target: &Element, name: &str, kind: &str, (x, y): (i32, i32)) {
    let init = PointerEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_is_primary(true);
    init.set_pointer_type(kind);
    init.set_client_x(x);
    init.set_client_y(y);
    let event = PointerEvent::new_with_event_init_dict(name, &init).unwrap();
    target.dispatch_event(&event).unwrap();
}

/// A surface at the top left of the window, 200 by 100.
fn surface() -> Placed {
    let surface = Placed::with_html("div", "<p>text</p><a href=x>link</a>");
    let style = "position: fixed; left: 0; top: 0; width: 200px; height: 100px";
    surface.0.set_attribute("style", style).unwrap();
    surface
}

#[test]
fn pointers_tap_and_swipe() {
    let tap = Gesture::Tap { x: 0.75, y: 0.5 };
    for (kind, from, to, expected) in [
        ("mouse", (150, 50), (150, 50), Some(tap)),
        ("touch", (145, 55), (150, 50), Some(tap)),
        ("touch", (150, 50), (50, 60), Some(Gesture::SwipeLeft)),
        ("pen", (50, 50), (150, 50), Some(Gesture::SwipeRight)),
        ("mouse", (150, 50), (50, 50), None),
    ] {
        let surface = surface();
        let heard = Heard::nothing();
        let gestures = on_gesture(&surface.0, heard.note());
        let text = surface.find("p");
        point(&text, "pointerdown", kind, from);
        point(&text, "pointerup", kind, to);
        assert_eq!(
            heard.all(),
            Vec::from_iter(expected),
            "{kind} {from:?} {to:?}"
        );
        drop(gestures);
    }
}

#[test]
fn links_and_scrolling_are_no_gestures() {
    let surface = surface();
    let heard = Heard::nothing();
    let gestures = on_gesture(&surface.0, heard.note());
    let link = surface.find("a");
    point(&link, "pointerdown", "mouse", (10, 10));
    point(&link, "pointerup", "mouse", (10, 10));
    point(&surface.0, "pointerdown", "touch", (10, 90));
    point(&surface.0, "pointercancel", "touch", (10, 50));
    point(&surface.0, "pointerup", "touch", (10, 10));
    assert_eq!(heard.all(), []);
    drop(gestures);
}
