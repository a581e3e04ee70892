//! Cuts the text into slides, their steps, properties and notes.

use super::source::Source;
use super::{Line, Piece};
use crate::translate::lines::Lines;
use crate::translate::{Rewrite, Within};

/// A slide.
#[derive(Debug, Default, Clone)]
pub(super) struct Slide {
    pub(super) line: u32,
    pub(super) properties: Properties,
    pub(super) content: Vec<Piece>,
    pub(super) notes: Vec<Line>,
}

/// What is written at the top of a slide: `class: center`.
#[derive(Debug, Default, Clone)]
pub(super) struct Properties(pub(super) Vec<(String, String)>);

impl Properties {
    pub(super) fn get(&self, key: &str) -> Option<&str> {
        let mut all = self.0.iter();
        all.find(|(known, _)| known == key)
            .map(|(_, value)| value.as_str())
    }

    pub(super) fn set(&mut self, key: &str, value: String) {
        match self.0.iter_mut().find(|(known, _)| known == key) {
            Some((_, old)) => *old = value,
            None => self.0.push((key.to_owned(), value)),
        }
    }

    pub(super) fn classes(&self) -> impl Iterator<Item = &str> {
        let classes = self.get("class").unwrap_or_default();
        classes.split([',', ' ']).filter(|class| !class.is_empty())
    }
}

/// Properties that mean something to remark; others are taken only where `{{name}}` asks for them.
pub(super) const KNOWN: &[&str] = &[
    "name",
    "class",
    "layout",
    "template",
    "background-image",
    "background-color",
    "background-size",
    "background-position",
    "background-repeat",
    "count",
    "exclude",
    "continued",
];

/// A slide has no more than this; further ones are text.
const MOST_PROPERTIES: usize = 64;

/// Cuts a text.
pub(super) fn cut(source: &Source<'_>, rewrite: &mut Rewrite) -> Vec<Slide> {
    let mut variables = variables(&source.body);
    variables.sort_unstable();
    let mut cutter = Cutter {
        variables,
        slides: Vec::new(),
        slide: Slide {
            line: source.lines_before.saturating_add(1),
            ..Slide::default()
        },
        part: Vec::new(),
        is_step: false,
        speaking: false,
        rewrite,
    };
    for line in Lines::of(&source.body) {
        let indent = line
            .text
            .len()
            .min(source.indent)
            .min(line.text.len() - line.text.trim_start_matches([' ', '\t']).len());
        cutter.line(Line {
            number: line.number.saturating_add(source.lines_before),
            text: line.text.get(indent..).unwrap_or_default().to_owned(),
            within: line.within,
        });
    }
    cutter.end_slide(0);
    cutter.slides
}

struct Cutter<'a, 'r> {
    /// Names that the text asks for as `{{name}}`, in order.
    variables: Vec<&'a str>,
    slides: Vec<Slide>,
    slide: Slide,
    /// The lines since the last `--`.
    part: Vec<Line>,
    is_step: bool,
    speaking: bool,
    rewrite: &'r mut Rewrite,
}

impl Cutter<'_, '_> {
    fn line(&mut self, line: Line) {
        if line.within == Within::Text {
            match line.text.trim_end() {
                "---" => return self.end_slide(line.number),
                "--" => return self.end_part(true, line.number),
                "???" if !self.speaking => {
                    self.speaking = true;
                    return;
                }
                text if is_break(text) => return self.end_slide(line.number),
                _ => {}
            }
        }
        if self.speaking {
            self.slide.notes.push(line);
        } else {
            self.part.push(line);
        }
    }

    fn end_slide(&mut self, next: u32) {
        self.end_part(false, next);
        let next = Slide {
            line: next,
            ..Slide::default()
        };
        let slide = std::mem::replace(&mut self.slide, next);
        self.slides.push(slide);
    }

    fn end_part(&mut self, begins_step: bool, next: u32) {
        let mut part = std::mem::take(&mut self.part);
        let length = self.properties(&part);
        part.drain(..length);
        let lines = part.into_iter().filter_map(|line| {
            let property = comment_property(&line.text).filter(|(key, _)| KNOWN.contains(key));
            match property {
                Some((key, value)) if line.within == Within::Text => {
                    self.slide.properties.set(key, value.to_owned());
                    None
                }
                _ => Some(Piece::Line(line)),
            }
        });
        self.slide.content.extend(lines);
        self.is_step = begins_step;
        self.speaking = false;
        if begins_step {
            self.slide.content.push(Piece::Step(next));
        }
    }

    /// Takes the properties at the top of a part. Returns how many of its lines they are.
    fn properties(&mut self, part: &[Line]) -> usize {
        let mut found = Vec::new();
        let mut length = 0;
        for (index, line) in part.iter().enumerate() {
            let text = line.text.trim_end();
            if line.within != Within::Text || found.len() >= MOST_PROPERTIES {
                break;
            }
            if text.is_empty() {
                continue;
            }
            let Some((key, value)) = property(text).or(comment_property(text)) else {
                break;
            };
            found.push((key, value, line.number));
            if KNOWN.contains(&key) || self.variables.binary_search(&key).is_ok() {
                length = index + 1;
            }
        }
        for (key, value, number) in found {
            let within = part.get(..length).and_then(<[Line]>::last);
            if within.is_none_or(|last| number > last.number) {
                break;
            }
            if !self.is_step {
                self.slide.properties.set(key, value.to_owned());
            } else if !matches!(key, "count" | "name" | "continued") {
                self.rewrite.loss(
                    number,
                    "property-of-step",
                    format!("A step cannot have a `{key}` of its own"),
                    "Write it at the top of the slide, or begin a new slide with `---`",
                );
            }
        }
        length
    }
}

/// `key: value`
fn property(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let is_key = !key.is_empty()
        && key
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    is_key.then(|| (key, value.trim()))
}

/// `<!-- key: value -->`
fn comment_property(line: &str) -> Option<(&str, &str)> {
    let inner = line.trim().strip_prefix("<!--")?.strip_suffix("-->")?;
    property(inner.trim())
}

/// `<!-- break -->`
fn is_break(line: &str) -> bool {
    let inner = line
        .strip_prefix("<!--")
        .and_then(|rest| rest.strip_suffix("-->"));
    inner.is_some_and(|inner| inner.trim() == "break")
}

/// The names that a text asks for as `{{name}}`.
fn variables(text: &str) -> Vec<&str> {
    let pieces = text.split("{{").skip(1);
    pieces
        .filter_map(|piece| {
            let line = piece.split('\n').next().unwrap_or_default();
            line.split_once("}}").map(|(name, _)| name.trim())
        })
        .collect()
}
