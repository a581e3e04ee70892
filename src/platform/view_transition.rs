//! View transitions: the browser shows a change of the page as a movement from a picture of what was to what is.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{PlatformError, page};

// web-sys holds these back as unstable.
#[wasm_bindgen]
extern "C" {
    type Page;
    #[wasm_bindgen(method, catch, js_name = startViewTransition)]
    fn start(this: &Page, update: &JsValue) -> Result<Movement, JsValue>;

    #[derive(Debug, Clone)]
    type Movement;
    #[wasm_bindgen(method, getter)]
    fn ready(this: &Movement) -> Promise;
    #[wasm_bindgen(method, getter)]
    fn finished(this: &Movement) -> Promise;
    #[wasm_bindgen(method, js_name = skipTransition)]
    fn skip(this: &Movement);
}

/// A movement that is under way; dropping it goes to its end at once.
#[must_use = "dropping it ends the movement"]
#[derive(Debug)]
pub struct ViewTransition(Movement);

impl Drop for ViewTransition {
    fn drop(&mut self) {
        self.0.skip();
    }
}

/// Has the browser take a picture of the page, then calls `update`, which changes the page, and shows the way from one to the
/// other. `update` is called in any case, within a frame; `on_end` when all is over.
///
/// # Errors
///
/// The browser has no view transitions: nothing is called.
pub fn begin(
    update: impl FnOnce() + 'static,
    on_end: impl FnOnce() + 'static,
) -> Result<ViewTransition, PlatformError> {
    let page: Page = JsValue::from(page()?).unchecked_into();
    let movement = page.start(&Closure::once_into_js(update))?;
    let (ready, finished) = (movement.ready(), movement.finished());
    spawn_local(async move {
        // A movement that was skipped was never ready, which is no news.
        let _ = ready.await;
        let _ = finished.await;
        on_end();
    });
    Ok(ViewTransition(movement))
}
