//! Waiting, once and by turns.

use gloo_timers::callback::{Interval, Timeout};
use gloo_timers::future::TimeoutFuture;

/// A call that waits for its time; dropping it cancels the call.
#[must_use = "dropping it cancels the call"]
#[derive(Debug)]
pub struct Timer {
    _timeout: Timeout,
}

/// Calls that come at regular times; dropping it ends them.
#[must_use = "dropping it ends the calls"]
#[derive(Debug)]
pub struct Ticker {
    _interval: Interval,
}

/// Calls back once after some milliseconds, later in windows that are hidden.
pub fn after(ms: u32, callback: impl FnOnce() + 'static) -> Timer {
    // What hands a call to JavaScript is made once for each type of call, so all have one.
    let callback: Box<dyn FnOnce()> = Box::new(callback);
    Timer {
        _timeout: Timeout::new(ms, callback),
    }
}

/// Calls back every so many milliseconds, at most once a second in windows that are hidden.
pub fn every(ms: u32, callback: impl FnMut() + 'static) -> Ticker {
    Ticker {
        _interval: Interval::new(ms, callback),
    }
}

/// Waits some milliseconds; with 0, lets the page draw and answer in between long work.
pub async fn pause(ms: u32) {
    TimeoutFuture::new(ms).await;
}
