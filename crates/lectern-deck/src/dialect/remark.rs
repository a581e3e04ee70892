//! remark, <https://remarkjs.com>; what is otherwise about it is in `translate/remark.rs`.

use super::{Rules, native};

pub(super) const RULES: Rules = Rules {
    merge_dividers: false,
    star_steps: false,
    ..native::RULES
};
