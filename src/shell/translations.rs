//! A talk in several languages: which there are, and the way from a slide to the same one in another.

use std::cell::RefCell;
use std::rc::Rc;

use lectern_deck::Counterpart;
use lectern_session::position::{Position, SlideIndex, StepIndex};
use yew::platform::spawn_local;
use yew::{Callback, hook, use_effect_with, use_mut_ref, use_state};

use super::open_deck::OpenDeck;
use crate::platform::worker::{self, Reply};
use crate::platform::{address, timer};
use crate::route::{DeckAddress, numbered_fragment};

/// The list of talks is not looked at before the first slide is painted.
const REST_MS: u32 = 500;

/// Who waits longer does without.
const PATIENCE_MS: u32 = 20_000;

/// A language that a talk can be had in.
#[derive(Debug, Clone, PartialEq)]
pub struct Translation {
    /// Its BCP 47 tag.
    pub tag: String,
    /// Its name in itself.
    pub name: String,
    /// The deck in it.
    pub deck: DeckAddress,
}

/// The languages of the talk of a deck, its own among them; none where the list of talks names only one.
#[hook]
pub fn use_translations(deck: &OpenDeck) -> Rc<Vec<Translation>> {
    let found = use_state(Rc::<Vec<Translation>>::default);
    {
        let found = found.setter();
        use_effect_with(deck.address.clone(), move |deck| {
            let timer = match deck {
                DeckAddress::Web(url) => {
                    let url = url.clone();
                    Some(timer::after(REST_MS, move || {
                        spawn_local(async move {
                            if let Some(translations) = find(&url).await {
                                found.set(Rc::new(translations));
                            }
                        });
                    }))
                }
                DeckAddress::Device(_) => None,
            };
            move || drop(timer)
        });
    }
    Rc::clone(&found)
}

async fn find(deck: &str) -> Option<Vec<Translation>> {
    let found = listed(deck).await?;
    let translation = |line: &str| {
        let mut fields = line.split('\t').map(str::to_owned);
        Some(Translation {
            tag: fields.next()?,
            name: fields.next()?,
            deck: DeckAddress::Web(fields.next()?),
        })
    };
    Some(found.lines().filter_map(translation).collect())
}

/// What the list of talks says of a deck, in the lines of `assets/translations.js`.
pub(super) async fn listed(deck: &str) -> Option<String> {
    let here = address::current().ok()?.href;
    let question = [("app", here.as_str()), ("deck", deck)];
    let Ok(Reply::Bytes(found)) = worker::ask("translations.js", &question, PATIENCE_MS).await
    else {
        return None;
    };
    String::from_utf8(found).ok()
}

/// The way from a deck to its translation: the page has one or the other, never both.
#[derive(Clone, PartialEq)]
pub struct Crossing {
    way: Rc<RefCell<Way>>,
    go: Callback<DeckAddress>,
}

/// How far one has come.
#[derive(Default, PartialEq)]
enum Way {
    /// Nobody is under way.
    #[default]
    Nowhere,
    /// A deck was left at a place for another one.
    Left(Rc<OpenDeck>, Position, DeckAddress),
    /// The other one is there, and shows this.
    Arrived(Counterpart),
}

/// The way to the translations of a deck; `go` goes to another deck.
#[hook]
pub fn use_crossing(go: Callback<DeckAddress>) -> Crossing {
    let way = use_mut_ref(Way::default);
    Crossing { way, go }
}

impl Crossing {
    /// Leaves a deck at a place for its translation.
    pub fn leave(&self, deck: &Rc<OpenDeck>, place: Position, to: DeckAddress) {
        let left = Way::Left(Rc::clone(deck), place, to.clone());
        self.way.replace(left);
        self.go.emit(to);
    }

    /// A deck is there, or the one that is being left is there still. Where it is the translation that was asked for, the address comes to name the place that was left.
    pub fn arrive(&self, deck: &OpenDeck) {
        let mut way = self.way.borrow_mut();
        if let Way::Left(left, place, to) = &*way
            && left.address != deck.address
        {
            *way = if *to == deck.address {
                let found = left
                    .deck
                    .counterpart(place.slide.0, place.step.0, &deck.deck);
                let place = Position {
                    slide: SlideIndex(found.slide),
                    step: StepIndex(found.step),
                };
                // Refused, the talk goes on at the number of the slide that was left.
                drop(address::replace(&numbered_fragment(place)));
                Way::Arrived(found)
            } else {
                Way::Nowhere
            };
        }
    }

    /// Where one has arrived; once.
    pub fn arrival(&self) -> Option<Counterpart> {
        match self.way.take() {
            Way::Arrived(found) => Some(found),
            other => {
                self.way.replace(other);
                None
            }
        }
    }
}
