//! A nudge that only who holds the device notices.

use super::fields::has;
use super::{PlatformError, window};

/// Makes the device tremble for some milliseconds.
///
/// A desktop that knows the call but has nothing to tremble with is no error: it cannot be told.
///
/// # Errors
///
/// The browser does not know it, or wants a tap of the reader first.
pub fn nudge(ms: u32) -> Result<(), PlatformError> {
    let navigator = window()?.navigator();
    if !has(&navigator, "vibrate") {
        return Err(PlatformError::Absent("vibration"));
    }
    if navigator.vibrate_with_duration(ms) {
        Ok(())
    } else {
        Err(PlatformError::Denied("vibration".to_owned()))
    }
}
