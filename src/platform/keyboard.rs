//! Keys as the window hears them, with what they were meant for.

use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::target::{innermost, is_control, is_field, is_scrolled};
use super::{Listener, PlatformError, window};

/// What has the focus when a key goes down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyTarget {
    /// Nothing that takes keys.
    Page,
    /// A button, link or the like: Space and Enter are for it.
    Control,
    /// Something to type or choose in: every key is for it.
    Field,
}

/// One key going down.
#[derive(Debug, Clone, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "these are the flags of a keyboard event, all independent"
)]
pub struct KeyStroke {
    /// What the key means (`a`, `PageDown`), by the layout in use.
    pub key: String,
    /// Which key it is (`KeyA`, `PageDown`), whatever the layout; empty from some clickers.
    pub code: String,
    /// Shift is held.
    pub shift: bool,
    /// Control is held.
    pub ctrl: bool,
    /// Alt or Option is held.
    pub alt: bool,
    /// Command or the Windows key is held.
    pub meta: bool,
    /// The key is held and repeats.
    pub repeat: bool,
    /// The key is part of composing a character (Korean, Japanese, accents).
    pub composing: bool,
    /// When, in milliseconds of [`monotonic_ms`](super::clock::monotonic_ms).
    pub time_ms: f64,
    /// What it was meant for.
    pub target: KeyTarget,
}

/// What became of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyAnswer {
    /// It was used, so the browser must not scroll, search or go back by it.
    Handled,
    /// It is left to the browser.
    Ignored,
}

/// Calls back for each key that goes down anywhere in the page and was not used up on its way.
///
/// # Errors
///
/// There is no window.
pub fn on_key_down(
    mut callback: impl FnMut(&KeyStroke) -> KeyAnswer + 'static,
) -> Result<Listener, PlatformError> {
    let window = window()?;
    let listener = Listener::preventing(&window, "keydown", move |event: &KeyboardEvent| {
        // Filling in a form by the browser sends `keydown` events that are no keyboard events.
        if event.is_instance_of::<KeyboardEvent>()
            && !event.default_prevented()
            && callback(&key_stroke(event)) == KeyAnswer::Handled
        {
            event.prevent_default();
        }
    });
    Ok(listener)
}

/// Calls back with the value of each key that comes up while the window has the keyboard.
///
/// # Errors
///
/// There is no window.
pub fn on_key_up(mut callback: impl FnMut(String) + 'static) -> Result<Listener, PlatformError> {
    let window = window()?;
    Ok(Listener::new(
        &window,
        "keyup",
        move |event: &KeyboardEvent| {
            // As with `keydown`, filling in a form sends events of another type.
            if event.is_instance_of::<KeyboardEvent>() {
                callback(event.key());
            }
        },
    ))
}

fn key_stroke(event: &KeyboardEvent) -> KeyStroke {
    KeyStroke {
        key: event.key(),
        code: event.code(),
        shift: event.shift_key(),
        ctrl: event.ctrl_key(),
        alt: event.alt_key(),
        meta: event.meta_key(),
        repeat: event.repeat(),
        composing: is_composing(event),
        time_ms: event.time_stamp(),
        target: key_target(event),
    }
}

/// Safari ends the composition before the key that ended it, and marks that key with 229 alone
/// (<https://bugs.webkit.org/show_bug.cgi?id=165004>).
fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == 229
}

/// Whether browsers scroll by the key.
fn scrolls(key: &str) -> bool {
    key.starts_with("Arrow") || key.starts_with("Page") || matches!(key, "Home" | "End")
}

fn key_target(event: &KeyboardEvent) -> KeyTarget {
    match innermost(event) {
        Some(element) if is_field(&element) => KeyTarget::Field,
        Some(element) if is_scrolled(&element) && scrolls(&event.key()) => KeyTarget::Field,
        Some(element) if is_control(&element) => KeyTarget::Control,
        _ => KeyTarget::Page,
    }
}
