//! Numbers the steps of a slide in the order of its content.

use std::collections::HashMap;

use super::code::CodeInfo;
use super::fragments;
use super::places::{self, Place};
use crate::dialect::Rules;
use crate::html::tree::{Element, Node};

/// The attribute that carries a step's number; empty on an element whose number is still to be given.
pub(super) const STEP: &str = "data-step";

/// The class of elements in which items of lists are steps.
const INCREMENTAL: &str = "incremental";

/// Gives every step its number, from 1, and returns how many there are; `classes` are those of the slide.
pub(super) fn number(nodes: &mut [Node], rules: &Rules, classes: &[String]) -> usize {
    let mut numbering = Numbering {
        pauses: rules.pauses,
        ..Numbering::default()
    };
    let around = Around {
        incremental: rules.pauses && classes.iter().any(|class| class == INCREMENTAL),
        ..Around::default()
    };
    numbering.visit(nodes, around);
    if !numbering.shared.is_empty() {
        fragments::sort(nodes, numbering.count, &numbering.shared);
    }
    if numbering.any_ends {
        fragments::end_at_next(nodes);
    }
    numbering.count.max(numbering.last)
}

/// What an element stands in.
#[derive(Clone, Copy, Default)]
struct Around {
    /// The latest step that an element around it waits for.
    covered: usize,
    in_line: bool,
    /// Items of lists are steps.
    incremental: bool,
}

#[derive(Default)]
struct Numbering {
    pauses: bool,
    count: usize,
    /// The last step that an author placed by its number.
    last: usize,
    /// The step that everything after the last pause waits for.
    pause: usize,
    /// Steps of fragments that share an index.
    shared: HashMap<String, usize>,
    /// Some fragments are seen at their own step alone.
    any_ends: bool,
}

impl Numbering {
    /// Goes through what is in one element.
    fn visit(&mut self, nodes: &mut [Node], around: Around) {
        for node in nodes {
            match node {
                Node::Comment(text) if self.pauses && matches!(text.trim(), "pause" | "stop") => {
                    self.count += 1;
                    self.pause = self.count;
                }
                Node::Text(text)
                    if around.in_line && self.pause > around.covered && !text.trim().is_empty() =>
                {
                    let mut span = Element::new("span");
                    span.set(STEP, self.pause.to_string());
                    span.children.push(Node::Text(std::mem::take(text)));
                    *node = Node::Element(span);
                }
                Node::Comment(_) | Node::Text(_) => {}
                // Footnotes come with what refers to them.
                Node::Element(element) if element.has_class("footnotes") => {}
                Node::Element(element) => {
                    if self.pauses && element.has_class("piecewise") {
                        places::mark_pieces(element);
                    }
                    let own = self.own_step(element, around);
                    self.stages(element);
                    let within = Around {
                        covered: own.unwrap_or(around.covered),
                        in_line: matches!(&*element.name, "p" | "li" | "td" | "th" | "dd")
                            || (around.in_line && own.is_none()),
                        incremental: self.pauses
                            && (around.incremental || element.has_class(INCREMENTAL))
                            && !element.has_class("nonincremental"),
                    };
                    self.visit(&mut element.children, within);
                }
            }
        }
    }

    fn own_step(&mut self, element: &mut Element, around: Around) -> Option<usize> {
        let is_item = around.incremental && element.name == "li" && !element.has_class("fragment");
        let is_fragment = self.pauses && element.has_class("fragment");
        if is_fragment {
            if let Some(style) = style_of(element) {
                element.set("data-step-style", style);
            }
            self.any_ends |= fragments::ends_at_next(element);
        }
        let step = if let Some(step) = self.placed(element) {
            step
        } else if element.get(STEP).is_some() || is_item {
            self.next()
        } else if is_fragment {
            match element.get("data-fragment-index") {
                Some(index) => {
                    let index = index.to_owned();
                    let step = self
                        .shared
                        .get(&index)
                        .copied()
                        .unwrap_or_else(|| self.next());
                    self.shared.insert(index, step);
                    step
                }
                None => self.next(),
            }
        } else if self.pause > around.covered {
            self.pause
        } else {
            return None;
        };
        element.set(STEP, step.to_string());
        Some(step)
    }

    /// The step of an element that says itself where it comes; also notes where it goes.
    fn placed(&mut self, element: &mut Element) -> Option<usize> {
        let comes = Place::take(element, places::AT, self.count).filter(|_| self.pauses);
        if let Some(place) = comes {
            self.reach(place, place.step);
        }
        let base = comes.map_or(self.count, |place| place.step);
        if let Some(goes) = Place::take(element, places::UNTIL, base).filter(|_| self.pauses) {
            self.last = self.last.max(goes.step);
            element.set("data-step-until", goes.step.to_string());
        }
        comes.map(|place| place.step)
    }

    /// Something that begins at `place` takes the steps up to `end`.
    fn reach(&mut self, place: Place, end: usize) {
        self.last = self.last.max(end);
        if place.relative {
            self.count = end;
        }
    }

    fn next(&mut self) -> usize {
        self.count += 1;
        self.count
    }

    /// Every stage of a code block after the first is a step.
    fn stages(&mut self, element: &mut Element) {
        if element.name != "pre" {
            return;
        }
        let stages = element.get("data-lines").map_or(1, CodeInfo::stages);
        let at = element.remove(places::LINES_AT);
        if stages > 1 {
            let at = at.as_deref().unwrap_or("+1");
            let second = Place::read(at, self.count).unwrap_or(Place {
                step: self.count + 1,
                relative: true,
            });
            let first = second.step.saturating_sub(1);
            element.set("data-lines-from", first.to_string());
            self.reach(second, first + stages - 1);
        }
    }
}

/// How a fragment comes, by its classes; those are the names of reveal.js.
fn style_of(element: &Element) -> Option<&'static str> {
    const STYLES: &[(&str, &str)] = &[
        ("strike", "strike"),
        ("grow", "grow"),
        ("shrink", "shrink"),
        ("fade-out", "hide"),
        ("semi-fade-out", "dim"),
        ("faint", "faint"),
        ("fade-in-then-semi-out", "fade-then-dim"),
    ];
    let classes = element.get("class")?;
    let mut words = classes.split_ascii_whitespace();
    words.find_map(|class| {
        let named = STYLES
            .iter()
            .find(|(known, _)| *known == class)
            .map(|(_, style)| *style);
        named
            .or(class
                .starts_with("highlight-current-")
                .then_some("highlight-current"))
            .or(class.starts_with("highlight-").then_some("highlight"))
            .or(class.starts_with("fade-").then_some("fade"))
    })
}

#[cfg(test)]
mod tests {
    use crate::{Deck, resource::AsWritten};

    fn steps(text: &str) -> (usize, String) {
        let (deck, _) = Deck::parse(text, Some(crate::Dialect::Native));
        let slide = deck.render_slide(0, &AsWritten);
        let mut seen = Vec::new();
        for part in slide.html.split("data-step=\"").skip(1) {
            let number = part.split('"').next().unwrap_or_default();
            let text = part.split_once('>').map_or("", |(_, text)| text);
            seen.push(format!(
                "{number}:{}",
                text.split('<').next().unwrap_or_default().trim()
            ));
        }
        (slide.steps, seen.join(" "))
    }

    #[test]
    fn steps_are_counted_in_reading_order() {
        for (text, count, expected) in [
            ("- a\n- b", 0, ""),
            ("* a\n* b\n", 2, "1:a 2:b"),
            ("* a\n  * b\n* c", 3, "1:a 2:b 3:c"),
            ("a\n\n. . .\n\nb\n\nc", 1, "1:b 1:c"),
            (
                "a\n\n<!-- pause -->\n\nb\n\n<!-- pause -->\n\nc",
                2,
                "1:b 2:c",
            ),
            ("- a\n\n  <!-- pause -->\n- b", 1, "1:"),
            ("a <!-- pause --> b", 1, "1:b"),
            (
                "<span class=\"fragment\">a</span> <span class=\"fragment\">b</span>",
                2,
                "1:a 2:b",
            ),
            (
                "<p class=\"fragment\" data-fragment-index=\"1\">a</p><p class=\"fragment\" data-fragment-index=\"1\">b</p>",
                1,
                "1:a 1:b",
            ),
            ("# a {.fragment}", 1, "1:a"),
            ("::: incremental\n- a\n  1. b\n:::\n\n- c", 2, "1:a 2:b"),
            (
                "<!-- _class: incremental -->\n\n- a\n\n::: nonincremental\n- b\n:::",
                1,
                "1:a",
            ),
            ("```rust {1|2|3}\na\n```", 2, ""),
            ("* a\n\n```rust {1|2}\na\n```\n\n* b", 3, "1:a 3:b"),
            (
                "<p data-at=\"3\">a</p><p class=\"fragment\">b</p><p data-at=\"+0\">c</p>",
                3,
                "3:a 1:b 1:c",
            ),
            (
                "<p data-at=\"1\" data-until=\"4\">a</p><p data-until=\"+1\">b</p>",
                4,
                "1:a",
            ),
            ("```rust {1|2|3 } {at=3}\na\n```\n\n* b", 4, "1:b"),
            (
                "<div class=\"piecewise\" data-every=\"2\">\n\n- a\n- b\n- c\n\n</div>",
                2,
                "1:a 1:b 2:c",
            ),
            (
                "<div class=\"piecewise\" data-depth=\"2\" data-at=\"2\">\n\n- a\n  - b\n- c\n\n</div>",
                4,
                "2:a 3:b 4:c",
            ),
            (
                "<div class=\"piecewise\">\n\n- a\n\nb\n\n</div>",
                2,
                "1: 2:b",
            ),
        ] {
            assert_eq!(steps(text), (count, expected.to_owned()), "{text}");
        }
    }
}
