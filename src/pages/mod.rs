//! The pages: one for each view of a deck, and the library. A page never uses another one.

pub mod library;
pub mod opening;
pub mod present;
pub mod show;
mod slide_view;
pub mod stage;

pub use slide_view::SlideView;
