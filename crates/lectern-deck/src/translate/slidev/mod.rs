//! Slidev, <https://sli.dev>; its manual is `docs/dialects/slidev.md`.
//!
//! [`cut`] finds the slides and their settings, [`imports`] takes in those of other files, [`settings`] and [`layout`] say them natively, [`notes`] takes the notes out,
//! [`body`] and [`text`] go through what is left: [`markup`], [`spans`] and [`containers`] find what stands in it, [`elements`] and
//! [`attributes`] say what tags and components become, [`clicks`], [`condition`] and [`switch`] what comes step by step, [`code`] and [`moves`]
//! are for blocks of code, [`snippet`] for code of other files, [`utility`] for classes, [`toc`] for tables of contents.

mod attributes;
mod body;
mod clicks;
mod code;
mod condition;
mod containers;
mod cut;
mod elements;
mod imports;
mod layout;
mod markup;
mod moves;
mod notes;
mod settings;
mod snippet;
mod spans;
mod switch;
mod tag;
mod text;
mod toc;
mod utility;

use super::draft::{Draft, write_front_matter};
use super::{Rewrite, include};
use crate::files::Files;
use crate::yaml::{Entry, Value};
use body::Body;
use code::Code;
use containers::Containers;
use cut::Source;
use elements::Elements;
use layout::Layout;
use settings::Settings;
use toc::Contents;

pub(super) fn translate(text: &str, files: &Files, rewrite: &mut Rewrite) {
    let mut slides = cut::cut(text, 0, rewrite);
    let head = slides.first().map(|slide| slide.settings.clone());
    let deck = Deck {
        head: head.unwrap_or_default(),
        files,
    };
    write_front_matter(
        rewrite,
        &settings::front_matter(Settings::new(&deck.head, &[])),
    );
    slides = imports::resolve(slides, files, rewrite);
    slides.retain(|slide| !Settings::new(&slide.settings, &[]).is_hidden());
    let mut contents = Contents::of(&slides);
    let count = slides.len();
    for (index, slide) in slides.iter_mut().enumerate() {
        if index > 0 {
            rewrite.line(slide.number, "\n---\n");
        }
        deck.write(slide, (index + 1, count), &mut contents, rewrite);
    }
}

/// What holds for all slides.
struct Deck<'a> {
    head: Vec<Entry>,
    files: &'a Files,
}

impl Deck<'_> {
    fn defaults(&self) -> &[Entry] {
        match Settings::new(&self.head, &[]).value("defaults") {
            Some(Value::Map(entries)) => entries,
            _ => &[],
        }
    }

    fn write(
        &self,
        slide: &mut Source<'_>,
        page: (usize, usize),
        contents: &mut Contents,
        rewrite: &mut Rewrite,
    ) {
        let mut draft = Draft::at(slide.number);
        notes::take(slide, &mut draft);
        let slide = &*slide;
        let number = slide.number;
        let settings = Settings::new(&slide.settings, self.defaults());
        settings.report_unknown(rewrite);
        let head = Settings::new(&self.head, &[]);
        settings.apply(number, &mut draft, head.get("colorSchema") == Some("dark"));
        if settings.get("transition").is_none()
            && let Some(transition) = head.get("transition")
        {
            draft.set(
                "transition",
                transition.split('|').next().unwrap_or_default().trim(),
            );
        }
        let layout =
            settings
                .get("layout")
                .unwrap_or(if page.0 == 1 { "cover" } else { "default" });
        if layout != "default" {
            draft.set("layout", layout);
        }
        let layout = Layout::begin(
            layout,
            settings,
            body::has_slots(&slide.lines),
            number,
            &mut draft,
        );
        // Those that are there stand here already.
        if let Some(path) = settings.get("src") {
            draft.show(number, include::place_of(path));
        }
        let mut body = Body {
            elements: Elements::new(contents, page, &slide.lines),
            layout,
            code: Code {
                line_numbers: head.is_on("lineNumbers"),
                files: self.files,
            },
            containers: Containers::default(),
            spans: head.is_on("mdc") || head.is_on("comark"),
            draft: &mut draft,
            rewrite,
        };
        body.write(&slide.lines);
        if body.elements.has_conditions {
            body.draft.show(number, condition::STYLE);
        }
        if let Some(clicks) = settings.get("clicks").and_then(clicks::place) {
            draft.show(number, format!("\n<div hidden data-at=\"{clicks}\"></div>"));
        }
        draft.write(rewrite, number);
    }
}

#[cfg(test)]
mod tests;
