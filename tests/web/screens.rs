//! Screens. Listing them needs the reader's permission: see the end-to-end tests.

use lectern::platform::screens::{self, Permission, Screens};
use lectern::platform::{PlatformError, Support};
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
async fn without_permission_or_where_it_is_absent_it_says_so() {
    let opened = Screens::open().await;
    if screens::support() == Support::Absent {
        let absent = PlatformError::Absent("list of screens");
        assert_eq!(screens::permission().await, Err(absent.clone()));
        assert_eq!(opened.unwrap_err(), absent);
        assert_eq!(screens::is_extended(), None);
    } else {
        assert_eq!(screens::permission().await, Ok(Permission::Unasked));
        assert!(
            matches!(opened, Err(PlatformError::Denied(_))),
            "{opened:?}"
        );
        assert_eq!(screens::is_extended(), Some(false));
    }
    assert!(screens::on_change(|| {}).is_ok());
}
