//! Numbers that nobody can guess and no two windows share.

use super::{PlatformError, window};

/// A random number of 64 bits.
///
/// # Errors
///
/// There is no window or its random source is locked away.
pub fn number() -> Result<u64, PlatformError> {
    let mut bytes = [0; 8];
    window()?
        .crypto()?
        .get_random_values_with_u8_array(&mut bytes)?;
    Ok(u64::from_le_bytes(bytes))
}
