//! Links, maths and text.

use std::ops::Range;

use pulldown_cmark::LinkType;

use super::{Writer, class};
use crate::render::definitions;
use crate::text::emphasis::unmark;
use crate::text::{cjk, emoji, links};

impl Writer<'_> {
    pub(super) fn link(&mut self, link_type: LinkType, address: &str, title: &str) {
        let address = unmark(address);
        let href = match link_type {
            LinkType::Email if !address.starts_with("mailto:") => format!("mailto:{address}"),
            _ => address.into_owned(),
        };
        let mut attributes = vec![("href".into(), href)];
        if !title.is_empty() {
            attributes.push(("title".into(), unmark(title).into_owned()));
        }
        self.link_depth += 1;
        self.builder.open("a", attributes);
    }

    pub(super) fn math(&mut self, source: &str, display: &str) {
        let source = unmark(source);
        let mut attributes = class("math");
        attributes.push(("data-display".into(), display.to_owned()));
        if definitions::is_all(&source) {
            attributes.push(("hidden".into(), String::new()));
        }
        self.builder.open("span", attributes);
        self.builder.text(&source);
        self.builder.close("span");
    }

    pub(super) fn soft_break(&mut self, text: &str, range: &Range<usize>) {
        if self.rules.hard_breaks {
            self.builder.open("br", Vec::new());
        }
        let is_markup = |character: &char| !matches!(character, '*' | '_' | '~' | '`' | '[' | ']');
        let before = text
            .get(..range.start)
            .and_then(|text| text.chars().rev().find(is_markup));
        let after = text
            .get(range.end..)
            .and_then(|text| text.chars().find(is_markup));
        let joined = before
            .zip(after)
            .is_some_and(|(before, after)| cjk::joins_lines(before, after));
        if !joined {
            self.builder.text("\n");
        }
    }

    /// Writes text: emoji by name, and links where an address stands.
    pub(super) fn text(&mut self, piece: &str) {
        let piece = unmark(piece);
        if self.link_depth > 0 {
            self.builder.text(&emoji::replace(&piece));
            return;
        }
        let mut from = 0;
        for link in links::find(&piece, self.rules.bare_links) {
            let before = piece.get(from..link.range.start).unwrap_or_default();
            self.builder.text(&emoji::replace(before));
            self.builder.open("a", vec![("href".into(), link.href)]);
            self.builder
                .text(piece.get(link.range.clone()).unwrap_or_default());
            self.builder.close("a");
            from = link.range.end;
        }
        self.builder
            .text(&emoji::replace(piece.get(from..).unwrap_or_default()));
    }
}
