//! A deck that is open in this window, with what was rendered of it so far.

use std::cell::RefCell;
use std::ptr;
use std::rc::Rc;

use lectern_deck::{
    Deck, Diagnostic, NotesFor, RenderedSlide, Resolution, Resolve, ResourceKind, Severity,
    Transition,
};
use lectern_session::position::{SlideIndex, StepIndex};
use lectern_session::shape::DeckShape;

use yew::AttrValue;

use super::deck_sheets::DeckSheets;
use super::resources::{Asking, Resources};
use crate::platform::typesetting::Trouble;
use crate::route::DeckAddress;

/// Drawn slides kept at hand; a screenful of the overview, the slide and its neighbours fit in.
const MOST_DRAWN: usize = 160;

/// A slide as it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct DrawnSlide {
    /// Safe HTML for the shadow root.
    pub html: AttrValue,
    /// CSS for this slide alone.
    pub css: AttrValue,
    /// How many steps it has.
    pub steps: usize,
    /// What is wrong with it.
    pub problems: Vec<Diagnostic>,
    /// Hosts of pictures that were left out because nobody has allowed them yet.
    pub asked_hosts: Vec<String>,
    /// The addresses of the pictures on it.
    pub pictures: Vec<String>,
}

/// A deck that is open in this window. Slides are rendered when they are first asked for.
#[derive(Debug)]
pub struct OpenDeck {
    /// The deck as it was read.
    pub deck: Rc<Deck>,
    problems: Rc<Vec<Diagnostic>>,
    /// Where it came from.
    pub address: DeckAddress,
    resources: Resources,
    sheets: DeckSheets,
    /// Numbers of slides with what was drawn, the latest last.
    drawn: RefCell<Vec<(usize, Rc<DrawnSlide>)>>,
    /// For each slide how many steps it has, once it was drawn.
    last_steps: RefCell<Vec<Option<usize>>>,
    known_problems: RefCell<Vec<Diagnostic>>,
}

impl PartialEq for OpenDeck {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self, other)
    }
}

impl OpenDeck {
    /// A deck that was just read.
    pub(super) fn new(
        deck: Rc<Deck>,
        problems: Rc<Vec<Diagnostic>>,
        address: DeckAddress,
        resources: Resources,
        sheets: DeckSheets,
    ) -> Self {
        let known_problems = RefCell::new((*problems).clone());
        let last_steps = RefCell::new(vec![None; deck.slides.len()]);
        Self {
            deck,
            problems,
            address,
            resources,
            sheets,
            drawn: RefCell::default(),
            last_steps,
            known_problems,
        }
    }

    /// The same deck, which may now load pictures from one more host.
    #[must_use]
    pub fn allowing(&self, host: &str) -> Self {
        Self::new(
            Rc::clone(&self.deck),
            Rc::clone(&self.problems),
            self.address.clone(),
            self.resources.allowing(host),
            self.sheets.clone(),
        )
    }

    /// Whether a style sheet of the deck was left out because nobody has allowed this host.
    pub(super) fn waits_for(&self, host: &str) -> bool {
        self.sheets.asked_hosts().iter().any(|asked| asked == host)
    }

    /// Where a link of the deck leads, as an absolute address.
    pub fn link(&self, href: &str) -> Option<String> {
        self.resources.link(href)
    }

    /// Where a film or another file that the deck names is loaded from.
    pub fn file(&self, url: &str) -> Resolution {
        self.resources.resolve(url, ResourceKind::Media)
    }

    /// Whether the reader trusts a host, by having allowed it or by opening the deck there.
    pub fn trusts(&self, host: &str) -> bool {
        self.resources.may_load_from(host)
    }

    /// What the speaker says on a slide, as safe HTML; empty where there is nothing.
    pub fn notes(&self, slide: SlideIndex) -> AttrValue {
        let notes = self
            .deck
            .render_notes(slide.0, NotesFor::Speaker, &self.resources);
        notes.into()
    }

    /// What the speaker says on a slide and everyone may read, as safe HTML; empty where there is nothing.
    pub fn public_notes(&self, slide: SlideIndex) -> AttrValue {
        let notes = self
            .deck
            .render_notes(slide.0, NotesFor::Everyone, &self.resources);
        notes.into()
    }

    /// A slide as a part of a document.
    pub fn reading(&self, slide: SlideIndex) -> DrawnSlide {
        self.draw(|asking| self.deck.render_reading(slide.0, asking))
    }

    /// The CSS that the deck brings for all its slides.
    pub fn css(&self) -> String {
        self.sheets.css(&self.resources) + &self.deck.css(&self.resources)
    }

    /// A slide, drawn now or before.
    pub fn slide(&self, slide: SlideIndex) -> Rc<DrawnSlide> {
        let at_hand = self
            .drawn
            .borrow()
            .iter()
            .find_map(|(index, drawn)| (*index == slide.0).then(|| Rc::clone(drawn)));
        at_hand.unwrap_or_else(|| self.draw_and_keep(slide))
    }

    fn draw_and_keep(&self, slide: SlideIndex) -> Rc<DrawnSlide> {
        let mut drawn = self.draw(|asking| self.deck.render_slide(slide.0, asking));
        for host in self.sheets.asked_hosts() {
            if !drawn.asked_hosts.contains(host) {
                drawn.asked_hosts.push(host.clone());
            }
        }
        let drawn = Rc::new(drawn);
        if let Some(last_step @ None) = self.last_steps.borrow_mut().get_mut(slide.0) {
            *last_step = Some(drawn.steps);
            self.note(&drawn.problems);
        }
        let mut kept = self.drawn.borrow_mut();
        if kept.len() >= MOST_DRAWN {
            kept.remove(0);
        }
        kept.push((slide.0, Rc::clone(&drawn)));
        drawn
    }

    /// What was rendered, with what it asks for.
    fn draw(&self, render: impl FnOnce(&Asking<'_>) -> RenderedSlide) -> DrawnSlide {
        let asking = Asking::new(&self.resources);
        let rendered = render(&asking);
        let (asked_hosts, pictures) = asking.remembered();
        DrawnSlide {
            html: rendered.html.into(),
            css: rendered.css.into(),
            steps: rendered.steps,
            problems: rendered.diagnostics,
            asked_hosts,
            pictures,
        }
    }

    /// The title of a slide, if it has one.
    pub fn title(&self, slide: SlideIndex) -> Option<&str> {
        self.deck.slides.get(slide.0)?.title.as_deref()
    }

    /// How a slide takes the place of another, if by a movement.
    pub fn transition(&self, slide: SlideIndex) -> Option<Transition> {
        self.deck.slides.get(slide.0)?.settings.transition
    }

    /// All that is known to be wrong, in the order of the deck: on reading, and on the slides seen so far.
    pub fn known_problems(&self) -> Vec<Diagnostic> {
        self.known_problems.borrow().clone()
    }

    /// Takes up what of a slide could not be typeset. Says whether any of it is news.
    pub fn note_troubles(&self, slide: SlideIndex, troubles: Vec<Trouble>) -> bool {
        let problems: Vec<_> = troubles
            .into_iter()
            .map(|trouble| Diagnostic {
                severity: Severity::Warning,
                code: trouble.code,
                line: self.deck.line_of(slide.0, &trouble.source),
                column: 1,
                slide: Some(slide.0),
                message: trouble.message,
                hint: trouble.hint,
            })
            .collect();
        let n_known = self.known_problems.borrow().len();
        self.note(&problems);
        self.known_problems.borrow().len() > n_known
    }

    /// Puts problems in their places, each once.
    fn note(&self, problems: &[Diagnostic]) {
        let mut known = self.known_problems.borrow_mut();
        for problem in problems {
            if known.contains(problem) {
                continue;
            }
            let place = (problem.line, problem.column);
            let index = known.partition_point(|earlier| (earlier.line, earlier.column) <= place);
            known.insert(index, problem.clone());
        }
    }
}

impl DeckShape for OpenDeck {
    fn n_slides(&self) -> usize {
        self.deck.slides.len()
    }

    fn last_step(&self, slide: SlideIndex) -> StepIndex {
        let known = self.last_steps.borrow().get(slide.0).copied().flatten();
        StepIndex(known.unwrap_or_else(|| self.slide(slide).steps))
    }
}
