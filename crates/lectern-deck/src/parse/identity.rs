//! Names for slides and headings that survive edits: slugs, and hashes where there is no heading.

use unicase::UniCase;

use crate::hash::{ByHash, hash};

/// Hands out names, each once: a second `intro` becomes `intro-2`.
///
/// Names are known by their hashes: were those of two the same, one would get a number without need.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// How often each name was asked for; names made here count as asked for once.
    asked: ByHash,
}

impl Names {
    /// Makes room for so many names.
    pub(crate) fn reserve(&mut self, count: usize) {
        self.asked.reserve(count);
    }

    /// `wanted`, or `wanted-2`, `wanted-3` … if it is taken.
    pub(crate) fn unique(&mut self, wanted: String) -> String {
        let hash_of_wanted = hash(&wanted);
        let asked = self.asked.entry(hash_of_wanted).or_default();
        let mut number = *asked + 1;
        if number == 1 {
            *asked = number;
            return wanted;
        }
        let mut name = format!("{wanted}-{number}");
        while self.is_taken(&name) {
            number += 1;
            name = format!("{wanted}-{number}");
        }
        self.asked.insert(hash_of_wanted, number);
        self.asked.insert(hash(&name), 1);
        name
    }

    /// Whether the name was handed out.
    pub(crate) fn is_taken(&self, name: &str) -> bool {
        self.asked.contains_key(&hash(name))
    }
}

/// A title as a part of an address, as GitHub makes it: lower case, blanks become `-`, punctuation goes.
///
/// Begins with a letter, so that it is neither a slide's number nor a step; empty where nothing is left.
pub(crate) fn slug(title: &str) -> String {
    let mut slug = String::with_capacity(title.len() + 2);
    for character in title.trim().chars() {
        match character {
            // Letters without case, which whole titles are made of, need no search in tables.
            '_'
            | '-'
            | '\u{3041}'..='\u{3096}'
            | '\u{30A1}'..='\u{30FA}'
            | '\u{4E00}'..='\u{9FFF}'
            | '\u{AC00}'..='\u{D7A3}' => slug.push(character),
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

/// A name made from a slide's text; blanks round it do not change it.
pub(crate) fn hash_name(text: &str) -> String {
    let hash = hash(text.trim());
    let digit = |place: u32| char::from_digit((hash >> place & 15) as u32, 16);
    let mut name = String::with_capacity(10);
    name.push_str("s-");
    name.extend((0..32).step_by(4).rev().filter_map(digit));
    name
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
    fn blanks_round_a_text_do_not_change_its_hash() {
        let name = hash_name("a b\nc");
        assert_eq!(hash_name("\n  a b\nc  \n\n"), name);
        for other in ["ab\nc", "a b c", "a b\nd", "a b\n", ""] {
            assert_ne!(hash_name(other), name, "{other}");
        }
    }
}
