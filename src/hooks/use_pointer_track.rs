//! The way of the pointer over an element, and the turns of the wheel there.

use web_sys::Element;
use yew::{Callback, NodeRef, hook, use_effect_with, use_mut_ref};

pub use crate::platform::pointer_track::Track;
pub use crate::platform::wheel::Wheel;
use crate::platform::{pointer_track, wheel};

/// Hands each movement of the pointer over an element to the callback of the latest render.
#[hook]
pub fn use_pointer_track(node: &NodeRef, on_track: Callback<Track>) {
    let latest = use_mut_ref(Callback::noop);
    latest.replace(on_track);
    use_effect_with(node.clone(), move |node| {
        let track = node.cast::<Element>().map(|element| {
            pointer_track::on_track(&element, move |track| {
                let on_track = latest.borrow().clone();
                on_track.emit(track);
            })
        });
        move || drop(track)
    });
}

/// Hands each turn of the wheel over an element to the callback of the latest render, and none to the page.
#[hook]
pub fn use_wheel(node: &NodeRef, on_wheel: Callback<Wheel>) {
    let latest = use_mut_ref(Callback::noop);
    latest.replace(on_wheel);
    use_effect_with(node.clone(), move |node| {
        let listener = node.cast::<Element>().map(|element| {
            wheel::on_wheel(&element, move |turn| {
                let on_wheel = latest.borrow().clone();
                on_wheel.emit(turn);
            })
        });
        move || drop(listener)
    });
}
