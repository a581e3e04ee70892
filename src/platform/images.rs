//! Pictures: which have come and which have not.

use js_sys::decode_uri_component;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlImageElement, ShadowRoot};

use super::{Listener, PlatformError, page, picture_sizes, window};

/// The class of what stands in the place of a picture that is not there.
const BOX: &str = "image-missing";

/// On a picture that shares its line with no words.
const ALONE: &str = "data-alone";

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

    /// Whether it is further down the page than the window shows.
    pub fn is_below_window(&self) -> bool {
        let end = window().and_then(|window| Ok(window.inner_height()?));
        let end = end.ok().and_then(|end| end.as_f64());
        end.is_some_and(|end| self.0.get_bounding_client_rect().top() > end)
    }

    /// Gives it the box of its own size.
    pub fn give_room(&self) {
        picture_sizes::give_room_to(&self.0);
    }

    /// Hides it and shows a box with its description or name in its place, of its size as far as that is known.
    ///
    /// # Errors
    ///
    /// The page does not let its elements change.
    pub fn show_box(&self) -> Result<(), PlatformError> {
        if self.stand_in().is_some() {
            return Ok(());
        }
        let stand_in = page()?.create_element("span")?;
        stand_in.set_class_name(BOX);
        let description = match self.0.alt() {
            none if none.is_empty() => file_name(&self.address()),
            words => words,
        };
        stand_in.set_attribute("role", "img")?;
        stand_in.set_attribute("aria-label", &description)?;
        stand_in.set_text_content(Some(&description));
        let mut style = self.0.get_attribute("style").unwrap_or_default();
        if self.0.has_attribute(ALONE) {
            stand_in.set_attribute(ALONE, "")?;
        }
        for name in ["width", "height"] {
            if let Some(length) = self.0.get_attribute(name) {
                // The attributes are numbers of pixels.
                style.extend([";", name, ":", &length, "px"]);
            }
        }
        stand_in.set_attribute("style", &style)?;
        self.0.after_with_node_1(&stand_in)?;
        Ok(self.0.set_attribute("hidden", "")?)
    }

    /// Shows it again.
    ///
    /// # Errors
    ///
    /// As [`show_box`](Self::show_box).
    pub fn take_box_away(&self) -> Result<(), PlatformError> {
        if let Some(stand_in) = self.stand_in() {
            stand_in.remove();
            self.0.remove_attribute("hidden")?;
        }
        Ok(())
    }

    fn stand_in(&self) -> Option<Element> {
        let next = self.0.next_element_sibling()?;
        (next.class_name() == BOX).then_some(next)
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

/// What a file is called at the end of its address, for a picture that nobody has described.
fn file_name(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let name = path.rsplit('/').next().unwrap_or_default();
    decode_uri_component(name).map_or_else(|_| name.to_owned(), String::from)
}

/// The pictures in the shadow roots of those elements that a selector finds.
pub fn in_shadows(hosts: &str) -> Vec<Image> {
    let Ok(found) = page().and_then(|page| Ok(page.query_selector_all(hosts)?)) else {
        return Vec::new();
    };
    let hosts =
        (0..found.length()).filter_map(|index| found.item(index)?.dyn_into::<Element>().ok());
    let roots = hosts.filter_map(|host| host.shadow_root());
    roots.flat_map(|root| all(&root)).collect()
}

fn all(root: &ShadowRoot) -> Vec<Image> {
    let Ok(found) = root.query_selector_all("img") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| Some(Image(found.item(index)?.dyn_into().ok()?)))
        .collect()
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
            if outcome == Outcome::Loaded {
                picture_sizes::learn(&image);
            }
            callback(&Image(image), outcome);
        }
    })
}
