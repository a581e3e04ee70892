//! Where a term stands in a deck.

use crate::deck_index::DeckIndex;
use crate::edits;
use crate::fold::{self, hangul};
use crate::query::Term;
use crate::suffixes::END;

/// A place where a term stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Occurrence {
    /// The number of its piece in the deck.
    pub(crate) piece: usize,
    /// Where it begins and ends among the folded texts.
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) closeness: Closeness,
}

/// How near what is written is to what was typed; the nearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Closeness {
    /// The same.
    Exact,
    /// A longer word that begins like that.
    Beginning,
    /// One slip away.
    Slip,
    /// Two slips away.
    Slips,
}

impl Closeness {
    /// Whether it is what was typed, and not only like it.
    pub(crate) fn is_as_typed(self) -> bool {
        self <= Self::Beginning
    }

    /// How much a word counts that is so near.
    pub(crate) const fn weight(self) -> f32 {
        match self {
            Self::Exact => 1.0,
            Self::Beginning => 0.6,
            Self::Slip => 0.4,
            Self::Slips => 0.2,
        }
    }
}

/// Everywhere a term stands in a deck, in order, each place once.
pub(crate) fn occurrences(deck: &DeckIndex, term: &Term) -> Vec<Occurrence> {
    let mut found = Vec::new();
    find(deck, term, &term.folded, None, &mut found);
    for (beginning, slip) in with_slips(deck, term) {
        find(deck, term, beginning, Some(slip), &mut found);
    }
    found.sort_unstable_by_key(|occurrence| (occurrence.start, occurrence.closeness));
    found.dedup_by_key(|occurrence| occurrence.start);
    found
}

/// The beginnings of words that may have been meant. The first letter is the one that people get right.
fn with_slips<'d>(deck: &'d DeckIndex, term: &Term) -> Vec<(&'d str, Closeness)> {
    let typed: Vec<_> = term.folded.chars().collect();
    let Some(first) = typed.first().filter(|_| term.slips > 0) else {
        return Vec::new();
    };
    let meant = deck.suffixes.words(*first).filter_map(|word| {
        let meant = edits::nearest(&typed, word, term.slips)?;
        let closeness = match meant.slips {
            0 => return None,
            1 => Closeness::Slip,
            _ => Closeness::Slips,
        };
        Some((word.get(..meant.end)?, closeness))
    });
    let mut meant: Vec<_> = meant.collect();
    meant.dedup();
    meant
}

fn find(
    deck: &DeckIndex,
    term: &Term,
    needle: &str,
    slip: Option<Closeness>,
    found: &mut Vec<Occurrence>,
) {
    let length = u32::try_from(needle.len()).unwrap_or(u32::MAX);
    for start in deck.suffixes.find(needle) {
        let end = start.saturating_add(length);
        let is_whole = || ends_whole(needle, deck.suffixes.text_from(end));
        let closeness = match slip {
            Some(slip) => slip,
            None if is_whole() => Closeness::Exact,
            None if term.is_whole => continue,
            None => Closeness::Beginning,
        };
        let piece = deck.piece_at(start);
        if term.kind.is_none_or(|kind| kind == deck.kind_of(piece)) {
            found.push(Occurrence {
                piece,
                start,
                end,
                closeness,
            });
        }
    }
}

/// Whether a word, a syllable or a character ends between `needle` and what is `after` it.
fn ends_whole(needle: &str, after: &str) -> bool {
    let mut after = after.chars();
    match (needle.chars().next_back(), after.next()) {
        (_, None | Some(' ' | END)) => true,
        (Some(last), Some(next)) if hangul::is_letter(last) && hangul::is_letter(next) => {
            hangul::begins_syllable(next, after.next())
        }
        // There is a blank wherever an alphabet meets another writing.
        (_, Some(next)) => fold::has_no_blanks(next),
    }
}
