//! Deckset, <https://docs.deckset.com>; its manual is `docs/dialects/deckset.md`.

use super::{Lines, Rewrite};

pub(super) fn translate(text: &str, rewrite: &mut Rewrite) {
    for line in Lines::of(text) {
        rewrite.line(line.number, line.text);
    }
}
