//! The time of day, and time that only goes forward.

use super::{PlatformError, window};

/// The time of day in milliseconds since 1970, UTC.
///
/// It jumps when the computer's clock is set: measure with [`monotonic_ms`].
pub fn now_ms() -> f64 {
    js_sys::Date::now()
}

/// Milliseconds since the page began to load, never going back.
///
/// # Errors
///
/// There is no window or it has no `performance`.
pub fn monotonic_ms() -> Result<f64, PlatformError> {
    let performance = window()?.performance();
    performance
        .map(|performance| performance.now())
        .ok_or(PlatformError::Absent("performance"))
}
