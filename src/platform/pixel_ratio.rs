//! How many pixels of the screen make one CSS px: it changes with the screen, its settings and the zoom.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::Event;

use super::{Listener, PlatformError, media, window};

/// A watch on the ratio; dropping it ends it.
#[must_use = "dropping it ends the watch"]
#[derive(Debug)]
pub struct RatioWatch {
    query: Rc<RefCell<Option<Listener>>>,
    _resize: Listener,
}

impl Drop for RatioWatch {
    fn drop(&mut self) {
        // The listener holds a mention of its own place, so that it would keep itself alive.
        self.query.take();
    }
}

/// Device pixels per CSS px, 1 where the browser does not say.
pub fn current() -> f64 {
    window().map_or(1.0, |window| window.device_pixel_ratio())
}

/// Calls back with the new ratio after each change.
///
/// # Errors
///
/// The browser has no media queries.
pub fn on_change(callback: impl Fn(f64) + 'static) -> Result<RatioWatch, PlatformError> {
    let last = Cell::new(current());
    let tell: Rc<dyn Fn()> = Rc::new(move || {
        let now = current();
        if (now - last.replace(now)).abs() > f64::EPSILON {
            callback(now);
        }
    });
    let query = Rc::default();
    follow(&query, Rc::clone(&tell))?;
    // Measured with Chromium's emulated screens: a new ratio always fires this one, the query not always.
    let window = window()?;
    let resize = Listener::new(&window, "resize", move |_: &Event| tell());
    Ok(RatioWatch {
        query,
        _resize: resize,
    })
}

/// There is no event for the ratio, but a query for the present one stops to hold when it changes.
fn follow(place: &Rc<RefCell<Option<Listener>>>, tell: Rc<dyn Fn()>) -> Result<(), PlatformError> {
    let next = Rc::clone(place);
    let query = format!("(resolution: {}dppx)", current());
    let listener = media::on_change(&query, move |_| {
        // It worked before with another number.
        let _ = follow(&next, Rc::clone(&tell));
        tell();
    })?;
    place.replace(Some(listener));
    Ok(())
}
