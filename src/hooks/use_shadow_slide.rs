//! The inside of a slide: its HTML and style sheets in a shadow root, its steps as far as they have come.

mod fit;
mod steps;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, ShadowRoot};
use yew::{AttrValue, Callback, NodeRef, hook, use_effect_with, use_mut_ref};

use self::fit::{Fit, fit};
pub(super) use self::steps::mark_steps;
use crate::platform::images::{self, Outcome};
use crate::platform::picture_sizes;
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
    let (on_fit, on_trouble) = (on_fit.clone(), on_trouble.clone());
    use_effect_with((host.clone(), content.clone()), move |(host, content)| {
        if let Some(root) = root_of(host) {
            let mut sheets = content.sheets.to_vec();
            if !content.css.is_empty() {
                sheets.push(StyleSheet::from_css(&content.css));
            }
            // Without style sheets the text still shows.
            let _ = shadow::fill(&root, &content.html, &sheets);
            picture_sizes::give_room(&root);
            tell(fit(&root), &on_fit, &on_trouble);
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
                let mut fit = fit(&root);
                fit.troubles.extend(troubles);
                tell(fit, &on_fit, &on_trouble);
            })
        });
        move || drop(listener)
    });
}

fn tell(fit: Fit, on_fit: &Callback<bool>, on_trouble: &Callback<Vec<Trouble>>) {
    on_fit.emit(fit.is_whole);
    if !fit.troubles.is_empty() {
        on_trouble.emit(fit.troubles);
    }
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
            let host = root.host();
            images::on_outcome(&root, move |image, outcome| {
                let is_there = outcome == Outcome::Loaded;
                // A page that does not let its elements change shows the browser's own sign.
                let _ = if is_there {
                    // What somebody looks at stays where it is.
                    if image.is_below_window() || !is_watched(&host) {
                        image.give_room();
                    }
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

/// Whether a slide is there to be looked at, not as one of many, and not to be printed.
fn is_watched(host: &Element) -> bool {
    host.matches("[aria-current=true], [data-reading]")
        .unwrap_or(true)
}

pub(super) fn root_of(host: &NodeRef) -> Option<ShadowRoot> {
    shadow::attach(&host.cast::<Element>()?).ok()
}

pub(super) fn all(root: &ShadowRoot, selector: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into().ok())
        .collect()
}
