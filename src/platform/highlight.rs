//! Marks words in the page without touching it: the CSS Custom Highlight API.

use wasm_bindgen::prelude::*;
use web_sys::Range;

use super::fields::{field, has};
use super::text_blocks::Part;
use super::{PlatformError, Support, window};

// web-sys holds these back as unstable.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = Highlight)]
    #[derive(Debug)]
    type Ranges;

    #[wasm_bindgen(constructor, js_class = "Highlight")]
    fn new() -> Ranges;

    #[wasm_bindgen(method)]
    fn add(this: &Ranges, range: &Range) -> JsValue;

    #[wasm_bindgen(catch, js_namespace = ["CSS", "highlights"], js_name = set)]
    fn set_highlight(name: &str, ranges: &Ranges) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["CSS", "highlights"], js_name = delete)]
    fn delete_highlight(name: &str) -> Result<bool, JsValue>;
}

/// Words that are marked; dropping it takes the marks away. Style sheets say how they look: `::highlight(name)`, in the document, and in
/// each shadow root for itself.
#[must_use = "dropping it takes the marks away"]
#[derive(Debug)]
pub struct Highlight {
    name: &'static str,
}

/// Whether this browser can mark words.
pub fn support() -> Support {
    let is_there = window().is_ok_and(|window| {
        let registry = field(&window, "CSS");
        has(&window, "Highlight") && registry.is_some_and(|css| has(&css, "highlights"))
    });
    if is_there {
        Support::Yes
    } else {
        Support::Absent
    }
}

impl Highlight {
    /// Marks these parts under a name that no other highlight has now.
    ///
    /// # Errors
    ///
    /// The browser cannot mark words.
    pub fn show(name: &'static str, parts: &[Part]) -> Result<Self, PlatformError> {
        if support() != Support::Yes {
            return Err(PlatformError::Absent("custom highlights"));
        }
        let highlight = Ranges::new();
        for Part(range) in parts {
            highlight.add(range);
        }
        set_highlight(name, &highlight)?;
        Ok(Self { name })
    }
}

impl Drop for Highlight {
    fn drop(&mut self) {
        // It was there when the marks came.
        let _ = delete_highlight(self.name);
    }
}
