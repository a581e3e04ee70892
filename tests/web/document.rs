//! Title, language and state of the document.

use lectern::platform::document;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Placed, page};

#[test]
fn the_document_says_what_it_shows() {
    document::set_title("7. 락 · GIL").unwrap();
    assert_eq!(page().title(), "7. 락 · GIL");
    document::set_root_attribute("data-view", "show").unwrap();
    assert!(document::find("html[data-view=show]").is_some());
    document::remove_root_attribute("data-view").unwrap();
    assert!(document::find("html[data-view]").is_none());
}

#[test]
fn a_malformed_selector_finds_nothing() {
    assert!(document::find("html[").is_none());
}

#[test]
fn the_app_is_shown_in_its_own_element() {
    assert!(document::app_root().is_none());
    let placed = Placed::new("div");
    placed.0.set_id("app");
    assert_eq!(document::app_root().as_ref(), Some(&placed.0));
}
