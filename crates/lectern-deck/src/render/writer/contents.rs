//! The table of contents, where a paragraph is `[[toc]]`.

use super::{Writer, class};
use crate::model::Slide;

pub(super) const MARK: &str = "[[toc]]";

fn begins_section(slide: &Slide) -> bool {
    let settings = &slide.settings;
    let mut names = settings.classes.iter().chain(&settings.layout);
    names.any(|name| name == "section")
}

impl Writer<'_> {
    /// Writes the titles of all sections, or of all slides where there are none, each a link.
    pub(super) fn contents(&mut self) {
        let deck = self.deck;
        let has_sections = deck.slides.iter().any(begins_section);
        let mut before = None;
        self.builder.open("ul", class("toc"));
        // The first slide has the title of the deck.
        for (index, slide) in deck.slides.iter().enumerate().skip(1) {
            let is_listed = if has_sections {
                begins_section(slide)
            } else {
                slide.title != before && deck.text(index).is_some_and(|text| !text.contains(MARK))
            };
            let Some(title) = slide.title.as_ref().filter(|_| is_listed) else {
                continue;
            };
            before = Some(title.clone());
            self.builder.open("li", Vec::new());
            self.builder
                .open("a", vec![("href".into(), format!("#{}", slide.id))]);
            self.builder.text(title);
            self.builder.close("a");
            self.builder.close("li");
        }
        self.builder.close("ul");
    }
}
