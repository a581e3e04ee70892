//! Pixels per CSS px. That a change is told needs real screens: see the end-to-end tests.

use lectern::platform::pixel_ratio;
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn the_ratio_is_known_and_can_be_watched() {
    assert!(pixel_ratio::current() > 0.0);
    assert!(pixel_ratio::on_change(|_| {}).is_ok());
}
