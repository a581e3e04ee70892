//! Layouts, templates and `{{variables}}`.

use std::borrow::Cow;
use std::collections::HashMap;

use super::slides::{Properties, Slide};
use super::{Line, Piece};
use crate::translate::{Rewrite, Within};

/// What layouts and templates may bring, as a multiple of the text, so that a small text cannot grow large.
const MOST_GROWTH: usize = 16;
/// And this much in any case.
const FREE_GROWTH: usize = 1 << 20;

/// Puts into each slide what it inherits and leaves out those that are not shown.
pub(super) fn resolve(slides: Vec<Slide>, length: usize, rewrite: &mut Rewrite) -> Vec<Slide> {
    let mut budget = length
        .saturating_mul(MOST_GROWTH)
        .saturating_add(FREE_GROWTH);
    let mut by_name: HashMap<String, Slide> = HashMap::new();
    let mut layout: Option<Slide> = None;
    let mut shown = Vec::with_capacity(slides.len());
    for mut slide in slides {
        if slide.properties.get("exclude") == Some("true") {
            continue;
        }
        let is_layout = slide.properties.get("layout") == Some("true");
        let named = slide
            .properties
            .get("template")
            .and_then(|name| by_name.get(name));
        let template = match (named, slide.properties.get("layout")) {
            (Some(template), _) => Some(template),
            (None, Some("false")) => {
                layout = None;
                None
            }
            (None, Some("true")) => None,
            (None, _) => layout.as_ref(),
        };
        if let Some(template) = template {
            inherit(&mut slide, template, &mut budget, rewrite);
        } else if let Some(name) = slide.properties.get("template") {
            rewrite.loss(
                slide.line,
                "unknown-template",
                format!("No slide before this one has the name `{name}`"),
                "Write the template's slide first, with `name:` at its top",
            );
        }
        if let Some(name) = slide.properties.get("name") {
            by_name.insert(name.to_owned(), slide.clone());
        }
        if is_layout {
            layout = Some(slide);
        } else {
            shown.push(slide);
        }
    }
    for slide in &mut shown {
        expand(slide);
    }
    if shown.is_empty() {
        shown.push(Slide {
            line: 1,
            ..Slide::default()
        });
    }
    shown
}

fn inherit(slide: &mut Slide, template: &Slide, budget: &mut usize, rewrite: &mut Rewrite) {
    let growth = growth(slide, template);
    let Some(left) = budget.checked_sub(growth) else {
        rewrite.loss(
            slide.line,
            "too-much-inherited",
            "Layouts and templates bring too much; this slide is shown without",
            "Use a layout on fewer slides",
        );
        return;
    };
    *budget = left;
    inherit_properties(&mut slide.properties, &template.properties);
    let own = std::mem::take(&mut slide.content);
    let mut has_place = false;
    for piece in &template.content {
        match piece {
            Piece::Line(line) if line.within == Within::Text && places(&line.text) > 0 => {
                has_place = true;
                place(line, &own, &mut slide.content);
            }
            _ => slide.content.push(piece.clone()),
        }
    }
    if !has_place {
        slide.content.extend(own);
    }
}

/// How much longer the slide becomes.
fn growth(slide: &Slide, template: &Slide) -> usize {
    let length = |pieces: &[Piece]| -> usize {
        let of = |piece: &Piece| match piece {
            Piece::Line(line) => line.text.len() + 1,
            Piece::Step(_) => 1,
        };
        pieces.iter().map(of).sum()
    };
    let places: usize = template
        .content
        .iter()
        .map(|piece| match piece {
            Piece::Line(line) => places(&line.text),
            Piece::Step(_) => 0,
        })
        .sum();
    let own = length(&slide.content).saturating_mul(places.max(1));
    let properties: usize = template
        .properties
        .0
        .iter()
        .map(|(key, value)| key.len() + value.len())
        .sum();
    length(&template.content)
        .saturating_add(own)
        .saturating_add(properties)
}

fn inherit_properties(own: &mut Properties, template: &Properties) {
    for (key, value) in &template.0 {
        match (key.as_str(), own.get(key)) {
            ("class", Some(class)) => {
                let classes = format!("{value}, {class}");
                own.set("class", classes);
            }
            ("name" | "layout" | "count", _) | (_, Some(_)) => {}
            (_, None) => own.set(key, value.clone()),
        }
    }
}

/// Where the content of a slide goes into its template.
const PLACE: &str = "{{content}}";

fn places(line: &str) -> usize {
    if line.contains("{{") {
        without_blanks(line).matches(PLACE).count()
    } else {
        0
    }
}

/// `{{ content }}` without its blanks.
fn without_blanks(line: &str) -> Cow<'_, str> {
    if line.contains("{{ ") || line.contains(" }}") {
        line.replace("{{ content }}", PLACE).into()
    } else {
        line.into()
    }
}

/// Writes a line of a template with the content of the slide in its place.
fn place(line: &Line, own: &[Piece], out: &mut Vec<Piece>) {
    let text = without_blanks(&line.text);
    let with = |text: String| Line {
        text,
        ..line.clone()
    };
    let mut parts = text.split(PLACE).peekable();
    let mut open = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let before = std::mem::take(&mut open);
        // A block begins on its own line, unless the place is within a line of text.
        let joins = matches!(own, [Piece::Line(only)] if only.within == Within::Text);
        if joins && let [Piece::Line(only)] = own {
            open = format!("{before}{}{part}", only.text);
            continue;
        }
        if !before.trim().is_empty() {
            out.push(Piece::Line(with(before)));
        }
        out.extend(own.iter().cloned());
        part.clone_into(&mut open);
    }
    if !open.trim().is_empty() {
        out.push(Piece::Line(with(open)));
    }
}

/// Puts the values of properties where `{{name}}` asks for them; `\{{name}}` is text.
fn expand(slide: &mut Slide) {
    let properties = &slide.properties;
    for piece in &mut slide.content {
        if let Piece::Line(line) = piece
            && line.within != Within::Comment
            && line.text.contains("{{")
        {
            line.text = expanded(&line.text, properties, line.within == Within::Text);
        }
    }
}

fn expanded(text: &str, properties: &Properties, expands: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        let escaped = before.ends_with('\\');
        out.push_str(before.strip_suffix('\\').unwrap_or(before));
        let Some((name, behind)) = after.split_once("}}") else {
            out.push_str("{{");
            rest = after;
            break;
        };
        let value = match name.trim() {
            _ if escaped || !expands => None,
            "content" => Some(""),
            name => properties.get(name),
        };
        match value {
            Some(value) => out.push_str(value),
            None => out.extend(["{{", name, "}}"]),
        }
        rest = behind;
    }
    out.push_str(rest);
    out
}
