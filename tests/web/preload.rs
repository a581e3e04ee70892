//! Pictures loaded ahead of their time.

use lectern::platform::preload::Preloaded;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Heard, wait_until};

const DOT: &str = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=";

#[test]
async fn pictures_are_counted_once_each_and_only_when_they_are_there() {
    let pictures = Preloaded::default();
    let heard = Heard::nothing();
    for address in [DOT, "data:image/png,broken", DOT] {
        let note = heard.note();
        pictures.load(address, move || note(())).unwrap();
    }
    wait_until(|| pictures.n_loaded() == 1).await;
    assert_eq!((pictures.n_asked(), heard.all().len()), (2, 1));
}
