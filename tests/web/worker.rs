//! Work on a second thread.

use lectern::platform::object_url::ObjectUrl;
use lectern::platform::worker::{Reply, ask};
use lectern::platform::{PlatformError, address};
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::{Blob, BlobPropertyBag};

use crate::support::Placed;

const LONG: u32 = 600_000;

fn script(text: &str) -> ObjectUrl {
    let parts = js_sys::Array::of1(&text.into());
    let kind = BlobPropertyBag::new();
    kind.set_type("text/javascript");
    ObjectUrl::new(&Blob::new_with_str_sequence_and_options(&parts, &kind).unwrap()).unwrap()
}

/// The element that says where the module for reading is.
fn boot() -> Placed {
    let boot = Placed::new("i");
    boot.0.set_id("boot");
    boot.0.set_attribute("data-reading-js", "app.js").unwrap();
    boot.0
        .set_attribute("data-reading-wasm", "app.wasm")
        .unwrap();
    boot
}

#[test]
async fn a_worker_is_asked_and_answers() {
    let _boot = boot();
    let script = script(
        "onmessage = ({ data }) =>
            postMessage(new TextEncoder().encode([data.deck, data.js, data.wasm].join(' ')))",
    );
    let reply = ask(script.address(), &[("deck", "# 안녕")], LONG)
        .await
        .unwrap();
    let origin = address::current().unwrap().origin;
    let expected = format!("# 안녕 {origin}/app.js {origin}/app.wasm");
    assert_eq!(reply, Reply::Bytes(expected.into_bytes()));
}

#[test]
async fn a_worker_that_fails_says_why() {
    let _boot = boot();
    for (text, reason) in [
        ("onmessage = () => postMessage('no memory')", "no memory"),
        ("onmessage = () => { throw new Error('broken') }", "broken"),
        ("this is no script", "did not start"),
    ] {
        let reply = ask(script(text).address(), &[], LONG).await;
        assert!(
            matches!(&reply, Ok(Reply::Failed(why)) if why.contains(reason)),
            "{text}: {reply:?}"
        );
    }
    let reply = ask("no-such-worker.js", &[], LONG).await;
    assert!(matches!(reply, Ok(Reply::Failed(_))), "{reply:?}");
}

#[test]
async fn a_worker_that_never_answers_is_stopped() {
    let _boot = boot();
    let reply = ask(script("for (;;) {}").address(), &[], 1).await;
    assert_eq!(reply, Ok(Reply::TimedOut));
}

#[test]
async fn a_page_that_does_not_name_its_module_cannot_ask() {
    let reply = ask("worker.js", &[], LONG).await;
    assert!(matches!(reply, Err(PlatformError::Absent(_))), "{reply:?}");
}
