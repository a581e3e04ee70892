//! Every place where something begins that is searched for, sorted by what follows it: a suffix array of words.

use crate::fold::{Begins, Unit};

/// So much of what follows decides the order. More would let a text of one repeated word take forever; places that agree on all of
/// it are compared when they are looked at.
const KEY_BYTES: usize = 48;

/// Longer words are known by their beginning.
const LONGEST_WORD: usize = 32;

/// Ends a piece. It sorts before everything that a folded text holds.
pub(crate) const END: char = '\n';

/// Folded texts, one after the other, with the places in them in order.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Suffixes {
    text: String,
    /// Where something begins that is found.
    places: Vec<u32>,
    /// Where a word begins that may be meant with a slip, each word once.
    words: Vec<u32>,
    /// Places that are not in order yet, and whether a word begins there.
    coming: Vec<(u32, bool)>,
}

impl Suffixes {
    /// Takes a unit of the piece that is being read.
    pub(crate) fn push(&mut self, unit: &Unit) {
        if unit.begins != Begins::Nothing {
            let is_word = unit.begins == Begins::Word;
            self.coming.push((self.end(), is_word));
        }
        self.text.push(unit.character);
    }

    /// Ends a piece: nothing is found across its end.
    pub(crate) fn end_piece(&mut self) {
        self.text.push(END);
    }

    /// Where the next unit will stand. Texts longer than 4 GiB are not found.
    pub(crate) fn end(&self) -> u32 {
        u32::try_from(self.text.len()).unwrap_or(u32::MAX)
    }

    /// How many places came.
    pub(crate) fn n_places(&self) -> usize {
        self.coming.len()
    }

    /// Puts the places in order, when all texts are there.
    pub(crate) fn sort(&mut self) {
        let text = self.text.as_str();
        let coming = std::mem::take(&mut self.coming).into_iter();
        let mut sorted: Vec<_> = coming
            .map(|(place, is_word)| (first_bytes(text, place), place, is_word))
            .collect();
        // Most places differ in the bytes at hand.
        sorted.sort_unstable_by(|a, b| {
            a.0.cmp(&b.0)
                .then_with(|| key(text, a.1).cmp(key(text, b.1)))
                .then(a.1.cmp(&b.1))
        });
        let words = sorted.iter().filter(|(.., is_word)| *is_word);
        self.words = words.map(|(_, place, _)| *place).collect();
        self.words.dedup_by(|a, b| word(text, *a) == word(text, *b));
        self.places = sorted.into_iter().map(|(_, place, _)| place).collect();
    }

    /// The places where `needle` stands.
    pub(crate) fn find(&self, needle: &str) -> impl Iterator<Item = u32> {
        let short = needle.as_bytes();
        let short = short.get(..KEY_BYTES).unwrap_or(short);
        let start_of = |place: u32| {
            let key = key(&self.text, place);
            key.get(..short.len()).unwrap_or(key)
        };
        let first = self
            .places
            .partition_point(|place| start_of(*place) < short);
        let rest = self.places.get(first..).unwrap_or_default();
        let count = rest.partition_point(|place| start_of(*place) == short);
        let found = rest.get(..count).unwrap_or_default().iter().copied();
        found.filter(move |place| self.text_from(*place).starts_with(needle))
    }

    /// Every word that begins with a letter, once, in alphabetical order; of long ones the beginning.
    pub(crate) fn words(&self, letter: char) -> impl Iterator<Item = &str> {
        let begins_before = |place: &u32| self.text_from(*place).chars().next() < Some(letter);
        let first = self.words.partition_point(begins_before);
        let rest = self.words.get(first..).unwrap_or_default().iter();
        let words = rest.map(|place| word(&self.text, *place));
        words.take_while(move |word| word.starts_with(letter))
    }

    /// The text from a place on.
    pub(crate) fn text_from(&self, place: u32) -> &str {
        text_from(&self.text, place)
    }

    /// The text from one place to another.
    pub(crate) fn text_between(&self, start: u32, end: u32) -> &str {
        let length = usize::try_from(end.saturating_sub(start)).unwrap_or(usize::MAX);
        self.text_from(start).get(..length).unwrap_or_default()
    }
}

fn text_from(text: &str, place: u32) -> &str {
    let place = usize::try_from(place).unwrap_or(usize::MAX);
    text.get(place..).unwrap_or_default()
}

/// What decides the order of a place.
fn key(text: &str, place: u32) -> &[u8] {
    let rest = text_from(text, place).as_bytes();
    rest.get(..KEY_BYTES).unwrap_or(rest)
}

/// The first bytes of a key as a number of the same order.
fn first_bytes(text: &str, place: u32) -> u64 {
    let mut first = [0; 8];
    for (byte, of_key) in first.iter_mut().zip(key(text, place)) {
        *byte = *of_key;
    }
    u64::from_be_bytes(first)
}

fn word(text: &str, place: u32) -> &str {
    let rest = text_from(text, place);
    let mut ends = rest.char_indices().enumerate();
    let end = ends.find(|(n, (_, next))| *n == LONGEST_WORD || matches!(*next, ' ' | END));
    end.and_then(|(_, (end, _))| rest.get(..end))
        .unwrap_or(rest)
}
