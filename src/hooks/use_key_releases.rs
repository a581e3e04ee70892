//! Keys that come up.

use yew::{Callback, hook, use_effect_with, use_mut_ref};

use crate::platform::keyboard;

/// Hands the value of each key that comes up to the callback of the latest render.
#[hook]
pub fn use_key_releases(on_release: Callback<String>) {
    let latest = use_mut_ref(Callback::noop);
    latest.replace(on_release);
    use_effect_with((), move |()| {
        let listener = keyboard::on_key_up(move |key| {
            let on_release = latest.borrow().clone();
            on_release.emit(key);
        });
        move || drop(listener)
    });
}
