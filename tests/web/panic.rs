//! The page after a panic.

use lectern::platform::panic::{self, Words};
use lectern::platform::shadow;
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::Node;

use crate::support::{Placed, page};

const WORDS: Words = Words {
    heading: "Lectern broke",
    reload: "Reload",
};

#[test]
fn the_slide_stays_readable_and_a_button_reloads() {
    let slide = Placed::new("div");
    slide.0.set_attribute("data-slide", "7").unwrap();
    slide.0.set_attribute("aria-current", "true").unwrap();
    let html = "<div><h2>락이란?</h2><p hidden>later</p></div>";
    shadow::attach(&slide.0).unwrap().set_inner_html(html);

    let shown = in_a_body_of_its_own(|| {
        panic::show(&WORDS, "first").unwrap();
        panic::show(&WORDS, "second").unwrap();
        let text = |class| {
            page()
                .query_selector(class)
                .unwrap()
                .unwrap()
                .text_content()
                .unwrap()
        };
        [".panic-heading", "button", ".panic-slide", ".panic-message"].map(text)
    });
    assert_eq!(shown, ["Lectern broke", "Reload", "락이란?", "first"]);
    let root = page().document_element().unwrap();
    assert_eq!(
        root.get_attribute("data-lectern").as_deref(),
        Some("failed")
    );
    root.remove_attribute("data-lectern").unwrap();
}

#[test]
fn before_a_room_the_slide_stays_as_it_is() {
    let kept = in_a_body_of_its_own(|| {
        let slide = Placed::new("div");
        panic::keep(&WORDS).unwrap();
        panic::keep(&WORDS).unwrap();
        let buttons = page().query_selector_all(".panic-resume").unwrap();
        (slide.0.is_connected(), buttons.length())
    });
    assert_eq!(kept, (true, 1));
    let root = page().document_element().unwrap();
    root.remove_attribute("data-lectern").unwrap();
}

/// Puts back what the test runner has in the page, such as its report.
fn in_a_body_of_its_own<T>(show: impl FnOnce() -> T) -> T {
    let body = page().body().unwrap();
    let nodes = body.child_nodes();
    let before: Vec<Node> = (0..nodes.length())
        .filter_map(|index| nodes.get(index))
        .collect();
    let shown = show();
    body.set_inner_html("");
    for node in before {
        body.append_child(&node).unwrap();
    }
    shown
}
