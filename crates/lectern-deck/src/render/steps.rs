//! Numbers the steps of a slide in the order of its content.

use std::collections::HashMap;

use super::code::CodeInfo;
use crate::dialect::Rules;
use crate::html::tree::{Element, Node};

/// The attribute that carries a step's number; empty on an element whose number is still to be given.
pub(super) const STEP: &str = "data-step";

/// Gives every step its number, from 1, and returns how many there are.
pub(super) fn number(nodes: &mut [Node], rules: &Rules) -> usize {
    let mut numbering = Numbering {
        pauses: rules.pauses,
        ..Numbering::default()
    };
    numbering.visit(nodes, 0, false);
    numbering.count
}

#[derive(Default)]
struct Numbering {
    pauses: bool,
    count: usize,
    /// The step that everything after the last pause waits for.
    pause: usize,
    /// Steps of fragments that share an index.
    shared: HashMap<String, usize>,
}

impl Numbering {
    /// Goes through what is in one element; `covered` is the latest step that an element around it waits for.
    fn visit(&mut self, nodes: &mut [Node], covered: usize, in_line: bool) {
        for node in nodes {
            match node {
                Node::Comment(text) if self.pauses && text.trim() == "pause" => {
                    self.count += 1;
                    self.pause = self.count;
                }
                Node::Text(text) if in_line && self.pause > covered && !text.trim().is_empty() => {
                    let mut span = Element::new("span");
                    span.set(STEP, self.pause.to_string());
                    span.children.push(Node::Text(std::mem::take(text)));
                    *node = Node::Element(span);
                }
                Node::Comment(_) | Node::Text(_) => {}
                Node::Element(element) => {
                    let own = self.own_step(element, covered);
                    self.stages(element);
                    let in_line = matches!(&*element.name, "p" | "li" | "td" | "th" | "dd")
                        || (in_line && own.is_none());
                    self.visit(&mut element.children, own.unwrap_or(covered), in_line);
                }
            }
        }
    }

    fn own_step(&mut self, element: &mut Element, covered: usize) -> Option<usize> {
        let step = if element.get(STEP).is_some() {
            self.next()
        } else if self.pauses && element.has_class("fragment") {
            if let Some(style) = style_of(element) {
                element.set("data-step-style", style);
            }
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
        } else if self.pause > covered {
            self.pause
        } else {
            return None;
        };
        element.set(STEP, step.to_string());
        Some(step)
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
        if stages > 1 {
            element.set("data-lines-from", self.count.to_string());
            self.count += stages - 1;
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
    ];
    let classes = element.get("class")?;
    let mut words = classes.split_ascii_whitespace();
    words.find_map(|class| {
        let named = STYLES
            .iter()
            .find(|(known, _)| *known == class)
            .map(|(_, style)| *style);
        named
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
            ("```rust {1|2|3}\na\n```", 2, ""),
            ("* a\n\n```rust {1|2}\na\n```\n\n* b", 3, "1:a 3:b"),
        ] {
            assert_eq!(steps(text), (count, expected.to_owned()), "{text}");
        }
    }
}
