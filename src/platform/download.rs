//! Saving a file into the reader's downloads.

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlAnchorElement;

use super::files::OpenedFile;
use super::object_url::ObjectUrl;
use super::{PlatformError, page};

/// The browser may ask where to save first, and reads the file only after that.
const KEPT_MS: u32 = 60_000;

/// Saves a file under the name that its path is.
///
/// # Errors
///
/// There is no room or no document; a reader who says no is not an error.
pub fn save(file: &OpenedFile) -> Result<(), PlatformError> {
    let url = ObjectUrl::new(&file.blob)?;
    let anchor: HtmlAnchorElement = page()?.create_element("a")?.unchecked_into();
    anchor.set_href(url.address());
    anchor.set_download(&file.path);
    anchor.click();
    spawn_local(async move {
        TimeoutFuture::new(KEPT_MS).await;
        drop(url);
    });
    Ok(())
}
