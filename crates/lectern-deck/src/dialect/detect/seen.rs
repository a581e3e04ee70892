//! What a look through the lines of a deck finds.

use super::head::{Head, is_own_setting};
use super::marks::{
    fence_mark, is_cell, is_content_class, is_deckset_command, is_deckset_picture,
    is_deckset_setting, is_marp_directive, is_pandoc_box, is_presenterm_command,
    is_remark_property, is_slot, key_of,
};
use crate::source::lines;

/// With fewer headings for each part of a text, they may well stand on one slide.
const LEAST_HEADINGS: usize = 3;

/// Marks of tools, and who was seen to make them.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent observations, each made or not"
)]
pub(super) struct Seen {
    /// In the front matter.
    pub(super) head: Head,
    pub(super) presenterm: bool,
    pub(super) hugo: bool,
    pub(super) remark: bool,
    /// `--`, which several tools know.
    pub(super) dashes: bool,
    pub(super) reveal: bool,
    /// `Note:`, which is native too.
    pub(super) note_words: bool,
    pub(super) slidev: bool,
    /// Settings after a separator, which are native too.
    pub(super) settings_blocks: bool,
    /// Something that no tool but ours knows, and that would be lost in another's dialect.
    native: bool,
    pub(super) marp: bool,
    pub(super) pandoc: bool,
    pub(super) deckset: bool,
    /// There are enough of them, of the first two levels, to cut the text at those, and next to no lines that part slides in some tool.
    pub(super) headings: bool,
}

impl Seen {
    pub(super) fn new(head: Head) -> Self {
        Self {
            head,
            ..Self::default()
        }
    }

    /// Whether there is something that would be lost in another dialect.
    pub(super) fn is_native(&self) -> bool {
        self.native || self.head.native
    }

    /// Looks through the lines of `body`, which follows the front matter.
    pub(super) fn look_at(&mut self, body: &str, has_front_matter: bool) {
        let (mut n_headings, mut n_parts) = (0, 1);
        let mut fence: Option<&str> = None;
        let mut after_separator = false;
        let mut first = true;
        let mut in_settings = false;
        let mut begins_slide = true;
        for line in lines(body) {
            let first_byte = line.as_bytes().first();
            if let Some(mark) = fence {
                let may_close = matches!(first_byte, Some(b'`' | b'~' | b' '));
                if may_close && line.trim_start_matches(' ').starts_with(mark) {
                    fence = None;
                }
                continue;
            }
            let Some(&byte) = first_byte else {
                self.remark |= in_settings && begins_slide;
                after_separator = false;
                in_settings = false;
                continue;
            };
            self.reveal |= line.ends_with("-->")
                && (line.contains(".element:") || line.contains("<!-- .element "));
            // Right after a separator it may be a block of Slidev, which ends with `---`.
            begins_slide &= is_remark_property(line);
            self.remark |= begins_slide && !after_separator && !in_settings && !has_front_matter;
            let opens_settings = std::mem::take(&mut after_separator) && key_of(line).is_some();
            if opens_settings || in_settings {
                self.native |= key_of(line).is_some_and(is_own_setting_of_block);
            }
            n_parts += usize::from(
                ["---", "***", "___", "- - -"]
                    .iter()
                    .any(|mark| line.starts_with(mark)),
            );
            n_headings += usize::from(
                ["# ", "## ", "==="]
                    .iter()
                    .any(|mark| line.starts_with(mark)),
            );
            match byte {
                b'-' => match line.trim_end() {
                    "--" => self.dashes = true,
                    "---" => {
                        begins_slide = true;
                        self.settings_blocks |= in_settings;
                        after_separator = !in_settings;
                        in_settings = false;
                    }
                    _ => {}
                },
                b'`' | b'~' | b' ' => {
                    fence = fence_mark(line);
                    self.pandoc |= fence.is_some_and(|mark| is_cell(line.trim_start(), mark));
                    self.slidev |=
                        byte == b'`' && (line.contains("magic-move") || line.contains("{monaco"));
                }
                _ => self.look_at_marks(byte, line),
            }
            if first && !has_front_matter {
                self.deckset |= is_deckset_setting(line);
                self.pandoc |= line.starts_with("% ");
            }
            first = false;
            in_settings |= opens_settings;
        }
        self.headings = n_headings >= LEAST_HEADINGS * n_parts;
    }

    /// Looks at a line that begins with `byte`.
    fn look_at_marks(&mut self, byte: u8, line: &str) {
        match byte {
            b'<' => self.look_at_markup(line),
            b'!' => {
                self.marp |= line.starts_with("![bg");
                self.deckset |= is_deckset_picture(line);
            }
            b'#' => {
                self.marp |= line.contains("<!-- fit -->") || line.contains("<!--fit-->");
                self.deckset |= line
                    .trim_start_matches('#')
                    .trim_start()
                    .starts_with("[fit]");
                self.pandoc |= line.contains("{background-") || line.contains("{data-background");
            }
            b':' => {
                self.slidev |= is_slot(line);
                self.pandoc |= is_pandoc_box(line);
            }
            b'[' => self.deckset |= is_deckset_command(line),
            b'^' => self.deckset |= !line.starts_with("^["),
            b'.' => self.remark |= is_content_class(line),
            b'{' => {
                self.hugo |= ["{{< slide", "{{% section", "{{% fragment"]
                    .iter()
                    .any(|code| line.starts_with(code));
            }
            b'?' => self.remark |= line.trim_end() == "???",
            b'N' | b'n' => {
                self.note_words |= line.starts_with("Note:") || line.starts_with("Notes:");
            }
            _ => {}
        }
    }

    fn look_at_markup(&mut self, line: &str) {
        if let Some(comment) = line.strip_prefix("<!--") {
            let comment = comment.trim_start();
            self.presenterm |= is_presenterm_command(comment);
            self.reveal |= comment.starts_with(".slide:") || comment.starts_with(".element:");
            let key = key_of(comment);
            self.marp |= key.is_some_and(is_marp_directive)
                || ["$theme:", "$size:", "page_number:"]
                    .iter()
                    .any(|old| comment.starts_with(old));
            self.native |= key.is_some_and(|key| key == "private" || is_own_setting(key));
        } else {
            self.slidev |= line.contains("v-click")
                || line.contains("$clicks")
                || line.contains("$slidev.")
                || line.starts_with("<<< @/");
            self.reveal |= line.contains("data-separator");
        }
    }
}

/// Settings after a separator that Slidev has not, and would lose.
fn is_own_setting_of_block(key: &str) -> bool {
    is_own_setting(key)
        || matches!(
            key,
            "id" | "paginate"
                | "header"
                | "footer"
                | "color"
                | "backgroundColor"
                | "backgroundImage"
        )
}
