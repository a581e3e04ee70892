//! The browser's promise to keep what is kept.

use lectern::platform::Support;
use lectern::platform::persistence::{ask, is_promised, support};
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
async fn the_browser_says_whether_it_may_clear_what_is_kept() {
    assert_eq!(support(), Support::Yes);
    let answer = ask().await.unwrap();
    assert_eq!(is_promised().await, Ok(answer));
}
