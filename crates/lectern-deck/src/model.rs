//! A deck as the rest of Lectern sees it: what was written, resolved once.

use std::ops::Range;

use crate::dialect::Dialect;
use crate::resource::Resolve;
use crate::theme::Theme;
use crate::transition::Transition;
use crate::translate::Origin;

/// A talk deck, read once and rendered slide by slide.
#[derive(Debug, Clone, PartialEq)]
pub struct Deck {
    /// The normalised native text; every byte range in the deck points into it.
    pub(crate) source: String,
    /// From where its lines came, if it was written for another tool.
    pub(crate) origin: Origin,
    /// The dialect it was read as.
    pub dialect: Dialect,
    /// What the deck says of itself.
    pub meta: Meta,
    /// The slides, in the order they are shown. Never empty: an empty text has one empty slide.
    pub slides: Vec<Slide>,
    /// What slides share: link and footnote definitions, deck CSS.
    pub(crate) shared: Shared,
}

/// What a deck says of itself in its front matter, with defaults filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct Meta {
    /// The deck's title: its front matter's, else the first slide's, else empty.
    pub title: String,
    /// Who speaks, in order.
    pub authors: Vec<String>,
    /// A BCP 47 tag, where the deck gives one.
    pub language: Option<String>,
    /// Writing direction is right to left.
    pub right_to_left: bool,
    /// The theme asked for, or the nearest to it.
    pub theme: Option<Theme>,
    /// Addresses of style sheets that the deck brings along, as written, in the order in which later ones win.
    pub sheets: Vec<String>,
    /// Width and height of a slide in CSS px; 1280 × 720 unless the deck says otherwise.
    pub size: (u32, u32),
    /// All notes of the deck are for the speaker alone.
    pub private_notes: bool,
    /// Planned length of the talk in seconds.
    pub planned_seconds: Option<u32>,
}

/// One slide: where it stands in the text, and its settings.
#[derive(Debug, Clone, PartialEq)]
pub struct Slide {
    /// Address of the slide within the deck, unique: explicit, else from its heading, else a hash of its text.
    pub id: String,
    /// Its first heading as plain text.
    pub title: Option<String>,
    /// Bytes of the deck's text that belong to it, separators and settings excluded.
    pub range: Range<usize>,
    /// Line in the deck on which it begins, from 1.
    pub line: u32,
    /// It stands below the slide before it, in one group with it, as in a vertical stack of reveal.js.
    pub below: bool,
    /// What the speaker says, in order.
    pub notes: Vec<Note>,
    /// How it looks.
    pub settings: Settings,
}

/// Something the speaker says on a slide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The note as Markdown.
    pub text: String,
    /// For the speaker alone: never published, never in a reading view.
    pub private: bool,
}

/// How one slide looks, after deck-wide and per-slide settings were put together.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Settings {
    /// Class names from the deck's author.
    pub classes: Vec<String>,
    /// Name of the layout (`cover`, `two-cols`).
    pub layout: Option<String>,
    /// What is behind the slide.
    pub background: Background,
    /// Text colour, as a CSS colour.
    pub color: Option<String>,
    /// Markdown of the header line.
    pub header: Option<String>,
    /// Markdown of the footer line.
    pub footer: Option<String>,
    /// The page number shown on the slide.
    pub page_number: Option<usize>,
    /// A BCP 47 tag, where the slide differs from the deck.
    pub language: Option<String>,
    /// Its lines run from right to left, or do not, where the slide differs from the deck.
    pub right_to_left: Option<bool>,
    /// How long the speaker plans to take, from this slide on or for it.
    pub budget: Option<TimeBudget>,
    /// How this slide takes the place of another.
    pub transition: Option<Transition>,
}

/// How long the speaker plans to take, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeBudget {
    /// For this slide alone.
    Slide(u32),
    /// For this slide and those after it together, up to the next one that has a budget.
    Section(u32),
}

/// What is behind a slide, from settings; pictures in the text (`![bg]`) come on top when it is rendered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Background {
    /// A CSS colour.
    pub color: Option<String>,
    /// A CSS image: `url("…")` or a gradient.
    pub image: Option<String>,
    /// As CSS `background-size`.
    pub size: Option<String>,
    /// As CSS `background-position`.
    pub position: Option<String>,
    /// As CSS `background-repeat`.
    pub repeat: Option<String>,
}

/// What the slides of a deck have in common.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Shared {
    /// Link reference definitions, by label (case folded): address and title.
    pub(crate) links: Vec<(String, String, Option<String>)>,
    /// Footnote definitions, by label (case folded): the bytes of the whole definition.
    pub(crate) footnotes: Vec<(String, Range<usize>)>,
    /// The bytes of formulas that define commands, in order.
    pub(crate) definitions: Vec<Range<usize>>,
    /// CSS of the deck, as written.
    pub(crate) styles: Vec<String>,
}

impl Deck {
    /// The Markdown of the slide at `index`, from 0: for search, and to show when a page has failed.
    pub fn text(&self, index: usize) -> Option<&str> {
        let slide = self.slides.get(index)?;
        self.source.get(slide.range.clone())
    }

    /// The language of the slide at `index`, from 0: its own, or that of the deck.
    pub fn language(&self, index: usize) -> Option<&str> {
        let own = self.slides.get(index)?.settings.language.as_deref();
        own.or(self.meta.language.as_deref())
    }

    /// CSS that the deck brings for all its slides, filtered; empty where it brings none.
    pub fn css(&self, resolver: &dyn Resolve) -> String {
        let filter = |css: &String| crate::html::css::filter_sheet(css, resolver);
        self.shared.styles.iter().map(filter).collect()
    }
}
