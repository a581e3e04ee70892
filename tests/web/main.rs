//! The adapters of `platform` in a real browser, one file for each.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod activation;
mod activity;
mod address;
mod animation_frame;
mod channel;
mod clipboard;
mod database;
mod dialog;
mod document;
mod dropped;
mod fetch;
mod files;
mod frames;
mod fullscreen;
mod fullscreen_delegation;
mod images;
mod keep;
mod keyboard;
mod lasting_worker;
mod links;
mod media;
mod network;
mod object_url;
mod panic;
mod performance;
mod persistence;
mod picture_in_picture;
mod pixel_ratio;
mod pointer;
mod pointer_track;
mod preload;
mod print;
mod random;
mod resize;
mod screens;
mod settled;
mod shadow;
mod storage;
mod support;
mod tab_storage;
mod timer;
mod vibrate;
mod visibility;
mod wake_lock;
mod wheel;
mod window;
mod worker;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
