//! Saving a file into the reader's downloads.

use gloo_timers::future::TimeoutFuture;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement};

use super::object_url::ObjectUrl;
use super::{PlatformError, page};

/// The browser may ask where to save first, and reads the file only after that.
const KEPT_MS: u32 = 60_000;

/// Saves a text of a MIME type under a name.
///
/// # Errors
///
/// There is no room or no document; a reader who says no is not an error.
pub fn save_text(name: &str, kind: &str, text: &str) -> Result<(), PlatformError> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = ObjectUrl::new(&blob)?;
    let anchor: HtmlAnchorElement = page()?.create_element("a")?.unchecked_into();
    anchor.set_href(url.address());
    anchor.set_download(name);
    anchor.click();
    spawn_local(async move {
        TimeoutFuture::new(KEPT_MS).await;
        drop(url);
    });
    Ok(())
}
