//! Whether someone is at the pointer.

use yew::{hook, use_effect_with, use_state_eq};

use crate::platform::activity;

/// A pointer that has not moved for this long is at rest.
const REST_MS: u32 = 2_500;

/// Whether the pointer moved lately; a window counts as active when it opens.
#[hook]
pub fn use_activity() -> bool {
    let active = use_state_eq(|| true);
    {
        let active = active.clone();
        use_effect_with((), move |()| {
            let listener = activity::on_change(REST_MS, move |is_active| active.set(is_active));
            move || drop(listener)
        });
    }
    *active
}
