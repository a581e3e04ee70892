//! Loads the pictures of the slides beside the one shown: when their slide comes, they and their sizes are there.

use std::rc::Rc;

use lectern_session::position::SlideIndex;
use lectern_session::shape::DeckShape;
use yew::{hook, use_effect_with, use_memo};

use super::open_deck::OpenDeck;
use crate::platform::preload::Preloaded;
use crate::platform::timer;

/// The slide itself goes first.
const WAIT_MS: u32 = 300;

/// Keeps the pictures near a slide at hand.
#[hook]
pub fn use_pictures_ahead(deck: &Rc<OpenDeck>, slide: SlideIndex) {
    let ahead = use_memo((), |()| Preloaded::default());
    use_effect_with((Rc::clone(deck), slide), move |(deck, slide)| {
        let (deck, here) = (Rc::clone(deck), slide.0);
        let timer = timer::after(WAIT_MS, move || {
            let beside = [Some(here + 1), here.checked_sub(1)];
            let beside = beside.into_iter().flatten();
            for index in beside.filter(|index| *index < deck.n_slides()) {
                for address in &deck.slide(SlideIndex(index)).pictures {
                    // Without a document nothing is shown either.
                    let _ = ahead.load(address, || ());
                }
            }
        });
        move || drop(timer)
    });
}
