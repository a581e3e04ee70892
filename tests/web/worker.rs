//! Work on a second thread.

use lectern::platform::worker::{Reply, ask};
use lectern::platform::{PlatformError, address};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{boot_naming, script};

const LONG: u32 = 600_000;

#[test]
async fn a_worker_is_asked_and_answers() {
    let _boot = boot_naming("reading");
    let script = script(
        "onmessage = ({ data }) =>
            postMessage(new TextEncoder().encode([data.deck, data.js, data.wasm].join(' ')))",
    );
    let reply = ask(script.address(), &[("deck", "# 안녕")], LONG)
        .await
        .unwrap();
    let origin = address::current().unwrap().origin;
    let expected = format!("# 안녕 {origin}/reading.js {origin}/reading.wasm");
    assert_eq!(reply, Reply::Bytes(expected.into_bytes()));
}

#[test]
async fn a_worker_that_fails_says_why() {
    let _boot = boot_naming("reading");
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
    let _boot = boot_naming("reading");
    let reply = ask(script("for (;;) {}").address(), &[], 1).await;
    assert_eq!(reply, Ok(Reply::TimedOut));
}

#[test]
async fn a_page_that_does_not_name_its_module_cannot_ask() {
    let reply = ask("worker.js", &[], LONG).await;
    assert!(matches!(reply, Err(PlatformError::Absent(_))), "{reply:?}");
}
