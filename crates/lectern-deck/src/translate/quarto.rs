//! Quarto and Pandoc, <https://quarto.org/docs/presentations/revealjs/>; its manual is `docs/dialects/quarto.md`.

use super::{Lines, Rewrite};

pub(super) fn translate(text: &str, rewrite: &mut Rewrite) {
    for line in Lines::of(text) {
        rewrite.line(line.number, line.text);
    }
}
