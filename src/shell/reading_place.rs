//! Where in a deck somebody reads: in the address, and kept for the next time.

use std::rc::Rc;

use lectern_session::position::{Position, SlideIndex};
use yew::{hook, use_effect_with};

use super::open_deck::OpenDeck;
use super::page_effects::place_in_address;
use crate::platform::{address, storage, timer};
use crate::route::numbered_fragment;

/// Where places are kept, a key a deck.
const PLACE: &str = "lectern.place.";

/// A place is written down when the reader has stayed there for so long.
const STAY_MS: u32 = 200;

/// Where reading begins: at the place that the address names, else where it ended the last time; nothing for the top of the deck.
pub fn first_place(deck: &OpenDeck) -> Option<Position> {
    let is_named = address::current().is_ok_and(|here| !here.fragment.is_empty());
    if is_named {
        return Some(within(place_in_address(deck), deck));
    }
    let kept = storage::get(&key(deck)).ok().flatten()?;
    // An edit of the deck may have moved the slide, or may have changed its id.
    let (number, id) = kept.split_once(' ').unwrap_or((&kept, ""));
    let by_id = deck.deck.slides.iter().position(|slide| slide.id == id);
    let slide = by_id.or_else(|| number.parse::<usize>().ok()?.checked_sub(1))?;
    (slide > 0).then(|| within(Position::at(SlideIndex(slide)), deck))
}

/// The place that the address names now.
pub fn named_place(deck: &OpenDeck) -> Position {
    within(place_in_address(deck), deck)
}

/// Makes a new entry in the history for a place that was jumped to.
pub fn enter(place: Position) {
    // Refused, the browser's way back is longer.
    drop(address::push(&numbered_fragment(place)));
}

/// Puts a place into the address without a new entry in the history.
pub fn replace(place: Position) {
    // Safari refuses addresses that change very often; the next change brings it up to date.
    drop(address::replace(&numbered_fragment(place)));
}

/// Lets the address follow the reader, and keeps the place for the next time.
#[hook]
pub fn use_kept_place(deck: &Rc<OpenDeck>, place: Position) {
    use_effect_with((Rc::clone(deck), place), |(deck, place)| {
        let (deck, place) = (Rc::clone(deck), *place);
        let timer = timer::after(STAY_MS, move || {
            if named_place(&deck) != place {
                replace(place);
            }
            if let Some(slide) = deck.deck.slides.get(place.slide.0) {
                let text = format!("{} {}", place.slide.0 + 1, slide.id);
                // Where storage is refused reading begins at the top.
                drop(storage::set(&key(&deck), &text));
            }
        });
        move || drop(timer)
    });
}

fn key(deck: &OpenDeck) -> String {
    [PLACE, &deck.address.text()].concat()
}

fn within(place: Position, deck: &OpenDeck) -> Position {
    let last = deck.deck.slides.len().saturating_sub(1);
    Position {
        slide: SlideIndex(place.slide.0.min(last)),
        ..place
    }
}
