//! Whether the browser may clear what the site keeps when the disk gets full, <https://storage.spec.whatwg.org/#persistence>.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::StorageManager;

use super::fields::field;
use super::{PlatformError, Support, window};

/// Whether the browser can promise not to clear it. It cannot on pages that came by plain http.
pub fn support() -> Support {
    if manager().is_ok() {
        Support::Yes
    } else {
        Support::Absent
    }
}

/// Whether the browser has promised to keep it until the reader clears it.
///
/// # Errors
///
/// The browser makes no such promise.
pub async fn is_promised() -> Result<bool, PlatformError> {
    answer(manager()?.persisted()?).await
}

/// Asks the browser for the promise; it may ask the reader, or decide by how often the site is visited.
///
/// # Errors
///
/// The browser makes no such promise.
pub async fn ask() -> Result<bool, PlatformError> {
    answer(manager()?.persist()?).await
}

async fn answer(promise: Promise) -> Result<bool, PlatformError> {
    Ok(promise.await?.is_truthy())
}

fn manager() -> Result<StorageManager, PlatformError> {
    let manager = field(&window()?.navigator(), "storage").filter(JsValue::is_object);
    Ok(manager
        .ok_or(PlatformError::Absent("storage manager"))?
        .unchecked_into())
}
