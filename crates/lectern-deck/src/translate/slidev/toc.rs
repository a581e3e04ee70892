//! The table of contents that `<Toc>` stands for.

use std::fmt::Write as _;

use super::cut::Source;
use super::settings::Settings;
use crate::translate::lines::Within;

/// A slide as a table of contents names it.
#[derive(Debug)]
pub(super) struct Chapter {
    /// From 1.
    number: usize,
    title: String,
    level: usize,
}

/// So many chapters are gone through for all tables of a deck: one on each slide would be as long as the square of the deck.
const MOST: usize = 50_000;

/// The slides that a table of contents may name.
#[derive(Debug)]
pub(super) struct Contents {
    chapters: Vec<Chapter>,
    /// How many more may be gone through.
    left: usize,
}

impl Contents {
    pub(super) fn of(slides: &[Source<'_>]) -> Self {
        Self {
            chapters: chapters(slides),
            left: MOST,
        }
    }

    /// The title of the slide of that number.
    pub(super) fn title(&self, number: usize) -> &str {
        let chapter = self
            .chapters
            .binary_search_by_key(&number, |chapter| chapter.number);
        let chapter = chapter.ok().and_then(|index| self.chapters.get(index));
        chapter.map_or("", |chapter| &chapter.title)
    }

    /// A table as a list with links, for levels from `least` to `most`.
    pub(super) fn list(&mut self, least: usize, most: usize) -> String {
        let mut out = String::new();
        let mut depth = 0;
        let shown = self.chapters.iter().take(self.left);
        self.left -= shown.len();
        for chapter in shown.filter(|chapter| (least..=most).contains(&chapter.level)) {
            // No item is deeper than one below that before it, or it would be code.
            depth = (chapter.level - least).min(if out.is_empty() { 0 } else { depth + 1 });
            let indent = "  ".repeat(depth);
            let _ = writeln!(out, "{indent}- [{}](#{})", chapter.title, chapter.number);
        }
        out
    }
}

fn chapters(slides: &[Source<'_>]) -> Vec<Chapter> {
    let chapter = |(number, slide): (usize, &Source<'_>)| {
        let settings = Settings::new(&slide.settings, &[]);
        let heading = heading(slide);
        let title = settings.title().or(heading.map(|(_, title)| title))?;
        if settings.is_on("hideInToc") {
            return None;
        }
        let level = settings.get("level").and_then(|level| level.parse().ok());
        Some(Chapter {
            number,
            title: without_tags(title).replace(['[', ']'], ""),
            level: level.or(heading.map(|(level, _)| level)).unwrap_or(1),
        })
    };
    (1..).zip(slides).filter_map(chapter).collect()
}

/// The level and text of the first heading.
fn heading<'a>(slide: &Source<'a>) -> Option<(usize, &'a str)> {
    let mut lines = slide
        .lines
        .iter()
        .filter(|line| line.within == Within::Text);
    lines.find_map(|line| {
        let title = line.text.trim_start_matches('#');
        let level = line.text.len() - title.len();
        (level > 0 && title.starts_with(' ')).then(|| (level, title.trim()))
    })
}

fn without_tags(title: &str) -> String {
    let mut out = String::new();
    let mut rest = title;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        rest = after.split_once('>').map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.trim().to_owned()
}
