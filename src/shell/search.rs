//! Searches decks while a person types, in a worker (`assets/searcher.js`) that stays.

mod found;
mod searcher;

use std::rc::Rc;

use lectern_deck::{Dialect, NotesFor};
use yew::{Callback, hook, use_effect_with, use_mut_ref, use_state};

pub use self::found::{Found, TalkHits};
use self::searcher::Searcher;
use crate::platform::address;
use crate::route::DeckAddress;

/// So many slides are told at most.
pub const MOST_HITS: usize = 50;

/// A deck to search.
#[derive(Debug, Clone, PartialEq)]
pub struct Searchable {
    /// What the worker calls it: the same for all ways to write its address.
    pub name: String,
    /// Where it is.
    pub address: DeckAddress,
    /// The tool it was written for, where that is known better than by a look at it.
    pub dialect: Option<Dialect>,
    /// What it is called in a list of talks; its own title without.
    pub title: Option<String>,
}

impl Searchable {
    /// A deck of which nothing is known but where it is.
    pub fn at(address: DeckAddress) -> Self {
        let here = address::current().map(|here| here.href).unwrap_or_default();
        let absolute = match &address {
            DeckAddress::Web(url) => address::join(&here, url),
            DeckAddress::Device(_) => None,
        };
        Self {
            name: absolute.unwrap_or_else(|| address.text()),
            address,
            dialect: None,
            title: None,
        }
    }
}

/// A search under way.
#[derive(Clone, PartialEq)]
pub struct UseSearch {
    /// What was found for what was typed last, or just before.
    pub found: Found,
    /// Tries again to read the decks that could not be read.
    pub retry: Callback<()>,
}

/// Looks for what is typed in these decks; private notes only for the speaker. Nothing is loaded as long as there are no decks, and
/// decks that were read once are not read again.
#[hook]
pub fn use_search(decks: &Rc<Vec<Searchable>>, typed: &str, audience: NotesFor) -> UseSearch {
    let found = use_state(Found::default);
    let searcher = use_mut_ref(|| None::<Rc<Searcher>>);
    {
        let (searcher, tell) = (Rc::clone(&searcher), found.setter());
        use_effect_with(
            (Rc::clone(decks), typed.to_owned(), audience),
            move |(decks, typed, audience)| {
                // What was read for the speaker is found by nobody else.
                let mut searcher = searcher.borrow_mut();
                searcher.take_if(|searcher| searcher.audience != *audience);
                if searcher.is_none() && !decks.is_empty() {
                    match Searcher::start(tell.clone(), *audience) {
                        Ok(started) => *searcher = Some(started),
                        Err(_no_worker) => tell.set(Found {
                            is_impossible: true,
                            ..Found::default()
                        }),
                    }
                }
                if let Some(searcher) = &*searcher {
                    searcher.want(decks, typed);
                }
            },
        );
    }
    let retry = Callback::from(move |()| {
        if let Some(searcher) = &*searcher.borrow() {
            searcher.retry();
        }
    });
    UseSearch {
        found: (*found).clone(),
        retry,
    }
}
