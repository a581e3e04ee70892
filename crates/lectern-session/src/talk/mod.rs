//! What console and stage have in common: a window of a talk.
//!
//! [`event::Event`]s go in, [`effect::Effect`]s come out; [`crate::presenter::Console`] and [`crate::audience::Stage`] are the two kinds of window.
//! The rest is what they share: the registers that all windows agree on, the transports, the timers, the keys.

pub mod clicker;
pub mod command;
pub mod effect;
pub mod event;
mod input;
pub mod keys;
mod window;
mod wire;

pub(crate) use window::Window;
pub use window::{Opening, Tool};
