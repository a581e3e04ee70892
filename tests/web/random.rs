//! Random numbers.

use lectern::platform::random;
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn no_number_comes_twice() {
    let (one, other) = (random::number().unwrap(), random::number().unwrap());
    assert_ne!(one, other);
}
