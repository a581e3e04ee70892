//! Pictures that are larger than any projector shows.

use std::fs;
use std::path::Path;

/// More dots across or down than this no projector has (4K).
const MOST_DOTS: usize = 4096;

/// More bytes than this keep a room waiting.
const MOST_BYTES: u64 = 4_000_000;

/// Why a picture is too large; nothing where it is not, or is no picture of dots.
pub(super) fn excess(file: &Path) -> Option<String> {
    let size = imagesize::size(file).ok()?;
    if size.width.max(size.height) > MOST_DOTS {
        return Some(format!("has {} × {} dots", size.width, size.height));
    }
    let bytes = fs::metadata(file).ok()?.len();
    (bytes > MOST_BYTES).then(|| format!("has {} MB", bytes.div_ceil(1_000_000)))
}
