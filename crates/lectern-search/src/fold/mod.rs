//! Makes of a text what is compared: small letters without accents, one width, one kana, Korean as single letters.
//!
//! What separates words becomes one blank. Between an alphabet and Chinese, Japanese or Korean writing there is always a blank,
//! as some write one there and some do not.

pub(crate) mod hangul;
mod kana;
mod latin;
#[cfg(test)]
mod tests;

use std::iter::Peekable;
use std::ops::Range;
use std::str::CharIndices;

/// A character to compare, and what it was made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unit {
    /// A small letter, a digit, an ideograph, or a blank.
    pub(crate) character: char,
    /// Where the character that it comes from stands, in bytes of the text.
    pub(crate) from: Range<usize>,
    /// What a search finds here.
    pub(crate) begins: Begins,
}

/// What begins at a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Begins {
    /// Nothing: it is within a word.
    Nothing,
    /// A character of a writing without blanks between words, or a syllable within a word.
    Character,
    /// A word, which may be meant where it is written with a slip.
    Word,
}

/// How a writing divides words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Writing {
    /// Alphabets and digits; blanks between words.
    Alphabet,
    /// Blanks between words, which are searched for in parts.
    Hangul,
    /// No blanks, but words that stand out among other Japanese writing.
    Katakana,
    /// Ideographs, hiragana and others: no blanks between words.
    Unspaced,
}

/// Folds a text and gives its units in order.
pub(crate) fn fold(text: &str, emit: impl FnMut(Unit)) {
    Folding {
        rest: text.char_indices().peekable(),
        length: text.len(),
        last: '\0',
        writing: None,
        blank: None,
        emit,
    }
    .run();
}

/// What a text is compared as.
pub(crate) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold(text, |unit| folded.push(unit.character));
    folded
}

struct Folding<'t, E> {
    rest: Peekable<CharIndices<'t>>,
    length: usize,
    /// The character before, in its usual width.
    last: char,
    /// The writing of the last word; `None` before the first.
    writing: Option<Writing>,
    /// What separates that word from the one to come.
    blank: Option<Range<usize>>,
    emit: E,
}

impl<E: FnMut(Unit)> Folding<'_, E> {
    fn run(&mut self) {
        while let Some((start, written)) = self.rest.next() {
            if !is_ignored(written) {
                let character = kana::narrow(written);
                self.take(start, character);
                self.last = character;
            }
        }
    }

    fn take(&mut self, start: usize, character: char) {
        if character.is_ascii_alphanumeric() {
            let begins = self.enter_alphabet(start, character);
            self.put(character.to_ascii_lowercase(), start, begins);
        } else if matches!(character, '+' | '#') && self.ends_name() {
            self.put(character, start, Begins::Nothing);
        } else if character.is_ascii() {
            self.separate(start);
        } else if hangul::is_hangul(character) {
            self.take_hangul(start, character);
        } else if kana::is_katakana(character) {
            let begins = self.enter(Writing::Katakana, start);
            let kana = kana::compose(character, &mut self.rest);
            self.put(kana, start, begins);
        } else if kana::is_kana(character) {
            self.enter(Writing::Unspaced, start);
            let kana = kana::compose(character, &mut self.rest);
            self.put(kana, start, Begins::Character);
        } else if is_unspaced(character) {
            self.enter(Writing::Unspaced, start);
            self.put(character, start, Begins::Character);
        } else if character.is_alphanumeric() {
            self.take_letter(start, character);
        } else {
            self.separate(start);
        }
    }

    fn take_letter(&mut self, start: usize, letter: char) {
        let mut begins = self.enter_alphabet(start, letter);
        for small in letter.to_lowercase().filter(|small| !is_ignored(*small)) {
            let base = latin::base(small);
            let own = base.is_none().then_some(small);
            for letter in base.unwrap_or_default().chars().chain(own) {
                self.put(letter, start, begins);
                begins = Begins::Nothing;
            }
        }
    }

    fn take_hangul(&mut self, start: usize, character: char) {
        let mut begins = self.enter(Writing::Hangul, start);
        let letters = hangul::letters(character);
        // A vowel that stands alone begins a word, whichever of its two characters it is.
        if letters.is_joined && begins == Begins::Character {
            begins = Begins::Nothing;
        }
        let after = letters.vowel.chars().chain(letters.last.chars());
        for letter in letters.initial.into_iter().chain(after) {
            self.put(letter, start, begins);
            begins = Begins::Nothing;
        }
    }

    /// Whether a sign belongs to the name before it, as in `C++` and `C#`.
    fn ends_name(&mut self) -> bool {
        let is_followed_by_letter = self
            .rest
            .peek()
            .is_some_and(|(_, next)| next.is_alphabetic());
        self.writing == Some(Writing::Alphabet) && self.blank.is_none() && !is_followed_by_letter
    }

    /// Goes on in an alphabet. Words begin within names too: `renderSlide`, `HTMLElement`.
    fn enter_alphabet(&mut self, start: usize, letter: char) -> Begins {
        if matches!(self.last, '+' | '#') {
            self.separate(start);
        }
        if self.writing != Some(Writing::Alphabet) || self.blank.is_some() {
            self.enter(Writing::Alphabet, start);
            return Begins::Word;
        }
        let is_before_small = |rest: &mut Peekable<CharIndices<'_>>| {
            rest.peek().is_some_and(|(_, next)| next.is_lowercase())
        };
        let is_hump = letter.is_uppercase()
            && (self.last.is_lowercase()
                || self.last.is_uppercase() && is_before_small(&mut self.rest));
        if is_hump {
            Begins::Word
        } else {
            Begins::Nothing
        }
    }

    /// Goes on in a writing, after a blank if there is to be one.
    fn enter(&mut self, writing: Writing, start: usize) -> Begins {
        let before = self.writing.replace(writing);
        let blank = self.blank.take();
        let goes_on = before == Some(writing) && blank.is_none();
        let changes = |before| (before == Writing::Alphabet) != (writing == Writing::Alphabet);
        let blank = blank.or(before.is_some_and(changes).then_some(start..start));
        if let Some(from) = blank {
            (self.emit)(Unit {
                character: ' ',
                from,
                begins: Begins::Nothing,
            });
        }
        if goes_on {
            Begins::Character
        } else {
            Begins::Word
        }
    }

    fn separate(&mut self, start: usize) {
        let end = self.end();
        if self.writing.is_some() {
            self.blank.get_or_insert(start..end).end = end;
        }
    }

    fn put(&mut self, character: char, start: usize, begins: Begins) {
        let from = start..self.end();
        (self.emit)(Unit {
            character,
            from,
            begins,
        });
    }

    /// Where the character that is being read ends.
    fn end(&mut self) -> usize {
        self.rest.peek().map_or(self.length, |(start, _)| *start)
    }
}

/// Accents that stand by themselves, and what is not seen.
fn is_ignored(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{3099}' | '\u{309A}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// Whether a folded character is of a writing in which words are found that have no blanks round them.
pub(crate) fn has_no_blanks(folded: char) -> bool {
    hangul::is_hangul(folded) || kana::is_kana(folded) || is_unspaced(folded)
}

/// A character of a writing without blanks between words, kana apart: ideographs, bopomofo, Thai and its neighbours.
pub(crate) fn is_unspaced(character: char) -> bool {
    matches!(character,
        '\u{E01}'..='\u{E4E}' | '\u{E80}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17D3}'
        | '\u{3005}'..='\u{3007}' | '\u{3105}'..='\u{312F}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFD}')
}
