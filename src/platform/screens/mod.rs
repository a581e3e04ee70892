//! The screens of the computer, by the Window Management API: Chromium alone has it, and asks first.

mod permission;
mod screen;

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

use super::fields::{field, has};
use super::window::Bounds;
use super::{Listener, PlatformError, Support, window};
use screen::ScreenDetailed;

pub use permission::{Permission, permission};
pub use screen::Screen;

// web-sys holds these back as unstable.

#[wasm_bindgen]
extern "C" {
    type ScreensWindow;
    #[wasm_bindgen(method, catch, js_name = getScreenDetails)]
    fn get_screen_details(this: &ScreensWindow) -> Result<Promise, JsValue>;

    #[wasm_bindgen(extends = EventTarget)]
    #[derive(Debug)]
    type ScreenDetails;
    #[wasm_bindgen(method, getter)]
    fn screens(this: &ScreenDetails) -> Array;
    #[wasm_bindgen(method, getter, js_name = currentScreen)]
    fn current_screen(this: &ScreenDetails) -> ScreenDetailed;
}

/// Whether the browser can tell the screens.
pub fn support() -> Support {
    if window().is_ok_and(|window| has(&window, "getScreenDetails")) {
        Support::Yes
    } else {
        Support::Absent
    }
}

/// Whether the desktop has more than one screen, told without permission; `None` where it is not told.
///
/// Screens that show the same picture count as one.
pub fn is_extended() -> Option<bool> {
    let screen = window().ok()?.screen().ok()?;
    field(&screen, "isExtended")?.as_bool()
}

/// What the system leaves for windows of the screen that this one is on, told without permission; `None` where it is not told.
pub fn own() -> Option<Bounds> {
    let screen = window().ok()?.screen().ok()?;
    Some(Bounds {
        left: coordinate(&screen, "availLeft")?,
        top: coordinate(&screen, "availTop")?,
        width: screen.avail_width().ok()?,
        height: screen.avail_height().ok()?,
    })
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "desktops are smaller than two thousand million pixels"
)]
fn coordinate(screen: &JsValue, name: &str) -> Option<i32> {
    Some(field(screen, name)?.as_f64()? as i32)
}

/// Calls back after the answer of [`is_extended`], or the size of this window's screen, changed.
///
/// # Errors
///
/// There is no window.
pub fn on_change(mut callback: impl FnMut() + 'static) -> Result<Listener, PlatformError> {
    let screen = window()?.screen()?;
    Ok(Listener::new(&screen, "change", move |_: &Event| {
        callback();
    }))
}

/// All screens, with the reader's permission.
#[derive(Debug)]
pub struct Screens(ScreenDetails);

impl Screens {
    /// Gets at the screens, asking the reader at need.
    ///
    /// # Errors
    ///
    /// The browser tells no screens, the reader says no, or there was no key press or click before.
    pub async fn open() -> Result<Self, PlatformError> {
        if support() == Support::Absent {
            return Err(PlatformError::Absent("list of screens"));
        }
        let asked = window()?
            .unchecked_ref::<ScreensWindow>()
            .get_screen_details()?;
        Ok(Self(asked.await?.unchecked_into()))
    }

    /// The screens that are there now.
    pub fn all(&self) -> Vec<Screen> {
        let screens = self.0.screens();
        screens
            .iter()
            .map(|one| Screen::from_js(one.unchecked_into()))
            .collect()
    }

    /// The one that this window is on, or most of it.
    pub fn current(&self) -> Screen {
        Screen::from_js(self.0.current_screen())
    }

    /// Calls back after a screen came, went or changed, or this window went to another one.
    pub fn on_change(&self, callback: impl Fn() + 'static) -> Listener {
        let target = self.0.as_ref();
        let events = [(target, "screenschange"), (target, "currentscreenchange")];
        Listener::any(&events, move |_: &Event| callback())
    }
}
