//! The files that a deck needs to be shown, as `assets/keeper.js` keeps them.

use std::cell::RefCell;
use std::collections::BTreeSet;

use lectern_deck::programme::Chapters;
use lectern_deck::{NotesFor, Resolution, Resolve, ResourceKind, filter_sheet};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::deck_reader::DeckReader;

/// Addresses as they are written in a deck, or in a style sheet.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct DeckFiles {
    sheets: Vec<String>,
    met: Met,
    beside: Vec<String>,
}

#[wasm_bindgen]
impl DeckFiles {
    /// What a deck names: all of it is drawn once, with the notes of the speaker.
    #[must_use]
    pub fn of_deck(reader: DeckReader) -> Self {
        let (deck, _) = reader.0.read();
        let met = Met::default();
        deck.css(&met);
        for index in 0..deck.slides.len() {
            deck.render_slide(index, &met);
            deck.render_notes(index, NotesFor::Speaker, &met);
        }
        let mut beside = Vec::new();
        if let Ok(Some(recording)) = deck.recording() {
            beside.extend(recording.captions.into_values());
            if let Chapters::File(address) = recording.chapters {
                beside.push(address);
            }
            met.films.borrow_mut().extend(recording.url);
        }
        Self {
            sheets: deck.meta.sheets,
            met,
            beside,
        }
    }

    /// What a style sheet names.
    #[must_use]
    pub fn of_sheet(css: &str) -> Self {
        let files = Self::default();
        filter_sheet(css, &files.met);
        files
    }

    /// Style sheets, which name files of their own.
    #[must_use]
    pub fn sheets(&self) -> Vec<String> {
        self.sheets.clone()
    }

    /// Pictures, fonts, captions and chapters.
    #[must_use]
    pub fn others(&self) -> Vec<String> {
        let met = self.met.files.borrow();
        met.iter().chain(&self.beside).cloned().collect()
    }

    /// Films and sound.
    #[must_use]
    pub fn films(&self) -> Vec<String> {
        self.met.films.borrow().iter().cloned().collect()
    }
}

/// Remembers all that it is asked for.
#[derive(Debug, Default)]
struct Met {
    files: RefCell<BTreeSet<String>>,
    films: RefCell<BTreeSet<String>>,
}

impl Resolve for Met {
    fn resolve(&self, url: &str, kind: ResourceKind) -> Resolution {
        let met = match kind {
            ResourceKind::Media => &self.films,
            ResourceKind::Image | ResourceKind::Style => &self.files,
        };
        met.borrow_mut().insert(url.to_owned());
        Resolution::Load(url.to_owned())
    }
}
