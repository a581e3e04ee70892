//! Full screen, as far as it goes without a gesture.

use lectern::platform::fullscreen;
use lectern::platform::{PlatformError, Support};
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
async fn without_a_gesture_it_is_refused_and_says_so() {
    assert_eq!(fullscreen::support(), Support::Yes);
    let outcome = fullscreen::toggle().await;
    assert!(
        matches!(outcome, Err(PlatformError::Denied(_))),
        "{outcome:?}"
    );
    assert!(!fullscreen::is_on());
}

#[test]
async fn leaving_what_was_not_entered_is_fine() {
    assert_eq!(fullscreen::leave().await, Ok(()));
}
