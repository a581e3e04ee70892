//! Named moments for measuring: the browser's own timeline.

use super::{PlatformError, window};

/// Marks this moment, for tests, benchmarks and the browser's profiler.
///
/// # Errors
///
/// The browser keeps no timeline.
pub fn mark(name: &str) -> Result<(), PlatformError> {
    let performance = window()?.performance();
    let performance = performance.ok_or(PlatformError::Absent("performance"))?;
    Ok(performance.mark(name)?)
}
