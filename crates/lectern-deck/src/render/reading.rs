//! Renders a slide as a part of a document: to be read close by, in a column of any width.
//!
//! What is there only because a slide has a size and a wall behind it goes: places, sizes, colours, films that begin by
//! themselves. What a reader needs of a document comes: ranks of headings in their order, and ways to scroll what is wide.

use super::RenderedSlide;
use crate::html::tree::{self, Element, Node};
use crate::model::{Deck, Settings};
use crate::resource::Resolve;

/// The rank of the title of a slide: above it is only that of the deck.
const TITLE_RANK: usize = 2;

/// Names of headings by their rank.
const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// What an author may say in `style` of a thing that is read.
const KEPT_STYLES: [&str; 6] = [
    "width",
    "max-width",
    "flex",
    "text-align",
    "vertical-align",
    "aspect-ratio",
];

impl Deck {
    /// Renders the slide at `index`, from 0, as a part of a document; nothing where there is none.
    ///
    /// Its first heading is an `h2` with the class `title`; a slide without one has a `<slot>` where the page puts a title. What it
    /// shares with the slide before it, such as a footer, is left out. Pictures are in buttons that enlarge them, tables in boxes
    /// that scroll. It has no CSS of its own.
    pub fn render_reading(&self, index: usize, resolver: &dyn Resolve) -> RenderedSlide {
        let Some((mut frame, mut rendered)) = self.draw(index, resolver) else {
            return RenderedSlide::default();
        };
        rendered.css.clear();
        let shared = Shared::new(self, index);
        frame.remove("style");
        frame.children.retain(|node| shared.keeps_around(node));
        for node in &mut frame.children {
            if let Node::Element(part) = node {
                if part.name == "section" {
                    section(part, &shared);
                } else {
                    part.remove("style");
                    part.children.iter_mut().for_each(backdrop_as_picture);
                }
            }
        }
        tree::write(&[Node::Element(frame)], &mut rendered.html);
        rendered
    }
}

/// What a slide has in common with the one before it.
struct Shared {
    background: bool,
    header: bool,
    footer: bool,
}

impl Shared {
    fn new(deck: &Deck, index: usize) -> Self {
        let of = |index: usize| deck.slides.get(index).map(|slide| &slide.settings);
        let (this, before) = (of(index), index.checked_sub(1).and_then(of));
        let same = |part: fn(&Settings) -> &Option<String>| matches!((this, before), (Some(this), Some(before)) if part(this) == part(before));
        Self {
            background: same(|settings| &settings.background.image),
            header: same(|settings| &settings.header),
            footer: same(|settings| &settings.footer),
        }
    }

    /// Whether something round the content says anything: a background does if it is a picture that was not just seen.
    fn keeps_around(&self, node: &Node) -> bool {
        let Node::Element(part) = node else {
            return false;
        };
        if part.name == "section" {
            return true;
        }
        // Pictures in the text lie above the one in the settings, and have no place there.
        let from_settings = part.children.iter().any(|node| {
            matches!(node, Node::Element(layer) if layer.get("style").is_some_and(|style| style.contains("background-repeat")))
        });
        let shows_picture = part.children.iter().any(|node| {
            matches!(node, Node::Element(layer) if layer.get("style").is_some_and(|style| style.contains("url(")))
        });
        shows_picture && !(from_settings && self.background)
    }
}

fn section(section: &mut Element, shared: &Shared) {
    section.remove("style");
    section.set("class", "slide");
    section.children.retain(|node| match node {
        Node::Element(edge) => match &*edge.name {
            "header" => !shared.header,
            "footer" => !shared.footer,
            _ => !edge.has_class("page-number"),
        },
        Node::Text(_) | Node::Comment(_) => true,
    });
    let mut headings = Headings::default();
    content(&mut section.children, &mut headings, false);
    if headings.above.is_empty() {
        section
            .children
            .insert(0, Node::Element(Element::new("slot")));
    }
}

/// Makes a picture of a layer behind a slide: what is behind a text cannot be looked at.
fn backdrop_as_picture(node: &mut Node) {
    let Node::Element(layer) = node else { return };
    let url = layer.get("style").and_then(|style| {
        let (_, after) = style.split_once("url(\"")?;
        after.split_once("\")").map(|(url, _)| url.to_owned())
    });
    let Some(url) = url else { return };
    let mut image = Element::new("img");
    image.set("class", "image");
    image.set("src", url);
    image.set("alt", layer.get("aria-label").unwrap_or_default());
    image.set("decoding", "async");
    *node = enlargeable(Node::Element(image));
}

/// Goes through what is in one element; `is_target` where a click means something already.
fn content(nodes: &mut [Node], headings: &mut Headings, is_target: bool) {
    for node in nodes {
        let Node::Element(element) = node else {
            continue;
        };
        // Drawings have sizes and colours of their own.
        if element.name == "svg" {
            continue;
        }
        calm(element);
        if let Some(rank) = rank(&element.name) {
            if headings.above.is_empty() {
                element.add_class("title");
            }
            element.name = headings.name(rank).into();
        }
        let is_link = is_target || matches!(&*element.name, "a" | "button" | "summary" | "label");
        content(&mut element.children, headings, is_link);
        let is_picture = element.name == "img"
            && element.has_class("image")
            && element.get("data-moving").is_none();
        if is_picture && !is_target {
            *node = enlargeable(std::mem::replace(node, Node::Text(String::new())));
        } else if element.name == "table" {
            *node = around(
                "div",
                "wide",
                std::mem::replace(node, Node::Text(String::new())),
            );
        }
    }
}

/// Takes from an element what only a slide on a wall needs.
fn calm(element: &mut Element) {
    element.remove("data-autoplay");
    if let Some(style) = element.remove("style") {
        let kept: Vec<_> = style.split(';').filter(|one| is_kept(one)).collect();
        if !kept.is_empty() {
            element.set("style", kept.join(";"));
        }
    }
}

/// Whether a declaration is one of few that do no harm. Pieces of strings and addresses never are.
fn is_kept(declaration: &str) -> bool {
    let Some((property, value)) = declaration.split_once(':') else {
        return false;
    };
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b" .%-/".contains(&byte);
    KEPT_STYLES.contains(&property.trim()) && value.bytes().all(is_plain)
}

fn enlargeable(image: Node) -> Node {
    let mut button = around("button", "enlarge", image);
    if let Node::Element(button) = &mut button {
        button.set("type", "button");
    }
    button
}

fn around(name: &'static str, class: &str, inner: Node) -> Node {
    let mut outer = Element::new(name);
    outer.add_class(class);
    outer.children.push(inner);
    Node::Element(outer)
}

fn rank(name: &str) -> Option<usize> {
    HEADINGS
        .iter()
        .position(|known| *known == name)
        .map(|index| index + 1)
}

/// Gives headings the ranks that a document needs: the first is the title, and no rank is left out below it.
#[derive(Default)]
struct Headings {
    /// The ranks as written of the headings that the last one stands below, and of itself.
    above: Vec<usize>,
}

impl Headings {
    fn name(&mut self, rank: usize) -> &'static str {
        while self.above.len() > 1 && self.above.last().is_some_and(|last| *last >= rank) {
            self.above.pop();
        }
        self.above.push(rank);
        let index = TITLE_RANK + self.above.len() - 2;
        HEADINGS.get(index).copied().unwrap_or("h6")
    }
}

#[cfg(test)]
mod tests {
    use crate::resource::AsWritten;
    use crate::{Deck, Dialect};

    fn reading(text: &str, dialect: Dialect, index: usize) -> String {
        let (deck, _) = Deck::parse(text, Some(dialect));
        deck.render_reading(index, &AsWritten).html
    }

    /// The names of the headings in their order.
    fn headings(html: &str) -> String {
        let starts = html.split("<h").skip(1);
        starts
            .filter_map(|rest| rest.get(..1))
            .filter(|rank| rank.parse::<u8>().is_ok())
            .collect()
    }

    #[test]
    fn headings_have_the_ranks_of_a_document() {
        for (text, expected) in [
            ("# A", "2"),
            ("### A", "2"),
            ("# A\n\n### B\n\n### C\n\n#### D\n\n## E", "23343"),
            ("## A\n\n# B\n\n### C", "234"),
            ("A", ""),
        ] {
            assert_eq!(
                headings(&reading(text, Dialect::Native, 0)),
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn a_slide_without_a_heading_has_room_for_a_title() {
        assert!(reading("text", Dialect::Native, 0).contains("<slot>"));
        assert!(!reading("# A", Dialect::Native, 0).contains("<slot>"));
    }

    #[test]
    fn only_what_reading_needs_is_left_of_styles() {
        for (text, is_there, is_gone) in [
            (
                "<p style=\"color: white; text-align: right\">a</p>",
                "text-align:right",
                "white",
            ),
            (
                "<p style=\"width: 40%; position: absolute; top: 1px\">a</p>",
                "width:40%",
                "absolute",
            ),
            (
                "<p style=\"font-family: '; width: url(x.png)'\">a</p>",
                "<p",
                "x.png",
            ),
        ] {
            let html = reading(text, Dialect::Native, 0);
            assert!(html.contains(is_there) && !html.contains(is_gone), "{html}");
        }
    }

    #[test]
    fn wide_things_scroll_and_pictures_enlarge() {
        let html = reading("| a |\n|---|\n| b |\n\n![alt](a.png)", Dialect::Native, 0);
        assert!(html.contains("<div class=\"wide\"><table"), "{html}");
        assert!(
            html.contains("<button class=\"enlarge\" type=\"button\"><img"),
            "{html}"
        );
        let html = reading("[![alt](a.png)](https://example.org)", Dialect::Native, 0);
        assert!(!html.contains("<button"), "{html}");
    }

    #[test]
    fn a_background_is_a_picture_unless_it_was_just_seen() {
        let html = reading("![bg left](a.png)\n\n# A", Dialect::Marp, 0);
        assert!(
            html.contains("data-split=\"left\"") && html.contains("src=\"a.png\""),
            "{html}"
        );
        let text =
            "---\nmarp: true\nbackgroundImage: url(wall.png)\nfooter: Me\n---\n# A\n\n---\n\n# B";
        let (first, second) = (
            reading(text, Dialect::Marp, 0),
            reading(text, Dialect::Marp, 1),
        );
        assert!(
            first.contains("wall.png") && first.contains("Me"),
            "{first}"
        );
        assert!(
            !second.contains("wall.png") && !second.contains("Me"),
            "{second}"
        );
        assert!(
            !reading(
                "---\nmarp: true\n---\n<!-- backgroundColor: red -->\n# A",
                Dialect::Marp,
                0
            )
            .contains("backdrop")
        );
    }

    #[test]
    fn films_do_not_begin_by_themselves() {
        let html = reading(
            "<video src=\"a.mp4\" autoplay controls></video>",
            Dialect::Native,
            0,
        );
        assert!(
            html.contains("<video") && !html.contains("autoplay"),
            "{html}"
        );
    }
}
