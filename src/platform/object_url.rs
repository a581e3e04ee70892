//! Addresses for files in memory, for pictures and downloads.

use web_sys::{Blob, Url};

use super::PlatformError;

/// An address that stands for a file in memory; dropping it makes the address invalid.
#[must_use = "dropping it makes the address invalid"]
#[derive(Debug, PartialEq, Eq)]
pub struct ObjectUrl {
    address: String,
}

impl ObjectUrl {
    /// Makes an address for a file.
    ///
    /// # Errors
    ///
    /// The browser has no room for one more.
    pub fn new(blob: &Blob) -> Result<Self, PlatformError> {
        let address = Url::create_object_url_with_blob(blob)?;
        Ok(Self { address })
    }

    /// The address, beginning with `blob:`.
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for ObjectUrl {
    fn drop(&mut self) {
        // It throws nothing: an address that is not known is ignored.
        let _ = Url::revoke_object_url(&self.address);
    }
}
