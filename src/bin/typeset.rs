//! The module that typesets what slides say in languages of their own; `assets/typeset/` loads it when a slide needs it.

use lectern_typeset::formula::{self, Display};
use lectern_typeset::qr;
use wasm_bindgen::prelude::wasm_bindgen;

/// Sets the formulas of a deck, with the commands that they define for one another.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Formulas(formula::Formulas);

#[wasm_bindgen]
impl Formulas {
    /// Nothing is defined yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Knows what this text defines, and nothing else.
    pub fn begin(&mut self, text: &str) {
        self.0.begin(text);
    }

    /// A formula as safe `MathML`; empty where it only defines commands.
    ///
    /// # Errors
    ///
    /// What is wrong with it, as a text.
    pub fn set(&mut self, source: &str, is_block: bool) -> Result<String, String> {
        let display = if is_block {
            Display::Block
        } else {
            Display::Inline
        };
        self.0
            .set(source, display)
            .map_err(|fault| fault.to_string())
    }
}

/// The attributes `viewBox` and `d` of an SVG that shows a text as a QR code; nothing where it is too long for one.
#[wasm_bindgen]
#[must_use]
pub fn qr_code(text: &str) -> Option<Vec<String>> {
    let code = qr::encode(text)?;
    Some(vec![code.view_box, code.dark])
}

fn main() {}
