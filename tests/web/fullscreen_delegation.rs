//! Passing the right to full screen on. That it works: see the end-to-end tests.

use lectern::platform::{PlatformError, fullscreen_delegation, window};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Heard, run};

#[test]
async fn a_window_hears_of_it_from_its_own_site_only() {
    let heard = Heard::nothing();
    let note = heard.note();
    let listener = fullscreen_delegation::on_passed(move || note("passed")).unwrap();
    run("const stranger = document.createElement('iframe');
         stranger.sandbox = 'allow-scripts';
         stranger.srcdoc = `<script>
             parent.postMessage('fullscreen', '*');
             parent.postMessage('end', '*');
         <\\/script>`;
         document.body.append(stranger);
         addEventListener('message', ({ data }) => {
             if (data === 'end') { stranger.remove(); done(); }
         });")
    .await;
    assert_eq!(heard.all(), [""; 0]);
    run("addEventListener('message', done, { once: true });
         postMessage('something else');
         postMessage('fullscreen');")
    .await;
    assert_eq!(heard.wait_for(1).await, ["passed"]);
    drop(listener);
}

#[test]
async fn without_a_gesture_it_is_refused_or_of_no_use() {
    let heard = Heard::nothing();
    let note = heard.note();
    let listener = fullscreen_delegation::on_passed(move || note("passed")).unwrap();
    match fullscreen_delegation::pass(&window::own().unwrap()) {
        // Firefox does not know the right, and sends the words alone.
        Ok(()) => assert_eq!(heard.wait_for(1).await, ["passed"]),
        Err(error) => assert!(matches!(error, PlatformError::Denied(_)), "{error:?}"),
    }
    drop(listener);
}
