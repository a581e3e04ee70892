//! A quick hash of a text, the same on every machine for ever: addresses hold it.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Numbers by the hash of a name.
pub(crate) type ByHash = HashMap<u64, usize, BuildHasherDefault<Hashed>>;

/// Multiplies and rotates, eight bytes at a time.
pub(crate) fn hash(text: &str) -> u64 {
    // A long text goes by four lanes, as none of them waits for the multiplications of the others.
    let (blocks, end) = text.as_bytes().as_chunks::<32>();
    let mut lanes = [0; 4];
    for block in blocks {
        // Written out, as a loop would not be unrolled in a small program.
        if let ([first, second, third, fourth], _) = block.as_chunks() {
            let [a, b, c, d] = lanes;
            lanes = [
                mix(a, u64::from_le_bytes(*first)),
                mix(b, u64::from_le_bytes(*second)),
                mix(c, u64::from_le_bytes(*third)),
                mix(d, u64::from_le_bytes(*fourth)),
            ];
        }
    }
    let (words, rest) = end.as_chunks();
    let words = words.iter().map(|word| u64::from_le_bytes(*word));
    let rest = rest
        .iter()
        .fold(0, |word, &byte| word << 8 | u64::from(byte));
    let hash = lanes.into_iter().chain(words).fold(mix(0, rest), mix);
    // The upper half is mixed better; tables and addresses take from the lower one.
    hash.rotate_left(32)
}

fn mix(hash: u64, word: u64) -> u64 {
    (hash.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Takes a `u64` that is a hash already for its hash.
#[derive(Debug, Default)]
pub(crate) struct Hashed(u64);

impl Hasher for Hashed {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes
            .first_chunk()
            .map_or(0, |word| u64::from_ne_bytes(*word));
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::hash;

    #[test]
    fn the_hash_of_a_text_stays() {
        let long = "A slide without a heading that goes on for more than two blocks of the lanes.";
        for (text, expected) in [
            ("", 0),
            ("word", 0xb335_b6db_51a0_d385),
            (long, 0xbb31_978c_e0a5_45af),
        ] {
            assert_eq!(hash(text), expected, "{text}: {:#x}", hash(text));
        }
    }

    #[test]
    fn texts_that_differ_a_little_differ_in_their_hashes() {
        let (one, other) = (
            "0123456789abcdefghijklmnopqrstuv",
            "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345",
        );
        let texts = [
            one,
            other,
            &[one, other].concat(),
            &[other, one].concat(),
            &one[1..],
            &[one, "0"].concat(),
        ];
        let hashes: std::collections::HashSet<_> = texts.iter().map(|text| hash(text)).collect();
        assert_eq!(hashes.len(), texts.len());
    }
}
