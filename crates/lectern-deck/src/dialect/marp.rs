//! Marp, <https://marpit.marp.app>; its manual is `docs/dialects/marp.md`.

use super::{COMMON, Rules};

pub(super) const RULES: Rules = Rules {
    markdown: COMMON,
    hard_breaks: true,
    bare_links: false,
    hash_is_text: true,
    slide_settings: false,
    merge_dividers: false,
    note_lines: false,
    private_comments: true,
    pauses: false,
    star_steps: true,
    parenthesis_steps: true,
    columns: false,
    code_stages: false,
    image_attributes: false,
};
