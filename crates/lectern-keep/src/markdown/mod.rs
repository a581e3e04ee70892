//! All that is kept as one Markdown file, for people.
//!
//! What a thing is shows in its form, so that the file is read again in whichever language its headings are, and when a person wrote it:
//!
//! ```markdown
//! # Kept slides
//!
//! ## Bookmarks
//!
//! - [A slide](https://example.org/?deck=gil.md#lock) — The talk
//!
//! ## Jottings
//!
//! ### [A slide](https://example.org/?deck=gil.md#lock) — The talk
//!
//! > What was jotted down on it.
//!
//! ## The title of a collection
//!
//! 1. [A slide](https://example.org/?deck=gil.md#lock) — The talk
//! ```
//!
//! Bullets are bookmarks, numbers count the slides of a collection, and quotes belong to the link above them. Moments, numbers of slides and
//! what finds them again are in [`json`](crate::json) only.

mod html;
mod read;
mod write;

pub use html::html;
pub use read::{Fault, SlideAddress, read};
pub use write::{Headings, write};
