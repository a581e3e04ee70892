//! Slides as they are printed: in their final state, their links numbered through the document.

mod links;

use std::ptr;
use std::rc::Rc;

use lectern_session::position::SlideIndex;
use lectern_session::shape::DeckShape;
use yew::{AttrValue, Callback, hook, use_effect_with, use_memo, use_state};

pub use self::links::Link;
use self::links::links;
use super::open_deck::{DrawnSlide, OpenDeck};
use super::slide_style::Sheets;
use crate::platform::shadow::StyleSheet;
use crate::platform::timer;

/// What slides look like on paper besides.
const PAPER: &str = include_str!(concat!(env!("OUT_DIR"), "/paper.css"));

/// Slides laid out at once; the page draws and answers between two such portions.
const PORTION: usize = 10;

/// A slide that is printed.
#[derive(Debug)]
pub struct PrintedSlide {
    /// Which it is.
    pub slide: SlideIndex,
    /// As it is drawn.
    pub drawn: Rc<DrawnSlide>,
    /// CSS for it alone, with the number that its first link gets.
    pub numbering_css: AttrValue,
    /// Its links that lead out of the deck.
    pub links: Vec<Link>,
}

impl PartialEq for PrintedSlide {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self, other)
    }
}

/// The slides laid out so far, from the first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Printed {
    /// The slides.
    pub slides: Vec<Rc<PrintedSlide>>,
    /// How many links they have.
    n_links: usize,
}

impl Printed {
    /// With some more slides.
    fn and(&self, n_more: usize, deck: &OpenDeck) -> Self {
        let mut printed = self.clone();
        let first = printed.slides.len();
        for index in first..first.saturating_add(n_more).min(deck.n_slides()) {
            let slide = SlideIndex(index);
            let drawn = deck.slide(slide);
            let n_links = printed.n_links;
            let links = links(&drawn.html, n_links + 1, |href| {
                deck.link(href).unwrap_or_else(|| href.to_owned())
            });
            printed.n_links += links.len();
            printed.slides.push(Rc::new(PrintedSlide {
                slide,
                numbering_css: format!("{}.slide{{counter-reset:link {n_links}}}", drawn.css)
                    .into(),
                drawn,
                links,
            }));
        }
        printed
    }

    /// Whether all slides of a deck are there.
    pub fn is_whole(&self, deck: &OpenDeck) -> bool {
        self.slides.len() == deck.n_slides()
    }
}

/// The slides of a deck, portion by portion, and a callback that lays out all the rest at once.
#[hook]
pub fn use_printed(deck: &Rc<OpenDeck>) -> (Rc<Printed>, Callback<()>) {
    let printed = use_state(|| (Rc::clone(deck), Rc::new(Printed::default())));
    let (of, laid) = (*printed).clone();
    // Another deck begins anew.
    let laid = if of == *deck { laid } else { Rc::default() };
    let lay = {
        let (deck, laid, setter) = (Rc::clone(deck), Rc::clone(&laid), printed.setter());
        move |n_more| {
            let more = laid.and(n_more, &deck);
            setter.set((Rc::clone(&deck), Rc::new(more)));
        }
    };
    {
        let (lay, is_whole) = (lay.clone(), laid.is_whole(deck));
        use_effect_with((Rc::clone(deck), laid.slides.len()), move |_| {
            let timer = (!is_whole).then(|| timer::after(0, move || lay(PORTION)));
            move || drop(timer)
        });
    }
    let is_whole = laid.is_whole(deck);
    let lay_all = Callback::from(move |()| {
        if !is_whole {
            lay(usize::MAX);
        }
    });
    (laid, lay_all)
}

/// The style sheets of slides with what they are besides on paper; `numbers_links` shows the numbers of links.
#[hook]
pub fn use_paper_sheets(sheets: &Sheets, numbers_links: bool) -> Sheets {
    let made = use_memo((Rc::clone(sheets), numbers_links), |(sheets, numbers)| {
        let mut sheets = sheets.to_vec();
        if *numbers {
            sheets.push(StyleSheet::from_css(PAPER));
        }
        Sheets::from(sheets)
    });
    Rc::clone(&made)
}
