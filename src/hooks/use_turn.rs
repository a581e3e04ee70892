//! The turn from slide to slide, as a movement where the deck asks for one.

use std::rc::Rc;

use lectern_deck::Transition;
use lectern_session::position::Position;
use yew::{hook, use_effect_with, use_force_update, use_mut_ref};

use crate::platform::view_transition::{self, ViewTransition};
use crate::platform::{document, media};

/// The attribute of the root element that says what moves how, for `show.css`.
const TURN: &str = "data-turn";

/// What is shown, and what is on its way there.
struct Turn {
    shown: Position,
    wanted: Position,
    movement: Option<ViewTransition>,
}

/// The position to show: `wanted`, at once or, where the way there is a movement, within a frame.
///
/// A movement never holds up the next turn: what comes while one is under way ends it and is shown at once.
#[hook]
pub fn use_turn(wanted: Position, transition: Option<Transition>) -> Position {
    let turn = use_mut_ref(|| Turn {
        shown: wanted,
        wanted,
        movement: None,
    });
    let update = use_force_update();
    let shown = {
        let mut turn = turn.borrow_mut();
        if turn.wanted != wanted {
            turn.wanted = wanted;
            let is_under_way = turn.movement.take().is_some();
            if is_under_way || transition.is_none() || turn.shown.slide == wanted.slide {
                turn.shown = wanted;
            }
        }
        turn.shown
    };
    use_effect_with((wanted, shown), move |_| {
        if shown == wanted {
            return;
        }
        let arrive = {
            let turn = Rc::clone(&turn);
            move || {
                let mut turn = turn.borrow_mut();
                turn.shown = turn.wanted;
                update.force_update();
            }
        };
        if media::matches(media::REDUCED_MOTION) {
            return arrive();
        }
        let name = name(transition, wanted.slide < shown.slide);
        let _ = document::set_root_attribute(TURN, name);
        let at_end = Rc::clone(&turn);
        let movement = view_transition::begin(arrive.clone(), move || {
            at_end.borrow_mut().movement = None;
        });
        match movement {
            Ok(movement) => turn.borrow_mut().movement = Some(movement),
            Err(_absent) => arrive(),
        }
    });
    shown
}

fn name(transition: Option<Transition>, goes_back: bool) -> &'static str {
    match transition {
        Some(Transition::Slide) if goes_back => "back",
        Some(Transition::Slide) => "on",
        Some(Transition::Fade) | None => "fade",
    }
}
