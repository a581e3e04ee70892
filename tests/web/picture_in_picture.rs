//! The small window. That it opens on a click: see the end-to-end tests.

use lectern::platform::{PlatformError, Support, picture_in_picture};
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
async fn without_a_click_or_where_it_is_absent_it_says_so() {
    let outcome = picture_in_picture::open(400, 300, || {}).await;
    match picture_in_picture::support() {
        Support::Absent => assert!(matches!(outcome, Err(PlatformError::Absent(_)))),
        _ => assert!(
            matches!(outcome, Err(PlatformError::Denied(_))),
            "{outcome:?}"
        ),
    }
}
