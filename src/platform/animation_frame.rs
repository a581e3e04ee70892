//! The moment after the browser has painted.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_render::{AnimationFrame, request_animation_frame};

use super::timer::{self, Timer};

/// A call that waits for the next paint; dropping it cancels the call.
#[must_use = "dropping it cancels the call"]
#[derive(Debug)]
pub struct AfterPaint {
    _frame: AnimationFrame,
    _task: Rc<RefCell<Option<Timer>>>,
}

/// Calls back once what is in the document now has been painted.
///
/// A frame's callbacks run before its paint, a task queued by one of them runs after it. Hidden
/// windows do not paint, so the call comes when the window is seen again.
pub fn after_paint(callback: impl FnOnce() + 'static) -> AfterPaint {
    let task = Rc::new(RefCell::new(None));
    let slot = Rc::clone(&task);
    let frame = request_animation_frame(move |_| {
        slot.replace(Some(timer::after(0, callback)));
    });
    AfterPaint {
        _frame: frame,
        _task: task,
    }
}
