//! Plain JavaScript objects by their fields.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

/// An object with these fields.
pub(super) fn object(fields: &[(&str, &JsValue)]) -> Result<JsValue, JsValue> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &JsValue::from_str(name), value)?;
    }
    Ok(object.into())
}

/// Whether an object has a field, its own or inherited.
pub(super) fn has(object: &JsValue, name: &str) -> bool {
    matches!(Reflect::has(object, &JsValue::from_str(name)), Ok(true))
}

/// A field of an object, `undefined` where it has none; `None` where it is no object.
pub(super) fn field(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &JsValue::from_str(name)).ok()
}
