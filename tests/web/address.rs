//! Addresses: where the page is, where it goes, what it refers to.

use std::cell::Cell;
use std::rc::Rc;

use lectern::platform::{address, timer};
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn the_fragment_changes_in_place_and_the_rest_stays() {
    let before = address::current().unwrap();
    address::replace("#7.2").unwrap();
    let after = address::current().unwrap();
    assert_eq!(after.fragment, "7.2");
    assert_eq!((after.path, after.query), (before.path, before.query));
}

#[test]
async fn going_back_calls_back_once_and_pushing_does_not() {
    address::replace("#1").unwrap();
    let calls = Rc::new(Cell::new(0));
    let counter = Rc::clone(&calls);
    let listener = address::on_change(move || counter.set(counter.get() + 1)).unwrap();
    address::push("#2").unwrap();
    assert_eq!(calls.get(), 0);
    web_sys::window()
        .unwrap()
        .history()
        .unwrap()
        .back()
        .unwrap();
    while calls.get() == 0 {
        timer::pause(5).await;
    }
    assert_eq!(address::current().unwrap().fragment, "1");
    drop(listener);
}

#[test]
fn a_picture_is_found_beside_its_deck() {
    let cases = [
        (
            "https://a.org/talks/gil/deck.md",
            "img/lock.svg",
            Some("https://a.org/talks/gil/img/lock.svg"),
        ),
        (
            "https://a.org/talks/gil/deck.md",
            "/x.png",
            Some("https://a.org/x.png"),
        ),
        (
            "https://a.org/deck.md",
            "https://b.org/x.png",
            Some("https://b.org/x.png"),
        ),
        (
            "https://a.org/deck.md",
            "#3",
            Some("https://a.org/deck.md#3"),
        ),
        ("not an address", "x.png", None),
    ];
    for (base, relative, expected) in cases {
        assert_eq!(
            address::join(base, relative).as_deref(),
            expected,
            "{relative} from {base}"
        );
    }
}

#[test]
fn an_origin_is_scheme_host_and_port() {
    let cases = [
        ("https://a.org/deck.md?x#y", Some("https://a.org")),
        ("http://localhost:8080/", Some("http://localhost:8080")),
        ("data:text/plain,hi", Some("null")),
        ("deck.md", None),
    ];
    for (given, expected) in cases {
        assert_eq!(address::origin_of(given).as_deref(), expected, "{given}");
    }
}
