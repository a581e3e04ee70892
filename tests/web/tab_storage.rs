//! Small texts of the tab.

use lectern::platform::{storage, tab_storage};
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn a_text_stays_in_the_tab_alone() {
    assert_eq!(tab_storage::get("role"), Ok(None));
    tab_storage::set("role", "console").unwrap();
    tab_storage::set("role", "무대").unwrap();
    assert_eq!(tab_storage::get("role").unwrap().as_deref(), Some("무대"));
    assert_eq!(storage::get("role"), Ok(None));
}
