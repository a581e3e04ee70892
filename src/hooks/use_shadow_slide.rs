//! The inside of a slide: its HTML and style sheets in a shadow root, its steps as far as they have come.

use std::cmp::Ordering;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, ShadowRoot};
use yew::{AttrValue, Callback, NodeRef, hook, use_effect_with, use_mut_ref};

use crate::platform::images::{self, Outcome};
use crate::platform::shadow::{self, StyleSheet};
use crate::platform::typesetting::{self, Trouble};

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

/// Fills the shadow root of the host, and shows the slide as it is after `step` steps. `on_fit` is told of each content whether
/// all of it has found room, `on_trouble` of what of it could not be typeset.
#[hook]
pub fn use_shadow_slide(
    host: &NodeRef,
    content: &SlideContent,
    step: usize,
    on_fit: &Callback<bool>,
    on_trouble: &Callback<Vec<Trouble>>,
) {
    use_typesetting(host, on_fit, on_trouble);
    let on_fit = on_fit.clone();
    use_effect_with((host.clone(), content.clone()), move |(host, content)| {
        if let Some(root) = root_of(host) {
            let mut sheets = content.sheets.to_vec();
            if !content.css.is_empty() {
                sheets.push(StyleSheet::from_css(&content.css));
            }
            // Without style sheets the text still shows.
            let _ = shadow::fill(&root, &content.html, &sheets);
            on_fit.emit(fit(&root));
            typesetting::announce(&root.host());
        }
    });
    use_effect_with((host.clone(), content.clone(), step), |(host, _, step)| {
        if let Some(root) = root_of(host) {
            mark_steps(&root, *step);
        }
    });
}

/// Fits the slide anew once code, formulas and diagrams are typeset, which changes their sizes.
#[hook]
fn use_typesetting(host: &NodeRef, on_fit: &Callback<bool>, on_trouble: &Callback<Vec<Trouble>>) {
    let latest = use_mut_ref(|| (Callback::noop(), Callback::noop()));
    latest.replace((on_fit.clone(), on_trouble.clone()));
    use_effect_with(host.clone(), move |host| {
        let listener = root_of(host).map(|root| {
            let host = root.host();
            typesetting::on_done(&host, move |troubles| {
                let (on_fit, on_trouble) = latest.borrow().clone();
                on_fit.emit(fit(&root));
                if !troubles.is_empty() {
                    on_trouble.emit(troubles);
                }
            })
        });
        move || drop(listener)
    });
}

/// A picture of a slide that has come or has not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its address.
    pub address: String,
    /// It is there.
    pub is_there: bool,
}

/// Puts a box with its description in the place of each picture that does not load, until it does, and tells of both.
#[hook]
pub fn use_slide_pictures(host: &NodeRef, on_outcome: &Callback<Picture>) {
    let latest = use_mut_ref(Callback::noop);
    latest.replace(on_outcome.clone());
    use_effect_with(host.clone(), move |host| {
        let listener = root_of(host).map(|root| {
            images::on_outcome(&root, move |image, outcome| {
                let is_there = outcome == Outcome::Loaded;
                // A page that does not let its elements change shows the browser's own sign.
                let _ = if is_there {
                    image.take_box_away()
                } else {
                    image.show_box()
                };
                let on_outcome = latest.borrow().clone();
                on_outcome.emit(Picture {
                    address: image.address(),
                    is_there,
                });
            })
        });
        move || drop(listener)
    });
}

fn root_of(host: &NodeRef) -> Option<ShadowRoot> {
    shadow::attach(&host.cast::<Element>()?).ok()
}

/// Text that runs over the slide gets smaller by levels of `slide.css`, so far as it can still be read: every slide was
/// written for another font. Says whether it fits at last.
fn fit(root: &ShadowRoot) -> bool {
    const LEVELS: [&str; 6] = ["0", "1", "2", "3", "4", "5"];
    let host = root.host();
    let Ok(Some(slide)) = root.query_selector(".slide") else {
        return true;
    };
    for level in LEVELS {
        let _ = host.set_attribute("data-shrink", level);
        // A pixel may be due to rounding.
        if slide.scroll_height() <= slide.client_height() + 1 {
            return true;
        }
    }
    false
}

/// Says of each element with a step whether it is still to come, and of each line of code whether it is lit.
fn mark_steps(root: &ShadowRoot, step: usize) {
    for element in all(root, "[data-step], [data-step-until]") {
        let until = element.get_attribute("data-step-until");
        let is_gone =
            until.is_some_and(|until| until.parse().is_ok_and(|until: usize| until <= step));
        let state = match number(&element, "data-step").cmp(&step) {
            Ordering::Greater => "coming",
            _ if is_gone => "gone",
            Ordering::Equal => "current",
            Ordering::Less => "past",
        };
        let _ = element.set_attribute("data-state", state);
    }
    for code in all(root, "pre[data-lines]") {
        let stages = code.get_attribute("data-lines").unwrap_or_default();
        let last_stage = stages.matches('|').count();
        let stage = step
            .saturating_sub(number(&code, "data-lines-from"))
            .min(last_stage);
        let stage = stage.to_string();
        let _ = code.set_attribute("data-stage", &stage);
    }
    for line in all(root, "pre[data-stage] .line") {
        let stage = line.closest("[data-stage]").ok().flatten();
        let stage = stage
            .and_then(|code| code.get_attribute("data-stage"))
            .unwrap_or_default();
        let stages = line.get_attribute("data-stages").unwrap_or_default();
        let is_lit = stages.split(' ').any(|lit| lit == stage);
        let _ = line.toggle_attribute_with_force("data-lit", is_lit);
    }
}

fn number(element: &Element, attribute: &str) -> usize {
    let written = element.get_attribute(attribute);
    written
        .and_then(|text| text.parse().ok())
        .unwrap_or_default()
}

fn all(root: &ShadowRoot, selector: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into().ok())
        .collect()
}
