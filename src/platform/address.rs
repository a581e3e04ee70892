//! The address of the page, its history, and addresses in general.

use wasm_bindgen::JsValue;
use web_sys::{PopStateEvent, Url};

use super::{Listener, PlatformError, window};

/// The parts of the page's address, percent-encoded as the browser holds them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The whole of it.
    pub href: String,
    /// Scheme, host and port, or `null` for pages that have none.
    pub origin: String,
    /// The path, from its first slash.
    pub path: String,
    /// What follows the `?`, empty where there is none.
    pub query: String,
    /// What follows the `#`, empty where there is none.
    pub fragment: String,
}

/// The address of the page as it is now.
///
/// # Errors
///
/// There is no window.
pub fn current() -> Result<Address, PlatformError> {
    let location = window()?.location();
    Ok(Address {
        href: location.href()?,
        origin: location.origin()?,
        path: location.pathname()?,
        query: location.search()?.trim_start_matches('?').to_owned(),
        fragment: location.hash()?.trim_start_matches('#').to_owned(),
    })
}

/// Changes the address without a new entry in the history.
///
/// `address` is relative to the page's own address, also where the page has a `<base>`.
///
/// # Errors
///
/// Safari refuses more than a hundred changes in ten seconds; the next one may succeed.
pub fn replace(address: &str) -> Result<(), PlatformError> {
    let href = resolve(address)?;
    let history = window()?.history()?;
    Ok(history.replace_state_with_url(&JsValue::NULL, "", Some(&href))?)
}

/// Changes the address and keeps the present one in the history.
///
/// # Errors
///
/// As [`replace`].
pub fn push(address: &str) -> Result<(), PlatformError> {
    let href = resolve(address)?;
    let history = window()?.history()?;
    Ok(history.push_state_with_url(&JsValue::NULL, "", Some(&href))?)
}

/// Changes the address as [`push`] does, and tells the page as if the reader had gone there.
///
/// # Errors
///
/// As [`replace`].
pub fn visit(address: &str) -> Result<(), PlatformError> {
    push(address)?;
    window()?.dispatch_event(PopStateEvent::new("popstate")?.as_ref())?;
    Ok(())
}

/// Leaves for another address, which may be this page at another place.
///
/// # Errors
///
/// The address is malformed or has a scheme the browser does not go to.
pub fn go_to(address: &str) -> Result<(), PlatformError> {
    let href = resolve(address)?;
    Ok(window()?.location().assign(&href)?)
}

/// Loads the page again at the same address.
///
/// # Errors
///
/// There is no window.
pub fn reload() -> Result<(), PlatformError> {
    Ok(window()?.location().reload()?)
}

/// Calls back after the reader went back, forth, or to another fragment of this page.
///
/// Not after [`replace`] and [`push`], but after [`visit`]. `popstate` alone is enough: the standard fires it for new
/// fragments too, before `hashchange`
/// (<https://html.spec.whatwg.org/multipage/browsing-the-web.html#update-document-for-history-step-application>).
///
/// # Errors
///
/// There is no window.
pub fn on_change(mut callback: impl FnMut() + 'static) -> Result<Listener, PlatformError> {
    let window = window()?;
    Ok(Listener::new(
        &window,
        "popstate",
        move |_: &PopStateEvent| callback(),
    ))
}

/// The absolute form of `relative`, seen from `base`, or `None` where they make no address.
pub fn join(base: &str, relative: &str) -> Option<String> {
    let url = Url::new_with_base(relative, base).ok()?;
    Some(url.href())
}

/// Scheme, host and port of an absolute address; `null` for `data:` and the like.
pub fn origin_of(address: &str) -> Option<String> {
    let url = Url::new(address).ok()?;
    Some(url.origin())
}

/// The absolute form of an address, seen from the page's own address.
fn resolve(address: &str) -> Result<String, PlatformError> {
    let here = window()?.location().href()?;
    Ok(Url::new_with_base(address, &here)?.href())
}
