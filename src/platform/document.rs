//! The document as a whole: its title, language, state, and the elements in it.

use web_sys::Element;

use super::{PlatformError, page};

/// Sets the title, which windows, tabs and bookmarks show.
///
/// # Errors
///
/// There is no document.
pub fn set_title(title: &str) -> Result<(), PlatformError> {
    page()?.set_title(title);
    Ok(())
}

/// The title.
pub fn title() -> Option<String> {
    page().ok().map(|page| page.title())
}

/// Sets an attribute of the root element, such as `lang` or `data-view`.
///
/// # Errors
///
/// The name is not one that an attribute can have.
pub fn set_root_attribute(name: &str, value: &str) -> Result<(), PlatformError> {
    Ok(root()?.set_attribute(name, value)?)
}

/// The value of an attribute of the root element; none where it has none.
pub fn root_attribute(name: &str) -> Option<String> {
    root().ok()?.get_attribute(name)
}

/// Takes an attribute off the root element; none there is fine.
///
/// # Errors
///
/// There is no document.
pub fn remove_root_attribute(name: &str) -> Result<(), PlatformError> {
    Ok(root()?.remove_attribute(name)?)
}

/// The element that the app is shown in, `#app`; none in a worker.
pub fn app_root() -> Option<Element> {
    page().ok()?.get_element_by_id("app")
}

/// An element for one more app, at the end of the page; none in a worker.
pub fn add_root() -> Option<Element> {
    let page = page().ok()?;
    let root = page.create_element("div").ok()?;
    page.body()?.append_child(&root).ok()?;
    Some(root)
}

/// The first element that a CSS selector finds, `None` also where the selector is malformed.
pub fn find(selector: &str) -> Option<Element> {
    page().ok()?.query_selector(selector).ok()?
}

fn root() -> Result<Element, PlatformError> {
    page()?
        .document_element()
        .ok_or(PlatformError::Absent("root element"))
}
