//! reveal.js Markdown and reveal-md; what is otherwise about them is in `translate/reveal.rs`.

use super::{Rules, native};

pub(super) const RULES: Rules = Rules {
    any_break_divides: false,
    note_words: false,
    comments: false,
    star_steps: false,
    ..native::RULES
};
