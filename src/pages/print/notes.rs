//! A slide a page, and below it what is said; long notes go on to the next page.

use std::rc::Rc;

use yew::{Html, Properties, component, html, use_memo};

use super::geometry::Sheet;
use super::link_list::link_list;
use super::slides::slide_at;
use crate::i18n::use_strings;
use crate::shell::open_deck::OpenDeck;
use crate::shell::printed_slide::PrintedSlide;
use crate::shell::slide_style::Sheets;

/// Properties of [`NotesPage`].
#[derive(Properties, PartialEq)]
pub(super) struct NotesPageProps {
    /// The deck.
    pub(super) deck: Rc<OpenDeck>,
    /// The slide.
    pub(super) slide: Rc<PrintedSlide>,
    /// What it looks like.
    pub(super) sheets: Sheets,
    /// Its place on the page.
    pub(super) sheet: Sheet,
    /// Private notes are wanted too.
    pub(super) with_private: bool,
}

/// A slide with its notes.
#[component]
pub(super) fn NotesPage(props: &NotesPageProps) -> Html {
    let strings = use_strings();
    let (deck, slide) = (&props.deck, &props.slide);
    let notes = use_memo(
        (Rc::clone(deck), slide.slide, props.with_private),
        |(deck, slide, with_private)| {
            if *with_private {
                deck.notes(*slide)
            } else {
                deck.public_notes(*slide)
            }
        },
    );
    let number = slide.slide.0 + 1;
    let title = deck.title(slide.slide).unwrap_or(strings.show.untitled);
    let language = deck.deck.meta.language.clone();
    let scale = props.sheet.scale_with_notes();
    html! {
        <section class="print-page" data-flows="" aria-label={(strings.show.slide)(number, deck.deck.slides.len(), title)}>
            <header class="print-head">
                <span lang={language.clone()}>{ &deck.deck.meta.title }</span>
                <span>{ (strings.show.place)(number, deck.deck.slides.len()) }</span>
            </header>
            <div class="print-slide">
                { slide_at(slide, slide.drawn.steps, scale, deck, &props.sheets, strings) }
            </div>
            <div class="print-notes" lang={language}>{ Html::from_html_unchecked((*notes).clone()) }</div>
            { link_list(slide.links.iter()) }
        </section>
    }
}
