//! What decks for reveal.js say of fragments: attributes in a comment behind an element, and an order of their own.

use std::collections::HashMap;

use super::steps::STEP;
use crate::html::css;
use crate::html::tree::{Element, Node, walk};
use crate::order::sorted_by;
use crate::resource::Resolve;
use crate::text::attributes;

/// Gives elements what a comment says of them: `<!-- .element: class="fragment" -->` is for the element right before it, else for the
/// one it stands in.
pub(super) fn apply_comments(nodes: &mut [Node], resolver: &dyn Resolve) {
    let mut open = Vec::new();
    for_outer(nodes, resolver, &mut open);
}

/// Goes through what is in one element, and gathers in `outer` what is said of that element itself.
fn for_outer(nodes: &mut [Node], resolver: &dyn Resolve, outer: &mut Vec<String>) {
    let mut before: Option<usize> = None;
    for index in 0..nodes.len() {
        let (done, rest) = nodes.split_at_mut(index);
        let Some(node) = rest.first_mut() else {
            return;
        };
        match node {
            Node::Element(element) => {
                let mut inner = Vec::new();
                for_outer(&mut element.children, resolver, &mut inner);
                for written in inner {
                    set(element, &written, resolver);
                }
                if element.name != "br" {
                    before = Some(index);
                }
            }
            Node::Text(text) if text.trim().is_empty() => {}
            Node::Text(_) => before = None,
            Node::Comment(text) => {
                let Some(written) = text.trim().strip_prefix(".element:") else {
                    continue;
                };
                match before.and_then(|before| done.get_mut(before)) {
                    Some(Node::Element(element)) => set(element, written, resolver),
                    _ => outer.push(written.to_owned()),
                }
            }
        }
    }
}

fn set(element: &mut Element, written: &str, resolver: &dyn Resolve) {
    for (name, value) in attributes::parse(written).pairs {
        match name.as_str() {
            "class" => value
                .split_ascii_whitespace()
                .for_each(|class| element.add_class(class)),
            "style" => {
                let before = element.get("style").unwrap_or_default();
                let style = css::filter_declarations(&value, resolver);
                let style = format!("{before}{style}");
                if !style.is_empty() {
                    element.set("style", style);
                }
            }
            "data-fragment-index" => element.set("data-fragment-index", value),
            "title" => element.set("title", value),
            _ => {}
        }
    }
}

/// Puts steps that have an index before all others, in the order of their indices; `indices` are those of the `count` steps.
pub(super) fn sort(nodes: &mut [Node], count: usize, indices: &HashMap<String, usize>) {
    let mut steps: Vec<(u32, usize)> = (1..=count).map(|step| (u32::MAX, step)).collect();
    for (index, step) in indices {
        if let (Ok(index), Some(entry)) = (index.parse(), steps.get_mut(step.saturating_sub(1))) {
            entry.0 = index;
        }
    }
    let sorted = sorted_by(steps, |one, other| one.0.cmp(&other.0));
    let mut places = vec![0_usize; count + 1];
    for (place, (_, step)) in (1..).zip(sorted) {
        if let Some(known) = places.get_mut(step) {
            *known = place;
        }
    }
    let place = |step: &str, distance: usize| {
        let step = step.parse::<usize>().ok()? + distance;
        Some(places.get(step)?.checked_sub(distance)?.to_string())
    };
    walk(nodes, &mut |element| {
        // A block of code names the step before its second stage.
        for (name, distance) in [(STEP, 0), ("data-lines-from", 1)] {
            if let Some(place) = element.get(name).and_then(|step| place(step, distance)) {
                element.set(name, place);
            }
        }
    });
}

/// Whether a fragment is to be seen at its own step alone.
pub(super) fn ends_at_next(element: &Element) -> bool {
    element.has_class("current-visible") || element.has_class("fade-in-then-out")
}

/// Lets fragments that are to be seen at their own step alone go with the next.
pub(super) fn end_at_next(nodes: &mut [Node]) {
    walk(nodes, &mut |element| {
        if ends_at_next(element)
            && let Some(step) = element
                .get(STEP)
                .and_then(|step| step.parse::<usize>().ok())
        {
            element.set("data-step-until", (step + 1).to_string());
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::{Deck, Dialect, resource::AsWritten};

    fn steps(text: &str) -> (usize, String) {
        let (deck, _) = Deck::parse(text, Some(Dialect::Reveal));
        let slide = deck.render_slide(0, &AsWritten);
        let mut seen = Vec::new();
        for part in slide.html.split('<') {
            if let Some((tag, text)) = part.split_once('>')
                && let Some((_, step)) = tag.split_once("data-step=\"")
            {
                let step = step.split('"').next().unwrap_or_default();
                let name = tag.split(' ').next().unwrap_or_default();
                seen.push(format!("{step}:{name} {}", text.trim()).trim().to_owned());
            }
        }
        (slide.steps, seen.join(", "))
    }

    #[test]
    fn comments_are_for_the_element_before_or_around_them() {
        const F: &str = "<!-- .element: class=\"fragment\" -->";
        for (text, expected) in [
            ("# t\n\na F", "1:p a"),
            ("# t\n\na\nF", "1:p a"),
            ("# t\n\na\n\nF", "1:p a"),
            ("# t\nF", "1:h1 t"),
            ("- a\n- b\nF", "1:li b"),
            ("- a\n- b\n\nF", "1:ul"),
            ("- a F\n- b F", "1:li a, 2:li b"),
            ("# t\n\n![a](a.png)\nF", "1:img"),
            ("# t\n\n*a* b F", "1:p"),
            ("# t\n\na *b* F", "1:em b"),
            ("# t\n\n```\na\n```\nF", "1:figure"),
            ("# t\n\n> a\n\nF", "1:blockquote"),
        ] {
            let text = text.replace('F', F);
            assert_eq!(steps(&text).1, expected, "{text}");
        }
    }

    #[test]
    fn steps_come_in_the_order_of_their_indices() {
        let fragment = |index: &str, text: &str| {
            format!(
                "- {text} <!-- .element: class=\"fragment\" data-fragment-index=\"{index}\" -->\n"
            )
        };
        for (text, expected) in [
            (
                fragment("2", "a") + &fragment("1", "b") + &fragment("2", "c"),
                (2, "2:li a, 1:li b, 2:li c"),
            ),
            (
                "- a <!-- .element: class=\"fragment\" -->\n".to_owned() + &fragment("9", "b"),
                (2, "2:li a, 1:li b"),
            ),
        ] {
            let (count, seen) = steps(&text);
            assert_eq!((count, seen.as_str()), expected, "{text}");
        }
        let text = format!("# t\n\n```js [1|2|3]\na\n```\n\n{}", fragment("1", "b"));
        let (deck, _) = Deck::parse(&text, Some(Dialect::Reveal));
        let slide = deck.render_slide(0, &AsWritten);
        assert_eq!(slide.steps, 3);
        assert!(
            slide.html.contains("data-lines-from=\"1\""),
            "{}",
            slide.html
        );
    }

    #[test]
    fn a_fragment_may_go_with_the_next() {
        let text = "# t\n\na <!-- .element: class=\"fragment current-visible\" -->\n";
        let (deck, _) = Deck::parse(text, Some(Dialect::Reveal));
        let slide = deck.render_slide(0, &AsWritten);
        assert_eq!(slide.steps, 1);
        assert!(
            slide.html.contains("data-step-until=\"2\""),
            "{}",
            slide.html
        );
    }
}
