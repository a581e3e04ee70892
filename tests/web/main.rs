//! The adapters of `platform` in a real browser, one file for each.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod activity;
mod address;
mod animation_frame;
mod clipboard;
mod database;
mod dialog;
mod document;
mod dropped;
mod fetch;
mod files;
mod fullscreen;
mod keyboard;
mod links;
mod media;
mod object_url;
mod panic;
mod performance;
mod pointer;
mod resize;
mod shadow;
mod storage;
mod support;
mod timer;
mod wheel;
mod worker;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
