//! reveal.js Markdown and reveal-md; what is otherwise about them is in `translate/reveal.rs`.

use super::{Rules, native};

pub(super) const RULES: Rules = Rules {
    merge_dividers: false,
    star_steps: false,
    ..native::RULES
};
