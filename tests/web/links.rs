//! Clicks on links.

use lectern::platform::links::{self, LinkAnswer};
use lectern::platform::shadow;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::HtmlElement;

use crate::support::{Heard, Placed};

#[test]
fn links_on_slides_are_told_as_they_are_written() {
    let stage = Placed::with_html("div", "<div class=slide></div>");
    let root = shadow::attach(&stage.find(".slide")).unwrap();
    root.set_inner_html("<a href='#fn-1'><b>1</b></a> <i>no link</i>");
    let heard = Heard::nothing();
    let note = heard.note();
    let listener = links::on_click(&stage.0, move |href| {
        note(href.to_owned());
        LinkAnswer::Handled
    });
    for tag in ["b", "i"] {
        let element = root.query_selector(tag).unwrap().unwrap();
        element.unchecked_into::<HtmlElement>().click();
    }
    assert_eq!(heard.all(), ["#fn-1"]);
    drop(listener);
}
