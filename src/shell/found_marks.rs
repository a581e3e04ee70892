//! Marks the words of a search on the slide that it has led to, until the reader goes on.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use lectern_search::{Kind, Piece, Query, SlideText, marks_on};
use yew::{Callback, hook, use_effect_with, use_mut_ref};

use super::beside;
use crate::platform::highlight::Highlight;
use crate::platform::keyboard::{self, KeyAnswer};
use crate::platform::shadow::{self, StyleSheet};
use crate::platform::text_blocks::{self, BlockKind, Part, TextBlock};
use crate::platform::typesetting::{self, Host};
use crate::route::DeckAddress;

/// The name of the marks in style sheets; `assets/css/attendee.css` has the same for notes.
const NAME: &str = "found";

/// Marks look alike on every deck theme: dark on yellow.
const CSS: &str = "::highlight(found){color:#1c1a12;background-color:#ffd84d}";

/// A slide that a search has led to.
#[derive(Debug, Clone, PartialEq)]
pub struct Sought {
    /// The deck that it is in.
    pub deck: DeckAddress,
    /// Its number, from 1.
    pub number: usize,
    /// What was looked for.
    pub typed: String,
}

/// Marks what was looked for on a slide as soon as it is there, and again when it is drawn anew. `on_end` is called when the reader turns to
/// another slide or presses Escape. Browsers that cannot mark words show the slide without.
#[hook]
pub fn use_found_marks(sought: &Option<Sought>, on_end: Callback<()>) {
    let latest = use_mut_ref(Callback::noop);
    latest.replace(on_end);
    use_effect_with(sought.clone(), move |sought| {
        let marker = sought.clone().map(|sought| Rc::new(Marker::new(sought)));
        let end = move || {
            let on_end = latest.borrow().clone();
            on_end.emit(());
        };
        let listeners = marker.map(|marker| {
            marker.mark();
            let escape = keyboard::on_key_down({
                let end = end.clone();
                move |stroke| {
                    if stroke.key == "Escape" {
                        end();
                    }
                    KeyAnswer::Ignored
                }
            });
            let drawn = typesetting::on_drawn(move |host| {
                if marker.is_sought(&host) {
                    marker.mark();
                } else if marker.was_marked.get() && is_shown(&host) {
                    end();
                }
            });
            (escape, drawn)
        });
        move || drop(listeners)
    });
}

struct Marker {
    sought: Sought,
    sheet: StyleSheet,
    highlight: RefCell<Option<Highlight>>,
    was_marked: Cell<bool>,
}

impl Marker {
    fn new(sought: Sought) -> Self {
        Self {
            sought,
            sheet: StyleSheet::from_css(CSS),
            highlight: RefCell::default(),
            was_marked: Cell::new(false),
        }
    }

    fn is_sought(&self, host: &Host) -> bool {
        let number = host.attribute("data-slide");
        number == Some(self.sought.number.to_string()) && (is_shown(host) || is_read(host))
    }

    /// Marks what is there of the slide, once its deck is the one that is open.
    fn mark(&self) {
        if beside::address().deck.as_ref() != Some(&self.sought.deck) {
            return;
        }
        let number = self.sought.number;
        let host = format!("[data-slide='{number}']:is([aria-current=true], [data-reading])");
        let notes = format!("[data-part='{}'] .read-notes", number.saturating_sub(1));
        let mut pieces = pieces(&host, None);
        if pieces.is_empty() {
            return;
        }
        pieces.extend(self::pieces(&notes, Some(Kind::Note)));
        shadow::add_sheet(&host, &self.sheet);
        // The marks before go first: they have the same name.
        drop(self.highlight.take());
        let parts = parts(&pieces, &self.sought.typed);
        self.highlight.replace(Highlight::show(NAME, &parts).ok());
        self.was_marked.set(true);
    }
}

/// Whether it is the slide being shown, one at a time.
fn is_shown(host: &Host) -> bool {
    host.attribute("aria-current").is_some() && !is_read(host)
}

/// Whether it is one of the slides of a document.
fn is_read(host: &Host) -> bool {
    host.attribute("data-reading").is_some()
}

/// The texts of an element, all of one kind or each of its own.
fn pieces(selector: &str, kind: Option<Kind>) -> Vec<(TextBlock, Kind)> {
    let blocks = text_blocks::blocks_in(selector).into_iter();
    let with_kind = blocks.map(|block| {
        let own = match block.kind {
            BlockKind::Heading => Kind::Title,
            BlockKind::Code => Kind::Code,
            BlockKind::Text => Kind::Text,
        };
        (block, kind.unwrap_or(own))
    });
    with_kind.collect()
}

/// Where the words stand that a query finds.
fn parts(blocks: &[(TextBlock, Kind)], typed: &str) -> Vec<Part> {
    let pieces = blocks.iter().map(|(block, kind)| Piece {
        kind: *kind,
        step: 0,
        text: block.text.clone(),
    });
    let slide = SlideText {
        id: String::new(),
        pieces: pieces.collect(),
    };
    let marks = marks_on(slide, &Query::parse(typed));
    let of_block = blocks.iter().zip(marks).flat_map(|((block, _), marks)| {
        let parts = marks.into_iter().filter_map(|mark| block.part(mark));
        parts.collect::<Vec<_>>()
    });
    of_block.collect()
}
