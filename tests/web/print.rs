//! Printing.

use lectern::platform::print::{self, PageStyle};
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::Event;

use crate::support::{Heard, page};

#[test]
fn a_page_style_is_in_the_document_as_long_as_it_is_held() {
    let before = page().adopted_style_sheets().length();
    let first = PageStyle::put("@page { size: 1280px 720px }").unwrap();
    let second = PageStyle::put("@page { margin: 0 }").unwrap();
    assert_eq!(page().adopted_style_sheets().length(), before + 2);
    drop(first);
    drop(second);
    assert_eq!(page().adopted_style_sheets().length(), before);
}

#[test]
fn the_moment_before_printing_is_told() {
    let heard = Heard::nothing();
    let note = heard.note();
    let listener = print::on_before(move || note(())).unwrap();
    let window = web_sys::window().unwrap();
    let print = || window.dispatch_event(&Event::new("beforeprint").unwrap());
    print().unwrap();
    drop(listener);
    print().unwrap();
    assert_eq!(heard.all(), [()]);
}
