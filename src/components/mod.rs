//! What pages are put together from. A component shows what it is given and says what was asked for.

pub mod broken_card;
pub mod console;
pub(crate) mod css;
pub mod deck_choice;
pub mod deck_link;
pub mod filter_row;
pub mod finder;
pub mod help;
pub mod icon;
pub mod ink;
pub mod keep;
pub mod key_cap;
pub mod languages;
pub mod open_panel;
pub mod opened_list;
pub mod overlay;
pub mod overview;
pub mod paste_box;
pub mod pointing;
pub mod problems;
pub mod qr;
pub mod segmented;
pub mod share;
pub mod slide_box;
pub mod spoken;
pub mod talk_card;
