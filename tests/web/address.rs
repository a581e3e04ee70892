//! Addresses: where the page is, where it goes, what it refers to.

use lectern::platform::address;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::Heard;

#[test]
fn the_fragment_changes_in_place_and_the_rest_stays() {
    let before = address::current().unwrap();
    address::replace("#7.2").unwrap();
    let after = address::current().unwrap();
    assert_eq!(after.fragment, "7.2");
    assert_eq!((after.path, after.query), (before.path, before.query));
}

#[test]
async fn going_back_is_told_and_pushing_is_not() {
    address::replace("#1").unwrap();
    let heard = Heard::nothing();
    let note = heard.note();
    let listener = address::on_change(move || note(address::current().unwrap().fragment)).unwrap();
    address::push("#2").unwrap();
    let history = web_sys::window().unwrap().history().unwrap();
    history.back().unwrap();
    assert_eq!(heard.wait_for(1).await, ["1"]);
    drop(listener);
}

#[test]
async fn a_link_to_another_slide_is_told_once() {
    address::replace("#1").unwrap();
    let heard = Heard::nothing();
    let note = heard.note();
    let listener = address::on_change(move || note(address::current().unwrap().fragment)).unwrap();
    address::go_to("#intro").unwrap();
    address::go_to("#end").unwrap();
    assert_eq!(heard.wait_for(2).await.last().unwrap(), "end");
    assert_eq!(heard.all().len(), 2);
    drop(listener);
}

#[test]
fn a_picture_is_found_beside_its_deck() {
    let deck = "https://a.org/talks/gil/deck.md";
    for (base, relative, expected) in [
        (
            deck,
            "img/lock.svg",
            Some("https://a.org/talks/gil/img/lock.svg"),
        ),
        (deck, "/x.png", Some("https://a.org/x.png")),
        (deck, "https://b.org/x.png", Some("https://b.org/x.png")),
        (deck, "#3", Some("https://a.org/talks/gil/deck.md#3")),
        ("no address", "x.png", None),
    ] {
        assert_eq!(
            address::join(base, relative).as_deref(),
            expected,
            "{relative}"
        );
    }
}

#[test]
fn an_origin_is_scheme_host_and_port() {
    for (address, expected) in [
        ("https://a.org/deck.md?x#y", Some("https://a.org")),
        ("http://localhost:8080/", Some("http://localhost:8080")),
        ("data:text/plain,hi", Some("null")),
        ("deck.md", None),
    ] {
        assert_eq!(
            address::origin_of(address).as_deref(),
            expected,
            "{address}"
        );
    }
}
