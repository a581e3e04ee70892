//! Texts that live as long as the page and that all its modules see: what a refused store cannot hold.
//!
//! They hang on the window itself, since the modules share nothing else.

use js_sys::{Map, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::fields::field;
use super::{PlatformError, window};

const TEXTS: &str = "lecternTexts";

/// The text under a key, if there is one.
pub fn get(key: &str) -> Option<String> {
    map().ok()?.get(&JsValue::from_str(key)).as_string()
}

/// Holds a text, in place of the one with the same key.
///
/// # Errors
///
/// There is no window.
pub fn set(key: &str, text: &str) -> Result<(), PlatformError> {
    map()?.set(&JsValue::from_str(key), &JsValue::from_str(text));
    Ok(())
}

/// Lets go of a text; none with that key is fine.
pub fn remove(key: &str) {
    if let Ok(map) = map() {
        map.delete(&JsValue::from_str(key));
    }
}

fn map() -> Result<Map, PlatformError> {
    let window: Object = window()?.unchecked_into();
    if let Some(Ok(map)) = field(&window, TEXTS).map(JsCast::dyn_into) {
        return Ok(map);
    }
    let map = Map::new();
    Reflect::set(&window, &JsValue::from_str(TEXTS), &map)?;
    Ok(map)
}
