//! Deckset, <https://docs.deckset.com>; what is otherwise about it is in `translate/deckset.rs`.

use super::{Rules, native};

pub(super) const RULES: Rules = Rules {
    merge_dividers: false,
    star_steps: false,
    ..native::RULES
};
