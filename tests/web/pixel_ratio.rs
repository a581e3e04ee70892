//! Pixels per CSS px.

use lectern::platform::pixel_ratio;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Heard, run};

#[test]
async fn each_change_is_told_once() {
    let before = pixel_ratio::current();
    let heard = Heard::nothing();
    let watch = pixel_ratio::on_change(heard.note()).unwrap();
    // Stands in for a window that is dragged to a finer screen and back.
    run(
        "const ratio = Object.getOwnPropertyDescriptor(window, 'devicePixelRatio');
         const resized = () => dispatchEvent(new Event('resize'));
         resized();
         Object.defineProperty(window, 'devicePixelRatio', { configurable: true, value: 2.5 });
         resized();
         resized();
         Object.defineProperty(window, 'devicePixelRatio', ratio);
         resized();
         done();",
    )
    .await;
    assert_eq!(heard.all(), [2.5, before]);
    drop(watch);
}
