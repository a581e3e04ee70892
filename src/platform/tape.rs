//! Films, and what behaves like them: elements with the interface of a media element, such as those of `assets/typeset/tapes.js`.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlMediaElement};

use super::Listener;

/// What happens to a tape.
const EVENTS: [&str; 8] = [
    "timeupdate",
    "seeking",
    "play",
    "pause",
    "ratechange",
    "durationchange",
    "loadedmetadata",
    "error",
];

/// An element that plays something.
#[derive(Debug, Clone)]
pub struct Tape(HtmlMediaElement);

/// How far a tape has come.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TapeState {
    /// Where it is, in seconds.
    pub seconds: f64,
    /// It goes on by itself.
    pub is_playing: bool,
    /// How fast it goes, 1 as it was recorded.
    pub rate: f64,
    /// Its length in seconds, once it is known.
    pub length: Option<f64>,
    /// It cannot be played.
    pub is_broken: bool,
    /// It is known, but its server lets nobody go to another place in it.
    pub is_fixed: bool,
}

impl Tape {
    /// An element that has the interface of a media element.
    pub fn of(element: Element) -> Self {
        Self(element.unchecked_into())
    }

    /// How far it has come now.
    pub fn state(&self) -> TapeState {
        let length = self.0.duration();
        TapeState {
            seconds: self.0.current_time(),
            is_playing: !self.0.paused(),
            rate: self.0.playback_rate(),
            length: Some(length).filter(|length| length.is_finite() && *length > 0.0),
            is_broken: false,
            is_fixed: is_fixed(&self.0),
        }
    }

    /// Begins to play, or goes on. A browser that lets nothing begin says so by not beginning.
    pub fn play(&self) {
        if let Ok(begun) = self.0.play() {
            wasm_bindgen_futures::spawn_local(async move { drop(begun.await) });
        }
    }

    /// Stops where it is.
    pub fn pause(&self) {
        drop(self.0.pause());
    }

    /// Goes to a time in seconds.
    pub fn seek(&self, seconds: f64) {
        self.0.set_current_time(seconds.max(0.0));
    }

    /// Plays so fast.
    pub fn set_rate(&self, rate: f64) {
        self.0.set_playback_rate(rate);
    }

    /// Calls back with its state whenever something happens to it.
    pub fn on_change(&self, callback: impl Fn(TapeState) + 'static) -> Listener {
        let events = EVENTS.map(|name| (self.0.as_ref(), name));
        let tape = self.clone();
        Listener::any(&events, move |event: &Event| {
            callback(TapeState {
                is_broken: event.type_() == "error",
                ..tape.state()
            });
        })
    }
}

/// A server that gives files only as a whole. Tapes that are no films have no ranges, and go anywhere.
fn is_fixed(film: &HtmlMediaElement) -> bool {
    film.has_type::<HtmlMediaElement>() && film.ready_state() > 0 && {
        let reachable = film.seekable();
        (0..reachable.length()).all(|range| reachable.end(range).is_ok_and(|end| end == 0.0))
    }
}
