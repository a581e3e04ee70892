//! Full screen for the whole page.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use web_sys::Event;

use super::fields::{has, object};
use super::screens::Screen;
use super::{Listener, PlatformError, Support, page};

#[wasm_bindgen]
extern "C" {
    // web-sys drops the promises, and a refusal would be an unhandled rejection.
    type Screenful;
    #[wasm_bindgen(method, catch, js_name = requestFullscreen)]
    fn request_fullscreen(this: &Screenful, options: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = exitFullscreen)]
    fn exit_fullscreen(this: &Screenful) -> Result<Promise, JsValue>;
}

/// Whether the page may fill the screen. Safari on a phone cannot.
pub fn support() -> Support {
    let Ok(page) = page() else {
        return Support::Absent;
    };
    match has(&page, "fullscreenEnabled") {
        true if page.fullscreen_enabled() => Support::Yes,
        true => Support::Denied,
        false => Support::Absent,
    }
}

/// Whether something fills the screen now.
pub fn is_on() -> bool {
    page().is_ok_and(|page| page.fullscreen_element().is_some())
}

/// Fills the screen with the page, or goes back to the window.
///
/// # Errors
///
/// The browser wants a key press or click of the reader right before.
pub async fn toggle() -> Result<(), PlatformError> {
    if is_on() {
        leave().await
    } else {
        enter().await
    }
}

/// Fills the screen with the page.
///
/// # Errors
///
/// As [`toggle`].
pub async fn enter() -> Result<(), PlatformError> {
    ask(Ok(JsValue::UNDEFINED)).await
}

/// Fills one of several screens with the page, whichever the window is on.
///
/// It is asked for at the call, not when the answer is awaited: what else a key press allows may follow at once.
///
/// # Errors
///
/// As [`toggle`].
pub fn enter_on(screen: &Screen) -> impl Future<Output = Result<(), PlatformError>> + use<> {
    ask(object(&[("screen", screen.as_js())]))
}

fn ask(
    options: Result<JsValue, JsValue>,
) -> impl Future<Output = Result<(), PlatformError>> + use<> {
    let asked = options
        .map_err(PlatformError::from)
        .and_then(|options| request(&options));
    async { answer(asked?).await }
}

fn request(options: &JsValue) -> Result<Promise, PlatformError> {
    if support() == Support::Absent {
        return Err(PlatformError::Absent("full screen"));
    }
    let root = page()?.document_element();
    let root = root.ok_or(PlatformError::Absent("root element"))?;
    Ok(root
        .unchecked_ref::<Screenful>()
        .request_fullscreen(options)?)
}

async fn answer(asked: Promise) -> Result<(), PlatformError> {
    // Browsers refuse with a TypeError where the gesture is missing, not with NotAllowedError.
    match asked.await {
        Ok(_) => Ok(()),
        Err(thrown) => Err(match PlatformError::from(thrown) {
            PlatformError::Failed(reason) => PlatformError::Denied(reason),
            other => other,
        }),
    }
}

/// Goes back to the window; being there is fine.
///
/// # Errors
///
/// There is no document.
pub async fn leave() -> Result<(), PlatformError> {
    if is_on() {
        page()?
            .unchecked_ref::<Screenful>()
            .exit_fullscreen()?
            .await?;
    }
    Ok(())
}

/// Calls back with [`is_on`] after it changed, whoever changed it.
///
/// # Errors
///
/// There is no document.
pub fn on_change(mut callback: impl FnMut(bool) + 'static) -> Result<Listener, PlatformError> {
    let page = page()?;
    Ok(Listener::new(
        &page,
        "fullscreenchange",
        move |_: &Event| callback(is_on()),
    ))
}
