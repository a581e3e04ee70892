//! Sets pictures and films that stand alone as rows, with their captions, and picks those for the scheme of the deck.

mod lines;

use super::pieces::is_inline;
use crate::html::embed;
use crate::html::tree::{Element, Node};

/// On a picture: what is written below it where it stands alone.
pub(super) const CAPTION: &str = "data-caption";

/// Arranges what is in a slide.
pub(super) fn arrange(nodes: &mut Vec<Node>) {
    replace(nodes, &mut |mut element, out| match &*element.name {
        "p" => paragraph(element, out),
        "picture" => choice(element, out),
        "video" | "audio" => out.push(Node::Element(player(element))),
        _ => {
            if element.has_class("column") {
                wrap_bare(&mut element.children);
            }
            if !is_inline(&element.name) {
                lines::mark_alone(&mut element.children);
            }
            out.push(Node::Element(element));
        }
    });
    wrap_bare(nodes);
}

/// Puts others in the place of elements, what is in an element first.
fn replace(nodes: &mut Vec<Node>, with: &mut impl FnMut(Element, &mut Vec<Node>)) {
    for node in std::mem::take(nodes) {
        match node {
            Node::Element(mut element) => {
                replace(&mut element.children, with);
                with(element, nodes);
            }
            other => nodes.push(other),
        }
    }
}

/// A paragraph of nothing but pictures is a row; so are its lines that hold nothing else, where it says nothing of itself.
fn paragraph(mut paragraph: Element, out: &mut Vec<Node>) {
    if is_row(&paragraph.children) {
        out.push(row(paragraph));
        return;
    }
    let is_break = |node: &Node| matches!(node, Node::Element(element) if element.name == "br");
    let lines = paragraph.children.split(is_break);
    if !paragraph.attributes.is_empty() || !lines.clone().any(is_row) {
        lines::mark_alone(&mut paragraph.children);
        drop_captions(&mut paragraph.children);
        out.push(Node::Element(paragraph));
        return;
    }
    let mut blocks: Vec<(bool, Vec<Node>)> = Vec::new();
    for line in lines {
        let is_row = is_row(line);
        match blocks.last_mut() {
            Some((before, block)) if *before == is_row => {
                block.push(Node::Element(Element::new("br")));
                block.extend_from_slice(line);
            }
            _ => blocks.push((is_row, line.to_vec())),
        }
    }
    for (is_row, children) in blocks {
        let mut block = Element::new("p");
        block.children = children;
        if is_row {
            out.push(row(block));
        } else {
            lines::mark_alone(&mut block.children);
            drop_captions(&mut block.children);
            out.push(Node::Element(block));
        }
    }
}

/// Whether there are pictures or films and nothing else to see.
fn is_row(nodes: &[Node]) -> bool {
    nodes
        .iter()
        .any(|node| matches!(node, Node::Element(element) if is_picture(element)))
        && nodes.iter().all(|node| match node {
            Node::Element(element) => element.name == "br" || is_picture(element),
            Node::Text(text) => text.trim().is_empty(),
            Node::Comment(_) => true,
        })
}

/// A picture or film, loaded or missing, a card of one, or a link of nothing else.
fn is_picture(element: &Element) -> bool {
    match &*element.name {
        "img" | "video" | "picture" => true,
        "a" => is_row(&element.children),
        _ => element.has_class("image-missing") || element.has_class("embed"),
    }
}

fn row(mut row: Element) -> Node {
    row.add_class("pictures");
    row.children
        .retain(|node| !matches!(node, Node::Element(element) if element.name == "br"));
    for node in &mut row.children {
        let Node::Element(picture) = node else {
            continue;
        };
        let Some(caption) = take_caption(picture) else {
            continue;
        };
        // A paragraph cannot hold figures.
        row.name = "div".into();
        let mut words = Element::new("figcaption");
        words.children.push(Node::Text(caption));
        let mut figure = Element::new("figure");
        figure.children = vec![Node::Element(std::mem::take(picture)), Node::Element(words)];
        *picture = figure;
    }
    Node::Element(row)
}

fn take_caption(picture: &mut Element) -> Option<String> {
    picture.remove(CAPTION).or_else(|| {
        picture.children.iter_mut().find_map(|node| match node {
            Node::Element(inner) => take_caption(inner),
            Node::Text(_) | Node::Comment(_) => None,
        })
    })
}

/// Between words there is no room for a caption: it is shown when somebody points at the picture.
fn drop_captions(nodes: &mut [Node]) {
    crate::html::tree::walk(nodes, &mut |element| {
        if let Some(caption) = element.remove(CAPTION) {
            element.set("title", caption);
        }
    });
}

/// A `picture` with one file for each colour scheme is two pictures, as the browser would ask the system and not the deck.
fn choice(mut picture: Element, out: &mut Vec<Node>) {
    let mut variants: Vec<(&str, String)> = Vec::new();
    for node in &picture.children {
        if let Node::Element(source) = node
            && let Some(media) = source.get("media")
            && let Some(srcset) = source.get("srcset")
            && let Some(address) = srcset.split_ascii_whitespace().next()
        {
            for (query, class) in [("dark", "dark-only"), ("light", "light-only")] {
                if media.contains("prefers-color-scheme") && media.contains(query) {
                    variants.push((class, address.to_owned()));
                }
            }
        }
    }
    let Some((class, _)) = variants.first() else {
        out.push(Node::Element(picture));
        return;
    };
    let other = match *class {
        "dark-only" => "light-only",
        _ => "dark-only",
    };
    let image = picture.children.iter_mut().find_map(|node| match node {
        Node::Element(element) if element.name == "img" => Some(std::mem::take(element)),
        _ => None,
    });
    let Some(image) = image else {
        out.push(Node::Element(picture));
        return;
    };
    if variants.len() == 1 {
        variants.push((other, image.get("src").unwrap_or_default().to_owned()));
    }
    for (class, address) in variants {
        let mut variant = image.clone();
        variant.set("src", address);
        variant.add_class(class);
        out.push(Node::Element(variant));
    }
}

/// A box in the place of a film or sound that has nothing to play.
fn player(mut player: Element) -> Element {
    let plays = player.get("src").is_some()
        || player.children.iter().any(|node| {
            matches!(node, Node::Element(source) if source.name == "source" && source.get("src").is_some())
        });
    if plays {
        return player;
    }
    let words = ["aria-label", "title"]
        .iter()
        .find_map(|name| player.get(name));
    let words = words.unwrap_or(&player.name).to_owned();
    let host = player.remove("data-host");
    embed::missing(player, words, host)
}

/// Pictures of raw HTML that stand directly on the slide or in a column are rows too, and so are its figures.
fn wrap_bare(nodes: &mut Vec<Node>) {
    let mut row = Vec::new();
    for node in std::mem::take(nodes) {
        match node {
            Node::Element(element) if is_picture(&element) => row.push(Node::Element(element)),
            Node::Text(text) if !row.is_empty() && text.trim().is_empty() => {}
            other => {
                end_row(&mut row, nodes);
                match other {
                    Node::Element(figure) if is_figure(&figure) => {
                        row.push(Node::Element(figure));
                        end_row(&mut row, nodes);
                    }
                    other => nodes.push(other),
                }
            }
        }
    }
    end_row(&mut row, nodes);
}

fn end_row(pictures: &mut Vec<Node>, out: &mut Vec<Node>) {
    if !pictures.is_empty() {
        let mut row = Element::new("div");
        row.add_class("pictures");
        row.children = std::mem::take(pictures);
        out.push(Node::Element(row));
    }
}

fn is_figure(element: &Element) -> bool {
    let holds_picture = |node: &Node| matches!(node, Node::Element(inner) if is_picture(inner));
    element.name == "figure" && element.children.iter().any(holds_picture)
}

#[cfg(test)]
mod tests {
    use crate::{Deck, Dialect, resource::AsWritten};

    /// The slide without what every picture has.
    fn shown(text: &str, dialect: Dialect) -> String {
        let (deck, _) = Deck::parse(text, Some(dialect));
        let html = deck.render_slide(0, &AsWritten).html;
        let html = html.replace(" loading=\"eager\" decoding=\"async\"", "");
        let section = html.split_once("<section class=\"slide\">").unwrap().1;
        section
            .split_once("</section>")
            .unwrap()
            .0
            .trim()
            .to_owned()
    }

    #[test]
    fn pictures_alone_in_a_paragraph_are_a_row() {
        for (text, expected) in [
            ("![a](a.png)", true),
            ("![a](a.png)\n![b](https://example.org/b.png)", true),
            ("[![a](a.png)](https://example.org)", true),
            ("![a](a.mp4)", true),
            ("![a](a.png) with words", false),
            ("words", false),
        ] {
            let html = shown(text, Dialect::Native);
            assert_eq!(
                html.contains("<p class=\"pictures\">"),
                expected,
                "{text}: {html}"
            );
        }
    }

    #[test]
    fn pictures_are_arranged_by_how_they_stand() {
        for (text, expected) in [
            (
                "![a](a.png \"A crab\")",
                "<div class=\"pictures\"><figure><img alt=\"a\" class=\"image\" src=\"a.png\"><figcaption>A crab</figcaption></figure></div>",
            ),
            (
                "A ![a](a.png \"A crab\") word",
                "<p>A <img alt=\"a\" class=\"image\" src=\"a.png\" title=\"A crab\"> word</p>",
            ),
            (
                "<img src=a.png>\n<img src=b.png>\n\ntext",
                "<div class=\"pictures\"><img class=\"image\" src=\"a.png\" alt=\"\"><img class=\"image\" src=\"b.png\" alt=\"\"></div><p>text</p>",
            ),
            (
                "words\n![a](a.png)\nwords",
                "<p>words\n<img alt=\"a\" class=\"image\" src=\"a.png\" data-alone=\"\">\nwords</p>",
            ),
            (
                "- [![a](a.png)](https://example.org)\n- ![a](a.png)\n  - words\n- a ![a](a.png)",
                "<ul><li><a href=\"https://example.org\" rel=\"noopener noreferrer\"><img alt=\"a\" class=\"image\" src=\"a.png\" data-alone=\"\"></a></li><li><img alt=\"a\" class=\"image\" src=\"a.png\" data-alone=\"\"><ul><li>words</li></ul></li><li>a <img alt=\"a\" class=\"image\" src=\"a.png\"></li></ul>",
            ),
            (
                "<table><tr><td><img src=a.png></td><td><b><img src=a.png></b> b</td></tr></table>",
                "<table><tr><td><img class=\"image\" src=\"a.png\" alt=\"\" data-alone=\"\"></td><td><b><img class=\"image\" src=\"a.png\" alt=\"\"></b> b</td></tr></table>",
            ),
            (
                "words  \n![a](a.png)",
                "<p>words</p><p class=\"pictures\">\n<img alt=\"a\" class=\"image\" src=\"a.png\"></p>",
            ),
            (
                "<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"b.png 1x\"><img src=a.png></picture>",
                "<p class=\"pictures\"><img class=\"image dark-only\" src=\"b.png\" alt=\"\"><img class=\"image light-only\" src=\"a.png\" alt=\"\"></p>",
            ),
            (
                "<video><source src=\"https://example.org/a.mp4\"></video>",
                "<p class=\"pictures\"><span class=\"image-missing\" role=\"img\" aria-label=\"video\">video</span></p>",
            ),
        ] {
            assert_eq!(shown(text, Dialect::Native), expected, "{text}");
        }
    }
}
