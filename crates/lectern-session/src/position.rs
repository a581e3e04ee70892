//! A place in a deck, and how to move from one to the next.

use crate::shape::DeckShape;

/// Which slide, from 0. Only views show it from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct SlideIndex(pub usize);

/// How many steps of a slide have been taken; 0 is the slide as it first appears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct StepIndex(pub usize);

/// A slide and a step on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Position {
    /// The slide.
    pub slide: SlideIndex,
    /// The step on it.
    pub step: StepIndex,
}

impl Position {
    /// A slide as it first appears.
    pub const fn at(slide: SlideIndex) -> Self {
        Self {
            slide,
            step: StepIndex(0),
        }
    }

    /// The same place if the deck has it, else the nearest one.
    #[must_use]
    pub fn within(self, shape: &dyn DeckShape) -> Self {
        let slide = self.slide.min(last_slide(shape));
        Self {
            slide,
            step: self.step.min(shape.last_step(slide)),
        }
    }

    /// One step on; at the end of a slide the next slide; at the end of the deck the same place.
    #[must_use]
    pub fn next(self, shape: &dyn DeckShape) -> Self {
        if self.step < shape.last_step(self.slide) {
            Self {
                step: StepIndex(self.step.0 + 1),
                ..self
            }
        } else if self.slide < last_slide(shape) {
            Self::at(SlideIndex(self.slide.0 + 1))
        } else {
            self
        }
    }

    /// One step back; from the start of a slide to the previous slide in its final state.
    #[must_use]
    pub fn previous(self, shape: &dyn DeckShape) -> Self {
        if let Some(step) = self.step.0.checked_sub(1) {
            Self {
                step: StepIndex(step),
                ..self
            }
        } else if let Some(slide) = self.slide.0.checked_sub(1).map(SlideIndex) {
            Self {
                slide,
                step: shape.last_step(slide),
            }
        } else {
            self
        }
    }

    /// The last slide, as it first appears.
    pub fn end(shape: &dyn DeckShape) -> Self {
        Self::at(last_slide(shape))
    }
}

fn last_slide(shape: &dyn DeckShape) -> SlideIndex {
    SlideIndex(shape.n_slides().saturating_sub(1))
}
