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

pub(super) fn translate(text: &str, files: &Files, rewrite: &mut Rewrite) {
    let source = source::read(text, files, rewrite);
    source.write_front_matter(rewrite);
    // xaringan keeps formulas from Markdown.
    let formulas_are_safe = source.yaml.is_some_and(|yaml| yaml.contains("xaringan"));
    let mut slides = slides::cut(&source, rewrite);
    slides.splice(0..0, source.yaml.and_then(xaringan::title_slide));
    let slides = inherit::resolve(slides, text.len(), rewrite);
    let targets = Targets::of(&slides);
    for (index, slide) in slides.iter().enumerate() {
        if index > 0 {
            rewrite.line(slide.line, "\n---\n");
        }
        write(slide, &targets, formulas_are_safe, rewrite);
    }
}

fn write(slide: &Slide, targets: &Targets, formulas_are_safe: bool, rewrite: &mut Rewrite) {
    let mut draft = Draft::at(slide.line);
    set(&slide.properties, &mut draft);
    for line in content::rewrite(&slide.content, targets, formulas_are_safe, rewrite) {
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
