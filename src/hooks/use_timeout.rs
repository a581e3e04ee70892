//! Something that happens once after a while.

use yew::{Callback, hook, use_effect_with};

use crate::platform::timer;

/// Calls back once after `ms` milliseconds, counted anew whenever `ms` changes; `None` never.
#[hook]
pub fn use_timeout(ms: Option<u32>, callback: Callback<()>) {
    use_effect_with(ms, move |ms| {
        let timer = ms.map(|ms| timer::after(ms, move || callback.emit(())));
        move || drop(timer)
    });
}
