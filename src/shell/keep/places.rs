//! Kept slides in a deck as it is now.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use lectern_deck::place::{Fingerprint, Found, Landmarks, Place};
use lectern_deck::{Deck, Dialect};
use lectern_keep::{Jot, Keep, Kept, KeptSlide};

use crate::route::DeckAddress;
use crate::shell::{deck_reader, deck_source};

/// A deck in which kept slides are looked for.
#[derive(Debug)]
pub struct KeptDeck {
    address: String,
    deck: Rc<Deck>,
    /// What was looked for, by id and fingerprint: looking reads the whole deck.
    found: RefCell<BTreeMap<(String, Option<String>), Found>>,
}

impl PartialEq for KeptDeck {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// What is kept of one slide.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct KeptOfSlide {
    /// The id of its bookmark, if it has one.
    pub bookmark: Option<String>,
    /// What was jotted down on it.
    pub jots: Vec<Kept<Jot>>,
}

impl KeptDeck {
    /// A deck that is open.
    pub fn new(address: &DeckAddress, deck: Rc<Deck>) -> Self {
        Self {
            address: address.text(),
            deck,
            found: RefCell::default(),
        }
    }

    /// Reads a deck in a worker; nothing where it cannot be had, or not without asking.
    pub async fn load(address: &DeckAddress, dialect: Option<Dialect>) -> Option<Self> {
        let (text, files) = deck_source::text_of(address).await?;
        let (deck, _) = deck_reader::read_in_worker(&text, dialect, &files).await?;
        Some(Self::new(address, deck))
    }

    /// Where the deck is, as it is written down.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// What is written down of the slide at an index, from 0.
    pub fn slide(&self, index: usize) -> Option<KeptSlide> {
        let slide = self.deck.slides.get(index)?;
        Some(KeptSlide {
            deck: self.address.clone(),
            talk: self.deck.meta.title.clone(),
            id: slide.id.clone(),
            number: Some(index + 1),
            title: slide.title.clone(),
            fingerprint: self.fingerprint(index).as_ref().map(Fingerprint::to_text),
            ..KeptSlide::default()
        })
    }

    /// The index of the slide with an id or, where there is none, a number from 1.
    pub fn index_of(&self, id: &str, number: usize) -> Option<usize> {
        let by_id = self.deck.slides.iter().position(|slide| slide.id == id);
        let by_number = number.checked_sub(1);
        by_id.or_else(|| by_number.filter(|index| *index < self.deck.slides.len()))
    }

    /// Where a kept slide is now.
    pub fn find(&self, kept: &KeptSlide) -> Found {
        let key = (kept.id.clone(), kept.fingerprint.clone());
        if let Some(known) = self.found.borrow().get(&key) {
            return *known;
        }
        let place = place_of(kept);
        let found = self
            .unchanged(&place)
            .unwrap_or_else(|| Landmarks::of(&self.deck).find(&place));
        self.found.borrow_mut().insert(key, found);
        found
    }

    /// What is kept of each slide that is in the deck, by their indices.
    pub fn kept(&self, keep: &Keep) -> BTreeMap<usize, KeptOfSlide> {
        let mut kept = BTreeMap::<usize, KeptOfSlide>::new();
        for bookmark in keep.bookmarks.iter() {
            if let Some(index) = self.index(&bookmark.what.slide) {
                kept.entry(index).or_default().bookmark = Some(bookmark.id.clone());
            }
        }
        for jot in keep.jots.iter() {
            if let Some(index) = self.index(&jot.what.slide) {
                kept.entry(index).or_default().jots.push(jot.clone());
            }
        }
        kept
    }

    /// The index of a kept slide, if it is one of this deck and not gone.
    pub fn index(&self, slide: &KeptSlide) -> Option<usize> {
        if slide.deck != self.address {
            return None;
        }
        match self.find(slide) {
            Found::Same { slide } => Some(slide),
            Found::Moved { to, .. } | Found::Changed { to, .. } => Some(to),
            Found::Gone { .. } => None,
        }
    }

    /// The ids of the slides with a bookmark, as the deck has them now.
    pub fn marked_ids(&self, keep: &Keep) -> Vec<&str> {
        let marked = keep.bookmarks.iter();
        let slides = marked.filter_map(|bookmark| {
            let index = self.index(&bookmark.what.slide)?;
            self.deck.slides.get(index)
        });
        slides.map(|slide| slide.id.as_str()).collect()
    }

    /// A slide that still has its id and its text needs no looking for.
    fn unchanged(&self, place: &Place) -> Option<Found> {
        let kept = place.fingerprint.as_ref()?;
        let slide = self
            .deck
            .slides
            .iter()
            .position(|slide| slide.id == place.id)?;
        if self.fingerprint(slide).as_ref() != Some(kept) {
            return None;
        }
        match place.index {
            Some(from) if from != slide => Some(Found::Moved { from, to: slide }),
            _ => Some(Found::Same { slide }),
        }
    }

    fn fingerprint(&self, index: usize) -> Option<Fingerprint> {
        self.deck.text(index).map(Fingerprint::of)
    }
}

/// The place that was written down.
fn place_of(slide: &KeptSlide) -> Place {
    let fingerprint = slide.fingerprint.as_deref();
    Place {
        id: slide.id.clone(),
        index: slide.number.and_then(|number| number.checked_sub(1)),
        title: slide.title.clone(),
        fingerprint: fingerprint.and_then(Fingerprint::from_text),
    }
}

#[cfg(test)]
mod tests {
    use lectern_keep::Moment;

    use super::*;

    fn deck(text: &str) -> KeptDeck {
        let (deck, _) = Deck::parse(text, Some(Dialect::Native));
        KeptDeck::new(&DeckAddress::Web("gil.md".to_owned()), Rc::new(deck))
    }

    const TWO: &str = "# 하나\n\n처음에 하는 말\n\n---\n\n# 둘\n\n나중에 하는 말, 조금 더 길게";

    #[test]
    fn a_kept_slide_is_found_again() {
        let before = deck(TWO);
        let kept = before.slide(1).unwrap();
        assert_eq!(kept.number, Some(2));
        assert_eq!(before.find(&kept), Found::Same { slide: 1 });
        for (text, expected) in [
            (
                "# 새것\n\n---\n\n# 둘\n\n나중에 하는 말, 조금 더 길게".to_owned(),
                Found::Same { slide: 1 },
            ),
            (
                format!("# 새것\n\n---\n\n{TWO}"),
                Found::Moved { from: 1, to: 2 },
            ),
            ("# 다른 것".to_owned(), Found::Gone { nearest: 0 }),
        ] {
            assert_eq!(deck(&text).find(&kept), expected, "{text}");
        }
    }

    #[test]
    fn what_is_kept_is_at_the_slides_as_they_are_now() {
        let mut keep = Keep::default();
        let before = deck(TWO);
        keep.bookmark(before.slide(0).unwrap(), Moment(1));
        let jot = Jot {
            slide: before.slide(1).unwrap(),
            text: "ask".to_owned(),
        };
        keep.jots.add(Kept::new("j", jot, Moment(2)));
        let now = deck(&format!("# 새것\n\n---\n\n{TWO}"));
        let kept = now.kept(&keep);
        assert_eq!(kept.keys().collect::<Vec<_>>(), [&1, &2]);
        assert!(kept[&1].bookmark.is_some());
        assert_eq!(kept[&2].jots[0].what.text, "ask");
        assert_eq!(now.marked_ids(&keep), ["하나"]);
    }
}
