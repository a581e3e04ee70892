//! Slides of an open deck, ready to be drawn.

use std::rc::Rc;

use lectern_session::position::{Position, SlideIndex, StepIndex};
use lectern_session::shape::DeckShape;
use yew::{AttrValue, Callback};

use crate::components::overview::{GroupPart, Tile};
use crate::components::slide_box::SlideMarks;
use crate::hooks::SlideContent;
use crate::i18n::Strings;
use crate::shell::open_deck::{DrawnSlide, OpenDeck};
use crate::shell::slide_style::Sheets;

/// A slide at a step.
pub struct SlideView {
    /// What is inside.
    pub content: SlideContent,
    /// Where it stands.
    pub marks: SlideMarks,
    /// Hosts of pictures that were not loaded because nobody has allowed them yet.
    pub asked_hosts: Vec<String>,
}

impl SlideView {
    /// The slide at a position.
    pub fn at(position: Position, deck: &OpenDeck, sheets: &Sheets, strings: &Strings) -> Self {
        let Position { slide, step } = position;
        Self::of_drawn(&deck.slide(slide), slide, step, deck, sheets, strings)
    }

    /// A slide that is drawn already.
    pub fn of_drawn(
        drawn: &DrawnSlide,
        slide: SlideIndex,
        step: StepIndex,
        deck: &OpenDeck,
        sheets: &Sheets,
        strings: &Strings,
    ) -> Self {
        let title = deck.title(slide).unwrap_or(strings.show.untitled);
        let number = slide.0 + 1;
        Self {
            content: SlideContent {
                html: drawn.html.clone(),
                sheets: Rc::clone(sheets),
                css: drawn.css.clone(),
            },
            marks: SlideMarks {
                number,
                id: deck
                    .deck
                    .slides
                    .get(slide.0)
                    .map_or_else(AttrValue::default, |slide| slide.id.clone().into()),
                step: step.0,
                steps: drawn.steps,
                label: (strings.show.slide)(number, deck.n_slides(), title).into(),
                is_current: true,
            },
            asked_hosts: drawn.asked_hosts.clone(),
        }
    }

    /// Gives the tiles of the overview, each slide in its final state.
    pub fn tiles(
        deck: &Rc<OpenDeck>,
        sheets: &Sheets,
        strings: &'static Strings,
    ) -> Callback<SlideIndex, Tile> {
        let (deck, sheets) = (Rc::clone(deck), Rc::clone(sheets));
        Callback::from(move |slide| {
            let final_state = Position {
                slide,
                step: deck.last_step(slide),
            };
            let Self {
                content, mut marks, ..
            } = Self::at(final_state, &deck, &sheets, strings);
            marks.is_current = false;
            let title = deck.title(slide);
            let language = title.and(deck.deck.language(slide.0));
            Tile {
                content,
                marks,
                title: title.unwrap_or(strings.show.untitled).to_owned().into(),
                language: language.map(|language| language.to_owned().into()),
                group: group(&deck, slide),
            }
        })
    }
}

/// Which part of a group of slides below each other a slide is.
fn group(deck: &OpenDeck, slide: SlideIndex) -> Option<GroupPart> {
    let is_below = |index: usize| {
        let slide = deck.deck.slides.get(index);
        slide.is_some_and(|slide| slide.below)
    };
    match (is_below(slide.0), is_below(slide.0 + 1)) {
        (false, false) => None,
        (false, true) => Some(GroupPart::First),
        (true, true) => Some(GroupPart::Middle),
        (true, false) => Some(GroupPart::Last),
    }
}
