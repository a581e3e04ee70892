//! Where the page is scrolled to.

use web_sys::{
    Element, Event, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition, ScrollRestoration,
};

use wasm_bindgen::JsCast;

use super::resize::{self, SizeWatch};
use super::{Listener, PlatformError, window};

/// What says that the reader scrolls by herself.
const BY_HAND: [&str; 4] = ["wheel", "touchstart", "pointerdown", "keydown"];

/// Keeps an element at the top of the window while things above it find their size; dropping it ends that.
#[must_use = "dropping it lets the element go"]
#[derive(Debug)]
pub struct Hold {
    _sizes: SizeWatch,
}

/// Gives an element the focus; one that cannot have it is left alone.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Scrolls an element to the top of the window, as far as its `scroll-margin` lets it, and keeps it there as long as `page` changes
/// its size. The caller drops the hold when [the reader scrolls](on_by_hand).
///
/// # Errors
///
/// The element is scrolled to, but cannot be kept there.
pub fn hold_at_top(element: &Element, page: &Element) -> Result<Hold, PlatformError> {
    element.scroll_into_view();
    let element = element.clone();
    let sizes = resize::after_resize(page, move || element.scroll_into_view())?;
    Ok(Hold { _sizes: sizes })
}

/// Calls back when the reader begins to scroll or to do something else.
///
/// # Errors
///
/// There is no window.
pub fn on_by_hand(callback: impl Fn() + 'static) -> Result<Listener, PlatformError> {
    let window = window()?;
    Ok(Listener::capturing(&window, &BY_HAND, move |_: &Event| {
        callback();
    }))
}

/// Scrolls an element into sight, no farther than it takes.
pub fn into_sight(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls to the top of the page.
pub fn to_top() {
    if let Ok(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Whether the browser itself scrolls to where the reader was when an entry of the history comes back.
pub fn restore_by_browser(is_wanted: bool) {
    let wanted = if is_wanted {
        ScrollRestoration::Auto
    } else {
        ScrollRestoration::Manual
    };
    if let Some(history) = window().ok().and_then(|window| window.history().ok()) {
        // A browser that refuses scrolls once more than needed.
        let _ = history.set_scroll_restoration(wanted);
    }
}
