//! Layouts: what stands where on a slide, and what the slots of one hold.

use super::settings::{Settings, address};
use crate::translate::draft::Draft;

/// How the slots of a layout are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slots {
    /// The text is the first column.
    TwoColumns,
    /// The text stands above the columns.
    Header,
    /// No columns that the layout knows of.
    Other,
}

/// The layout of a slide while its text is written.
#[derive(Debug)]
pub(super) struct Layout<'a> {
    slots: Slots,
    /// Columns are open.
    in_columns: bool,
    /// The box of another slot is open.
    in_box: bool,
    /// A page within the page, which comes in a column of its own, or at the end.
    frame: Option<&'a str>,
    frame_is_left: bool,
}

impl<'a> Layout<'a> {
    /// Begins a slide; `has_slots` says whether its text has any.
    pub(super) fn begin(
        name: &str,
        settings: Settings<'a>,
        has_slots: bool,
        number: u32,
        draft: &mut Draft,
    ) -> Self {
        let mut layout = Self {
            slots: match name {
                "two-cols" => Slots::TwoColumns,
                "two-cols-header" => Slots::Header,
                _ => Slots::Other,
            },
            in_columns: false,
            in_box: false,
            frame: settings.get("url").filter(|_| name.starts_with("iframe")),
            frame_is_left: name == "iframe-left",
        };
        let fit = match settings.get("backgroundSize") {
            Some("contain") => " contain",
            _ => "",
        };
        let side = match name {
            "image" => Some(""),
            "image-left" => Some(" left"),
            "image-right" => Some(" right"),
            _ => None,
        };
        if let Some((side, image)) = side.zip(settings.get("image")) {
            let address = address(image).replace(['<', '>', '\n'], "");
            draft.show(number, format!("![bg{side}{fit}](<{address}>)\n"));
        }
        if layout.frame.is_some() && name != "iframe" {
            draft.show(number, ":::columns\n");
            layout.in_columns = true;
            if layout.frame_is_left {
                layout.show_frame(number, draft);
                draft.show(number, "::right::\n");
            }
        } else if layout.slots == Slots::TwoColumns && has_slots {
            draft.show(number, ":::columns\n");
            layout.in_columns = true;
        }
        layout
    }

    /// A slot begins: `::name::`.
    pub(super) fn slot(&mut self, name: &str, number: u32, draft: &mut Draft) {
        self.end_box(number, draft);
        match (self.slots, name) {
            (_, "right") if self.in_columns => draft.show(number, "\n::right::\n"),
            (Slots::Header, "left" | "right") => {
                draft.show(number, "\n:::columns\n");
                self.in_columns = true;
            }
            (Slots::Other, "left" | "right") => draft.show(number, format!("\n::{name}::\n")),
            (_, "left" | "default") => {}
            _ => {
                self.end_columns(number, draft);
                let class: String = name
                    .chars()
                    .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
                    .collect();
                draft.show(number, format!("\n<div class=\"slot {class}\">\n"));
                self.in_box = true;
            }
        }
    }

    pub(super) fn end(&mut self, number: u32, draft: &mut Draft) {
        self.end_box(number, draft);
        if self.frame.is_some() {
            if self.in_columns && !self.frame_is_left {
                draft.show(number, "\n::right::\n");
            }
            if !self.frame_is_left {
                self.show_frame(number, draft);
            }
        }
        self.end_columns(number, draft);
    }

    fn end_box(&mut self, number: u32, draft: &mut Draft) {
        if std::mem::take(&mut self.in_box) {
            draft.show(number, "\n</div>\n");
        }
    }

    fn end_columns(&mut self, number: u32, draft: &mut Draft) {
        if std::mem::take(&mut self.in_columns) {
            draft.show(number, "\n:::\n");
        }
    }

    fn show_frame(&self, number: u32, draft: &mut Draft) {
        if let Some(url) = self.frame {
            let url = url.replace(['"', '\n'], "");
            draft.show(number, format!("\n<iframe src=\"{url}\"></iframe>\n"));
        }
    }
}
