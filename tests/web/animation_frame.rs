//! The moment after the paint.

use lectern::platform::animation_frame::after_paint;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::Heard;

#[test]
async fn the_call_comes_after_the_paint_unless_it_was_dropped() {
    let heard = Heard::nothing();
    let (dropped, kept) = (heard.note(), heard.note());
    drop(after_paint(move || dropped("dropped")));
    let waiting = after_paint(move || kept("kept"));
    assert_eq!(heard.wait_for(1).await, ["kept"]);
    drop(waiting);
}
