//! Searches decks while a person types, in a worker (`assets/searcher.js`) that starts with the first letter and stays.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use lectern_deck::{Dialect, NotesFor};
use lectern_search::{Hit, decode_hits};
use yew::platform::spawn_local;
use yew::{Callback, UseStateSetter, hook, use_effect_with, use_mut_ref, use_state};

use super::deck_source;
use crate::platform::PlatformError;
use crate::platform::lasting_worker::LastingWorker;
use crate::platform::worker::Reply;
use crate::route::DeckAddress;

/// So many slides are told at most.
const MOST_HITS: &str = "50";

/// A deck to search.
#[derive(Debug, Clone, PartialEq)]
pub struct Searchable {
    /// What hits call it; unique.
    pub name: String,
    /// Where it is.
    pub address: DeckAddress,
    /// The tool it was written for, where that is known better than by a look at it.
    pub dialect: Option<Dialect>,
}

/// What was found so far.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// What was looked for.
    pub typed: String,
    /// The slides it is on, the best first.
    pub hits: Rc<Vec<Hit>>,
    /// How many decks are still to be read; they may bring more.
    pub n_unread: usize,
    /// How many decks could not be read, and are left out.
    pub n_missing: usize,
    /// There can be no search in this browser.
    pub is_impossible: bool,
}

/// A search under way.
#[derive(Clone, PartialEq)]
pub struct UseSearch {
    /// What was found for what was typed last, or just before.
    pub found: Found,
    /// Looks for what was typed.
    pub search: Callback<String>,
}

/// Searches these decks; private notes only for the speaker. Nothing is loaded before something is typed.
#[hook]
pub fn use_search(decks: &Rc<Vec<Searchable>>, audience: NotesFor) -> UseSearch {
    let found = use_state(Found::default);
    let searcher = use_mut_ref(|| None::<Rc<Searcher>>);
    {
        let (searcher, found) = (Rc::clone(&searcher), found.setter());
        use_effect_with((Rc::clone(decks), audience), move |_| {
            // Other decks: the worker of those before ends.
            if searcher.take().is_some() {
                found.set(Found::default());
            }
        });
    }
    let (decks, tell) = (Rc::clone(decks), found.setter());
    let search = Callback::from(move |typed: String| {
        let mut searcher = searcher.borrow_mut();
        if searcher.is_none() && !typed.trim().is_empty() {
            match Searcher::start(tell.clone(), Rc::clone(&decks), audience) {
                Ok(started) => *searcher = Some(started),
                Err(_no_worker) => tell.set(Found {
                    is_impossible: true,
                    ..Found::default()
                }),
            }
        }
        if let Some(searcher) = &*searcher {
            let searcher = Rc::clone(searcher);
            searcher.typed.replace(typed);
            spawn_local(async move { searcher.answer().await });
        }
    });
    UseSearch {
        found: (*found).clone(),
        search,
    }
}

/// The worker, and what it was asked last.
struct Searcher {
    worker: LastingWorker,
    typed: RefCell<String>,
    n_unread: Cell<usize>,
    n_missing: Cell<usize>,
    tell: UseStateSetter<Found>,
}

impl Searcher {
    /// Starts a worker, which takes in one deck after another.
    fn start(
        tell: UseStateSetter<Found>,
        decks: Rc<Vec<Searchable>>,
        audience: NotesFor,
    ) -> Result<Rc<Self>, PlatformError> {
        let searcher = Rc::new(Self {
            worker: LastingWorker::start("searcher.js", "search")?,
            typed: RefCell::default(),
            n_unread: Cell::new(decks.len()),
            n_missing: Cell::new(0),
            tell,
        });
        let wanted = Rc::downgrade(&searcher);
        spawn_local(async move { Self::take_all(&wanted, &decks, audience).await });
        Ok(searcher)
    }

    async fn take_all(wanted: &Weak<Self>, decks: &[Searchable], audience: NotesFor) {
        for deck in decks {
            let Some(searcher) = wanted.upgrade() else {
                return;
            };
            if !searcher.take(deck, audience).await {
                searcher.n_missing.update(|missing| missing + 1);
            }
            searcher.n_unread.update(|unread| unread.saturating_sub(1));
            searcher.answer().await;
        }
    }

    /// Has the worker read a deck; whether it could.
    async fn take(&self, deck: &Searchable, audience: NotesFor) -> bool {
        let Some((text, files)) = deck_source::text_of(&deck.address).await else {
            return false;
        };
        let (base, opened) = files.for_worker();
        let audience = match audience {
            NotesFor::Speaker => "speaker",
            NotesFor::Everyone => "everyone",
        };
        let question = [
            ("ask", "put"),
            ("name", deck.name.as_str()),
            ("audience", audience),
            ("text", &text),
            ("dialect", deck.dialect.map_or("", Dialect::name)),
            ("base", base),
            ("files", &opened),
        ];
        matches!(self.worker.ask(&question).await, Ok(Reply::Bytes(_)))
    }

    /// Looks for what was typed last, and tells what is found unless something else was typed meanwhile.
    async fn answer(&self) {
        let typed = self.typed.borrow().clone();
        let question = [
            ("ask", "search"),
            ("typed", typed.as_str()),
            ("most", MOST_HITS),
        ];
        let hits = match self.worker.ask(&question).await {
            Ok(Reply::Bytes(bytes)) => decode_hits(&bytes),
            Ok(Reply::Failed(_) | Reply::TimedOut) | Err(_) => None,
        };
        if *self.typed.borrow() == typed {
            self.tell.set(Found {
                typed,
                n_unread: self.n_unread.get(),
                n_missing: self.n_missing.get(),
                is_impossible: hits.is_none(),
                hits: Rc::new(hits.unwrap_or_default()),
            });
        }
    }
}
