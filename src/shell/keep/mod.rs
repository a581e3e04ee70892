//! What the reader keeps of talks.
//!
//! [`store`] writes it into the browser's database, [`use_keep`] lets components see and edit it, [`places`] finds kept slides again in decks
//! that were edited, [`drafts`] saves what is being typed, [`files`] carries all of it elsewhere, and [`marks`] tells views that do not carry
//! any of this which slides have a bookmark.

pub mod drafts;
pub mod files;
pub mod here;
pub mod marks;
pub mod opening;
pub mod places;
pub mod store;
mod use_keep;

use crate::platform::{clock, random};

pub use use_keep::{Edit, Standing, UseKeep, use_keep};

/// The moment at hand.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a time of day after 1970, in whole milliseconds"
)]
pub fn now() -> lectern_keep::Moment {
    lectern_keep::Moment(clock::now_ms() as u64)
}

/// An id that nothing else has; the moment must do where there is no chance.
pub fn fresh_id() -> String {
    let number = random::number().unwrap_or(now().0);
    format!("{number:016x}")
}
