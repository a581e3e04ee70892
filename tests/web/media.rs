//! Media queries and the reader's languages.

use lectern::platform::{languages, media};
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn a_query_holds_or_not() {
    for (query, expected) in [
        ("(min-width: 1px)", true),
        ("(min-width: 100000px)", false),
        ("(no such query", false),
    ] {
        assert_eq!(media::matches(query), expected, "{query}");
    }
    assert!(media::on_change(media::DARK, |_| {}).is_ok());
}

#[test]
fn the_browser_speaks_some_language() {
    assert!(!languages::preferred().is_empty());
}
