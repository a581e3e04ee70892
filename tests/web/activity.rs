//! Whether someone is at the pointer.

use lectern::platform::activity;
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::{PointerEvent, PointerEventInit};

use crate::support::{Heard, Placed};

#[test]
async fn a_pointer_moves_and_comes_to_rest() {
    let place = Placed::new("p");
    let heard = Heard::nothing();
    let listener = activity::on_change(1, heard.note()).unwrap();
    let init = PointerEventInit::new();
    init.set_bubbles(true);
    for _ in 0..3 {
        let event = PointerEvent::new_with_event_init_dict("pointermove", &init).unwrap();
        place.0.dispatch_event(&event).unwrap();
    }
    assert_eq!(heard.wait_for(2).await, [true, false]);
    drop(listener);
}
