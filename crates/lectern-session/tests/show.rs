//! Stories of one person paging through a deck.

use lectern_session::command::Command;
use lectern_session::effect::Effect;
use lectern_session::event::Event;
use lectern_session::keymap::{Focus, KeyPress};
use lectern_session::position::{Position, SlideIndex, StepIndex};
use lectern_session::shape::DeckShape;
use lectern_session::show::{Overlay, Screen, Show};
use lectern_session::time::Timestamp;
use proptest::prelude::*;

/// A deck whose slides have these numbers of steps.
struct Steps(Vec<usize>);

impl DeckShape for Steps {
    fn n_slides(&self) -> usize {
        self.0.len()
    }

    fn last_step(&self, slide: SlideIndex) -> StepIndex {
        StepIndex(self.0[slide.0])
    }
}

/// A person with a keyboard, who presses a key every 100 ms unless told otherwise.
struct Person {
    show: Show,
    deck: Steps,
    now: u64,
}

impl Person {
    fn opens(steps: &[usize]) -> Self {
        let deck = Steps(steps.to_vec());
        Self {
            show: Show::opened_at(Position::default(), &deck),
            deck,
            now: 1_800_000_000_000,
        }
    }

    fn presses(&mut self, keys: &str) -> Vec<Effect> {
        let mut effects = Vec::new();
        for key in keys.split(' ') {
            self.now += 100;
            let press = KeyPress {
                key: key.replace("Space", " "),
                modified: false,
                focus: Focus::Page,
                at: Timestamp(self.now),
            };
            effects = self.show.update(Event::KeyPressed(press), &self.deck);
        }
        effects
    }

    /// Slide from 1 and step, as in an address.
    fn is_at(&self) -> (usize, usize) {
        let position = self.show.position();
        (position.slide.0 + 1, position.step.0)
    }
}

#[test]
fn keys_walk_over_steps_and_slides() {
    for (keys, place) in [
        ("ArrowRight", (1, 1)),
        ("ArrowRight Space PageDown", (2, 0)),
        ("End", (3, 0)),
        ("End n n n n", (3, 1)),
        ("End ArrowLeft", (2, 0)),
        ("ArrowRight ArrowRight ArrowRight ArrowLeft", (1, 2)),
        ("End Home", (1, 0)),
        ("ArrowLeft", (1, 0)),
        ("Enter", (1, 1)),
        ("3 Enter", (3, 0)),
        ("2 9 Enter", (3, 0)),
        ("3 Escape Enter", (1, 1)),
        ("3 Backspace 2 Enter", (2, 0)),
        ("0 Enter", (1, 0)),
    ] {
        let mut person = Person::opens(&[2, 0, 1]);
        person.presses(keys);
        assert_eq!(person.is_at(), place, "{keys}");
    }
}

#[test]
fn walking_replaces_the_address_and_jumping_adds_to_the_history() {
    let mut person = Person::opens(&[0, 0, 0]);
    let second = Position::at(SlideIndex(1));
    assert_eq!(
        person.presses("ArrowRight"),
        [Effect::ClaimKey, Effect::ReplaceAddress(second)]
    );
    let third = Position::at(SlideIndex(2));
    assert_eq!(
        person.presses("3 Enter"),
        [Effect::ClaimKey, Effect::PushAddress(third)]
    );
    assert_eq!(
        person
            .show
            .update(Event::AddressChanged(second), &person.deck),
        []
    );
    assert_eq!(person.is_at(), (2, 0));
}

#[test]
fn a_worn_clicker_that_sends_a_key_twice_moves_once() {
    let mut person = Person::opens(&[0, 0, 0]);
    person.presses("PageDown");
    person.now -= 60;
    person.presses("PageDown");
    assert_eq!(person.is_at(), (2, 0));
    person.presses("PageDown");
    assert_eq!(person.is_at(), (3, 0));
}

#[test]
fn a_clock_set_back_does_not_block_the_keys() {
    let mut person = Person::opens(&[0, 0, 0]);
    person.presses("PageDown");
    person.now -= 3_600_000;
    person.presses("PageDown");
    assert_eq!(person.is_at(), (3, 0));
}

#[test]
fn black_and_white_toggle_and_any_turn_brings_the_slide_back() {
    for (keys, screen, place) in [
        ("b", Screen::Black, (1, 0)),
        ("b b", Screen::Live, (1, 0)),
        ("b .", Screen::Live, (1, 0)),
        ("b w", Screen::White, (1, 0)),
        ("b PageDown", Screen::Live, (1, 0)),
        ("b PageDown PageDown", Screen::Live, (2, 0)),
        ("w Escape", Screen::Live, (1, 0)),
        ("b 2 Enter", Screen::Live, (2, 0)),
    ] {
        let mut person = Person::opens(&[0, 0]);
        person.presses(keys);
        assert_eq!(
            (person.show.screen(), person.is_at()),
            (screen, place),
            "{keys}"
        );
    }
}

#[test]
fn under_an_overlay_keys_do_not_turn_slides() {
    let mut person = Person::opens(&[0, 0]);
    assert_eq!(person.presses("o"), [Effect::ClaimKey]);
    assert_eq!(person.presses("ArrowRight"), []);
    assert_eq!(person.is_at(), (1, 0));
    person.presses("?");
    assert_eq!(person.show.overlay(), Overlay::Help);
    person.presses("Escape");
    assert_eq!(person.show.overlay(), Overlay::None);
}

#[test]
fn picking_a_slide_closes_the_overlay_and_goes_there() {
    let mut person = Person::opens(&[0, 3]);
    person.presses("g");
    assert_eq!(person.show.overlay(), Overlay::Finder);
    let place = Position {
        slide: SlideIndex(1),
        step: StepIndex(9),
    };
    person.show.update(Event::Picked(place), &person.deck);
    assert_eq!(
        (person.show.overlay(), person.is_at()),
        (Overlay::None, (2, 3))
    );
}

#[test]
fn an_unfinished_number_is_forgotten() {
    let mut person = Person::opens(&[0, 0, 0]);
    person.presses("3");
    person
        .show
        .update(Event::Woke(Timestamp(person.now + 10)), &person.deck);
    assert_eq!(person.show.typed(), "3");
    person
        .show
        .update(Event::Woke(Timestamp(person.now + 3_000)), &person.deck);
    assert_eq!(person.show.typed(), "");
    assert_eq!(
        person.presses("Enter"),
        [
            Effect::ClaimKey,
            Effect::ReplaceAddress(Position::at(SlideIndex(1)))
        ]
    );
}

#[test]
fn escape_is_left_to_the_browser_when_nothing_of_ours_is_on_top() {
    assert_eq!(Person::opens(&[0]).presses("Escape"), []);
}

#[test]
fn a_deck_that_lost_slides_keeps_the_nearest_place() {
    let mut person = Person::opens(&[0, 0, 0]);
    person.presses("End");
    person.deck = Steps(vec![0, 2]);
    let effects = person.show.update(Event::DeckChanged, &person.deck);
    assert_eq!(
        effects,
        [Effect::ReplaceAddress(Position::at(SlideIndex(1)))]
    );
}

proptest! {
    #[test]
    fn any_keys_on_any_deck_stay_within_it(
        steps in prop::collection::vec(0_usize..4, 1..6),
        keys in prop::collection::vec(prop::sample::select(vec![
            Command::Next, Command::Previous, Command::First, Command::Last, Command::Digit(3),
            Command::Digit(9), Command::Enter, Command::Backspace, Command::Escape, Command::Black,
        ]), 0..40),
    ) {
        let deck = Steps(steps);
        let mut show = Show::opened_at(Position::default(), &deck);
        for command in keys {
            show.update(Event::Asked(command), &deck);
            prop_assert_eq!(show.position(), show.position().within(&deck));
        }
    }

    #[test]
    fn next_then_previous_comes_back(steps in prop::collection::vec(0_usize..4, 1..6), n in 0_usize..20) {
        let deck = Steps(steps);
        let mut place = Position::default();
        for _ in 0..n {
            let next = place.next(&deck);
            if next != place {
                prop_assert_eq!(next.previous(&deck), place);
            }
            place = next;
        }
    }
}
