//! Slidev, <https://sli.dev>; its manual is `docs/dialects/slidev.md`.

use super::{Lines, Rewrite};

pub(super) fn translate(text: &str, rewrite: &mut Rewrite) {
    for line in Lines::of(text) {
        rewrite.line(line.number, line.text);
    }
}
