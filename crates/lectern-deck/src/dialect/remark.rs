//! remark, <https://remarkjs.com>; what is otherwise about it is in `translate/remark.rs`.

use super::{COMMON, Rules, native};

pub(super) const RULES: Rules = Rules {
    markdown: COMMON,
    merge_dividers: false,
    any_break_divides: false,
    note_words: false,
    comments: false,
    star_steps: false,
    ..native::RULES
};
