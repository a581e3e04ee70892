//! Slidev, <https://sli.dev>; what is otherwise about it is in `translate/slidev.rs`.

use super::{REWRITTEN, Rules};

pub(super) const RULES: Rules = REWRITTEN;
