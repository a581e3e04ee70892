//! What is read aloud when the slide turns or a step is taken.

use yew::{Html, html};

use super::slide_box::SlideMarks;
use crate::i18n::Strings;

/// The place of the slide and its title, and how many steps it has come; unseen.
///
/// A step changes the second part alone, so that the first is not said again.
pub fn spoken(marks: &SlideMarks, strings: &Strings) -> Html {
    html! {
        <p class="visually-hidden" aria-live="polite">
            { &marks.label }
            if marks.step > 0 {
                <span>{ ", " }{ (strings.show.step)(marks.step, marks.steps) }</span>
            }
        </p>
    }
}
