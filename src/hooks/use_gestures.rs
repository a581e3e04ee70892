//! Taps and swipes on an element.

use web_sys::Element;
use yew::{Callback, NodeRef, hook, use_effect_with, use_mut_ref};

use crate::platform::pointer;
pub use crate::platform::pointer::Gesture;

/// Hands each gesture on an element to the callback of the latest render.
#[hook]
pub fn use_gestures(node: &NodeRef, on_gesture: Callback<Gesture>) {
    let latest = use_mut_ref(Callback::noop);
    latest.replace(on_gesture);
    use_effect_with(node.clone(), move |node| {
        let gestures = node.cast::<Element>().map(|element| {
            pointer::on_gesture(&element, move |gesture| {
                let on_gesture = latest.borrow().clone();
                on_gesture.emit(gesture);
            })
        });
        move || drop(gestures)
    });
}
