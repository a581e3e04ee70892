//! The way of the pointer over an element, and the turns of the wheel there.

use web_sys::Element;
use yew::{Callback, NodeRef, hook, use_effect, use_mut_ref};

use crate::platform::Listener;
pub use crate::platform::pointer_track::Track;
use crate::platform::pointer_track::{PointerTrack, on_track};
pub use crate::platform::wheel::Wheel;
use crate::platform::wheel::on_wheel;

/// Hands each movement of the pointer over an element, and each turn of the wheel, to the callbacks of the latest render. The
/// element may be another one after a render.
#[hook]
pub fn use_pointer_track(node: &NodeRef, on_move: Callback<Track>, on_turn: Callback<Wheel>) {
    let latest = use_mut_ref(|| (Callback::noop(), Callback::noop()));
    latest.replace((on_move, on_turn));
    let watched = use_mut_ref(|| None::<(Element, PointerTrack, Listener)>);
    let node = node.clone();
    use_effect(move || {
        let element = node.cast::<Element>();
        let is_same = watched.borrow().as_ref().map(|(known, ..)| known) == element.as_ref();
        if !is_same {
            let watch = element.map(|element| {
                let (moves, turns) = (latest.clone(), latest.clone());
                let track = on_track(&element, move |track| {
                    let on_move = moves.borrow().0.clone();
                    on_move.emit(track);
                });
                let wheel = on_wheel(&element, move |turn| {
                    let on_turn = turns.borrow().1.clone();
                    on_turn.emit(turn);
                });
                (element, track, wheel)
            });
            watched.replace(watch);
        }
    });
}
