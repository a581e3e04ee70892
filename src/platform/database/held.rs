//! Records that the database refused, held by the window until it is closed or loaded anew.
//!
//! They hang on the window itself, since the page's apps are modules that share nothing else.

use js_sys::{Map, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::Record;
use crate::platform::fields::field;
use crate::platform::{PlatformError, window};

const HELD: &str = "lecternHeld";

/// Holds a record, in place of one with the same key.
///
/// # Errors
///
/// There is no window.
pub fn hold(record: &Record) -> Result<(), PlatformError> {
    map()?.set(&JsValue::from_str(&record.key), &record.to_js()?);
    Ok(())
}

/// The record with a key, if it is held.
pub fn held(key: &str) -> Option<Record> {
    Record::from_js(&map().ok()?.get(&JsValue::from_str(key)))
}

/// All records that are held, in the order in which they came.
pub fn all_held() -> Vec<Record> {
    let Ok(map) = map() else {
        return Vec::new();
    };
    let values = js_sys::Array::from(&map.values());
    values
        .iter()
        .filter_map(|value| Record::from_js(&value))
        .collect()
}

/// Lets go of a record; none with that key is fine.
pub fn release(key: &str) {
    if let Ok(map) = map() {
        map.delete(&JsValue::from_str(key));
    }
}

fn map() -> Result<Map, PlatformError> {
    let window: Object = window()?.unchecked_into();
    if let Some(Ok(map)) = field(&window, HELD).map(JsCast::dyn_into) {
        return Ok(map);
    }
    let map = Map::new();
    Reflect::set(&window, &JsValue::from_str(HELD), &map)?;
    Ok(map)
}
