//! What has been painted.

use yew::{Callback, hook, use_effect_with, use_mut_ref};

use crate::platform::animation_frame;

/// Calls the callback of the latest render after what `shown` stands for has been painted, once for each change. `None` while
/// there is nothing to paint.
#[hook]
pub fn use_after_paint<K: PartialEq + Clone + 'static>(shown: Option<K>, on_paint: Callback<K>) {
    let latest = use_mut_ref(Callback::noop);
    latest.replace(on_paint);
    use_effect_with(shown, move |shown| {
        let painted = shown.clone().map(|shown| {
            animation_frame::after_paint(move || {
                let on_paint = latest.borrow().clone();
                on_paint.emit(shown);
            })
        });
        move || drop(painted)
    });
}
