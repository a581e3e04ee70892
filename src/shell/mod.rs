//! Joins the pure crates to the browser.
//!
//! [`deck_source`] gets a deck and [`open_deck`] holds it; [`machine`] drives the session's logic, whose effects
//! [`show_machine`] carries out; [`slide_style`] puts together the style sheets of a slide.

pub mod all_talks;
pub mod beside;
pub mod deck_files;
pub mod deck_reader;
mod deck_sheets;
pub mod deck_source;
pub mod deck_store;
pub mod device_decks;
pub mod found_marks;
pub mod intake;
pub mod keep;
pub mod leave;
pub mod machine;
pub mod missing_pictures;
pub mod moment;
pub mod mount;
pub mod offline;
pub mod open_deck;
pub mod page_effects;
pub mod pictures_ahead;
pub mod printed_slide;
pub mod programme;
pub mod reading_place;
pub mod recording;
pub mod resources;
pub mod search;
pub mod sharing;
pub mod show_machine;
pub mod slide_style;
pub mod talk;
pub mod translations;
