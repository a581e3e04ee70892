//! What is shown when the app itself breaks: the slide, the reason, a way on.
//!
//! After a panic the WebAssembly must not run again, so the page is built by plain DOM calls and its
//! button calls the browser, not us.

use std::panic::{PanicHookInfo, set_hook};

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement};

use super::{PlatformError, console, page, window};

/// Where the text of the slide comes from: the host of the current slide, with its shadow root.
const CURRENT_SLIDE: &str = "[data-slide][aria-current=true]";

/// The words on the page.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// What happened and what to do, as a heading.
    pub heading: &'static str,
    /// The label of the button that loads the page again.
    pub reload: &'static str,
}

/// Shows a `.panic-page` instead of the app when it panics; call again to change the words.
///
/// It also logs the message and sets `data-lectern="failed"` on the root element.
pub fn install(words: Words) {
    set_hook(Box::new(move |info| {
        let message = describe(info);
        console::error(&message);
        if let Err(error) = show(&words, &message) {
            console::error(&error.to_string());
        }
    }));
}

/// Leaves on the screen what is there when the app panics, for a room that must not read about it, and adds a small button
/// that loads the page again; so does any key.
pub fn install_quietly(words: Words) {
    set_hook(Box::new(move |info| {
        console::error(&describe(info));
        if let Err(error) = keep(&words).and_then(|()| reload_at_any_key()) {
            console::error(&error.to_string());
        }
    }));
}

fn reload_at_any_key() -> Result<(), PlatformError> {
    let call = reload_call()?;
    Ok(window()?.add_event_listener_with_callback("keydown", &call)?)
}

/// Adds the button, unless it is there already.
///
/// # Errors
///
/// There is no page to put it in.
pub fn keep(words: &Words) -> Result<(), PlatformError> {
    let page = page()?;
    let Some(body) = fail_once(&page)? else {
        return Ok(());
    };
    let reload = child(&page, &body, "button", "panic-resume")?;
    reload.set_text_content(Some("↻"));
    reload.set_attribute("aria-label", words.reload)?;
    Ok(reload.add_event_listener_with_callback("click", &reload_call()?)?)
}

/// Marks the page as failed. Its body, or nothing if it was marked before: what runs on by itself may panic again, and the
/// first message is the one that tells.
fn fail_once(page: &Document) -> Result<Option<HtmlElement>, PlatformError> {
    let root = page
        .document_element()
        .ok_or(PlatformError::Absent("root element"))?;
    let body = page.body().ok_or(PlatformError::Absent("body"))?;
    if root.get_attribute("data-lectern").as_deref() == Some("failed") {
        return Ok(None);
    }
    root.set_attribute("data-lectern", "failed")?;
    Ok(Some(body))
}

fn describe(info: &PanicHookInfo<'_>) -> String {
    let reason = info.payload_as_str().unwrap_or("unknown reason");
    match info.location() {
        Some(place) => format!("{reason} ({}:{})", place.file(), place.line()),
        None => reason.to_owned(),
    }
}

/// Puts the page in place of everything else, unless it is there already.
///
/// # Errors
///
/// There is no page to put it in.
pub fn show(words: &Words, message: &str) -> Result<(), PlatformError> {
    let page = page()?;
    let Some(body) = fail_once(&page)? else {
        return Ok(());
    };
    let slide = slide_text(&page);
    let main = child(&page, &body, "main", "panic-page")?;
    child(&page, &main, "h1", "panic-heading")?.set_text_content(Some(words.heading));
    let reload = child(&page, &main, "button", "panic-reload")?;
    reload.set_text_content(Some(words.reload));
    reload.add_event_listener_with_callback("click", &reload_call()?)?;
    if let Some(text) = slide {
        child(&page, &main, "pre", "panic-slide")?.set_text_content(Some(&text));
    }
    child(&page, &main, "p", "panic-message")?.set_text_content(Some(message));
    body.replace_children_with_node_1(&main);
    Ok(())
}

fn child(page: &Document, parent: &Element, tag: &str, class: &str) -> Result<Element, JsValue> {
    let element = page.create_element(tag)?;
    element.set_class_name(class);
    parent.append_child(&element)?;
    Ok(element)
}

/// The text of the current slide as it is seen, without what is yet to come.
fn slide_text(page: &Document) -> Option<String> {
    let host = page.query_selector(CURRENT_SLIDE).ok()??;
    let content = match host.shadow_root() {
        Some(root) => root.first_element_child()?,
        None => host,
    };
    let text = content.dyn_ref::<HtmlElement>()?.inner_text();
    (!text.trim().is_empty()).then_some(text)
}

/// `location.reload` as a function by itself, with nothing of ours in it.
fn reload_call() -> Result<Function, PlatformError> {
    let location = window()?.location();
    let reload = Reflect::get(&location, &JsValue::from_str("reload"))?;
    let reload: Function = reload.dyn_into()?;
    Ok(reload.bind0(&location))
}
