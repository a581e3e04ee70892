//! A small window with a page of its own that stays above all others, by Document Picture-in-Picture.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlLinkElement, PageTransitionEvent, Window};

use super::fields::{field, object};
use super::{Listener, PlatformError, Support, page, window};

#[wasm_bindgen]
extern "C" {
    type PictureInPicture;
    #[wasm_bindgen(method, catch, js_name = requestWindow)]
    fn request_window(this: &PictureInPicture, options: &JsValue) -> Result<Promise, JsValue>;
}

/// The small window; dropping it closes it.
#[must_use = "dropping it closes the window"]
#[derive(Debug)]
pub struct SmallWindow {
    // Dropped first: closing it oneself is no news.
    _closed: Listener,
    open: Open,
}

#[derive(Debug)]
struct Open(Window);

impl Drop for Open {
    fn drop(&mut self) {
        // It throws only where there is no window any more.
        let _ = self.0.close();
    }
}

impl SmallWindow {
    /// The element to show something in, dressed in the style sheets of the page.
    pub fn body(&self) -> Option<Element> {
        Some(self.open.0.document()?.body()?.into())
    }
}

/// Whether the browser has such windows.
pub fn support() -> Support {
    if opener().is_ok() {
        Support::Yes
    } else {
        Support::Absent
    }
}

/// Opens the small window, in place of one that is open, and calls back when the reader closes it.
///
/// # Errors
///
/// The browser wants a key press or click of the reader right before.
pub async fn open(
    width: u32,
    height: u32,
    mut on_close: impl FnMut() + 'static,
) -> Result<SmallWindow, PlatformError> {
    let size = [("width", width.into()), ("height", height.into())];
    let size = size.each_ref().map(|(name, length)| (*name, length));
    let asked = opener()?.request_window(&object(&size)?)?;
    let window: Window = asked.await?.unchecked_into();
    let closed = Listener::new(&window, "pagehide", move |_: &PageTransitionEvent| {
        on_close();
    });
    let small = SmallWindow {
        _closed: closed,
        open: Open(window),
    };
    dress(&small.open.0)?;
    Ok(small)
}

/// Gives a new window the style sheets of the page, and the attributes of its root that they look at.
fn dress(window: &Window) -> Result<(), PlatformError> {
    let (page, new) = (page()?, window.document());
    let new = new.ok_or(PlatformError::Absent("document"))?;
    if let (Some(from), Some(to)) = (page.document_element(), new.document_element()) {
        for name in from
            .get_attribute_names()
            .iter()
            .filter_map(|name| name.as_string())
        {
            to.set_attribute(&name, &from.get_attribute(&name).unwrap_or_default())?;
        }
    }
    let sheets = page.query_selector_all("link[rel=stylesheet], style")?;
    for sheet in (0..sheets.length()).filter_map(|i| sheets.item(i)) {
        let copy: Element = new.import_node_with_deep(&sheet, true)?.unchecked_into();
        if let Some(link) = sheet.dyn_ref::<HtmlLinkElement>() {
            // The new page has no address that the written one could be relative to.
            copy.set_attribute("href", &link.href())?;
        }
        if let Some(head) = new.head() {
            head.append_child(&copy)?;
        }
    }
    Ok(())
}

fn opener() -> Result<PictureInPicture, PlatformError> {
    let opener = field(window()?.as_ref(), "documentPictureInPicture").filter(JsValue::is_object);
    let opener = opener.ok_or(PlatformError::Absent("small windows"))?;
    Ok(opener.unchecked_into())
}
