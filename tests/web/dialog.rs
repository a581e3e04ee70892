//! Modal dialogs.

use lectern::platform::{PlatformError, dialog};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::Placed;

#[test]
fn a_dialog_opens_and_closes_however_often_it_is_asked() {
    let placed = Placed::new("dialog");
    for _ in 0..2 {
        dialog::show_modal(&placed.0).unwrap();
        assert!(placed.0.matches("dialog:modal").unwrap());
    }
    for _ in 0..2 {
        dialog::close(&placed.0).unwrap();
        assert!(!placed.0.has_attribute("open"));
    }
}

#[test]
fn what_is_no_dialog_is_not_opened() {
    let placed = Placed::new("div");
    assert!(matches!(
        dialog::show_modal(&placed.0),
        Err(PlatformError::Absent(_))
    ));
}
