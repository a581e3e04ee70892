//! Kept things of one kind, in their order.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::kept::{Content, Kept, Moment};

/// The places of things in a list, by their ids: made once for many things that come in.
type Places = BTreeMap<String, usize>;

/// Kept things of one kind. No two have the same id.
#[derive(Debug, Clone, PartialEq)]
pub struct List<T> {
    things: Vec<Kept<T>>,
    /// Entries of a file that could not be read; they are written again as they were.
    pub(crate) unread: Vec<Value>,
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self {
            things: Vec::new(),
            unread: Vec::new(),
        }
    }
}

impl<T: Content> List<T> {
    /// The things in their order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Kept<T>> {
        self.things.iter()
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.things.is_empty()
    }

    /// The thing with an id.
    pub fn get(&self, id: &str) -> Option<&Kept<T>> {
        self.things.iter().find(|kept| kept.id == id)
    }

    /// Puts a thing at the end. If there is one with its id, the two are taken for versions of one thing.
    pub fn add(&mut self, kept: Kept<T>) {
        self.extend([kept]);
    }

    /// Puts things at the end, as [`List::add`] does.
    pub fn extend(&mut self, things: impl IntoIterator<Item = Kept<T>>) {
        let mut places = self.places();
        for kept in things {
            self.put(&mut places, kept);
        }
    }

    /// Edits the thing with an id, if there is one.
    pub fn edit(&mut self, id: &str, now: Moment, edit: impl FnOnce(&mut T)) {
        if let Some(kept) = self.get_mut(id) {
            kept.edit(now, edit);
        }
    }

    /// The ids of all things, in their order.
    pub(crate) fn ids(&self) -> Vec<String> {
        self.things.iter().map(|kept| kept.id.clone()).collect()
    }

    /// Where the thing with an id stands, from 0.
    pub fn place_of(&self, id: &str) -> Option<usize> {
        self.things.iter().position(|kept| kept.id == id)
    }

    /// Puts a thing at a place, from 0, or at the end where there is no such place. If there is one with its id, it stays where it is.
    pub fn insert(&mut self, place: usize, kept: Kept<T>) {
        if self.get(&kept.id).is_some() {
            self.add(kept);
        } else {
            self.things.insert(place.min(self.things.len()), kept);
        }
    }

    /// Takes the thing with an id away.
    pub fn remove(&mut self, id: &str) -> Option<Kept<T>> {
        let place = self.place_of(id)?;
        Some(self.things.remove(place))
    }

    /// Takes in what was kept elsewhere: new things come to the end, those that only repeat one of ours do not.
    pub(crate) fn merge(&mut self, theirs: Self) {
        let mut places = self.places();
        let is_known = |kept: &Kept<T>| places.contains_key(&kept.id);
        let (known, new): (Vec<_>, Vec<_>) = theirs.things.into_iter().partition(is_known);
        // What a new thing repeats may become something else by a later version of it: so those first.
        for kept in known {
            self.put(&mut places, kept);
        }
        let words = |(kept, place): (&Kept<T>, usize)| (kept.what.words(), place);
        let mut said: BTreeMap<_, _> = self.things.iter().zip(0..).map(words).collect();
        for kept in new {
            let words = kept.what.words();
            if let Some(ours) = said
                .get(&words)
                .and_then(|place| self.things.get_mut(*place))
            {
                ours.adopt(kept.other);
            } else {
                said.insert(words, self.things.len());
                self.put(&mut places, kept);
            }
        }
        for entry in theirs.unread {
            if !self.unread.contains(&entry) {
                self.unread.push(entry);
            }
        }
    }

    fn get_mut(&mut self, id: &str) -> Option<&mut Kept<T>> {
        self.things.iter_mut().find(|kept| kept.id == id)
    }

    fn places(&self) -> Places {
        let ids = self.things.iter().map(|kept| kept.id.clone());
        ids.zip(0..).collect()
    }

    /// A version that would be lost is put aside as a thing of its own; so it may have been before.
    fn put(&mut self, places: &mut Places, kept: Kept<T>) {
        let mut next = Some(kept);
        while let Some(kept) = next {
            let ours = places.get(&kept.id);
            next = if let Some(ours) = ours.and_then(|place| self.things.get_mut(*place)) {
                ours.reconcile(kept)
            } else {
                places.insert(kept.id.clone(), self.things.len());
                self.things.push(kept);
                None
            };
        }
    }
}
