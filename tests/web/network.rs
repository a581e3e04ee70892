//! The network.

use lectern::platform::network;
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::Event;

use crate::support::Heard;

#[test]
fn its_end_and_its_return_are_told() {
    assert!(network::is_online());
    let heard = Heard::nothing();
    let listener = network::on_change(heard.note()).unwrap();
    let window = web_sys::window().unwrap();
    for name in ["offline", "online"] {
        window.dispatch_event(&Event::new(name).unwrap()).unwrap();
    }
    drop(listener);
    window
        .dispatch_event(&Event::new("offline").unwrap())
        .unwrap();
    assert_eq!(heard.all(), [false, true]);
}
