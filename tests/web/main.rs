//! The adapters of `platform` in a real browser, one file for each.
#![cfg(target_arch = "wasm32")]

mod address;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
