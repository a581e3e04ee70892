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

/// How far the time on the wall here is ahead of UTC at the moment, in minutes; negative to the west.
#[expect(
    clippy::cast_possible_truncation,
    reason = "offsets are whole minutes of less than a day"
)]
pub fn utc_offset_minutes() -> i32 {
    -(js_sys::Date::new_0().get_timezone_offset() as i32)
}

/// The same at another moment, in milliseconds since 1970: clocks are put forward and back.
#[expect(
    clippy::cast_possible_truncation,
    reason = "offsets are whole minutes of less than a day"
)]
pub fn utc_offset_minutes_at(ms: f64) -> i32 {
    -(js_sys::Date::new(&ms.into()).get_timezone_offset() as i32)
}

/// The time on the wall here, as `2026-11-14T11:40:05`.
pub fn local_now() -> String {
    let now = js_sys::Date::new_0();
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date(),
        now.get_hours(),
        now.get_minutes(),
        now.get_seconds()
    )
}
