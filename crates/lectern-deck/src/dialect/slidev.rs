//! Slidev, <https://sli.dev>; what is otherwise about it is in `translate/slidev.rs`.

use super::{Rules, native};

pub(super) const RULES: Rules = Rules {
    any_break_divides: false,
    slide_settings: false,
    merge_dividers: false,
    note_words: false,
    comments: false,
    star_steps: false,
    ..native::RULES
};
