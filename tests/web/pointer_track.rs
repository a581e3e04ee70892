//! The way of a pointer over an element.

use lectern::platform::pointer_track::{Track, on_track};
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::{Element, PointerEvent, PointerEventInit};

use crate::support::{Heard, Placed};

fn point(target: &Element, name: &str, is_primary: bool, (x, y): (i32, i32)) {
    let init = PointerEventInit::new();
    init.set_is_primary(is_primary);
    init.set_client_x(x);
    init.set_client_y(y);
    let event = PointerEvent::new_with_event_init_dict(name, &init).unwrap();
    target.dispatch_event(&event).unwrap();
}

#[test]
fn a_pointer_is_followed_from_edge_to_edge() {
    let surface = Placed::new("div");
    let style = "position: fixed; left: 0; top: 0; width: 200px; height: 100px";
    surface.0.set_attribute("style", style).unwrap();
    let heard = Heard::nothing();
    let track = on_track(&surface.0, heard.note());
    point(&surface.0, "pointermove", true, (50, 50));
    point(&surface.0, "pointerdown", true, (100, 0));
    point(&surface.0, "pointermove", false, (10, 10));
    point(&surface.0, "pointermove", true, (300, 100));
    point(&surface.0, "pointerup", true, (300, 100));
    point(&surface.0, "pointerup", true, (300, 100));
    point(&surface.0, "pointerleave", true, (300, 100));
    drop(track);
    point(&surface.0, "pointermove", true, (0, 0));
    let way = [
        Track::Moved { x: 0.25, y: 0.5 },
        Track::Pressed { x: 0.5, y: 0.0 },
        Track::Moved { x: 1.5, y: 1.0 },
        Track::Released,
        Track::Left,
    ];
    assert_eq!(heard.all(), way);
}
