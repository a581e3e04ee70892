//! remark, <https://remarkjs.com>; what is otherwise about it is in `translate/remark.rs`.

use super::{COMMON, REWRITTEN, Rules};

pub(super) const RULES: Rules = Rules {
    markdown: COMMON,
    slide_settings: true,
    ..REWRITTEN
};
