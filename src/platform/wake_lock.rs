//! Keeping the screen awake.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

use super::fields::field;
use super::{Listener, PlatformError, Support, window};

// web-sys holds these back as unstable.
#[wasm_bindgen]
extern "C" {
    type WakeLocks;
    #[wasm_bindgen(method, catch)]
    fn request(this: &WakeLocks, kind: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(extends = EventTarget)]
    #[derive(Debug)]
    type Sentinel;
    #[wasm_bindgen(method)]
    fn release(this: &Sentinel) -> Promise;
}

/// While it lives the screen stays awake, until the browser takes it back.
#[must_use = "dropping it lets the screen go to sleep"]
#[derive(Debug)]
pub struct WakeLock {
    // Dropped first: giving it up oneself is no news.
    _released: Listener,
    _held: Held,
}

#[derive(Debug)]
struct Held(Sentinel);

impl Drop for Held {
    fn drop(&mut self) {
        // The promise is kept even when the browser had taken it back before.
        let _ = self.0.release();
    }
}

/// Whether the screen can be kept awake, as far as can be told without trying.
pub fn support() -> Support {
    if locks().is_ok() {
        Support::Yes
    } else {
        Support::Absent
    }
}

/// Keeps the screen awake, and calls back when the browser ends that.
///
/// It does whenever the window is hidden: hold again when it is shown.
///
/// # Errors
///
/// The window is hidden, the battery is low, or the page came by plain http.
pub async fn hold(mut on_release: impl FnMut() + 'static) -> Result<WakeLock, PlatformError> {
    let asked = locks()?.request("screen")?;
    let sentinel: Sentinel = asked.await?.unchecked_into();
    let released = Listener::new(&sentinel, "release", move |_: &Event| on_release());
    Ok(WakeLock {
        _released: released,
        _held: Held(sentinel),
    })
}

fn locks() -> Result<WakeLocks, PlatformError> {
    let locks = field(&window()?.navigator(), "wakeLock").filter(JsValue::is_object);
    let locks = locks.ok_or(PlatformError::Absent("wake lock"))?;
    Ok(locks.unchecked_into())
}
