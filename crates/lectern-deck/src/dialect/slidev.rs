//! Slidev, <https://sli.dev>; what is otherwise about it is in `translate/slidev.rs`.

use super::{Rules, native};

pub(super) const RULES: Rules = Rules {
    merge_dividers: false,
    star_steps: false,
    ..native::RULES
};
