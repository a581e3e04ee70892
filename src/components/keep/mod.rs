//! What keeping slides is put together from.

pub mod jot_box;
pub mod mark_button;
pub mod rows;
