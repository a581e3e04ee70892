//! The text form that messages, beats and the journal share: a line of words like `name=value`.
//!
//! Reading never fails with more than "no": whatever another window, an older version or a broken disk
//! has left behind is refused as a whole or, if it is only an unknown word, passed over.

use std::fmt::Write as _;

use crate::position::{Position, SlideIndex, StepIndex};
use crate::time::{Millis, Timestamp};

/// Lines with more words are refused.
const MOST_WORDS: usize = 64;

/// A slide or step beyond this is refused; no deck is that long.
const MOST_SLIDES: u32 = 1_000_000;

/// Something that can stand on the right of `name=value`.
pub(crate) trait Value: Sized {
    /// Appends the value; no space, no comma unless it is a list.
    fn write(&self, text: &mut String);

    /// Reads it back, or refuses it.
    fn read(text: &str) -> Option<Self>;
}

/// A line that is being written.
#[derive(Debug)]
pub(crate) struct Line {
    text: String,
}

impl Line {
    /// Begins with these words.
    pub(crate) fn new(head: &str) -> Self {
        Self {
            text: head.to_owned(),
        }
    }

    /// Adds `name=value`.
    #[must_use]
    pub(crate) fn put<V: Value>(mut self, name: &str, value: &V) -> Self {
        self.text.push(' ');
        self.text.push_str(name);
        self.text.push('=');
        value.write(&mut self.text);
        self
    }

    /// Adds `name=value` if there is a value.
    #[must_use]
    pub(crate) fn put_some<V: Value>(self, name: &str, value: Option<&V>) -> Self {
        match value {
            Some(value) => self.put(name, value),
            None => self,
        }
    }

    /// Adds `name=a,b,c` unless the list is empty.
    #[must_use]
    pub(crate) fn put_list<V: Value>(mut self, name: &str, values: &[V]) -> Self {
        for (index, value) in values.iter().enumerate() {
            if index == 0 {
                self.text.push(' ');
                self.text.push_str(name);
                self.text.push('=');
            } else {
                self.text.push(',');
            }
            value.write(&mut self.text);
        }
        self
    }

    /// The line.
    pub(crate) fn finish(self) -> String {
        self.text
    }
}

/// The words of a line that was read.
#[derive(Debug)]
pub(crate) struct Words<'a> {
    plain: Vec<&'a str>,
    named: Vec<(&'a str, &'a str)>,
}

impl<'a> Words<'a> {
    /// Splits a line; none if it has too many words.
    pub(crate) fn split(line: &'a str) -> Option<Self> {
        let mut words = Self {
            plain: Vec::new(),
            named: Vec::new(),
        };
        for (index, word) in line.split(' ').enumerate() {
            if index == MOST_WORDS {
                return None;
            }
            match word.split_once('=') {
                Some(named) => words.named.push(named),
                None => words.plain.push(word),
            }
        }
        Some(words)
    }

    /// The plain word at a place, from 0.
    pub(crate) fn plain(&self, index: usize) -> Option<&'a str> {
        self.plain.get(index).copied()
    }

    /// All `name=value` words, in order.
    pub(crate) fn named(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.named.iter().copied()
    }

    /// The value of a name; none if it is missing or refused. The first of several counts.
    pub(crate) fn get<V: Value>(&self, name: &str) -> Option<V> {
        self.text(name).and_then(V::read)
    }

    /// The value of a name that may be missing; outer none if it is there but refused.
    #[expect(
        clippy::option_option,
        reason = "outside: whether the line is sound, inside: whether the word is there"
    )]
    pub(crate) fn maybe<V: Value>(&self, name: &str) -> Option<Option<V>> {
        match self.text(name) {
            Some(text) => V::read(text).map(Some),
            None => Some(None),
        }
    }

    /// A list of at most `most` values; empty if it is missing, none if one is refused.
    pub(crate) fn list<V: Value>(&self, name: &str, most: usize) -> Option<Vec<V>> {
        let Some(text) = self.text(name) else {
            return Some(Vec::new());
        };
        let mut values = Vec::new();
        for part in text.split(',') {
            if values.len() == most {
                return None;
            }
            values.push(V::read(part)?);
        }
        Some(values)
    }

    fn text(&self, name: &str) -> Option<&'a str> {
        self.named
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, text)| *text)
    }
}

/// Writes a number or anything else whose plain text has neither spaces nor commas.
pub(crate) fn push(text: &mut String, value: impl std::fmt::Display) {
    // Writing to a string cannot fail.
    let _ = write!(text, "{value}");
}

/// Plain decimal digits only: no sign, no space, nothing that the standard parser would let pass besides.
fn digits<N: std::str::FromStr>(text: &str) -> Option<N> {
    text.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then_some(())?;
    text.parse().ok()
}

impl Value for u64 {
    fn write(&self, text: &mut String) {
        push(text, self);
    }

    fn read(text: &str) -> Option<Self> {
        digits(text)
    }
}

impl Value for u32 {
    fn write(&self, text: &mut String) {
        push(text, self);
    }

    fn read(text: &str) -> Option<Self> {
        digits(text)
    }
}

impl Value for bool {
    fn write(&self, text: &mut String) {
        text.push_str(if *self { "yes" } else { "no" });
    }

    fn read(text: &str) -> Option<Self> {
        match text {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        }
    }
}

impl Value for Timestamp {
    fn write(&self, text: &mut String) {
        self.0.write(text);
    }

    fn read(text: &str) -> Option<Self> {
        u64::read(text).map(Self)
    }
}

impl Value for Millis {
    fn write(&self, text: &mut String) {
        self.0.write(text);
    }

    fn read(text: &str) -> Option<Self> {
        u64::read(text).map(Self)
    }
}

impl Value for SlideIndex {
    fn write(&self, text: &mut String) {
        push(text, self.0);
    }

    fn read(text: &str) -> Option<Self> {
        let index = u32::read(text).filter(|index| *index < MOST_SLIDES)?;
        usize::try_from(index).ok().map(Self)
    }
}

impl Value for Position {
    fn write(&self, text: &mut String) {
        push(text, format_args!("{}.{}", self.slide.0, self.step.0));
    }

    fn read(text: &str) -> Option<Self> {
        let (slide, step) = text.split_once('.')?;
        Some(Self {
            slide: SlideIndex::read(slide)?,
            step: StepIndex(SlideIndex::read(step)?.0),
        })
    }
}

/// Any text: what would break a line is written as `%` and the two hexadecimal digits of each byte.
impl Value for String {
    fn write(&self, text: &mut String) {
        for byte in self.bytes() {
            if byte.is_ascii_graphic() && !b"%,=".contains(&byte) {
                text.push(char::from(byte));
            } else {
                push(text, format_args!("%{byte:02x}"));
            }
        }
    }

    fn read(text: &str) -> Option<Self> {
        let mut bytes = Vec::with_capacity(text.len());
        let mut rest = text.as_bytes();
        while let [first, after @ ..] = rest {
            rest = after;
            if *first == b'%' {
                let [high, low, after @ ..] = rest else {
                    return None;
                };
                bytes.push(hex_digit(*high)? << 4 | hex_digit(*low)?);
                rest = after;
            } else {
                bytes.push(*first);
            }
        }
        Self::from_utf8(bytes).ok()
    }
}

fn hex_digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    }
}

/// Gives a fieldless enum its word for each variant.
macro_rules! words {
    ($name:ty { $($variant:ident = $word:literal),+ $(,)? }) => {
        impl $name {
            /// The word for it on the wire, in the journal and in page hooks.
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }

        impl crate::words::Value for $name {
            fn write(&self, text: &mut String) {
                text.push_str(self.word());
            }

            fn read(text: &str) -> Option<Self> {
                match text {
                    $($word => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use words;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_words_are_passed_over_and_broken_ones_refused() {
        let words = Words::split("head a=1 new=thing b=x p=3.2").unwrap();
        assert_eq!(words.plain(0), Some("head"));
        assert_eq!(words.get::<u32>("a"), Some(1));
        assert_eq!(words.get::<u32>("b"), None);
        assert_eq!(words.maybe::<u32>("missing"), Some(None));
        assert_eq!(words.maybe::<u32>("b"), None);
        assert_eq!(words.get::<Position>("p").map(|at| at.step.0), Some(2));
    }

    #[test]
    fn numbers_are_plain_digits_within_reason() {
        for text in ["", "+1", "-1", " 1", "1e3", "99999999999999999999999"] {
            assert_eq!(u64::read(text), None, "{text:?}");
        }
        assert_eq!(SlideIndex::read("1000000"), None);
    }

    #[test]
    fn any_text_survives_a_line() {
        for text in ["", "a b", "100 %=,", "프로젝터\n", "%zz"] {
            let line = Line::new("x").put("t", &text.to_owned()).finish();
            assert_eq!(line.split(' ').count(), 2);
            let words = Words::split(&line).unwrap();
            assert_eq!(words.get::<String>("t").as_deref(), Some(text));
        }
        for text in ["%", "%4", "%zz", "%ff"] {
            assert_eq!(String::read(text), None, "{text:?}");
        }
    }

    #[test]
    fn lists_and_lines_have_limits() {
        let line = Line::new("x").put_list("l", &[1_u32, 2, 3]).finish();
        assert_eq!(
            Words::split(&line).unwrap().list("l", 3),
            Some(vec![1_u32, 2, 3])
        );
        assert_eq!(Words::split(&line).unwrap().list::<u32>("l", 2), None);
        assert!(Words::split(&" ".repeat(100)).is_none());
    }
}
