//! Where in a recording a viewer is, kept for the next time.

use lectern_keep::recording::{FilmTime, Timeline};
use lectern_session::position::{Position, SlideIndex, StepIndex};
use lectern_session::shape::DeckShape;
use yew::{hook, use_effect_with};

use crate::platform::{address, storage};
use crate::shell::open_deck::OpenDeck;
use crate::shell::reading_place::named_place;

/// Where times are kept, a key a deck.
const TIME: &str = "lectern.watch.";

/// Who has seen less begins at the beginning.
const SHORTEST: f64 = 5.0;

/// What is on at a time: the slide and step of the chapter, all of a slide where no chapter names its steps.
pub fn position_at(timeline: &Timeline, time: FilmTime, deck: &OpenDeck) -> Position {
    let chapter = timeline.at(time).or(timeline.chapters().first().copied());
    let slide = SlideIndex(chapter.map_or(0, |chapter| chapter.slide));
    let last = deck.last_step(slide);
    let step = chapter.and_then(|chapter| chapter.step);
    Position {
        slide,
        step: step.map_or(last, |step| StepIndex(step.min(last.0))),
    }
}

/// Where in seconds a viewer begins: at the slide that the address names, or where he was on it; else where he was the last time.
pub fn first_seconds(timeline: &Timeline, deck: &OpenDeck) -> f64 {
    let kept = storage::get(&key(deck)).ok().flatten();
    let kept = kept.and_then(|kept| kept.parse::<f64>().ok());
    let kept = kept.filter(|seconds| seconds.is_finite() && *seconds >= SHORTEST);
    let is_named = address::current().is_ok_and(|here| !here.fragment.is_empty());
    if !is_named || timeline.chapters().is_empty() {
        return kept.unwrap_or_default();
    }
    let named = named_place(deck);
    let is_there = |seconds: &f64| {
        let time = FilmTime::from_seconds(*seconds).unwrap_or_default();
        position_at(timeline, time, deck).slide == named.slide
    };
    kept.filter(is_there)
        .unwrap_or_else(|| seconds_of(timeline, named).unwrap_or_default())
}

/// Where in the recording a slide comes, or the step that a position names.
pub fn seconds_of(timeline: &Timeline, position: Position) -> Option<f64> {
    let time = timeline.time_of_step(position.slide.0, position.step.0)?;
    Some(time.seconds())
}

/// Keeps the time for the next visit, a few times a minute.
#[hook]
pub fn use_kept_time(deck: &OpenDeck, seconds: f64) {
    let coarse = (seconds / SHORTEST).floor() * SHORTEST;
    use_effect_with((key(deck), coarse), |(key, coarse)| {
        // Where storage is refused one begins at the beginning.
        drop(storage::set(key, &coarse.to_string()));
    });
}

fn key(deck: &OpenDeck) -> String {
    [TIME, &deck.address.text()].concat()
}
