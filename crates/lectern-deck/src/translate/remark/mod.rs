//! remark, <https://remarkjs.com>.
//!
//! [`source`] finds the text, [`slides`] cuts it, [`inherit`] puts layouts and templates in, [`content`] rewrites what a slide shows.
//! The manual is `docs/dialects/remark.md`.

mod classes;
mod code;
mod content;
mod inherit;
mod links;
mod macros;
mod matching;
mod slides;
mod source;
mod tags;
#[cfg(test)]
mod tests;
mod xaringan;

use super::draft::Draft;
use super::{Rewrite, Within};
use crate::files::Files;
use crate::parse::settings::css_image;
use links::Targets;
use slides::{Properties, Slide};
use source::Source;

/// A part of what a slide shows.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Line(Line),
    /// What follows comes with the next step; the line of its mark.
    Step(u32),
}

/// A line of a slide, which a layout may have brought.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    number: u32,
    text: String,
    within: Within,
}

/// How the deck wants its slides to be read.
#[derive(Debug, Clone, Copy, Default)]
struct Options {
    /// Formulas are kept from Markdown.
    formulas_are_safe: bool,
    /// What stands between backticks within code is highlighted.
    highlight_spans: bool,
}

impl Options {
    fn of(source: &Source<'_>) -> Self {
        let in_yaml = |words: &str| source.yaml.is_some_and(|yaml| yaml.contains(words));
        Self {
            formulas_are_safe: in_yaml("xaringan"),
            highlight_spans: source.highlight_spans || in_yaml("highlightSpans: true"),
        }
    }
}

pub(super) fn translate(text: &str, files: &Files, rewrite: &mut Rewrite) {
    let source = source::read(text, files, rewrite);
    source.write_front_matter(rewrite);
    let options = Options::of(&source);
    let mut slides = slides::cut(&source, rewrite);
    slides.splice(0..0, source.yaml.and_then(xaringan::title_slide));
    let slides = inherit::resolve(slides, text.len(), rewrite);
    let targets = Targets::of(&slides);
    for (index, slide) in slides.iter().enumerate() {
        if index > 0 {
            rewrite.line(slide.line, "\n---\n");
        }
        write(slide, &targets, options, rewrite);
    }
}

fn write(slide: &Slide, targets: &Targets, options: Options, rewrite: &mut Rewrite) {
    let mut draft = Draft::at(slide.line);
    set(&slide.properties, &mut draft);
    for line in content::rewrite(&slide.content, targets, options, rewrite) {
        draft.show(line.number, line.text);
    }
    for line in &slide.notes {
        draft.say(line.number, &line.text);
    }
    draft.write(rewrite, slide.line);
}

/// Takes over the properties that native slides have.
fn set(properties: &Properties, draft: &mut Draft) {
    for class in properties.classes() {
        draft.add_class(class);
    }
    for (property, key) in [
        ("name", "id"),
        ("background-color", "backgroundColor"),
        ("background-size", "backgroundSize"),
        ("background-position", "backgroundPosition"),
        ("background-repeat", "backgroundRepeat"),
    ] {
        if let Some(value) = properties.get(property) {
            draft.set(key, value);
        }
    }
    if let Some(image) = properties.get("background-image") {
        draft.set("backgroundImage", &css_image(image));
    }
    if properties.get("count") == Some("false") {
        draft.set("paginate", "hold");
    }
}
