//! How long the window takes for its frames.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_render::{AnimationFrame, request_animation_frame};

use super::{Listener, PlatformError, visibility};

/// The frames of some time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FrameTimes {
    /// From one frame to the next in milliseconds: 16.7 on most screens when all is well.
    pub average_ms: f64,
    /// The longest of them.
    pub longest_ms: f64,
}

/// A watch on the frames; dropping it ends it.
#[must_use = "dropping it ends the watch"]
#[derive(Debug)]
pub struct FrameWatch {
    next: Rc<RefCell<Option<AnimationFrame>>>,
    _visibility: Listener,
}

impl Drop for FrameWatch {
    fn drop(&mut self) {
        // The frame's callback holds a mention of its own place, so that it would keep itself alive.
        self.next.take();
    }
}

/// Calls back every `period_ms` or a little later with the frames since.
///
/// Hidden windows have no frames: there are no calls, and the gap does not count as a long frame.
///
/// # Errors
///
/// There is no window.
pub fn on_sample(
    period_ms: f64,
    callback: impl Fn(FrameTimes) + 'static,
) -> Result<FrameWatch, PlatformError> {
    let tally = Rc::new(Cell::new(None));
    let interrupted = Rc::clone(&tally);
    let visibility = visibility::on_change(move |_| interrupted.set(None))?;
    let next = Rc::default();
    request(
        &next,
        Rc::new(move |now| {
            let tallied = tally
                .get()
                .map_or(Tally::from(now), |tally: Tally| tally.with(now));
            if now - tallied.from < period_ms {
                tally.set(Some(tallied));
            } else {
                tally.set(Some(Tally::from(now)));
                callback(tallied.times());
            }
        }),
    );
    Ok(FrameWatch {
        next,
        _visibility: visibility,
    })
}

fn request(place: &Rc<RefCell<Option<AnimationFrame>>>, on_frame: Rc<dyn Fn(f64)>) {
    let next = Rc::clone(place);
    let frame = request_animation_frame(move |now| {
        // Asked for first, so that the callback may end the watch.
        request(&next, Rc::clone(&on_frame));
        on_frame(now);
    });
    place.replace(Some(frame));
}

/// The frames since the last call.
#[derive(Clone, Copy)]
struct Tally {
    from: f64,
    to: f64,
    n_frames: u32,
    longest_ms: f64,
}

impl Tally {
    fn from(now: f64) -> Self {
        Self {
            from: now,
            to: now,
            n_frames: 0,
            longest_ms: 0.0,
        }
    }

    fn with(self, now: f64) -> Self {
        Self {
            to: now,
            n_frames: self.n_frames + 1,
            longest_ms: self.longest_ms.max(now - self.to),
            ..self
        }
    }

    fn times(self) -> FrameTimes {
        FrameTimes {
            average_ms: (self.to - self.from) / f64::from(self.n_frames.max(1)),
            longest_ms: self.longest_ms,
        }
    }
}
