//! Named moments for measuring: the browser's own timeline.

use super::window;

/// Marks this moment, for tests, benchmarks and the browser's profiler.
///
/// Nothing depends on it, so a browser that keeps no timeline is no error.
pub fn mark(name: &str) {
    if let Some(performance) = window().ok().and_then(|window| window.performance()) {
        // Only names from the old navigation timing are refused.
        let _ = performance.mark(name);
    }
}
