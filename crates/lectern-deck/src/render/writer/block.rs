//! Headings, items and table cells.

use pulldown_cmark::{Alignment, BlockQuoteKind, CowStr, Event, Tag};

use super::lookahead::{length_of_element, plain_text};
use super::{Attributes, Events, Writer, class};
use crate::parse::identity::slug;
use crate::render::steps;
use crate::text::emoji;
use crate::text::emphasis::unmark;

impl Writer<'_> {
    pub(super) fn heading(
        &mut self,
        id: Option<&str>,
        classes: &[CowStr<'_>],
        after: &Events<'_>,
    ) -> Attributes {
        let inner = after.get(..length_of_element(after)).unwrap_or_default();
        let title = plain_text(inner);
        let wanted = id.map_or_else(|| slug(&emoji::replace(&unmark(&title))), slug);
        let mut classes: Vec<&str> = classes.iter().map(|class| &**class).collect();
        if inner
            .iter()
            .any(|(event, _)| matches!(event, Event::InlineHtml(html) if is_fit(html)))
        {
            classes.push("fit");
        }
        let mut attributes = Vec::new();
        if !wanted.is_empty() {
            attributes.push(("id".into(), self.heading_names.unique(wanted)));
        }
        if !classes.is_empty() {
            attributes.push(("class".into(), classes.join(" ")));
        }
        attributes
    }

    pub(super) fn item(&self, marker: &str, after: &Events<'_>) -> Attributes {
        let mut attributes = Vec::new();
        let done = match after {
            [(Event::TaskListMarker(done), _), ..]
            | [
                (Event::Start(Tag::Paragraph), _),
                (Event::TaskListMarker(done), _),
                ..,
            ] => Some(*done),
            _ => None,
        };
        if let Some(done) = done {
            attributes.extend(class("task"));
            attributes.push(("data-done".into(), done.to_string()));
        }
        let marker = marker.trim_start();
        let sign = marker.trim_start_matches(|character: char| character.is_ascii_digit());
        let is_step = if sign.len() == marker.len() {
            self.rules.star_steps && sign.starts_with('*')
        } else {
            self.rules.parenthesis_steps && sign.starts_with(')')
        };
        if is_step {
            attributes.push((steps::STEP.into(), String::new()));
        }
        attributes
    }

    pub(super) fn cell_name(&self) -> &'static str {
        if self.table.in_head { "th" } else { "td" }
    }

    pub(super) fn cell(&mut self) {
        let align = match self.table.alignments.get(self.table.column) {
            Some(Alignment::Left) => Some("left"),
            Some(Alignment::Center) => Some("center"),
            Some(Alignment::Right) => Some("right"),
            Some(Alignment::None) | None => None,
        };
        let attributes = align
            .map(|align| ("align".into(), align.to_owned()))
            .into_iter()
            .collect();
        self.builder.open(self.cell_name(), attributes);
    }
}

pub(super) fn heading_name(level: usize) -> &'static str {
    match level {
        1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

pub(super) fn callout_name(kind: BlockQuoteKind) -> &'static str {
    match kind {
        BlockQuoteKind::Note => "note",
        BlockQuoteKind::Tip => "tip",
        BlockQuoteKind::Important => "important",
        BlockQuoteKind::Warning => "warning",
        BlockQuoteKind::Caution => "caution",
    }
}

fn is_fit(comment: &str) -> bool {
    let inner = comment
        .strip_prefix("<!--")
        .and_then(|rest| rest.strip_suffix("-->"));
    inner.is_some_and(|inner| inner.trim() == "fit")
}
