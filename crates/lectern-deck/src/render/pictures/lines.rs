//! Finds pictures that have a line of their own, though not a paragraph: in a list, a cell, a box, between lines of words.

use super::is_picture;
use crate::html::tree::{Element, Node};
use crate::render::pieces::is_inline;

/// On a picture that shares its line with no words: it is one to look at, not a sign within the text.
const ALONE: &str = "data-alone";

/// Marks such pictures among the children of a block.
pub(super) fn mark_alone(nodes: &mut [Node]) {
    let mut begins_line = true;
    let mut pictures = 0..0;
    for index in 0..=nodes.len() {
        let Some(node) = nodes.get(index) else {
            mark(nodes, pictures, begins_line);
            return;
        };
        match what(node) {
            What::Picture => pictures.end = index + 1,
            What::Blank => {}
            What::Words { ends_line, begins } => {
                mark(nodes, pictures, begins_line && ends_line);
                begins_line = begins;
                pictures = index + 1..index + 1;
            }
        }
    }
}

/// What a node is to the line that it stands in.
enum What {
    Picture,
    /// Nothing to see.
    Blank,
    /// `ends_line`: its own words do not stand in the line before it; `begins`: nor in that after it.
    Words {
        ends_line: bool,
        begins: bool,
    },
}

fn what(node: &Node) -> What {
    match node {
        Node::Comment(_) => What::Blank,
        Node::Element(element) if is_picture(element) => What::Picture,
        Node::Element(element) => {
            let breaks = element.name == "br" || !is_inline(&element.name);
            What::Words {
                ends_line: breaks,
                begins: breaks,
            }
        }
        Node::Text(text) => {
            let is_blank = |line: Option<&str>| line.is_none_or(|line| line.trim().is_empty());
            let (first, last) = (text.split('\n').next(), text.rsplit('\n').next());
            match text.contains('\n') {
                false if is_blank(Some(text)) => What::Blank,
                breaks => What::Words {
                    ends_line: breaks && is_blank(first),
                    begins: breaks && is_blank(last),
                },
            }
        }
    }
}

fn mark(nodes: &mut [Node], pictures: std::ops::Range<usize>, is_alone: bool) {
    if !is_alone {
        return;
    }
    for node in nodes.get_mut(pictures).into_iter().flatten() {
        if let Node::Element(element) = node {
            mark_in(element);
        }
    }
}

fn mark_in(element: &mut Element) {
    if element.name == "a" {
        let inner = element.children.len();
        mark(&mut element.children, 0..inner, true);
    } else {
        element.set(ALONE, "");
    }
}
