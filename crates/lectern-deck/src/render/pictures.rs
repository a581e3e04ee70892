//! Marks paragraphs that are nothing but pictures, so that slides can set them as a row.

use crate::html::tree::{self, Element, Node};

/// Gives every such paragraph the class `pictures`.
pub(super) fn mark(nodes: &mut [Node]) {
    tree::walk(nodes, &mut |element| {
        if element.name == "p" && is_row(&element.children) {
            element.add_class("pictures");
        }
    });
}

/// Whether there are pictures, loaded or missing, and nothing else to see.
fn is_row(nodes: &[Node]) -> bool {
    let is_picture =
        |element: &Element| element.name == "img" || element.has_class("image-missing");
    nodes
        .iter()
        .any(|node| matches!(node, Node::Element(element) if is_picture(element)))
        && nodes.iter().all(|node| match node {
            Node::Element(element) => element.name == "br" || is_picture(element),
            Node::Text(text) => text.trim().is_empty(),
            Node::Comment(_) => true,
        })
}

#[cfg(test)]
mod tests {
    use crate::{Deck, Dialect, resource::AsWritten};

    #[test]
    fn pictures_alone_in_a_paragraph_are_a_row() {
        for (text, expected) in [
            ("![a](a.png)", true),
            ("![a](a.png)\n![b](https://example.org/b.png)", true),
            ("![a](a.png) with words", false),
            ("words", false),
        ] {
            let (deck, _) = Deck::parse(text, Some(Dialect::Native));
            let html = deck.render_slide(0, &AsWritten).html;
            assert_eq!(
                html.contains("<p class=\"pictures\">"),
                expected,
                "{text}: {html}"
            );
        }
    }
}
