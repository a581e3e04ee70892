//! Printing: the browser's dialog, the moment before it, the size of the pages.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleSheet, Document, Event};

use super::{Listener, PlatformError, page, window};

/// Opens the browser's dialog for printing this page.
///
/// # Errors
///
/// The browser refused.
pub fn open_dialog() -> Result<(), PlatformError> {
    Ok(window()?.print()?)
}

/// Calls back before the page is printed, whoever asked for it. What the callback changes at once is printed; what waits is not.
///
/// # Errors
///
/// There is no window.
pub fn on_before(mut callback: impl FnMut() + 'static) -> Result<Listener, PlatformError> {
    let window = window()?;
    Ok(Listener::new(&window, "beforeprint", move |_: &Event| {
        callback();
    }))
}

/// A style sheet of the document beside those of its files; dropping it takes it out.
#[must_use = "dropping it takes the style sheet out"]
#[derive(Debug)]
pub struct PageStyle {
    page: Document,
    sheet: CssStyleSheet,
}

impl PageStyle {
    /// Puts a style sheet in. `@page` counts in those of the document only, not in those of shadow roots.
    ///
    /// # Errors
    ///
    /// The browser cannot construct style sheets.
    pub fn put(css: &str) -> Result<Self, PlatformError> {
        let page = page()?;
        let sheet = CssStyleSheet::new()?;
        sheet.replace_sync(css)?;
        let sheets = others(&page, &sheet);
        sheets.push(&sheet);
        page.set_adopted_style_sheets(&sheets);
        Ok(Self { page, sheet })
    }
}

impl Drop for PageStyle {
    fn drop(&mut self) {
        self.page
            .set_adopted_style_sheets(&others(&self.page, &self.sheet));
    }
}

fn others(page: &Document, sheet: &CssStyleSheet) -> Array {
    let is_other = |value: &wasm_bindgen::JsValue| value.dyn_ref() != Some(sheet);
    page.adopted_style_sheets()
        .iter()
        .filter(is_other)
        .collect()
}
