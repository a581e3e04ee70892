//! presenterm, <https://github.com/mfontanini/presenterm>; what is otherwise about it is in `translate/presenterm`.

use pulldown_cmark::Options;

use super::{Rules, native};

pub(super) const RULES: Rules = Rules {
    // A dollar sign is one, and what stands in braces is text.
    markdown: native::RULES.markdown.difference(Options::ENABLE_MATH),
    image_attributes: false,
    any_break_divides: false,
    slide_settings: false,
    merge_dividers: false,
    note_words: false,
    comments: false,
    star_steps: false,
    ..native::RULES
};
