//! Letting another window fill its screen on a gesture made in this one; Chromium alone can.

use wasm_bindgen::prelude::*;
use web_sys::MessageEvent;

use super::fields::object;
use super::window::Handle;
use super::{Listener, PlatformError, window};

const MESSAGE: &str = "fullscreen";

#[wasm_bindgen]
extern "C" {
    type Addressee;
    #[wasm_bindgen(method, catch, js_name = postMessage)]
    fn post_message(this: &Addressee, message: &str, options: &JsValue) -> Result<(), JsValue>;
}

/// Passes the right to full screen on, and tells the other window so.
///
/// A browser that cannot tells the other window all the same: what comes of it shows there.
///
/// # Errors
///
/// The browser wants a key press or click of the reader in this window right before.
pub fn pass(to: &Handle) -> Result<(), PlatformError> {
    let own = window()?.origin().into();
    let right = MESSAGE.into();
    let options = object(&[("targetOrigin", &own), ("delegate", &right)])?;
    let addressee: &Addressee = to.as_js().unchecked_ref();
    Ok(addressee.post_message(MESSAGE, &options)?)
}

/// Calls back when a window of this site has passed the right on; enter full screen at once then.
///
/// # Errors
///
/// There is no window.
pub fn on_passed(mut callback: impl FnMut() + 'static) -> Result<Listener, PlatformError> {
    let window = window()?;
    let own = window.origin();
    Ok(Listener::new(
        &window,
        "message",
        move |event: &MessageEvent| {
            // Pages without an origin are all called "null", and the right cannot be passed to them.
            let is_own = own != "null" && event.origin() == own;
            if is_own && event.data().as_string().is_some_and(|text| text == MESSAGE) {
                callback();
            }
        },
    ))
}
