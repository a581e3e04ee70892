//! The size of an element.

use web_sys::Element;
use yew::{NodeRef, hook, use_effect_with, use_state};

use crate::platform::resize;

/// Width and height of an element's content in CSS px; `None` until it is measured.
#[hook]
pub fn use_size(node: &NodeRef) -> Option<(f64, f64)> {
    let size = use_state(|| None);
    {
        let size = size.clone();
        use_effect_with(node.clone(), move |node| {
            let watch = node.cast::<Element>().and_then(|element| {
                resize::on_resize(&element, move |width, height| {
                    size.set(Some((width, height)));
                })
                .ok()
            });
            move || drop(watch)
        });
    }
    *size
}
