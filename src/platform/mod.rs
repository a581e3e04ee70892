//! Browser facilities, one a file: text, bytes and numbers in and out.
//!
//! The rest of the app reaches the browser through here only, and nothing here knows a deck, a
//! slide or a word of the interface. Absent and refused are ordinary answers: a function says so in
//! a [`PlatformError`], and a `support()` tells it where it can be told without trying. What starts
//! something returns a guard that stops it on drop.

pub mod activation;
pub mod activity;
pub mod address;
pub mod animation_frame;
pub mod asking;
pub mod boot;
pub mod channel;
pub mod clicks;
pub mod clipboard;
pub mod clock;
pub mod console;
pub mod database;
pub mod dates;
pub mod dialog;
pub mod document;
pub mod download;
pub mod dropped;
mod error;
pub mod fetch;
mod fields;
pub mod files;
pub mod frames;
pub mod fullscreen;
pub mod fullscreen_delegation;
pub mod highlight;
pub mod images;
pub mod in_view;
pub mod keyboard;
pub mod languages;
pub mod lasting_worker;
pub mod links;
mod listener;
pub mod media;
pub mod network;
pub mod object_url;
pub mod offline;
pub mod panic;
pub mod performance;
pub mod persistence;
pub mod picture_in_picture;
pub mod picture_sizes;
pub mod pixel_ratio;
pub mod pointer;
pub mod pointer_track;
pub mod preload;
pub mod print;
pub mod random;
pub mod resize;
pub mod screens;
pub mod scroll;
pub mod settled;
pub mod shadow;
pub mod share;
pub mod shared_text;
pub mod shown_slide;
pub mod storage;
pub mod tab_storage;
pub mod tape;
mod target;
pub mod text_blocks;
pub mod timer;
pub mod typesetting;
pub mod vibrate;
pub mod view_transition;
pub mod visibility;
pub mod wake_lock;
pub mod wheel;
pub mod window;
pub mod window_texts;
pub mod worker;

pub use error::{PlatformError, Support};
pub use listener::Listener;

/// The window, which a worker or a server does not have.
fn window() -> Result<web_sys::Window, PlatformError> {
    web_sys::window().ok_or(PlatformError::Absent("window"))
}

/// The document of the window.
fn page() -> Result<web_sys::Document, PlatformError> {
    window()?
        .document()
        .ok_or(PlatformError::Absent("document"))
}
