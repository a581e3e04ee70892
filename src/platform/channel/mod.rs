//! Texts between the windows of this site that know a key, by three ways side by side.
//!
//! Any of them may be absent or refused, and [`Channel::open`] says so: settings, private windows
//! and embedding pages take away one or another. A text that is sent by several ways arrives several
//! times. Messages come as events, not by timers, so that a hidden window hears and answers at once.

mod broadcast;
mod opener;
mod storage_event;

use super::PlatformError;

pub use broadcast::Broadcast;
pub use opener::Opener;
pub use storage_event::StorageEvents;

/// A way to the other windows; dropping it ends it.
pub trait Channel {
    /// Calls back with each text that another window sends under the same key.
    ///
    /// # Errors
    ///
    /// The browser does not have this way or refuses it: go by another.
    fn open(key: &str, on_message: impl FnMut(String) + 'static) -> Result<Self, PlatformError>
    where
        Self: Sized;

    /// Sends a text to all other windows. Whether one hears it, only its answer tells.
    ///
    /// # Errors
    ///
    /// The browser refuses, or nobody is there where that can be told.
    fn send(&self, text: &str) -> Result<(), PlatformError>;
}
