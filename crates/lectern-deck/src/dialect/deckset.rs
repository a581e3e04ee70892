//! Deckset, <https://docs.deckset.com>; what is otherwise about it is in `translate/deckset`.

use super::{Rules, native};

pub(super) const RULES: Rules = Rules {
    // What stands in braces is text.
    image_attributes: false,
    any_break_divides: false,
    slide_settings: false,
    merge_dividers: false,
    note_words: false,
    comments: false,
    star_steps: false,
    ..native::RULES
};
