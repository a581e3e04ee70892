//! Clicks on links, also on those in shadow roots.

use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use super::{Listener, PlatformError, window};

/// What becomes of a click on a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkAnswer {
    /// It was dealt with: the browser does not follow it.
    Handled,
    /// The browser follows it.
    Followed,
}

/// Calls back with the `href`, as written, of each link that is clicked within an element.
pub fn on_click(
    element: &Element,
    mut callback: impl FnMut(&str) -> LinkAnswer + 'static,
) -> Listener {
    Listener::preventing(element, "click", move |event: &MouseEvent| {
        let href = event
            .composed_path()
            .iter()
            .find_map(|target| target.dyn_ref::<Element>()?.closest("a[href]").ok()?)
            .and_then(|link| link.get_attribute("href"));
        if let Some(href) = href
            && callback(&href) == LinkAnswer::Handled
        {
            event.prevent_default();
        }
    })
}

/// Opens an address in a new tab that knows nothing of this one.
///
/// # Errors
///
/// The browser refused, for want of a click right before.
pub fn open_in_new_tab(address: &str) -> Result<(), PlatformError> {
    window()?.open_with_url_and_target_and_features(address, "_blank", "noopener,noreferrer")?;
    Ok(())
}
