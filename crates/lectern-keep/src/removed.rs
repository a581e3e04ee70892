//! What was taken away, and the way back.

use crate::keep::{Bookmark, Collection, Jot, Keep};
use crate::kept::{Kept, Moment};
use crate::slide::KeptSlide;

/// Something that can be taken away, by its id.
#[derive(Debug, Clone, PartialEq)]
pub enum Thing {
    /// A bookmark.
    Bookmark(String),
    /// A jotting.
    Jot(String),
    /// A collection with all its slides, which stay kept where else they are.
    Collection(String),
    /// A slide of a collection.
    InCollection(String, Box<KeptSlide>),
}

/// Something that was taken away, with the place where it stood.
#[derive(Debug, Clone, PartialEq)]
pub enum Removed {
    /// A bookmark.
    Bookmark(usize, Kept<Bookmark>),
    /// A jotting.
    Jot(usize, Kept<Jot>),
    /// A collection.
    Collection(usize, Kept<Collection>),
    /// A slide of the collection with this id.
    InCollection(String, usize, KeptSlide),
}

impl Keep {
    /// Takes a thing away; nothing where there is no such thing.
    pub fn take(&mut self, thing: &Thing, now: Moment) -> Option<Removed> {
        match thing {
            Thing::Bookmark(id) => {
                let place = self.bookmarks.place_of(id)?;
                Some(Removed::Bookmark(place, self.bookmarks.remove(id)?))
            }
            Thing::Jot(id) => {
                let place = self.jots.place_of(id)?;
                Some(Removed::Jot(place, self.jots.remove(id)?))
            }
            Thing::Collection(id) => {
                let place = self.collections.place_of(id)?;
                Some(Removed::Collection(place, self.collections.remove(id)?))
            }
            Thing::InCollection(id, slide) => {
                let slides = &self.collections.get(id)?.what.slides;
                let place = slides.iter().position(|known| known.is(slide))?;
                let slide = slides.get(place)?.clone();
                self.collections
                    .edit(id, now, |collection| collection.remove(&slide));
                Some(Removed::InCollection(id.clone(), place, slide))
            }
        }
    }

    /// Puts a thing back where it stood.
    pub fn put_back(&mut self, removed: Removed, now: Moment) {
        match removed {
            Removed::Bookmark(place, kept) => self.bookmarks.insert(place, kept),
            Removed::Jot(place, kept) => self.jots.insert(place, kept),
            Removed::Collection(place, kept) => self.collections.insert(place, kept),
            Removed::InCollection(id, place, slide) => {
                self.collections.edit(&id, now, |collection| {
                    collection.add(slide);
                    let last = collection.slides.len().saturating_sub(1);
                    collection.shift(last, place);
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slide(id: &str) -> KeptSlide {
        KeptSlide {
            deck: "gil.md".to_owned(),
            id: id.to_owned(),
            ..KeptSlide::default()
        }
    }

    fn keep() -> Keep {
        let mut keep = Keep::default();
        for (id, moment) in ["one", "two", "three"].into_iter().zip(1..) {
            keep.bookmark(slide(id), Moment(moment));
        }
        let jot = Jot {
            slide: slide("one"),
            text: "look it up".to_owned(),
        };
        keep.jots.add(Kept::new("j", jot, Moment(4)));
        let talks = Collection {
            title: "Talks".to_owned(),
            slides: vec![slide("one"), slide("two")],
        };
        keep.collections.add(Kept::new("c", talks, Moment(5)));
        keep
    }

    #[test]
    fn what_was_taken_away_comes_back_where_it_stood() {
        for thing in [
            Thing::Bookmark(Bookmark::id_of(&slide("two"))),
            Thing::Jot("j".to_owned()),
            Thing::Collection("c".to_owned()),
        ] {
            let mut changed = keep();
            let removed = changed.take(&thing, Moment(6)).unwrap();
            assert_ne!(changed, keep());
            assert_eq!(changed.take(&thing, Moment(7)), None);
            changed.put_back(removed, Moment(8));
            assert_eq!(changed, keep());
        }
    }

    #[test]
    fn a_slide_comes_back_into_its_collection() {
        let mut keep = keep();
        let thing = Thing::InCollection("c".to_owned(), Box::new(slide("one")));
        let removed = keep.take(&thing, Moment(6)).unwrap();
        let slides = |keep: &Keep| keep.collections.get("c").unwrap().what.slides.clone();
        assert_eq!(slides(&keep), [slide("two")]);
        keep.put_back(removed, Moment(7));
        assert_eq!(slides(&keep), [slide("one"), slide("two")]);
    }
}
