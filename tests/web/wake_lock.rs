//! Keeping the screen awake. That hiding the window ends it: see the end-to-end tests.

use lectern::platform::{Support, wake_lock};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Heard, run};

#[test]
async fn it_is_held_until_it_is_dropped_and_that_is_no_news() {
    assert_eq!(wake_lock::support(), Support::Yes);
    let heard = Heard::nothing();
    let note = heard.note();
    let lock = wake_lock::hold(move || note(())).await.unwrap();
    drop(lock);
    run("requestAnimationFrame(done)").await;
    assert_eq!(heard.all(), []);
}

#[test]
async fn the_browser_taking_it_back_is_told() {
    // Only the browser can: stand in for it where it hands the lock out.
    run("const taken = WakeLock.prototype.request;
         WakeLock.prototype.request = async function (kind) {
             const lock = await taken.call(this, kind);
             WakeLock.prototype.request = taken;
             setTimeout(() => lock.release());
             return lock;
         };
         done();")
    .await;
    let heard = Heard::nothing();
    let note = heard.note();
    let lock = wake_lock::hold(move || note(())).await.unwrap();
    heard.wait_for(1).await;
    drop(lock);
}
