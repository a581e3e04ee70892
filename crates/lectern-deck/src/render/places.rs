//! Steps at places that their author gives: `data-at="3"`, `data-until="+2"`, and boxes whose parts come piece by piece.

use crate::html::tree::{Element, Node};

/// Where an element comes, and where it goes.
pub(super) const AT: &str = "data-at";
pub(super) const UNTIL: &str = "data-until";
/// Where the second stage of a code block comes.
pub(super) const LINES_AT: &str = "data-lines-at";

/// A place in the order of steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) step: usize,
    /// It was told by its distance, so that what follows counts from it.
    pub(super) relative: bool,
}

impl Place {
    /// Reads `3`, or `+1` from the step `base`.
    pub(super) fn read(written: &str, base: usize) -> Option<Self> {
        let number = written.trim_start_matches(['+', '-']).parse::<u16>().ok()?;
        let number = usize::from(number);
        let (step, relative) = match written.as_bytes().first() {
            Some(b'+') => (base + number, true),
            Some(b'-') => (base.saturating_sub(number), true),
            _ => (number, false),
        };
        Some(Self { step, relative })
    }

    /// Takes the attribute `name` off an element and reads it.
    pub(super) fn take(element: &mut Element, name: &str, base: usize) -> Option<Self> {
        Self::read(&element.remove(name)?, base)
    }
}

/// Makes fragments of what stands in a box `piecewise`: of the items of its list or the rows of its table, if it has nothing
/// else, and of its elements otherwise. `data-every` come together, `data-depth` says how deep lists are taken apart.
pub(super) fn mark_pieces(piecewise: &mut Element) {
    let mut number = |name: &str| {
        piecewise
            .remove(name)
            .and_then(|written| written.parse().ok())
    };
    let every = number("data-every").unwrap_or(1_usize).max(1);
    let depth = number("data-depth").unwrap_or(1);
    let at = piecewise.remove(AT).unwrap_or_else(|| "+1".to_owned());
    let styles = ["fade-out", "semi-fade-out", "faint"];
    let mut pieces = Pieces {
        every,
        depth,
        at,
        style: styles.into_iter().find(|style| piecewise.has_class(style)),
        count: 0,
    };
    let mut elements = piecewise.children.iter_mut().filter_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) | Node::Comment(_) => None,
    });
    match (elements.next(), elements.next()) {
        (Some(only), None) if is_list(only) => pieces.mark(&mut only.children, 1),
        (Some(only), None) if only.name == "table" => {
            for node in &mut only.children {
                if let Node::Element(part) = node
                    && part.name == "tbody"
                {
                    pieces.mark(&mut part.children, 1);
                }
            }
        }
        _ => pieces.mark(&mut piecewise.children, 1),
    }
}

struct Pieces {
    every: usize,
    depth: usize,
    /// Where the first of them comes.
    at: String,
    style: Option<&'static str>,
    count: usize,
}

impl Pieces {
    fn mark(&mut self, nodes: &mut [Node], depth: usize) {
        for node in nodes {
            let Node::Element(element) = node else {
                continue;
            };
            let group = self.count / self.every;
            let begins_group = self.count.is_multiple_of(self.every);
            self.count += 1;
            let place = match Place::read(&self.at, 0) {
                Some(first) if !first.relative => (first.step + group).to_string(),
                _ if self.count == 1 => self.at.clone(),
                _ if begins_group => "+1".to_owned(),
                _ => "+0".to_owned(),
            };
            element.set(AT, place);
            element.add_class("fragment");
            if let Some(style) = self.style {
                element.add_class(style);
            }
            if depth < self.depth {
                for inner in &mut element.children {
                    if let Node::Element(inner) = inner
                        && is_list(inner)
                    {
                        self.mark(&mut inner.children, depth + 1);
                    }
                }
            }
        }
    }
}

fn is_list(element: &Element) -> bool {
    matches!(&*element.name, "ul" | "ol")
}
