//! Handing an address on by the system's own ways, <https://w3c.github.io/web-share/>.

use wasm_bindgen::prelude::*;

use super::fields::{has, object};
use super::{PlatformError, Support, window};

#[wasm_bindgen]
extern "C" {
    // web-sys has it behind a type of its own for the data.
    type Sharing;
    #[wasm_bindgen(method, catch)]
    async fn share(this: &Sharing, data: &JsValue) -> Result<JsValue, JsValue>;
}

/// Whether the system offers ways to hand something on. Pages that came by plain http have none.
pub fn support() -> Support {
    match window() {
        Ok(window) if has(window.navigator().as_ref(), "share") => Support::Yes,
        _ => Support::Absent,
    }
}

/// Lets the reader choose whom to send an address to, after a click.
///
/// # Errors
///
/// There are no ways, or the browser refuses; a reader who thinks better of it is not an error.
pub async fn share(title: &str, address: &str) -> Result<(), PlatformError> {
    if support() != Support::Yes {
        return Err(PlatformError::Absent("ways to share"));
    }
    let (title, address) = (JsValue::from_str(title), JsValue::from_str(address));
    let data = object(&[("title", &title), ("url", &address)])?;
    let navigator = window()?.navigator();
    match navigator.unchecked_ref::<Sharing>().share(&data).await {
        Err(thrown) if is_abort(&thrown) => Ok(()),
        done => Ok(done.map(drop)?),
    }
}

fn is_abort(thrown: &JsValue) -> bool {
    let name = thrown.dyn_ref().map(js_sys::Error::name);
    name.is_some_and(|name| name == "AbortError")
}
