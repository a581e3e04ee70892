//! The module that typesets what slides say in languages of their own; `assets/typeset/` loads it when a slide needs it.

use lectern_typeset::qr;
use wasm_bindgen::prelude::wasm_bindgen;

/// The attributes `viewBox` and `d` of an SVG that shows a text as a QR code; nothing where it is too long for one.
#[wasm_bindgen]
#[must_use]
pub fn qr_code(text: &str) -> Option<Vec<String>> {
    let code = qr::encode(text)?;
    Some(vec![code.view_box, code.dark])
}

fn main() {}
