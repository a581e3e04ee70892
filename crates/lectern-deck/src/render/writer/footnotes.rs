//! Footnotes: numbered where they are referred to, written at the end of the slide.

use std::borrow::Cow;
use std::ops::Range;

use super::{Writer, class};
use crate::markdown::fold_label;
use crate::text::emphasis::unmark;

impl Writer<'_> {
    /// Writes the footnotes referred to so far, and those that they refer to.
    pub(in crate::render) fn write_footnotes(&mut self) {
        if self.footnotes.is_empty() {
            return;
        }
        self.builder.open("ol", class("footnotes"));
        let mut number = 0;
        while let Some(label) = self.footnotes.get(number).cloned() {
            number += 1;
            let attributes = vec![("id".into(), format!("fn-{number}"))];
            self.builder.open("li", attributes);
            if let Some(text) = self.footnote_text(&label) {
                self.markdown(&text);
            }
            self.builder.close("li");
        }
        self.builder.close("ol");
    }

    fn footnote_range(&self, label: &str) -> Option<Range<usize>> {
        let known = &self.deck.shared.footnotes;
        let index = known
            .binary_search_by(|(known, _)| known.as_str().cmp(label))
            .ok()?;
        known.get(index).map(|(_, range)| range.clone())
    }

    /// What a footnote says: its definition without the label and the indent of its further lines.
    fn footnote_text(&self, label: &str) -> Option<String> {
        let definition = self.deck.source.get(self.footnote_range(label)?)?;
        let (_, text) = definition.split_once("]:")?;
        let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
        let mut out = first.trim_start().to_owned();
        for line in rest.lines() {
            out.push('\n');
            out.push_str(
                line.strip_prefix("    ")
                    .or(line.strip_prefix('\t'))
                    .unwrap_or(line),
            );
        }
        Some(out)
    }

    /// Appends an empty definition for each footnote of the deck that is referred to: what it says is written later.
    pub(super) fn with_footnotes<'t>(&self, text: Cow<'t, str>) -> Cow<'t, str> {
        if self.deck.shared.footnotes.is_empty() || !text.contains("[^") {
            return text;
        }
        let mut labels: Vec<String> = Vec::new();
        for rest in text.split("[^").skip(1) {
            let Some((label, _)) = rest.split_once(']') else {
                continue;
            };
            let is_known = labels.iter().any(|known| known == label);
            if !is_known && self.footnote_range(&fold_label(label)).is_some() {
                labels.push(label.to_owned());
            }
        }
        if labels.is_empty() {
            return text;
        }
        let mut text = text.into_owned();
        for label in labels {
            text.push_str("\n\n[^");
            text.push_str(&label);
            text.push_str("]: .");
        }
        Cow::Owned(text)
    }

    pub(super) fn footnote_reference(&mut self, label: &str) {
        let label = fold_label(&unmark(label));
        let next = self.footnote_numbers.len() + 1;
        let number = *self.footnote_numbers.entry(label.clone()).or_insert(next);
        if number == next {
            self.footnotes.push(label);
        }
        self.builder.open("sup", class("footnote-ref"));
        self.builder
            .open("a", vec![("href".into(), format!("#fn-{number}"))]);
        self.builder.text(&number.to_string());
        self.builder.close("a");
        self.builder.close("sup");
    }
}
