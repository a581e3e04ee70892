//! A slide a page, the page as large as the slide.

use std::rc::Rc;

use lectern_session::position::StepIndex;
use yew::{Html, Properties, component, html};

use crate::components::slide_box::SlideBox;
use crate::i18n::{Strings, use_strings};
use crate::pages::SlideView;
use crate::shell::open_deck::OpenDeck;
use crate::shell::printed_slide::PrintedSlide;
use crate::shell::slide_style::Sheets;

/// Properties of [`SlidePages`].
#[derive(Properties, PartialEq)]
pub(super) struct SlidePagesProps {
    /// The deck.
    pub(super) deck: Rc<OpenDeck>,
    /// The slide.
    pub(super) slide: Rc<PrintedSlide>,
    /// What it looks like.
    pub(super) sheets: Sheets,
    /// Each step has a page, not only the last.
    pub(super) by_step: bool,
}

/// The page of a slide, or those of its steps.
#[component]
pub(super) fn SlidePages(props: &SlidePagesProps) -> Html {
    let strings = use_strings();
    let last = props.slide.drawn.steps;
    let first = if props.by_step { 0 } else { last };
    (first..=last)
        .map(|step| {
            html! {
                <div key={step} class="print-page">
                    <div class="print-paper">
                        { slide_at(&props.slide, step, 1.0, &props.deck, &props.sheets, strings) }
                    </div>
                </div>
            }
        })
        .collect()
}

/// A slide at a step and a scale, where nothing moves.
pub(super) fn slide_at(
    slide: &PrintedSlide,
    step: usize,
    scale: f64,
    deck: &OpenDeck,
    sheets: &Sheets,
    strings: &Strings,
) -> Html {
    let mut view = SlideView::of_drawn(
        &slide.drawn,
        slide.slide,
        StepIndex(step),
        deck,
        sheets,
        strings,
    );
    view.marks.is_current = false;
    view.content.css = slide.numbering_css.clone();
    let size = deck.deck.meta.size;
    html! { <SlideBox content={view.content} marks={view.marks} {size} {scale} render="still" /> }
}
