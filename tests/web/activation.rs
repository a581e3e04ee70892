//! Whether the reader has just pressed a key or clicked.

use lectern::platform::activation;
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn nobody_has_touched_the_test_page() {
    assert!(!activation::is_fresh());
}
