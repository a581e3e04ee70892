//! reveal.js Markdown and reveal-md; what is otherwise about them is in `translate/reveal.rs`.

use super::{REWRITTEN, Rules};

pub(super) const RULES: Rules = Rules {
    slide_settings: true,
    merge_dividers: true,
    ..REWRITTEN
};
