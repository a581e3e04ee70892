//! Lines for the browser's console, where who helps a speaker looks.

use wasm_bindgen::JsValue;

/// Writes a line of information.
pub fn info(line: &str) {
    web_sys::console::info_1(&JsValue::from_str(line));
}

/// Writes a line about something that went wrong without stopping the talk.
pub fn warn(line: &str) {
    web_sys::console::warn_1(&JsValue::from_str(line));
}

/// Writes a line about something that stopped the app.
pub fn error(line: &str) {
    web_sys::console::error_1(&JsValue::from_str(line));
}
