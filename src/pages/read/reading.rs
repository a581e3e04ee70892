//! Where in a document the reader is.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_session::position::{Position, SlideIndex};
use yew::Reducible;

/// So many slides after the one jumped to are rendered before it is known how much of the window they fill.
const AHEAD: usize = 2;

/// The state of the reading view.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Reading {
    /// The slide being read.
    pub(super) here: SlideIndex,
    /// Those near enough to the window to be rendered.
    pub(super) near: BTreeSet<usize>,
    in_sight: BTreeSet<usize>,
    /// The slide jumped to last, and how many jumps there have been; the place where one begins is jump 0.
    pub(super) jump: Option<(usize, u32)>,
    n_jumps: u32,
    /// A slide that is seen step by step, and its step.
    pub(super) unfolded: Option<Position>,
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Action {
    /// Slides came near the window (`true`) or went far away.
    Neared(Vec<(usize, bool)>),
    /// Slides came into the part of the window that is read, or left it.
    Sighted(Vec<(usize, bool)>),
    /// The reader went to a place.
    Jumped(Position),
    /// A slide is to be seen as it is at a step, or, with none, whole again.
    Unfolded(Option<Position>),
}

impl Reading {
    /// Begins at a place, or at the top of the document.
    pub(super) fn at(place: Option<Position>) -> Self {
        let top = Self {
            near: (0..=AHEAD).collect(),
            ..Self::default()
        };
        let Some(place) = place else { return top };
        let mut there = top.jumped(place);
        (there.n_jumps, there.jump) = (0, Some((place.slide.0, 0)));
        there
    }

    /// The slide being read, and the step if it is seen step by step.
    pub(super) fn place(&self) -> Position {
        self.unfolded
            .filter(|unfolded| unfolded.slide == self.here)
            .unwrap_or(Position::at(self.here))
    }

    fn jumped(mut self, place: Position) -> Self {
        let slide = place.slide.0;
        self.near.extend(slide.saturating_sub(1)..=slide + AHEAD);
        self.here = place.slide;
        self.unfolded = (place.step.0 > 0).then_some(place);
        self.n_jumps += 1;
        self.jump = Some((slide, self.n_jumps));
        self
    }

    fn after(mut self, action: Action) -> Self {
        match action {
            Action::Neared(changes) => note(&mut self.near, changes),
            Action::Sighted(changes) => {
                note(&mut self.in_sight, changes);
                if let Some(first) = self.in_sight.first() {
                    self.here = SlideIndex(*first);
                }
            }
            Action::Jumped(place) => return self.jumped(place),
            Action::Unfolded(unfolded) => self.unfolded = unfolded,
        }
        self
    }
}

/// Takes up which slides have come and which have gone.
fn note(slides: &mut BTreeSet<usize>, changes: Vec<(usize, bool)>) {
    for (slide, has_come) in changes {
        if has_come {
            slides.insert(slide);
        } else {
            slides.remove(&slide);
        }
    }
}

impl Reducible for Reading {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let after = Self::clone(&self).after(action);
        if after == *self { self } else { Rc::new(after) }
    }
}

#[cfg(test)]
mod tests {
    use lectern_session::position::StepIndex;

    use super::*;

    fn place(slide: usize, step: usize) -> Position {
        Position {
            slide: SlideIndex(slide),
            step: StepIndex(step),
        }
    }

    #[test]
    fn what_is_near_follows_the_window() {
        let reading = Reading::at(Some(place(9, 0)));
        let reading = reading.after(Action::Neared(vec![(0, false), (12, true)]));
        assert!(reading.near.contains(&9) && reading.near.contains(&12));
        assert!(!reading.near.contains(&0));
    }

    #[test]
    fn the_first_slide_in_sight_is_the_one_being_read() {
        let reading = Reading::at(None);
        let reading = reading.after(Action::Sighted(vec![(0, false), (1, true), (2, true)]));
        assert_eq!(reading.place(), place(1, 0));
        let reading = reading.after(Action::Sighted(vec![(1, false)]));
        assert_eq!(reading.place(), place(2, 0));
        let reading = reading.after(Action::Sighted(vec![(2, false)]));
        assert_eq!(reading.place(), place(2, 0));
    }

    #[test]
    fn a_step_is_part_of_the_place_only_on_its_slide() {
        let reading = Reading::at(Some(place(3, 2)));
        assert_eq!(reading.place(), place(3, 2));
        let elsewhere = reading.clone().after(Action::Sighted(vec![(4, true)]));
        assert_eq!(elsewhere.place(), place(4, 0));
        let whole = reading.after(Action::Unfolded(None));
        assert_eq!(whole.place(), place(3, 0));
    }

    #[test]
    fn the_same_jump_can_be_made_twice() {
        let reading = Reading::at(Some(place(3, 0)));
        let again = reading.clone().after(Action::Jumped(place(3, 0)));
        assert_ne!(reading.jump, again.jump);
    }
}
