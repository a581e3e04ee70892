//! Copying and pasting.

use lectern::platform::PlatformError;
use lectern::platform::clipboard;
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::{ClipboardEvent, ClipboardEventInit, DataTransfer};

#[test]
fn a_pasted_deck_is_its_text() {
    for (kind, text, expected) in [
        ("text/plain", "# 안녕", Some("# 안녕")),
        ("text/plain", "", None),
        ("text/html", "<h1>Hi</h1>", None),
    ] {
        let data = DataTransfer::new().unwrap();
        data.set_data(kind, text).unwrap();
        let init = ClipboardEventInit::new();
        init.set_clipboard_data(Some(&data));
        let event = ClipboardEvent::new_with_event_init_dict("paste", &init).unwrap();
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
