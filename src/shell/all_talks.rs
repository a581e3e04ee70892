//! All talks that can be searched from anywhere in the app.

use std::rc::Rc;

use lectern_deck::programme::deck_address;
use yew::platform::spawn_local;
use yew::{hook, use_effect_with, use_state};

use super::deck_store;
use super::programme::{self, Listing};
use super::search::Searchable;
use crate::route::DeckAddress;

/// The talks, as far as they are known.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AllTalks {
    /// Those of the programme with their translations, then the decks of this device.
    pub decks: Rc<Vec<Searchable>>,
    /// The list of talks could not be had, only this device was looked through.
    pub is_without_programme: bool,
}

/// Looks up all talks once they are wanted, and each time that they are wanted again; `None` before the first are there.
#[hook]
pub fn use_all_talks(is_wanted: bool) -> Option<AllTalks> {
    let talks = use_state(|| None::<AllTalks>);
    {
        let talks = talks.setter();
        use_effect_with(is_wanted, move |is_wanted| {
            if *is_wanted {
                spawn_local(async move { talks.set(Some(look_up().await)) });
            }
        });
    }
    (*talks).clone()
}

async fn look_up() -> AllTalks {
    let listing = programme::load().await;
    let is_without_programme = listing.is_err();
    let mut decks = listing
        .map(|listing| of_programme(&listing))
        .unwrap_or_default();
    let shelf = deck_store::shelf().await;
    decks.extend(shelf.decks.into_iter().map(|deck| Searchable {
        title: (!deck.title.is_empty()).then_some(deck.title),
        ..Searchable::at(DeckAddress::Device(deck.key))
    }));
    AllTalks {
        decks: Rc::new(decks),
        is_without_programme,
    }
}

fn of_programme(listing: &Listing) -> Vec<Searchable> {
    let mut decks = Vec::new();
    for talk in listing.programme.talks() {
        let at = |deck: &str| Searchable::at(DeckAddress::Web(deck_address(listing.folder, deck)));
        decks.push(Searchable {
            title: Some(talk.title.clone()),
            ..at(&talk.deck)
        });
        // A translation is known by the title that it has in its language.
        let translations = talk.translations.iter();
        decks.extend(translations.map(|(_, deck)| at(deck)));
    }
    decks
}
