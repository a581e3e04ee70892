//! Quarto and Pandoc, <https://quarto.org/docs/presentations/revealjs/>; what is otherwise about it is in `translate/quarto`.

use pulldown_cmark::Options;

use super::{Rules, native};

pub(super) const RULES: Rules = Rules {
    // Quotes become curly, `--` a dash.
    markdown: native::RULES
        .markdown
        .union(Options::ENABLE_SMART_PUNCTUATION),
    any_break_divides: false,
    slide_settings: false,
    merge_dividers: false,
    note_words: false,
    comments: false,
    star_steps: false,
    ..native::RULES
};
