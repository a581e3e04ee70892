//! One screen.

use wasm_bindgen::prelude::*;

use crate::platform::window::Bounds;

// web-sys holds it back as unstable.
#[wasm_bindgen]
extern "C" {
    #[derive(Debug, Clone, PartialEq)]
    pub(super) type ScreenDetailed;
    #[wasm_bindgen(method, getter)]
    fn label(this: &ScreenDetailed) -> String;
    #[wasm_bindgen(method, getter)]
    fn left(this: &ScreenDetailed) -> i32;
    #[wasm_bindgen(method, getter)]
    fn top(this: &ScreenDetailed) -> i32;
    #[wasm_bindgen(method, getter)]
    fn width(this: &ScreenDetailed) -> i32;
    #[wasm_bindgen(method, getter)]
    fn height(this: &ScreenDetailed) -> i32;
    #[wasm_bindgen(method, getter, js_name = availLeft)]
    fn avail_left(this: &ScreenDetailed) -> i32;
    #[wasm_bindgen(method, getter, js_name = availTop)]
    fn avail_top(this: &ScreenDetailed) -> i32;
    #[wasm_bindgen(method, getter, js_name = availWidth)]
    fn avail_width(this: &ScreenDetailed) -> i32;
    #[wasm_bindgen(method, getter, js_name = availHeight)]
    fn avail_height(this: &ScreenDetailed) -> i32;
    #[wasm_bindgen(method, getter, js_name = isPrimary)]
    fn is_primary(this: &ScreenDetailed) -> bool;
    #[wasm_bindgen(method, getter, js_name = isInternal)]
    fn is_internal(this: &ScreenDetailed) -> bool;
    #[wasm_bindgen(method, getter, js_name = devicePixelRatio)]
    fn device_pixel_ratio(this: &ScreenDetailed) -> f64;
}

/// A screen as it is now.
#[derive(Debug, Clone, PartialEq)]
pub struct Screen {
    /// Its name for people, empty where the system gives none.
    pub label: String,
    /// All of it.
    pub bounds: Bounds,
    /// What menu bars and docks leave of it for windows.
    pub available: Bounds,
    /// Whether it is the first one, where the menu bar is.
    pub is_primary: bool,
    /// Whether it is built into the computer.
    pub is_internal: bool,
    /// Its pixels per CSS px.
    pub pixel_ratio: f64,
    handle: ScreenDetailed,
}

impl Screen {
    pub(super) fn from_js(handle: ScreenDetailed) -> Self {
        Self {
            label: handle.label(),
            bounds: Bounds {
                left: handle.left(),
                top: handle.top(),
                width: handle.width(),
                height: handle.height(),
            },
            available: Bounds {
                left: handle.avail_left(),
                top: handle.avail_top(),
                width: handle.avail_width(),
                height: handle.avail_height(),
            },
            is_primary: handle.is_primary(),
            is_internal: handle.is_internal(),
            pixel_ratio: handle.device_pixel_ratio(),
            handle,
        }
    }

    pub(in crate::platform) fn as_js(&self) -> &JsValue {
        &self.handle
    }
}
