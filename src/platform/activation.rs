//! Whether the reader has just pressed a key or clicked: browsers allow some things only then.

use super::fields::field;
use super::window;

/// Whether a key press or click is so recent that the browser still counts it; no where it does not tell.
pub fn is_fresh() -> bool {
    let navigator = window().ok().map(|window| window.navigator());
    navigator
        .and_then(|navigator| field(&navigator, "userActivation"))
        .and_then(|activation| field(&activation, "isActive"))
        .and_then(|is_active| is_active.as_bool())
        .unwrap_or(false)
}
