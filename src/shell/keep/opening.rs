//! The way back to a kept slide, also where its deck was edited since.

use lectern_deck::place::Found;
use lectern_keep::KeptSlide;

use super::places::KeptDeck;
use crate::platform::address as place;
use crate::route::{Address, DeckAddress};

/// What has become of a kept slide. Slides are numbered from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It stands elsewhere in the deck.
    Moved {
        /// Where it stood.
        from: usize,
        /// Where it stands.
        to: usize,
    },
    /// It says something else.
    Changed,
    /// The deck has no such slide any more.
    Gone {
        /// The slide that stands where it stood.
        nearest: usize,
    },
}

/// A kept slide, looked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Sought {
    /// The address that shows it.
    pub address: String,
    /// What has become of it, if anything has.
    pub fate: Option<Fate>,
    /// The slide as it is now, where it is not gone and not as it was.
    pub now_at: Option<KeptSlide>,
}

/// Looks for a kept slide in its deck. A deck that cannot be had is left to the view to say so.
pub async fn seek(slide: &KeptSlide) -> Sought {
    let deck = DeckAddress::from_text(&slide.deck);
    let Some(deck) = KeptDeck::load(&deck, None).await else {
        return Sought {
            address: address_of(slide),
            fate: None,
            now_at: None,
        };
    };
    let found = deck.find(slide);
    let fate = match found {
        Found::Same { .. } => None,
        Found::Moved { from, to } => Some(Fate::Moved {
            from: from + 1,
            to: to + 1,
        }),
        Found::Changed { .. } if slide.fingerprint.is_none() => None,
        Found::Changed { .. } => Some(Fate::Changed),
        Found::Gone { nearest } => Some(Fate::Gone {
            nearest: nearest + 1,
        }),
    };
    let there = deck.slide(found.slide());
    let address = address_of(there.as_ref().unwrap_or(slide));
    let is_gone = matches!(found, Found::Gone { .. });
    Sought {
        address,
        fate,
        now_at: there.filter(|there| !is_gone && there != slide),
    }
}

/// The address of a kept slide in the view that this page has, relative to the page.
pub fn address_of(slide: &KeptSlide) -> String {
    let here = place::current().map(|here| Address::parse(&here.query));
    let here = here.unwrap_or_default();
    let asked = Address {
        deck: Some(DeckAddress::from_text(&slide.deck)),
        view: here.view,
        language: here.language,
        ..Address::default()
    };
    format!("{}#{}", asked.query(), slide.id)
}

/// The same for others, absolute and in the view that they have by default.
pub fn link_to(slide: &KeptSlide) -> String {
    let deck = DeckAddress::from_text(&slide.deck);
    let link = format!("{}#{}", Address::of_deck(deck).query(), slide.id);
    let base = place::current().map(|here| here.href).unwrap_or_default();
    place::join(&base, &link).unwrap_or(link)
}

/// Shows an address in this page, whichever app of it that takes.
pub fn go(address: &str) {
    // Refused, the page stays where it is.
    let _ = place::visit(address);
}
