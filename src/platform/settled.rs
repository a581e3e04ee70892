//! Which shadow roots show all they will: pictures and backgrounds have come or will not, what is typeset is typeset.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlImageElement, ShadowRoot};

/// What `assets/typeset/main.js` works on, as `assets/boot.js` knows it.
const TYPESET: &str = ".math, .mermaid, .qr, pre";

/// The sign of that script on a host when it is done.
const DONE: &str = "data-typeset";

/// Backgrounds, which do not say whether they have come: each is asked for once more, from the browser's memory.
#[derive(Debug, Default)]
pub struct Backgrounds {
    known: RefCell<Vec<(String, HtmlImageElement)>>,
}

impl Backgrounds {
    /// How many of the hosts that a selector finds within an element show all they will.
    pub fn n_settled(&self, area: &Element, hosts: &str) -> usize {
        let hosts = elements(area.query_selector_all(hosts));
        hosts.filter(|host| self.is_settled(host)).count()
    }

    fn is_settled(&self, host: &Element) -> bool {
        let Some(root) = host.shadow_root() else {
            return false;
        };
        let is_typeset =
            host.has_attribute(DONE) || !matches!(root.query_selector(TYPESET), Ok(Some(_)));
        is_typeset && all_pictures(&root) && self.all_backgrounds(&root)
    }

    fn all_backgrounds(&self, root: &ShadowRoot) -> bool {
        let styled = elements(root.query_selector_all("[style*='url(']"));
        let images = styled.filter_map(|element| {
            let style = element.dyn_into::<HtmlElement>().ok()?.style();
            style.get_property_value("background-image").ok()
        });
        images
            .filter_map(|image| address(&image).map(str::to_owned))
            .filter(|address| !self.has_ended(address))
            .count()
            == 0
    }

    fn has_ended(&self, address: &str) -> bool {
        let mut known = self.known.borrow_mut();
        if let Some((_, image)) = known.iter().find(|(of, _)| of == address) {
            return image.complete();
        }
        let Ok(image) = HtmlImageElement::new() else {
            return true;
        };
        image.set_src(address);
        let has_ended = image.complete();
        known.push((address.to_owned(), image));
        has_ended
    }
}

fn all_pictures(root: &ShadowRoot) -> bool {
    elements(root.query_selector_all("img"))
        .filter_map(|image| image.dyn_into::<HtmlImageElement>().ok())
        .all(|image| image.complete())
}

/// The address in `url("…")`.
fn address(css: &str) -> Option<&str> {
    let inside = css.split_once("url(")?.1.split_once(')')?.0;
    Some(inside.trim_matches(['"', '\'']))
}

fn elements(
    found: Result<web_sys::NodeList, wasm_bindgen::JsValue>,
) -> impl Iterator<Item = Element> {
    let found = found.ok();
    let length = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..length).filter_map(move |index| found.as_ref()?.item(index)?.dyn_into().ok())
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn a_background_has_an_address() {
        for (css, expected) in [
            (r#"url("a b.png")"#, Some("a b.png")),
            ("url(a.png)", Some("a.png")),
            ("linear-gradient(red, blue)", None),
            ("", None),
        ] {
            assert_eq!(address(css), expected, "{css}");
        }
    }
}
