//! Texts left in `localStorage` for a moment: the browser tells the other windows of each change.

use web_sys::StorageEvent;

use super::Channel;
use crate::platform::{Listener, PlatformError, storage, window};

/// The way by storage events, which only windows of the same origin get.
///
/// Its key is one of `localStorage`, where nothing else may be kept under it.
#[must_use = "dropping it ends the channel"]
#[derive(Debug)]
pub struct StorageEvents {
    key: String,
    _messages: Listener,
}

impl Channel for StorageEvents {
    fn open(
        key: &str,
        mut on_message: impl FnMut(String) + 'static,
    ) -> Result<Self, PlatformError> {
        // Reading tells whether the browser keeps anything; what a crash left behind is taken away.
        storage::remove(key)?;
        let wanted = key.to_owned();
        let window = window()?;
        let messages = Listener::new(&window, "storage", move |event: &StorageEvent| {
            // Taking a text away again is an event too, without a text.
            if event.key().as_ref() == Some(&wanted)
                && let Some(text) = event.new_value()
            {
                on_message(text);
            }
        });
        Ok(Self {
            key: key.to_owned(),
            _messages: messages,
        })
    }

    fn send(&self, text: &str) -> Result<(), PlatformError> {
        storage::set(&self.key, text)?;
        // Without this the same text sent again would be no change.
        storage::remove(&self.key)
    }
}
