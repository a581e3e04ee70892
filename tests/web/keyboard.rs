//! Keys, and what they were meant for.

use lectern::platform::keyboard::{KeyAnswer, KeyStroke, KeyTarget, on_key_down};
use lectern::platform::{Listener, shadow};
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::{Element, KeyboardEvent, KeyboardEventInit};

use crate::support::{Heard, Placed};

/// Presses a key at an element; whether the browser was told to leave it.
fn press(element: &Element, set: impl Fn(&KeyboardEventInit)) -> bool {
    let init = KeyboardEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_cancelable(true);
    set(&init);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    !element.dispatch_event(&event).unwrap()
}

fn listen(answer: KeyAnswer) -> (Heard<KeyStroke>, Listener) {
    let heard = Heard::nothing();
    let note = heard.note();
    let listener = on_key_down(move |stroke| {
        note(stroke.clone());
        answer
    });
    (heard, listener.unwrap())
}

#[test]
fn keys_know_what_they_were_meant_for() {
    let (heard, _listening) = listen(KeyAnswer::Ignored);
    for (html, expected) in [
        ("<p class=here>", KeyTarget::Page),
        ("<section tabindex=0 class=here>", KeyTarget::Page),
        ("<input class=here>", KeyTarget::Field),
        ("<textarea class=here></textarea>", KeyTarget::Field),
        ("<select class=here></select>", KeyTarget::Field),
        (
            "<div contenteditable=true><b class=here>x</b></div>",
            KeyTarget::Field,
        ),
        (
            "<button><span class=here>x</span></button>",
            KeyTarget::Control,
        ),
        ("<a href=x class=here>x</a>", KeyTarget::Control),
        ("<a class=here>x</a>", KeyTarget::Page),
        (
            "<details><summary class=here>x</summary></details>",
            KeyTarget::Control,
        ),
    ] {
        let in_page = Placed::with_html("div", html);
        press(&in_page.find(".here"), |_| {});
        let in_slide = Placed::new("div");
        let root = shadow::attach(&in_slide.0).unwrap();
        root.set_inner_html(html);
        press(&root.query_selector(".here").unwrap().unwrap(), |_| {});
        let targets: Vec<_> = heard.all().iter().map(|stroke| stroke.target).collect();
        assert_eq!(targets[targets.len() - 2..], [expected; 2], "{html}");
    }
}

#[test]
fn a_stroke_tells_key_place_and_modifiers() {
    let (heard, _listening) = listen(KeyAnswer::Ignored);
    let place = Placed::new("p");
    press(&place.0, |init| {
        init.set_key("ㅜ");
        init.set_code("KeyN");
        init.set_ctrl_key(true);
        init.set_repeat(true);
        init.set_is_composing(true);
    });
    let [stroke] = heard.all().try_into().unwrap();
    assert_eq!((stroke.key.as_str(), stroke.code.as_str()), ("ㅜ", "KeyN"));
    assert!(stroke.ctrl && stroke.repeat && stroke.composing);
    assert!(!(stroke.shift || stroke.alt || stroke.meta));
    assert!(stroke.time_ms > 0.0);
}

#[test]
fn only_handled_keys_are_kept_from_the_browser() {
    let place = Placed::new("p");
    for (answer, is_kept) in [(KeyAnswer::Handled, true), (KeyAnswer::Ignored, false)] {
        let (_heard, _listening) = listen(answer);
        assert_eq!(press(&place.0, |init| init.set_key("PageDown")), is_kept);
    }
}

#[test]
fn nothing_is_heard_after_the_listener_is_dropped() {
    let place = Placed::new("p");
    let (heard, listening) = listen(KeyAnswer::Handled);
    drop(listening);
    assert!(!press(&place.0, |init| init.set_key("j")));
    assert_eq!(heard.all(), []);
}
