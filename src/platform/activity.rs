//! Whether someone is at the pointer: it moved lately, or it did not.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::PointerEvent;

use super::timer::{self, Timer};
use super::{Listener, PlatformError, window};

/// Calls back with `true` when the pointer moves after a rest, and with `false` when it has rested for `rest_ms`.
///
/// # Errors
///
/// There is no window.
pub fn on_change(
    rest_ms: u32,
    callback: impl Fn(bool) + 'static,
) -> Result<Listener, PlatformError> {
    let callback = Rc::new(callback);
    let resting: Rc<RefCell<Option<Timer>>> = Rc::default();
    let window = window()?;
    Ok(Listener::new(
        &window,
        "pointermove",
        move |_: &PointerEvent| {
            let (later, slot) = (Rc::clone(&callback), Rc::clone(&resting));
            let timeout = timer::after(rest_ms, move || {
                slot.borrow_mut().take();
                later(false);
            });
            // Replacing the timer cancels the earlier one.
            if resting.borrow_mut().replace(timeout).is_none() {
                callback(true);
            }
        },
    ))
}
