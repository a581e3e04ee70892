//! A window to look at and to move.

use wasm_bindgen::prelude::*;
use web_sys::Window;

use crate::platform::PlatformError;

#[wasm_bindgen]
extern "C" {
    // web-sys gives these as any value.
    type Geometry;
    #[wasm_bindgen(method, catch, getter, js_name = screenX)]
    fn screen_x(this: &Geometry) -> Result<i32, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = screenY)]
    fn screen_y(this: &Geometry) -> Result<i32, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = outerWidth)]
    fn outer_width(this: &Geometry) -> Result<i32, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = outerHeight)]
    fn outer_height(this: &Geometry) -> Result<i32, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = innerWidth)]
    fn inner_width(this: &Geometry) -> Result<i32, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = innerHeight)]
    fn inner_height(this: &Geometry) -> Result<i32, JsValue>;
}

/// A rectangle of the desktop, all screens together, in CSS px.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// From the left edge of the first screen, negative where another stands to its left.
    pub left: i32,
    /// From its top edge.
    pub top: i32,
    /// How wide.
    pub width: i32,
    /// How high.
    pub height: i32,
}

/// A window at hand; dropping the handle leaves the window as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handle(Window);

impl Handle {
    pub(in crate::platform) fn new(window: Window) -> Self {
        Self(window)
    }

    pub(in crate::platform) fn as_js(&self) -> &Window {
        &self.0
    }

    /// Whether the window is gone.
    pub fn is_closed(&self) -> bool {
        self.0.closed().unwrap_or(true)
    }

    /// Closes the window; browsers let only windows be closed that a page has opened.
    ///
    /// # Errors
    ///
    /// The window is out of reach.
    pub fn close(&self) -> Result<(), PlatformError> {
        Ok(self.0.close()?)
    }

    /// Brings the window to the front, where the browser lets it.
    ///
    /// # Errors
    ///
    /// The window is out of reach.
    pub fn focus(&self) -> Result<(), PlatformError> {
        Ok(self.0.focus()?)
    }

    /// Moves and resizes the window, as far as the browser lets it; it tells no refusal.
    ///
    /// # Errors
    ///
    /// The window shows a page of another site.
    pub fn place(&self, bounds: Bounds) -> Result<(), PlatformError> {
        self.0.move_to(bounds.left, bounds.top)?;
        Ok(self.0.resize_to(bounds.width, bounds.height)?)
    }

    /// Where the window is, with its frame. No event tells when that changes.
    ///
    /// # Errors
    ///
    /// The window shows a page of another site.
    pub fn bounds(&self) -> Result<Bounds, PlatformError> {
        let geometry: &Geometry = self.0.unchecked_ref();
        Ok(Bounds {
            left: geometry.screen_x()?,
            top: geometry.screen_y()?,
            width: geometry.outer_width()?,
            height: geometry.outer_height()?,
        })
    }

    /// Width and height of the page in the window, in CSS px.
    ///
    /// # Errors
    ///
    /// The window shows a page of another site.
    pub fn page_size(&self) -> Result<(i32, i32), PlatformError> {
        let geometry: &Geometry = self.0.unchecked_ref();
        Ok((geometry.inner_width()?, geometry.inner_height()?))
    }
}
