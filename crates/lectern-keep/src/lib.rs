//! What a visitor keeps of talks, and the recording beside them.
//!
//! * [`Keep`] holds bookmarks, jottings and collections of slides, each a [`List`] of [`Kept`] things that know when they were edited.
//! * [`Keep::merge`] takes in what was kept elsewhere. Nothing is lost: of two things that were edited apart from each other both stay.
//! * [`json`] writes and reads all of it, [`markdown`] what people read.
//! * [`recording`] joins a film to slides: chapters and captions.
//!
//! Moments come in as arguments: there is no browser, no clock and no chance in here.

pub mod json;
mod keep;
mod kept;
mod list;
pub mod markdown;
mod news;
pub mod recording;
mod removed;
mod slide;

pub use keep::{Bookmark, Collection, Jot, Keep};
pub use kept::{Content, Kept, Moment};
pub use list::List;
pub use news::News;
pub use removed::{Removed, Thing};
pub use slide::KeptSlide;
