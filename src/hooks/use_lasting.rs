//! Whether something lasts, for what should not be said of a passing moment.

use yew::{Callback, hook, use_effect_with, use_state_eq};

use super::use_timeout;

/// Whether `holds` has been true for `ms` milliseconds without a break.
#[hook]
pub fn use_lasting(holds: bool, ms: u32) -> bool {
    let lasts = use_state_eq(|| false);
    {
        let lasts = lasts.clone();
        use_effect_with(holds, move |_| lasts.set(false));
    }
    use_timeout(holds.then_some(ms), {
        let lasts = lasts.clone();
        Callback::from(move |()| lasts.set(true))
    });
    holds && *lasts
}
