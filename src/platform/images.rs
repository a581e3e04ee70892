//! Pictures: which have come and which have not.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlImageElement};

use super::{Listener, PlatformError};

/// How the loading of a picture ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is there.
    Loaded,
    /// It is not there, not a picture, or the network failed.
    Failed,
}

/// An `<img>` of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image(HtmlImageElement);

impl Image {
    /// The address that it was asked from, as written.
    pub fn address(&self) -> String {
        self.0.get_attribute("src").unwrap_or_default()
    }

    /// Width and height in CSS px without any style; zeros while it is not there.
    pub fn natural_size(&self) -> (u32, u32) {
        (self.0.natural_width(), self.0.natural_height())
    }

    /// The element, to change what is shown in its place.
    pub fn element(&self) -> &Element {
        &self.0
    }

    /// Asks for it again from the same address.
    ///
    /// # Errors
    ///
    /// The page does not let its elements change.
    pub fn retry(&self) -> Result<(), PlatformError> {
        Ok(self.0.set_attribute("src", &self.address())?)
    }
}

/// Calls back for each `<img>` within an element or shadow root that loads or fails from now on.
///
/// What happens in a shadow root does not leave it: listen at the root itself.
pub fn on_outcome(root: &EventTarget, callback: impl Fn(&Image, Outcome) + 'static) -> Listener {
    Listener::capturing(root, &["load", "error"], move |event: &Event| {
        let target = event.target();
        if let Some(Ok(image)) = target.map(JsCast::dyn_into::<HtmlImageElement>) {
            let outcome = match event.type_().as_str() {
                "load" => Outcome::Loaded,
                _ => Outcome::Failed,
            };
            callback(&Image(image), outcome);
        }
    })
}
