//! The worker that searches: what it has read, and what it was asked last.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::{Rc, Weak};

use lectern_deck::{Dialect, NotesFor};
use lectern_search::decode_hits;
use yew::UseStateSetter;
use yew::platform::spawn_local;

use super::found::by_talk;
use super::{Found, MOST_HITS, Searchable};
use crate::platform::PlatformError;
use crate::platform::lasting_worker::LastingWorker;
use crate::platform::worker::Reply;
use crate::shell::deck_source;

/// The worker, which reads one deck after another and answers in between.
pub(super) struct Searcher {
    /// Whose notes it reads.
    pub(super) audience: NotesFor,
    worker: LastingWorker,
    tell: UseStateSetter<Found>,
    wanted: RefCell<Wanted>,
    /// Decks that were read, by name, with their titles; `None` for those that could not be.
    read: RefCell<HashMap<String, Option<String>>>,
    is_reading: Cell<bool>,
}

/// What is looked for, and where.
#[derive(Clone, Default, PartialEq)]
struct Wanted {
    decks: Rc<Vec<Searchable>>,
    typed: String,
}

impl Searcher {
    /// Starts a worker.
    pub(super) fn start(
        tell: UseStateSetter<Found>,
        audience: NotesFor,
    ) -> Result<Rc<Self>, PlatformError> {
        Ok(Rc::new(Self {
            audience,
            worker: LastingWorker::start("searcher.js", "search")?,
            tell,
            wanted: RefCell::default(),
            read: RefCell::default(),
            is_reading: Cell::new(false),
        }))
    }

    /// Looks for what was typed in these decks, and again after each that is still to be read.
    pub(super) fn want(self: &Rc<Self>, decks: &Rc<Vec<Searchable>>, typed: &str) {
        self.wanted.replace(Wanted {
            decks: Rc::clone(decks),
            typed: typed.to_owned(),
        });
        let searcher = Rc::clone(self);
        spawn_local(async move { searcher.answer().await });
        self.read_on();
    }

    /// Reads again what could not be read.
    pub(super) fn retry(self: &Rc<Self>) {
        self.read.borrow_mut().retain(|_, title| title.is_some());
        self.read_on();
    }

    fn read_on(self: &Rc<Self>) {
        if !self.is_reading.replace(true) {
            let wanted = Rc::downgrade(self);
            spawn_local(async move { Self::read_all(&wanted).await });
        }
    }

    async fn read_all(wanted: &Weak<Self>) {
        // Whoever searches may go, or ask for other decks meanwhile.
        while let Some(searcher) = wanted.upgrade() {
            let Some(deck) = searcher.next_unread() else {
                searcher.is_reading.set(false);
                return;
            };
            let title = searcher.take(&deck).await;
            searcher.read.borrow_mut().insert(deck.name, title);
            searcher.answer().await;
        }
    }

    fn next_unread(&self) -> Option<Searchable> {
        let read = self.read.borrow();
        let wanted = self.wanted.borrow();
        let mut decks = wanted.decks.iter();
        decks.find(|deck| !read.contains_key(&deck.name)).cloned()
    }

    /// Has the worker read a deck; its title, if that went well.
    async fn take(&self, deck: &Searchable) -> Option<String> {
        let (text, files) = deck_source::text_of(&deck.address).await?;
        let (base, opened) = files.for_worker();
        let audience = match self.audience {
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
        match self.worker.ask(&question).await {
            Ok(Reply::Bytes(title)) => String::from_utf8(title).ok(),
            Ok(Reply::Failed(_) | Reply::TimedOut) | Err(_) => None,
        }
    }

    /// Looks for what was typed last, and tells what is found unless something else was wanted meanwhile.
    async fn answer(&self) {
        let wanted = self.wanted.borrow().clone();
        let within = match wanted.decks.as_slice() {
            [deck] => deck.name.as_str(),
            _ => "",
        };
        let question = [
            ("ask", "search"),
            ("typed", wanted.typed.as_str()),
            ("within", within),
            ("most", &MOST_HITS.to_string()),
        ];
        let hits = match self.worker.ask(&question).await {
            Ok(Reply::Bytes(bytes)) => decode_hits(&bytes),
            Ok(Reply::Failed(_) | Reply::TimedOut) | Err(_) => None,
        };
        if *self.wanted.borrow() != wanted {
            return;
        }
        let read = self.read.borrow();
        let titles = || wanted.decks.iter().map(|deck| read.get(&deck.name));
        let is_impossible = hits.is_none();
        let own_title = |name: &str| read.get(name).cloned().flatten();
        let talks = by_talk(hits.unwrap_or_default(), &wanted.decks, own_title);
        let n_unread = titles().filter(Option::is_none).count();
        let n_missing = titles().filter(|title| *title == Some(&None)).count();
        self.tell.set(Found {
            typed: wanted.typed,
            talks: Rc::new(talks),
            n_unread,
            n_missing,
            is_impossible,
        });
    }
}
