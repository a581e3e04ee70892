//! What a search tells: slides, by the talks that they are of.

use std::rc::Rc;

use lectern_search::Hit;

use super::Searchable;
use crate::route::DeckAddress;

/// What was found so far.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// What was looked for.
    pub typed: String,
    /// The talks it is in, that of the best slide first.
    pub talks: Rc<Vec<TalkHits>>,
    /// How many decks are still to be read; they may bring more.
    pub n_unread: usize,
    /// How many decks could not be read, and are left out.
    pub n_missing: usize,
    /// There can be no search in this browser.
    pub is_impossible: bool,
}

/// The slides of one talk on which something was found, the best first.
#[derive(Debug, Clone, PartialEq)]
pub struct TalkHits {
    /// Where the deck is.
    pub deck: DeckAddress,
    /// The title of the talk.
    pub title: String,
    /// The slides.
    pub hits: Vec<Hit>,
}

impl Found {
    /// All slides in the order in which they are shown, with the decks they are of.
    pub fn slides(&self) -> impl Iterator<Item = (&DeckAddress, &Hit)> {
        self.talks
            .iter()
            .flat_map(|talk| talk.hits.iter().map(|hit| (&talk.deck, hit)))
    }
}

/// Slides by talks; what is found in other decks than these is left out. `own_title` knows what a deck calls itself.
pub(super) fn by_talk(
    hits: Vec<Hit>,
    decks: &[Searchable],
    own_title: impl Fn(&str) -> Option<String>,
) -> Vec<TalkHits> {
    let mut talks: Vec<(String, TalkHits)> = Vec::new();
    for hit in hits {
        if let Some((_, talk)) = talks.iter_mut().find(|(name, _)| *name == hit.deck) {
            talk.hits.push(hit);
        } else if let Some(deck) = decks.iter().find(|deck| deck.name == hit.deck) {
            let title = deck.title.clone().or_else(|| own_title(&hit.deck));
            let talk = TalkHits {
                deck: deck.address.clone(),
                title: title.unwrap_or_else(|| deck.address.text()),
                hits: vec![hit.clone()],
            };
            talks.push((hit.deck, talk));
        }
    }
    talks.into_iter().map(|(_, talk)| talk).collect()
}
