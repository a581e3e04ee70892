//! The wheel.

use lectern::platform::wheel::on_wheel;
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::{WheelEvent, WheelEventInit};

use crate::support::{Heard, Placed};

#[test]
fn a_turn_tells_its_way_and_whether_it_zooms() {
    let surface = Placed::new("div");
    let heard = Heard::nothing();
    let listener = on_wheel(&surface.0, heard.note());
    for zooms in [false, true] {
        let init = WheelEventInit::new();
        init.set_delta_y(120.0);
        init.set_ctrl_key(zooms);
        let event = WheelEvent::new_with_event_init_dict("wheel", &init).unwrap();
        surface.0.dispatch_event(&event).unwrap();
    }
    let turns: Vec<_> = heard
        .all()
        .iter()
        .map(|turn| (turn.down, turn.zooms))
        .collect();
    assert_eq!(turns, [(120.0, false), (120.0, true)]);
    drop(listener);
}
