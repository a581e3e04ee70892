//! Copying and pasting.

use lectern::platform::PlatformError;
use lectern::platform::clipboard;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::{ClipboardEvent, Event, EventInit};

use crate::support::{Heard, Placed};

#[test]
fn a_pasted_deck_is_its_text() {
    for (kind, text, expected) in [
        ("text/plain", "# 안녕", Some("# 안녕")),
        ("text/plain", "", None),
        ("text/html", "<h1>Hi</h1>", None),
    ] {
        // Firefox cannot construct the event with data in it: an object with the same field.
        let event = js_sys::eval("({ clipboardData: new DataTransfer() })").unwrap();
        let event: ClipboardEvent = event.unchecked_into();
        event
            .clipboard_data()
            .unwrap()
            .set_data(kind, text)
            .unwrap();
        assert_eq!(
            clipboard::pasted_text(&event).as_deref(),
            expected,
            "{kind}: {text}"
        );
    }
}

#[test]
async fn copying_without_a_gesture_works_or_is_refused() {
    let copied = clipboard::write_text("https://a.org/#7").await;
    assert!(
        matches!(copied, Ok(()) | Err(PlatformError::Denied(_))),
        "{copied:?}"
    );
}

#[test]
fn what_is_pasted_into_a_field_is_for_the_field() {
    let place = Placed::with_html("div", "<p>text</p><input>");
    let heard = Heard::nothing();
    let note = heard.note();
    let listener = clipboard::on_paste(move |event| note(event.type_())).unwrap();
    for (selector, n_heard) in [("input", 0), ("p", 1)] {
        let init = EventInit::new();
        init.set_bubbles(true);
        let event = Event::new_with_event_init_dict("paste", &init).unwrap();
        place.find(selector).dispatch_event(&event).unwrap();
        assert_eq!(heard.all().len(), n_heard, "{selector}");
    }
    drop(listener);
}
