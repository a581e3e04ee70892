//! The slide that the view in this page shows, by the hooks of `docs/contract.md`: modules share nothing else.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::page;

/// The host of the current slide.
const HOST: &str = "[data-slide][aria-current=true]";

/// A slide that is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ShownSlide {
    /// From 1.
    pub number: usize,
    /// Its id.
    pub id: String,
    /// Steps taken, from 0.
    pub step: usize,
    /// Its first heading as it stands there, empty where it has none.
    pub title: String,
}

/// The slide that is shown now, if any is.
pub fn now() -> Option<ShownSlide> {
    let host = page().ok()?.query_selector(HOST).ok()??;
    // Who reads a slide whole is at no step of it.
    let is_whole = host.has_attribute("data-reading") && !host.has_attribute("data-stepwise");
    let number = |name| host.get_attribute(name)?.parse().ok();
    Some(ShownSlide {
        number: number("data-slide")?,
        id: host.get_attribute("data-slide-id")?,
        step: number("data-step")
            .filter(|_| !is_whole)
            .unwrap_or_default(),
        title: heading(&host).unwrap_or_default(),
    })
}

fn heading(host: &Element) -> Option<String> {
    let heading = host.shadow_root()?.query_selector("h1, h2, h3, h4, h5, h6");
    let heading: HtmlElement = heading.ok()??.dyn_into().ok()?;
    Some(heading.inner_text().trim().to_owned())
}
