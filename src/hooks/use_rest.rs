//! A value that has come to rest.

use yew::{Callback, hook, use_effect_with};

use crate::platform::timer;

/// Calls back once whenever a value has stayed the same for `ms` milliseconds.
#[hook]
pub fn use_rest<T: Clone + PartialEq + 'static>(value: &T, ms: u32, callback: Callback<()>) {
    use_effect_with(value.clone(), move |_| {
        let timer = timer::after(ms, move || callback.emit(()));
        move || drop(timer)
    });
}
