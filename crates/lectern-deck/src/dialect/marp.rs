//! Marp, <https://marpit.marp.app>; its manual is `docs/dialects/marp.md`.

use super::{COMMON, Rules};

pub(super) const RULES: Rules = Rules {
    markdown: COMMON,
    hard_breaks: true,
    bare_links: false,
    hash_is_text: true,
    any_break_divides: true,
    slide_settings: false,
    plain_text_divides: false,
    merge_dividers: false,
    note_lines: false,
    note_words: false,
    comments: true,
    private_comments: true,
    pauses: false,
    star_steps: true,
    parenthesis_steps: true,
    columns: false,
    code_stages: false,
    image_attributes: false,
    captions: false,
};
