//! Lectern's own dialect; its manual is `docs/dialects/native.md`.

use pulldown_cmark::Options;

use super::{COMMON, Rules};

pub(super) const RULES: Rules = Rules {
    markdown: COMMON.union(Options::ENABLE_HEADING_ATTRIBUTES),
    hard_breaks: false,
    bare_links: true,
    hash_is_text: false,
    any_break_divides: true,
    slide_settings: true,
    plain_text_divides: true,
    merge_dividers: true,
    note_lines: true,
    note_words: true,
    comments: true,
    private_comments: true,
    pauses: true,
    star_steps: true,
    parenthesis_steps: false,
    columns: true,
    code_stages: true,
    image_attributes: true,
    captions: true,
};
