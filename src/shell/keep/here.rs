//! The slide that the view in this page shows, as one that is kept.

use std::cell::RefCell;
use std::rc::Rc;

use lectern_deck::Dialect;
use lectern_keep::{Keep, KeptSlide};

use super::places::{KeptDeck, KeptOfSlide};
use crate::platform::{address, document, shown_slide};
use crate::route::{Address, DeckAddress};

/// The deck of the view, read once.
#[derive(Debug, Default)]
pub struct DeckOfView(RefCell<Option<Read>>);

#[derive(Debug, Clone)]
struct Read {
    address: DeckAddress,
    dialect: Option<Dialect>,
    deck: Rc<KeptDeck>,
}

/// The slide that is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Here {
    /// What is written down of it.
    pub slide: KeptSlide,
    deck: Option<(Rc<KeptDeck>, usize)>,
}

impl Here {
    /// What is kept of it.
    pub fn kept(&self, keep: &Keep) -> KeptOfSlide {
        match &self.deck {
            Some((deck, index)) => deck.kept(keep).remove(index).unwrap_or_default(),
            // A deck that could not be read: only what is the same by its id.
            None => KeptOfSlide {
                bookmark: keep
                    .bookmark_of(&self.slide)
                    .map(|bookmark| bookmark.id.clone()),
                jots: keep.jots_on(&self.slide).cloned().collect(),
            },
        }
    }
}

impl DeckOfView {
    /// The deck, if it was read and is the one that the address names.
    pub fn known(&self) -> Option<Rc<KeptDeck>> {
        let (address, _) = asked()?;
        let read = self.0.borrow();
        let read = read.as_ref().filter(|read| read.address == address)?;
        Some(Rc::clone(&read.deck))
    }

    /// The slide that is shown; what a deck that cannot be read would tell of it is left out.
    pub async fn here(&self) -> Option<Here> {
        let shown = shown_slide::now()?;
        let (address, dialect) = asked()?;
        let deck = self.read(&address, dialect).await;
        let found = deck.and_then(|deck| {
            let index = deck.index_of(&shown.id, shown.number)?;
            Some((deck.slide(index)?, (deck, index)))
        });
        if let Some((slide, place)) = found {
            let deck = Some(place);
            return Some(Here { slide, deck });
        }
        let slide = KeptSlide {
            deck: address.text(),
            talk: document::title().unwrap_or_default(),
            id: shown.id,
            number: Some(shown.number),
            title: Some(shown.title).filter(|title| !title.is_empty()),
            ..KeptSlide::default()
        };
        Some(Here { slide, deck: None })
    }

    async fn read(&self, address: &DeckAddress, dialect: Option<Dialect>) -> Option<Rc<KeptDeck>> {
        let is_asked = |read: &&Read| read.address == *address && read.dialect == dialect;
        if let Some(read) = self.0.borrow().as_ref().filter(is_asked) {
            return Some(Rc::clone(&read.deck));
        }
        let deck = Rc::new(KeptDeck::load(address, dialect).await?);
        self.0.replace(Some(Read {
            address: address.clone(),
            dialect,
            deck: Rc::clone(&deck),
        }));
        Some(deck)
    }
}

/// The deck that the address names, and the dialect it is read as.
fn asked() -> Option<(DeckAddress, Option<Dialect>)> {
    let address = Address::parse(&address::current().ok()?.query);
    let dialect = address.dialect.as_deref().and_then(Dialect::from_name);
    Some((address.deck?, dialect))
}
