//! `BroadcastChannel`, the way that was made for this.

use wasm_bindgen::JsValue;
use web_sys::{BroadcastChannel, MessageEvent};

use super::Channel;
use crate::platform::fields::has;
use crate::platform::{Listener, PlatformError, window};

/// The browser's own channel between the windows of an origin; no other origin can listen or send.
#[must_use = "dropping it ends the channel"]
#[derive(Debug)]
pub struct Broadcast {
    channel: BroadcastChannel,
    _messages: Listener,
}

impl Channel for Broadcast {
    fn open(
        key: &str,
        mut on_message: impl FnMut(String) + 'static,
    ) -> Result<Self, PlatformError> {
        if !has(window()?.as_ref(), "BroadcastChannel") {
            return Err(PlatformError::Absent("BroadcastChannel"));
        }
        let channel = BroadcastChannel::new(key)?;
        let messages = Listener::new(&channel, "message", move |event: &MessageEvent| {
            if let Some(text) = event.data().as_string() {
                on_message(text);
            }
        });
        Ok(Self {
            channel,
            _messages: messages,
        })
    }

    fn send(&self, text: &str) -> Result<(), PlatformError> {
        Ok(self.channel.post_message(&JsValue::from_str(text))?)
    }
}

impl Drop for Broadcast {
    fn drop(&mut self) {
        self.channel.close();
    }
}
