//! Names for slides and headings that survive edits: slugs, and hashes where there is no heading.

use std::collections::HashMap;

use unicase::UniCase;

use crate::source::lines;
use crate::text::cjk::is_cjk;

/// Hands out names, each once: a second `intro` becomes `intro-2`.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// How often each name was asked for; names made here count as asked for once.
    asked: HashMap<String, usize>,
}

impl Names {
    /// `wanted`, or `wanted-2`, `wanted-3` … if it is taken.
    pub(crate) fn unique(&mut self, wanted: String) -> String {
        let Some(asked) = self.asked.get(&wanted).copied() else {
            self.asked.insert(wanted.clone(), 1);
            return wanted;
        };
        let mut number = asked + 1;
        let mut name = format!("{wanted}-{number}");
        while self.asked.contains_key(&name) {
            number += 1;
            name = format!("{wanted}-{number}");
        }
        self.asked.insert(wanted, number);
        self.asked.insert(name.clone(), 1);
        name
    }

    /// Whether the name was handed out.
    pub(crate) fn is_taken(&self, name: &str) -> bool {
        self.asked.contains_key(name)
    }
}

/// A title as a part of an address, as GitHub makes it: lower case, blanks become `-`, punctuation goes.
///
/// Begins with a letter, so that it is neither a slide's number nor a step; empty where nothing is left.
pub(crate) fn slug(title: &str) -> String {
    let mut slug = String::with_capacity(title.len() + 2);
    for character in title.trim().chars() {
        match character {
            '_' | '-' => slug.push(character),
            '\0'..='\x7F' if character.is_ascii_alphanumeric() => {
                slug.push(character.to_ascii_lowercase());
            }
            _ if character.is_whitespace() => slug.push('-'),
            _ if character.is_alphanumeric() || is_combining(character) => {
                slug.push(lower_case(character));
            }
            _ => {}
        }
    }
    let slug = slug.trim_matches('-');
    match slug.chars().next() {
        None => String::new(),
        Some(first) if first.is_alphabetic() => slug.to_owned(),
        Some(_) => format!("s-{slug}"),
    }
}

/// The small letter of a capital one.
///
/// Case folding instead of the standard library's lower case, whose tables nothing else here needs; letters that fold to
/// several (`ß` to `ss`) stay as they are.
fn lower_case(character: char) -> char {
    // Most letters beyond ASCII have no case; this spares them the search.
    if is_cjk(character) {
        return character;
    }
    let folded = UniCase::new(character.encode_utf8(&mut [0; 4])).to_folded_case();
    let mut letters = folded.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) => letter,
        _ => character,
    }
}

/// Accents and vowel signs written after their letter.
fn is_combining(character: char) -> bool {
    matches!(character,
        '\u{300}'..='\u{36F}' | '\u{3099}' | '\u{309A}' | '\u{900}'..='\u{903}' | '\u{93A}'..='\u{94F}')
}

/// A name made from a slide's text; blanks round its lines and blank lines do not change it.
pub(crate) fn hash_name(text: &str) -> String {
    // Multiply and rotate, eight bytes at a time: quick, and the same on every machine for ever.
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut hash: u64 = 0;
    let mut mix = |word: u64| hash = (hash.rotate_left(5) ^ word).wrapping_mul(FACTOR);
    for line in lines(text).map(|line| line.as_bytes().trim_ascii()) {
        if line.is_empty() {
            continue;
        }
        let (words, rest) = line.as_chunks::<8>();
        for word in words {
            mix(u64::from_le_bytes(*word));
        }
        for &byte in rest {
            mix(u64::from(byte));
        }
        mix(u64::from(b'\n'));
    }
    format!("s-{:08x}", hash >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_slugs() {
        for (title, expected) in [
            ("Hello, World!", "hello-world"),
            ("  C++ & Rust  ", "c--rust"),
            ("snake_case", "snake_case"),
            ("GIL이란 무엇인가?", "gil이란-무엇인가"),
            ("「研究」から本番へ", "研究から本番へ"),
            ("Ünïcode", "ünïcode"),
            ("7 reasons", "s-7-reasons"),
            ("2024", "s-2024"),
            ("🎉", ""),
            ("---", ""),
        ] {
            assert_eq!(slug(title), expected, "{title}");
        }
    }

    #[test]
    fn names_are_handed_out_once() {
        let mut names = Names::default();
        let asked = ["a", "a", "a-2", "a", "b"];
        let given: Vec<_> = asked
            .iter()
            .map(|name| names.unique((*name).to_owned()))
            .collect();
        assert_eq!(given, ["a", "a-2", "a-2-2", "a-3", "b"]);
    }

    #[test]
    fn blanks_do_not_change_a_hash() {
        assert_eq!(hash_name("a b\n\nc  "), hash_name("  a b\nc\n"));
        assert_ne!(hash_name("ab"), hash_name("a b"));
        assert_ne!(hash_name("a\nb"), hash_name("ab"));
        assert!(hash_name("").starts_with("s-"));
    }
}
