//! Small texts that stay.

use lectern::platform::{PlatformError, Support, storage};
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn a_text_stays_until_it_is_removed() {
    assert_eq!(storage::support(), Support::Yes);
    assert_eq!(storage::get("test"), Ok(None));
    storage::set("test", "하나").unwrap();
    storage::set("test", "둘").unwrap();
    assert_eq!(storage::get("test").unwrap().as_deref(), Some("둘"));
    storage::remove("test").unwrap();
    assert_eq!(storage::get("test"), Ok(None));
}

#[test]
fn no_room_is_told_and_keeps_what_was_there() {
    storage::set("test", "small").unwrap();
    assert_eq!(
        storage::set("test", &"x".repeat(20 << 20)),
        Err(PlatformError::Full)
    );
    assert_eq!(storage::get("test").unwrap().as_deref(), Some("small"));
    storage::remove("test").unwrap();
}
