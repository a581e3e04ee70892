//! Places in a deck that are kept, and where they are after the deck was edited.
//!
//! A [`Place`] is what is written down of a slide; [`Landmarks`] finds it again in a later version of the deck.

mod fingerprint;

use crate::model::Deck;
use crate::parse::identity::slug;

pub use fingerprint::Fingerprint;

/// Slides that share less than this are different slides. Slides that have nothing to do with each other share up to a tenth.
const ALIKE: u16 = 350;

/// What is kept of a slide, to find it again. All but the id may be missing: the default is not known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// The slide's id when it was kept.
    pub id: String,
    /// Where it stood, from 0.
    pub index: Option<usize>,
    /// Its first heading.
    pub title: Option<String>,
    /// Its text.
    pub fingerprint: Option<Fingerprint>,
}

/// Where a kept slide is now. Slides are numbered from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// As it was, or nothing is known of how it was.
    Same {
        /// The slide.
        slide: usize,
    },
    /// It says what it said, at another place in the deck.
    Moved {
        /// Where it stood.
        from: usize,
        /// Where it stands.
        to: usize,
    },
    /// It says something else than it did; it may have moved as well.
    Changed {
        /// Where it stood, if that is known.
        from: Option<usize>,
        /// Where it stands.
        to: usize,
    },
    /// The deck has no such slide any more.
    Gone {
        /// The slide that stands where it stood.
        nearest: usize,
    },
}

impl Found {
    /// The slide to show.
    pub fn slide(self) -> usize {
        match self {
            Self::Same { slide } => slide,
            Self::Moved { to, .. } | Self::Changed { to, .. } => to,
            Self::Gone { nearest } => nearest,
        }
    }
}

/// The slides of a deck as places, for finding kept ones among them.
#[derive(Debug, Clone)]
pub struct Landmarks<'d> {
    deck: &'d Deck,
    fingerprints: Vec<Fingerprint>,
}

impl<'d> Landmarks<'d> {
    /// Reads the whole deck: do it once for many places.
    pub fn of(deck: &'d Deck) -> Self {
        let text = |index| deck.text(index).unwrap_or_default();
        let n_slides = deck.slides.len();
        Self {
            deck,
            fingerprints: (0..n_slides)
                .map(|index| Fingerprint::of(text(index)))
                .collect(),
        }
    }

    /// What to keep of the slide at `index`, from 0; `None` where there is none.
    pub fn place(&self, index: usize) -> Option<Place> {
        let slide = self.deck.slides.get(index)?;
        Some(Place {
            id: slide.id.clone(),
            index: Some(index),
            title: slide.title.clone(),
            fingerprint: self.fingerprints.get(index).cloned(),
        })
    }

    /// Where a kept slide is now.
    ///
    /// An id that the author wrote decides. One that was made from the title is shared with other slides of that title, and may go over
    /// to a new one: there the text decides, first among the namesakes, then among all slides, and the id only where no text is like it.
    pub fn find(&self, place: &Place) -> Found {
        let by_id = self
            .deck
            .slides
            .iter()
            .position(|slide| slide.id == place.id);
        let name = name_from_title(place);
        let found = by_id
            .filter(|_| name.is_none())
            .or_else(|| name.and_then(|name| self.most_alike(place, |id| is_of_name(id, &name))))
            .or_else(|| self.most_alike(place, |_| true))
            .or(by_id)
            .or_else(|| self.deck.slide_by_id(&place.id));
        let Some(to) = found else {
            let last = self.deck.slides.len().saturating_sub(1);
            return Found::Gone {
                nearest: place.index.unwrap_or_default().min(last),
            };
        };
        let kept = place.fingerprint.as_ref();
        if kept.is_some_and(|kept| self.fingerprints.get(to) != Some(kept)) {
            return Found::Changed {
                from: place.index,
                to,
            };
        }
        match place.index {
            Some(from) if from != to => Found::Moved { from, to },
            _ => Found::Same { slide: to },
        }
    }

    /// The slide whose text is most like that of the place, if one is: of several the one with its id, then the one next to where it was.
    fn most_alike(&self, place: &Place, may_be: impl Fn(&str) -> bool) -> Option<usize> {
        let kept = place.fingerprint.as_ref()?;
        let slides = self.deck.slides.iter().zip(&self.fingerprints).enumerate();
        let rated = slides.filter(|(_, (slide, _))| may_be(&slide.id)).map(
            |(index, (slide, fingerprint))| {
                let likeness = kept.likeness(fingerprint);
                let distance = place.index.unwrap_or_default().abs_diff(index);
                let rank = (kept == fingerprint, likeness, slide.id == place.id);
                (rank, std::cmp::Reverse(distance), index)
            },
        );
        let ((_, likeness, _), _, index) = rated.max()?;
        (likeness >= ALIKE).then_some(index)
    }
}

/// The name that all slides of the place's title begin with, if its id was made from the title.
fn name_from_title(place: &Place) -> Option<String> {
    let name = slug(place.title.as_deref()?);
    is_of_name(&place.id, &name).then_some(name)
}

/// Whether an id is a name or the name with a number behind it.
fn is_of_name(id: &str, name: &str) -> bool {
    match id
        .strip_prefix(name)
        .map(|rest| rest.strip_prefix('-').ok_or(rest))
    {
        Some(Ok(number)) => !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()),
        Some(Err(rest)) => rest.is_empty() && !name.is_empty(),
        None => false,
    }
}

#[cfg(test)]
mod tests;
