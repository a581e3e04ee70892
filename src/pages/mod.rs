//! The pages: one for each view of a deck, the library, and what lies over any of them. A page never uses another one.

pub mod attendee;
mod languages;
pub mod library;
mod links;
pub mod opening;
pub mod present;
pub mod print;
pub mod read;
pub mod show;
mod slide_view;
pub mod stage;
pub mod watch;

pub use languages::use_languages;
pub use links::use_link_guard;
pub use slide_view::SlideView;
