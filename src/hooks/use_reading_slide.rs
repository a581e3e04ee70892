//! The inside of a slide that is read: its text in a shadow root, as wide and as high as it comes.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlImageElement, ShadowRoot};
use yew::{AttrValue, Callback, NodeRef, hook, use_effect_with, use_mut_ref};

use super::use_shadow_slide::{SlideContent, all, mark_steps, root_of};
use crate::platform::typesetting;
use crate::platform::{clicks, picture_sizes, resize, shadow};

/// Boxes that scroll sideways where they are too narrow for what is in them.
const SCROLLED: &str = ".wide, pre, .math[data-display=block]";

/// A picture that is to be seen larger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enlarged {
    /// Its address.
    pub address: AttrValue,
    /// What it shows.
    pub words: AttrValue,
}

/// Fills the shadow root of the host, and shows the slide as it is after `step` steps.
#[hook]
pub fn use_reading_slide(
    host: &NodeRef,
    content: &SlideContent,
    step: usize,
    on_enlarge: &Callback<Enlarged>,
) {
    use_clicks(host, on_enlarge);
    use_effect_with((host.clone(), content.clone()), |(host, content)| {
        if let Some(root) = root_of(host) {
            // Without style sheets the text still shows.
            let _ = shadow::fill(&root, &content.html, &content.sheets);
            picture_sizes::give_room(&root);
            name_buttons(&root);
            typesetting::announce(&root.host());
        }
    });
    use_effect_with((host.clone(), content.clone(), step), |(host, _, step)| {
        if let Some(root) = root_of(host) {
            mark_steps(&root, *step);
        }
    });
    use_effect_with(host.clone(), |host| {
        let watch = root_of(host).and_then(|root| {
            let host = root.host();
            resize::after_resize(&host, move || let_keys_scroll(&root)).ok()
        });
        move || drop(watch)
    });
}

/// Says what a picture can do, where its own words do not say what it is.
fn name_buttons(root: &ShadowRoot) {
    let words = root
        .host()
        .get_attribute("data-enlarge")
        .unwrap_or_default();
    for button in all(root, ".enlarge") {
        let _ = button.set_attribute("title", &words);
    }
}

/// Lets keys reach what is to be scrolled, and nothing else.
fn let_keys_scroll(root: &ShadowRoot) {
    let host = root.host();
    for element in all(root, SCROLLED) {
        let is_cut = element.scroll_width() > element.client_width() + 1;
        let name = match element.tag_name().as_str() {
            "PRE" => "data-code-name",
            _ => "data-wide-name",
        };
        let name = host.get_attribute(name).unwrap_or_default();
        for (attribute, value) in [("tabindex", "0"), ("role", "group"), ("aria-label", &name)] {
            let _ = if is_cut {
                element.set_attribute(attribute, value)
            } else {
                element.remove_attribute(attribute)
            };
        }
    }
}

/// Follows clicks on pictures and on links that stay within the slide, such as those to footnotes.
#[hook]
fn use_clicks(host: &NodeRef, on_enlarge: &Callback<Enlarged>) {
    let latest = use_mut_ref(Callback::noop);
    latest.replace(on_enlarge.clone());
    use_effect_with(host.clone(), move |host| {
        let latest = Rc::clone(&latest);
        let listener = host.cast::<Element>().map(|host| {
            clicks::on_innermost(&host.clone(), move |clicked| {
                if let Some(picture) = picture_at(clicked) {
                    let on_enlarge = latest.borrow().clone();
                    on_enlarge.emit(picture);
                    return true;
                }
                let target = host.shadow_root().zip(fragment_at(clicked));
                let target = target.and_then(|(root, id)| root.get_element_by_id(&id));
                if let Some(target) = &target {
                    target.scroll_into_view();
                }
                target.is_some()
            })
        });
        move || drop(listener)
    });
}

fn picture_at(clicked: &Element) -> Option<Enlarged> {
    let button = clicked.closest(".enlarge").ok()??;
    let image = button.query_selector("img:not([hidden])").ok()??;
    let image: HtmlImageElement = image.dyn_into().ok()?;
    Some(Enlarged {
        address: image.src().into(),
        words: image.alt().into(),
    })
}

fn fragment_at(clicked: &Element) -> Option<String> {
    let link = clicked.closest("a[href^='#']").ok()??;
    let href = link.get_attribute("href")?;
    href.strip_prefix('#').map(str::to_owned)
}
