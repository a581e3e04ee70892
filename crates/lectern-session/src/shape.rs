//! What the session must know of a deck: how many slides and steps there are.

use crate::position::{SlideIndex, StepIndex};

/// The outline of a deck that is being shown. The app answers from the deck it has read.
pub trait DeckShape {
    /// Number of slides; at least 1.
    fn n_slides(&self) -> usize;

    /// The last step of a slide: how many times "next" is pressed on it before it is complete.
    ///
    /// Asked only for slides that are about to be shown, so that an answer may need rendering.
    fn last_step(&self, slide: SlideIndex) -> StepIndex;
}
