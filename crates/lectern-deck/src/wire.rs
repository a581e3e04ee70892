//! A deck as bytes, for the way from the worker that reads it to the page that shows it.
//!
//! Both ends are the same build, so there is no version. Written by hand because serde's way costs 8 kB of the module, which
//! every reader of a talk loads and few need.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Severity};
use crate::dialect::Dialect;
use crate::model::{Background, Deck, Meta, Note, Settings, Shared, Slide, TimeBudget};
use crate::theme::Theme;
use crate::transition::Transition;
use crate::translate::{Inclusion, LineOrigin, Origin};

/// Writes a deck and its problems as bytes.
pub fn encode(deck: &Deck, problems: &[Diagnostic]) -> Vec<u8> {
    let mut out = Vec::with_capacity(deck.source.len() * 2);
    deck.write(&mut out);
    problems.len().write(&mut out);
    for problem in problems {
        problem.write(&mut out);
    }
    out
}

/// Reads what [`encode`] has written; `None` where the bytes are cut off or something else.
pub fn decode(mut bytes: &[u8]) -> Option<(Deck, Vec<Diagnostic>)> {
    let reading = Wire::read(&mut bytes)?;
    bytes.is_empty().then_some(reading)
}

trait Wire: Sized {
    fn write(&self, out: &mut Vec<u8>);

    /// Takes its bytes from the front.
    fn read(bytes: &mut &[u8]) -> Option<Self>;
}

impl Wire for u64 {
    /// Seven bits a byte, the low ones first; the eighth says that more follow.
    fn write(&self, out: &mut Vec<u8>) {
        let mut rest = *self;
        while rest >= 0x80 {
            out.push(rest.to_le_bytes()[0] | 0x80);
            rest >>= 7;
        }
        out.push(rest.to_le_bytes()[0]);
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        let mut number = 0;
        for shift in (0..Self::BITS).step_by(7) {
            let (&byte, rest) = bytes.split_first()?;
            *bytes = rest;
            number |= Self::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }
}

impl Wire for usize {
    fn write(&self, out: &mut Vec<u8>) {
        (*self as u64).write(out);
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        u64::read(bytes)?.try_into().ok()
    }
}

impl Wire for u32 {
    fn write(&self, out: &mut Vec<u8>) {
        u64::from(*self).write(out);
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        u64::read(bytes)?.try_into().ok()
    }
}

impl Wire for bool {
    fn write(&self, out: &mut Vec<u8>) {
        u64::from(*self).write(out);
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        u64::read(bytes).map(|number| number != 0)
    }
}

impl Wire for String {
    fn write(&self, out: &mut Vec<u8>) {
        self.len().write(out);
        out.extend_from_slice(self.as_bytes());
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        let length = usize::read(bytes)?;
        let (text, rest) = bytes.split_at_checked(length)?;
        *bytes = rest;
        Self::from_utf8(text.to_vec()).ok()
    }
}

impl<T: Wire> Wire for Option<T> {
    fn write(&self, out: &mut Vec<u8>) {
        self.is_some().write(out);
        if let Some(value) = self {
            value.write(out);
        }
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        if bool::read(bytes)? {
            T::read(bytes).map(Some)
        } else {
            Some(None)
        }
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn write(&self, out: &mut Vec<u8>) {
        self.len().write(out);
        for value in self {
            value.write(out);
        }
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        // Room is made as values come: a length alone may be a lie.
        let length = usize::read(bytes)?;
        (0..length).map(|_| T::read(bytes)).collect()
    }
}

impl<T: Wire> Wire for Range<T> {
    fn write(&self, out: &mut Vec<u8>) {
        self.start.write(out);
        self.end.write(out);
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        Some(T::read(bytes)?..T::read(bytes)?)
    }
}

impl<A: Wire, B: Wire> Wire for (A, B) {
    fn write(&self, out: &mut Vec<u8>) {
        self.0.write(out);
        self.1.write(out);
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        Some((A::read(bytes)?, B::read(bytes)?))
    }
}

impl<A: Wire, B: Wire, C: Wire> Wire for (A, B, C) {
    fn write(&self, out: &mut Vec<u8>) {
        self.0.write(out);
        self.1.write(out);
        self.2.write(out);
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        Some((A::read(bytes)?, B::read(bytes)?, C::read(bytes)?))
    }
}

impl Wire for Dialect {
    fn write(&self, out: &mut Vec<u8>) {
        self.name().to_owned().write(out);
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        Self::from_name(&String::read(bytes)?)
    }
}

impl Wire for Theme {
    fn write(&self, out: &mut Vec<u8>) {
        self.name().to_owned().write(out);
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        Self::from_name(&String::read(bytes)?)
    }
}

impl Wire for Transition {
    fn write(&self, out: &mut Vec<u8>) {
        (*self == Self::Slide).write(out);
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        let is_slide = bool::read(bytes)?;
        Some(if is_slide { Self::Slide } else { Self::Fade })
    }
}

impl Wire for Severity {
    fn write(&self, out: &mut Vec<u8>) {
        let number: u32 = match self {
            Self::Hint => 0,
            Self::Warning => 1,
            Self::Error => 2,
        };
        number.write(out);
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        match u32::read(bytes)? {
            0 => Some(Self::Hint),
            1 => Some(Self::Warning),
            2 => Some(Self::Error),
            _ => None,
        }
    }
}

impl Wire for TimeBudget {
    fn write(&self, out: &mut Vec<u8>) {
        match *self {
            Self::Slide(seconds) => (false, seconds).write(out),
            Self::Section(seconds) => (true, seconds).write(out),
        }
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        Some(match Wire::read(bytes)? {
            (false, seconds) => Self::Slide(seconds),
            (true, seconds) => Self::Section(seconds),
        })
    }
}

/// A struct, field by field. A field that is left out does not compile.
macro_rules! wire {
    ($($name:ident { $($field:ident),+ })+) => {$(
        impl Wire for $name {
            fn write(&self, out: &mut Vec<u8>) {
                $(self.$field.write(out);)+
            }

            fn read(bytes: &mut &[u8]) -> Option<Self> {
                Some(Self { $($field: Wire::read(bytes)?),+ })
            }
        }
    )+};
}

wire! {
    Deck { source, origin, dialect, meta, slides, shared }
    Origin { lines, files }
    LineOrigin { number, is_same }
    Inclusion { path, before, at }
    Meta { title, authors, language, right_to_left, theme, sheets, size, private_notes, planned_seconds }
    Slide { id, title, range, line, below, notes, settings }
    Note { text, private }
    Settings { classes, layout, background, color, header, footer, page_number, language, right_to_left, budget, transition }
    Background { color, image, size, position, repeat }
    Shared { links, footnotes, definitions, styles }
    Diagnostic { severity, code, line, column, slide, message, hint }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const DECK: &str = "---\ntitle: 발표\ntheme: gaia\ntransition: push\ncss: a.css\nauthors: [A, B]\nminutes: 12.5\n---\n\n<!-- sectionMinutes: 3 -->\n\n# One\n\n[x] and [^n]\n\n[x]: https://a.example 'X'\n\n[^n]: Note\n\n<!-- said -->\n\n---\nminutes: 1\n---\n\n# One\n\n```\nopen\n";

    #[test]
    fn a_deck_comes_back_as_it_was() {
        let (deck, problems) = Deck::parse(DECK, None);
        assert!(!problems.is_empty());
        assert_eq!(decode(&encode(&deck, &problems)), Some((deck, problems)));
    }

    #[test]
    fn bytes_that_are_cut_off_are_no_deck() {
        let (deck, problems) = Deck::parse(DECK, None);
        let bytes = encode(&deck, &problems);
        for length in 0..bytes.len() {
            assert_eq!(decode(&bytes[..length]), None, "{length}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_are_too_strange(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = decode(&bytes);
        }

        #[test]
        fn numbers_of_all_sizes_come_back(number in any::<u64>()) {
            let mut out = Vec::new();
            number.write(&mut out);
            prop_assert_eq!(u64::read(&mut &out[..]), Some(number));
        }
    }
}
