//! Lectern's own dialect; its manual is `docs/dialects/native.md`.

use pulldown_cmark::Options;

use super::{COMMON, Rules};

pub(super) const RULES: Rules = Rules {
    markdown: COMMON.union(Options::ENABLE_HEADING_ATTRIBUTES),
    hard_breaks: false,
    bare_links: true,
    hash_is_text: false,
    slide_settings: true,
    merge_dividers: true,
    note_lines: true,
    private_comments: true,
    pauses: true,
    star_steps: true,
    parenthesis_steps: false,
    columns: true,
    code_stages: true,
    image_attributes: true,
};
