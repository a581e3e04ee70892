//! Links that are clicked within an element.

use web_sys::Element;
use yew::{Callback, NodeRef, hook, use_effect_with, use_mut_ref};

use crate::platform::links;
pub use crate::platform::links::LinkAnswer;

/// Asks the callback of the latest render what becomes of a click on a link, given its `href` as written.
#[hook]
pub fn use_links(node: &NodeRef, on_click: Callback<String, LinkAnswer>) {
    let latest = use_mut_ref(|| None::<Callback<String, LinkAnswer>>);
    latest.replace(Some(on_click));
    use_effect_with(node.clone(), move |node| {
        let listener = node.cast::<Element>().map(|element| {
            links::on_click(&element, move |href| {
                let on_click = latest.borrow().clone();
                on_click.map_or(LinkAnswer::Followed, |on_click| {
                    on_click.emit(href.to_owned())
                })
            })
        });
        move || drop(listener)
    });
}
