//! A nudge.

use lectern::platform::PlatformError;
use lectern::platform::vibrate::nudge;
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn without_a_tap_or_where_it_is_absent_it_says_so() {
    let outcome = nudge(1);
    assert!(
        matches!(
            outcome,
            Err(PlatformError::Absent(_) | PlatformError::Denied(_))
        ),
        "{outcome:?}"
    );
}
