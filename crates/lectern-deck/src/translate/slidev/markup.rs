//! Tags, comments and elements such as `script` where they stand in the text.

use super::elements::{self, Spot};
use super::tag::Tag;
use super::text::Pass;
use crate::source;

impl Pass<'_, '_, '_, '_> {
    /// A comment, a tag, or a sign.
    pub(super) fn angle(&mut self) {
        let rest = self.rest();
        if let Some(after) = rest.strip_prefix("<!--") {
            self.comments_end = self.comments_end && source::cut(after, "-->").is_some();
            if self.comments_end {
                let length = source::cut(after, "-->").map_or(0, |(inner, _)| inner.len() + 7);
                self.comment(length);
                return;
            }
        }
        let Some(tag) = Tag::read(rest) else {
            self.keep(1);
            return;
        };
        if !tag.is_end
            && !tag.self_closing
            && matches!(tag.name, "script" | "style" | "pre" | "textarea")
        {
            self.raw(&tag);
            return;
        }
        let number = self.number;
        let before_is_blank = self.out.trim().is_empty();
        self.skip(tag.length);
        let alone = before_is_blank && self.is_at_line_end();
        let written = if tag.is_end {
            self.body.elements.end(tag.name)
        } else {
            let slot = elements::slot(&tag)
                .filter(|_| tag.name == "template" && self.body.elements.is_outside());
            if let Some(slot) =
                slot.filter(|slot| matches!(*slot, "left" | "right" | "default" | "bottom"))
            {
                self.body.layout.slot(slot, number, self.body.draft);
                return;
            }
            self.body
                .elements
                .start(&tag, Spot { number, alone }, self.body.rewrite)
        };
        self.put(&written, alone);
        if alone && !tag.is_end && !tag.self_closing && is_step_component(tag.name) {
            self.let_markdown_begin();
        }
    }

    /// Puts what may be several lines in place of a tag. A line that it leaves blank would end a block of HTML.
    fn put(&mut self, written: &str, alone: bool) {
        if written.is_empty() && alone {
            self.out.push_str("<!---->");
            return;
        }
        for (index, line) in written.split('\n').enumerate() {
            if index > 0 {
                self.flush();
            }
            self.out.push_str(line);
        }
    }

    /// Markdown right below `<v-click>` is Markdown here; in Slidev it would be shown as it is written.
    fn let_markdown_begin(&mut self) {
        let next = self
            .rest()
            .trim_start_matches([' ', '\t'])
            .strip_prefix('\n')
            .unwrap_or_default();
        let next = next.split('\n').next().unwrap_or_default();
        let indent = next.len() - next.trim_start().len();
        if !next.trim().is_empty() && !next.trim_start().starts_with('<') && indent < 4 {
            self.flush();
        }
    }

    /// Comments are for those who write; the notes have been taken.
    pub(super) fn comment(&mut self, length: usize) {
        let before_is_blank = self.out.trim().is_empty();
        self.skip(length);
        if before_is_blank && self.is_at_line_end() {
            self.out.push_str("<!---->");
        }
    }

    /// `<script>` and what else has a text of its own.
    fn raw(&mut self, tag: &Tag<'_>) {
        let rest = self.rest();
        let end = format!("</{}>", tag.name);
        let is_endless = self.endless.iter().any(|name| name == tag.name);
        let found = if is_endless {
            None
        } else {
            source::cut(rest, &end)
        };
        let Some((inner, _)) = found else {
            self.endless
                .extend((!is_endless).then(|| tag.name.to_owned()));
            self.keep(tag.length);
            return;
        };
        let length = inner.len() + end.len();
        match tag.name {
            "script" => {
                self.body.rewrite.loss(
                    self.number,
                    "script",
                    "This script does not run here",
                    "Write what it shows in the slide itself",
                );
                self.comment(length);
            }
            "style" => {
                self.skip(tag.length);
                self.out.push_str("<style scoped>");
                self.keep(length - tag.length);
            }
            _ => self.keep(length),
        }
    }
}

/// Whether it is a component that only makes steps of what is in it.
fn is_step_component(name: &str) -> bool {
    matches!(
        name,
        "v-click" | "v-click-hide" | "v-clicks" | "v-after" | "VClick" | "VClicks" | "VAfter"
    )
}
