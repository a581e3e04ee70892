//! The size of an element.

use lectern::platform::resize::on_resize;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Heard, Placed};

#[test]
async fn the_size_is_told_at_first_and_after_each_change() {
    let stage = Placed::new("div");
    stage
        .0
        .set_attribute("style", "width: 320px; height: 180px")
        .unwrap();
    let heard = Heard::nothing();
    let note = heard.note();
    let watch = on_resize(&stage.0, move |width, height| note((width, height))).unwrap();
    assert_eq!(heard.wait_for(1).await, [(320.0, 180.0)]);
    stage
        .0
        .set_attribute("style", "width: 640px; height: 180px")
        .unwrap();
    assert_eq!(heard.wait_for(2).await[1], (640.0, 180.0));
    drop(watch);
}
