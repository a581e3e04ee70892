//! What a text is like, small enough to be kept: so that it is known again after edits.

use std::cmp::Ordering;

use crate::hash::hash;

/// How many hashes are kept. The likeness of two texts is then right to some 9 %.
const MOST_HASHES: usize = 32;

/// A text, remembered by hashes of it.
///
/// Beside a hash of the whole text it keeps the lowest hashes of its runs of letters. How many of these two texts share is an
/// estimate of how many of all runs they share: <https://en.wikipedia.org/wiki/MinHash>, the variant with a single hash function.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fingerprint {
    whole: u64,
    /// Ascending, each once.
    lowest: Vec<u32>,
}

impl Fingerprint {
    /// The fingerprint of a text; where its lines break and how wide its blanks are does not matter.
    pub fn of(text: &str) -> Self {
        let solid: String = text.split_whitespace().collect();
        let letters: String = text
            .chars()
            .filter(|character| character.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect();
        let mut lowest: Vec<_> = runs(&letters).map(hash_of_run).collect();
        lowest.sort_unstable();
        lowest.dedup();
        lowest.truncate(MOST_HASHES);
        Self {
            whole: hash(&solid),
            lowest,
        }
    }

    /// Reads what [`Fingerprint::to_text`] has written; `None` where it is something else.
    pub fn from_text(text: &str) -> Option<Self> {
        let digits = text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let (whole, lowest) = text.split_at_checked(16)?;
        if !digits || !lowest.len().is_multiple_of(8) {
            return None;
        }
        let lowest = (0..lowest.len()).step_by(8).map(|at| {
            let digits = lowest.get(at..at + 8)?;
            u32::from_str_radix(digits, 16).ok()
        });
        let lowest = lowest.collect::<Option<Vec<_>>>()?;
        Some(Self {
            whole: u64::from_str_radix(whole, 16).ok()?,
            lowest: lowest
                .is_sorted_by(|one, next| one < next)
                .then_some(lowest)?,
        })
    }

    /// As hexadecimal digits, 272 at the most.
    pub fn to_text(&self) -> String {
        let lowest = self.lowest.iter().map(|hash| format!("{hash:08x}"));
        format!("{:016x}", self.whole) + &lowest.collect::<String>()
    }

    /// How much two texts have in common: 0 for nothing, 1000 for all.
    pub fn likeness(&self, other: &Self) -> u16 {
        let (mut ours, mut theirs) = (&self.lowest[..], &other.lowest[..]);
        let (mut n_seen, mut n_shared) = (0_u16, 0_u16);
        while usize::from(n_seen) < MOST_HASHES {
            let order = match (ours.first(), theirs.first()) {
                (Some(one), Some(other)) => one.cmp(other),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => break,
            };
            if order.is_le() {
                ours = ours.get(1..).unwrap_or_default();
            }
            if order.is_ge() {
                theirs = theirs.get(1..).unwrap_or_default();
            }
            n_shared += u16::from(order.is_eq());
            n_seen += 1;
        }
        n_shared * 1000 / n_seen.max(1)
    }
}

/// Letters that stand together: five, as fewer are alike in all texts of a language, or three where a letter is a syllable or a word.
fn runs(letters: &str) -> impl Iterator<Item = &str> {
    let run_at = |rest: &str| {
        let n_letters = match rest.chars().next() {
            Some(letter) if letter.len_utf8() > 2 => 3,
            _ => 5,
        };
        rest.char_indices()
            .nth(n_letters - 1)
            .map(|(last, letter)| last + letter.len_utf8())
    };
    let full = letters.char_indices().filter_map(move |(at, _)| {
        let rest = letters.get(at..)?;
        rest.get(..run_at(rest)?)
    });
    let short = run_at(letters).is_none() && !letters.is_empty();
    full.chain(short.then_some(letters))
}

/// Hashes that are spread evenly, by the finisher of `SplitMix64`, <https://prng.di.unimi.it/splitmix64.c>.
fn hash_of_run(run: &str) -> u32 {
    let run = hash(run);
    let mixed = (run ^ run >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    // The upper half of 64 bits always fits.
    u32::try_from((mixed ^ mixed >> 31) >> 32).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_are_as_like_as_they_look() {
        let long = "# The lock\n\nOne thread at a time may run Python code, whatever the number of cores of the machine.";
        for (one, other, likeness) in [
            (long, long, 1000..=1000),
            (long, &long.replace(' ', "  \n"), 1000..=1000),
            (long, &long.replace("whatever", "no matter"), 600..=950),
            (
                long,
                "# Thanks\n\nAsk me anything, or write to the address on the slide.",
                0..=200,
            ),
            (
                "한 번에 한 스레드만 파이썬 코드를 실행합니다",
                "한 번에 한 스레드만 파이썬 코드를 돌립니다",
                500..=950,
            ),
            (
                "研究コードが毎朝ひとりでに動くまで",
                "研究コードが毎朝ひとりでに動くようになるまで",
                500..=950,
            ),
            ("研究コードを本番へ", "質問とこたえ", 0..=100),
            ("", "", 0..=0),
            ("a", "a", 1000..=1000),
            ("", long, 0..=0),
        ] {
            let found = Fingerprint::of(one).likeness(&Fingerprint::of(other));
            assert!(likeness.contains(&found), "{found}: {one} / {other}");
        }
    }

    #[test]
    fn the_fingerprint_of_a_text_stays() {
        assert_eq!(
            Fingerprint::of("# GIL이란?").to_text(),
            "b0dc8a571f95b13630243d72"
        );
    }

    #[test]
    fn other_texts_are_no_fingerprints() {
        for text in [
            "",
            "0123",
            "0123456789abcdefg",
            "0123456789abcdef0123",
            "가나다라마바사아자차카타파하가나",
        ] {
            assert_eq!(Fingerprint::from_text(text), None, "{text}");
        }
        let disorder = "0123456789abcdef0000000200000001";
        assert_eq!(Fingerprint::from_text(disorder), None);
    }

    proptest! {
        #[test]
        fn a_fingerprint_survives_being_written(text in "\\PC{0,200}") {
            let fingerprint = Fingerprint::of(&text);
            let written = fingerprint.to_text();
            prop_assert!(written.len() <= 272);
            prop_assert_eq!(Fingerprint::from_text(&written), Some(fingerprint));
        }

        #[test]
        fn likeness_is_the_same_both_ways(one in "[a-c ]{0,60}", other in "[a-c ]{0,60}") {
            let (one, other) = (Fingerprint::of(&one), Fingerprint::of(&other));
            prop_assert_eq!(one.likeness(&other), other.likeness(&one));
        }
    }
}
