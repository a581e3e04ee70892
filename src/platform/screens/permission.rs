//! Whether the reader lets the page see the screens.

use wasm_bindgen::prelude::*;
use web_sys::{PermissionState, PermissionStatus};

use super::support;
use crate::platform::fields::object;
use crate::platform::{PlatformError, Support, window};

/// What the reader said to seeing and using all screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permission {
    /// Yes: [`Screens::open`](super::Screens::open) works without a word.
    Granted,
    /// Nothing yet: [`Screens::open`](super::Screens::open) asks, after a key press or click.
    Unasked,
    /// No.
    Denied,
}

/// What the reader said before; asks nothing.
///
/// # Errors
///
/// The browser does not know the permission.
pub async fn permission() -> Result<Permission, PlatformError> {
    if support() == Support::Absent {
        return Err(PlatformError::Absent("list of screens"));
    }
    let name = JsValue::from_str("window-management");
    let query = object(&[("name", &name)])?;
    let asked = window()?.navigator().permissions()?;
    let asked = asked.query(query.unchecked_ref())?;
    let status: PermissionStatus = asked.await?.unchecked_into();
    Ok(match status.state() {
        PermissionState::Granted => Permission::Granted,
        PermissionState::Prompt => Permission::Unasked,
        _ => Permission::Denied,
    })
}
