//! All that a visitor keeps.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::kept::{Content, Kept, Moment};
use crate::list::List;
use crate::slide::KeptSlide;

/// All that a visitor keeps.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Keep {
    /// Slides to come back to, in the order in which they were marked.
    pub bookmarks: List<Bookmark>,
    /// What was jotted down on slides.
    pub jots: List<Jot>,
    /// Slides of several talks, put together.
    pub collections: List<Collection>,
    /// Fields of later versions.
    pub other: Map<String, Value>,
}

/// A slide to come back to. Its id is made from the slide.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bookmark {
    /// The slide.
    pub slide: KeptSlide,
}

/// What was jotted down on a slide.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Jot {
    /// The slide.
    pub slide: KeptSlide,
    /// The words, as Markdown.
    pub text: String,
}

/// Slides of several talks under one title.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Collection {
    /// What it is called.
    pub title: String,
    /// The slides in their order.
    #[serde(default)]
    pub slides: Vec<KeptSlide>,
}

impl Bookmark {
    /// The id of the bookmark of a slide.
    pub fn id_of(slide: &KeptSlide) -> String {
        format!("{}#{}", slide.deck, slide.id)
    }
}

impl Content for Bookmark {
    fn words(&self) -> String {
        Self::id_of(&self.slide)
    }
}

impl Content for Jot {
    fn words(&self) -> String {
        format!("{}\n{}", Bookmark::id_of(&self.slide), self.text)
    }
}

impl Content for Collection {
    fn words(&self) -> String {
        let slides = self.slides.iter().map(Bookmark::id_of);
        let words: Vec<_> = [self.title.clone()].into_iter().chain(slides).collect();
        words.join("\n")
    }
}

impl Collection {
    /// Puts a slide at the end, unless it is there.
    pub fn add(&mut self, slide: KeptSlide) {
        if !self.slides.iter().any(|known| known.is(&slide)) {
            self.slides.push(slide);
        }
    }

    /// Takes a slide away.
    pub fn remove(&mut self, slide: &KeptSlide) {
        self.slides.retain(|known| !known.is(slide));
    }

    /// Puts the slide at one place to another, both from 0; nothing happens where there is none.
    pub fn shift(&mut self, from: usize, to: usize) {
        if from < self.slides.len() {
            let slide = self.slides.remove(from);
            self.slides.insert(to.min(self.slides.len()), slide);
        }
    }
}

impl Keep {
    /// Marks a slide to come back to.
    pub fn bookmark(&mut self, slide: KeptSlide, now: Moment) {
        let id = Bookmark::id_of(&slide);
        if self.bookmark_of(&slide).is_none() {
            self.bookmarks.add(Kept::new(id, Bookmark { slide }, now));
        }
    }

    /// The bookmark of a slide. Its id may be that of an earlier version of the slide.
    pub fn bookmark_of(&self, slide: &KeptSlide) -> Option<&Kept<Bookmark>> {
        self.bookmarks
            .iter()
            .find(|bookmark| bookmark.what.slide.is(slide))
    }

    /// Follows a slide to where it is now, wherever it is kept: its deck was edited.
    pub fn follow(&mut self, slide: &KeptSlide, now_at: &KeptSlide, now: Moment) {
        let follow = |kept: &mut KeptSlide| {
            if kept.is(slide) {
                let other = std::mem::take(&mut kept.other);
                *kept = KeptSlide {
                    other,
                    ..now_at.clone()
                };
            }
        };
        for id in self.bookmarks.ids() {
            self.bookmarks
                .edit(&id, now, |bookmark| follow(&mut bookmark.slide));
        }
        for id in self.jots.ids() {
            self.jots.edit(&id, now, |jot| follow(&mut jot.slide));
        }
        for id in self.collections.ids() {
            self.collections.edit(&id, now, |collection| {
                collection.slides.iter_mut().for_each(follow);
            });
        }
    }

    /// What was jotted down on a slide.
    pub fn jots_on(&self, slide: &KeptSlide) -> impl Iterator<Item = &Kept<Jot>> {
        self.jots.iter().filter(|jot| jot.what.slide.is(slide))
    }

    /// Takes in what was kept elsewhere, or earlier.
    ///
    /// What has the same id is the same thing: the version that was made from the other stays. Where neither was, both do, the earlier
    /// one under an id of its own. What was removed here and is still there comes back.
    pub fn merge(&mut self, theirs: Self) {
        self.bookmarks.merge(theirs.bookmarks);
        self.jots.merge(theirs.jots);
        self.collections.merge(theirs.collections);
        for (name, value) in theirs.other {
            self.other.entry(name).or_insert(value);
        }
    }
}
