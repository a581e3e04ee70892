//! The inside of a slide: its HTML and style sheets in a shadow root, its steps as far as they have come.

use std::rc::Rc;

use web_sys::{Element, ShadowRoot};
use yew::{AttrValue, NodeRef, hook, use_effect_with};

use crate::platform::shadow::{self, StyleSheet};

/// What is inside of a slide.
#[derive(Debug, Clone, PartialEq)]
pub struct SlideContent {
    /// Safe HTML, as the deck's renderer made it.
    pub html: AttrValue,
    /// Style sheets that all slides of the deck share, in the order in which later ones win.
    pub sheets: Rc<[StyleSheet]>,
    /// CSS for this slide alone; empty where there is none.
    pub css: AttrValue,
}

/// Fills the shadow root of the host, and shows the slide as it is after `step` steps.
#[hook]
pub fn use_shadow_slide(host: &NodeRef, content: &SlideContent, step: usize) {
    use_effect_with((host.clone(), content.clone()), |(host, content)| {
        if let Some(root) = root_of(host) {
            let mut sheets = content.sheets.to_vec();
            if !content.css.is_empty() {
                sheets.push(StyleSheet::from_css(&content.css));
            }
            // Without style sheets the text still shows.
            let _ = shadow::fill(&root, &content.html, &sheets);
        }
    });
    use_effect_with((host.clone(), content.clone(), step), |(host, _, step)| {
        if let Some(root) = root_of(host) {
            mark_steps(&root, *step);
        }
    });
}

fn root_of(host: &NodeRef) -> Option<ShadowRoot> {
    shadow::attach(&host.cast::<Element>()?).ok()
}

fn mark_steps(root: &ShadowRoot, step: usize) {
    let Ok(marked) = root.query_selector_all("[data-step]") else {
        return;
    };
    for index in 0..marked.length() {
        if let Some(element) = marked.item(index).and_then(|node| element(&node)) {
            let own = element
                .get_attribute("data-step")
                .and_then(|text| text.parse::<usize>().ok());
            let state = match own.unwrap_or_default().cmp(&step) {
                std::cmp::Ordering::Greater => "coming",
                std::cmp::Ordering::Equal => "current",
                std::cmp::Ordering::Less => "past",
            };
            let _ = element.set_attribute("data-state", state);
        }
    }
}

fn element(node: &web_sys::Node) -> Option<Element> {
    use wasm_bindgen::JsCast;
    node.dyn_ref::<Element>().cloned()
}
