//! reveal.js Markdown and reveal-md, <https://revealjs.com/markdown/>; its manual is `docs/dialects/reveal.md`.

use super::{Lines, Rewrite, Within};

pub(super) fn translate(text: &str, rewrite: &mut Rewrite) {
    for line in Lines::of(text) {
        match (line.within, line.text.trim_end()) {
            (Within::Text, "---" | "----") => rewrite.line(line.number, "\n---\n"),
            _ => rewrite.line(line.number, line.text),
        }
    }
}
