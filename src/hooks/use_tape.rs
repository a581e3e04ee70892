//! A film or a clock, as it plays.

use web_sys::Element;
use yew::{NodeRef, hook, use_effect_with, use_state_eq};

use crate::platform::tape::{Tape, TapeState};

/// How far a tape has come, and what can be done with it.
#[derive(Debug, Clone, PartialEq)]
pub struct UseTape {
    /// Where it is in seconds.
    pub seconds: f64,
    /// It goes on by itself.
    pub is_playing: bool,
    /// How fast it goes.
    pub rate: f64,
    /// Its length in seconds, once it is known.
    pub length: Option<f64>,
    /// It cannot be played.
    pub is_broken: bool,
    /// Its server lets nobody go to another place in it.
    pub is_fixed: bool,
    node: NodeRef,
}

impl UseTape {
    /// Begins, or stops.
    pub fn toggle(&self) {
        if let Some(tape) = self.tape() {
            if tape.state().is_playing {
                tape.pause();
            } else {
                tape.play();
            }
        }
    }

    /// Goes to a time.
    pub fn seek(&self, seconds: f64) {
        if let Some(tape) = self.tape() {
            tape.seek(seconds);
        }
    }

    /// Goes on or back by so many seconds from where it is.
    pub fn skip(&self, seconds: f64) {
        if let Some(tape) = self.tape() {
            tape.seek(tape.state().seconds + seconds);
        }
    }

    /// Plays so fast.
    pub fn set_rate(&self, rate: f64) {
        if let Some(tape) = self.tape() {
            tape.set_rate(rate);
        }
    }

    fn tape(&self) -> Option<Tape> {
        self.node.cast::<Element>().map(Tape::of)
    }
}

/// Follows the tape in a node. When `key` changes it is another one, which goes on where the last one was; the first begins at `start`.
#[hook]
pub fn use_tape<K: PartialEq + 'static>(node: &NodeRef, key: K, start: f64) -> UseTape {
    let state = use_state_eq(|| TapeState {
        seconds: start,
        is_playing: false,
        rate: 1.0,
        length: None,
        is_broken: false,
        is_fixed: false,
    });
    {
        let (last, state) = (*state, state.setter());
        use_effect_with((node.clone(), key), move |(node, _)| {
            let listener = node.cast::<Element>().map(|element| {
                let tape = Tape::of(element);
                if last.seconds > 0.0 {
                    tape.seek(last.seconds);
                }
                tape.set_rate(last.rate);
                state.set(TapeState {
                    seconds: last.seconds,
                    ..tape.state()
                });
                tape.on_change(move |now| state.set(now))
            });
            move || drop(listener)
        });
    }
    UseTape {
        seconds: state.seconds,
        is_playing: state.is_playing,
        rate: state.rate,
        length: state.length,
        is_broken: state.is_broken,
        is_fixed: state.is_fixed,
        node: node.clone(),
    }
}
