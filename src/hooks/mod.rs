//! What components and pages share of the browser: sizes, keys, gestures, dialogs, shadow roots.
//!
//! Each subscribes while its component is there and releases when it goes.

mod use_activity;
mod use_address_change;
mod use_after_paint;
mod use_auto_scroll;
mod use_dialog;
mod use_file_drop;
mod use_gestures;
mod use_in_view;
mod use_key_releases;
mod use_keys;
mod use_landing;
mod use_lasting;
mod use_links;
mod use_media;
mod use_page_state;
mod use_paste;
mod use_pointer_track;
mod use_print;
mod use_readiness;
mod use_reading_slide;
mod use_rest;
mod use_shadow_slide;
mod use_size;
mod use_small_window;
mod use_timeout;
mod use_turn;

pub use crate::platform::files::chosen as chosen_files;
pub use crate::platform::typesetting::Trouble;
pub use use_activity::use_activity;
pub use use_address_change::{use_address, use_address_change};
pub use use_after_paint::use_after_paint;
pub use use_auto_scroll::use_auto_scroll;
pub use use_dialog::use_dialog;
pub use use_file_drop::{FileDrop, use_file_drop};
pub use use_gestures::{Gesture, use_gestures};
pub use use_in_view::use_in_view;
pub use use_key_releases::use_key_releases;
pub use use_keys::{KeyAnswer, KeyStroke, KeyTarget, use_keys};
pub use use_landing::{use_landing, use_own_scrolling};
pub use use_lasting::use_lasting;
pub use use_links::{LinkAnswer, use_links};
pub use use_media::{DARK, use_media};
pub use use_page_state::{use_paint_marks, use_ready_mark, use_root_attribute, use_title};
pub use use_paste::{Pasted, use_paste};
pub use use_pointer_track::{Track, Wheel, use_pointer_track};
pub use use_print::{print_page, use_before_print, use_page_size};
pub use use_readiness::{Readiness, use_readiness};
pub use use_reading_slide::{Enlarged, use_reading_slide};
pub use use_rest::use_rest;
pub use use_shadow_slide::{Picture, SlideContent, use_shadow_slide, use_slide_pictures};
pub use use_size::use_size;
pub use use_small_window::{UseSmallWindow, use_small_window};
pub use use_timeout::use_timeout;
pub use use_turn::use_turn;
