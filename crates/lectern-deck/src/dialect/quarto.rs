//! Quarto and Pandoc, <https://quarto.org/docs/presentations/revealjs/>; what is otherwise about it is in `translate/quarto.rs`.

use super::{Rules, native};

pub(super) const RULES: Rules = Rules {
    merge_dividers: false,
    star_steps: false,
    ..native::RULES
};
