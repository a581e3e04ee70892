//! The mouse wheel.

use lectern::platform::wheel::{Wheel, on_wheel};
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::{WheelEvent, WheelEventInit};

use crate::support::{Heard, Placed};

#[test]
fn a_turn_of_the_wheel_is_told_with_its_place_and_kept_from_the_page() {
    let surface = Placed::new("div");
    let style = "position: fixed; left: 0; top: 0; width: 200px; height: 100px";
    surface.0.set_attribute("style", style).unwrap();
    let heard = Heard::nothing();
    let listener = on_wheel(&surface.0, heard.note());
    let init = WheelEventInit::new();
    init.set_client_x(50);
    init.set_client_y(50);
    init.set_delta_y(-120.0);
    init.set_cancelable(true);
    let event = WheelEvent::new_with_event_init_dict("wheel", &init).unwrap();
    let goes_on = surface.0.dispatch_event(&event).unwrap();
    assert!(!goes_on);
    drop(listener);
    surface.0.dispatch_event(&event).unwrap();
    let turned = Wheel {
        x: 0.25,
        y: 0.5,
        down: -120.0,
    };
    assert_eq!(heard.all(), [turned]);
}
