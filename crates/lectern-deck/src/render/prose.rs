//! Markdown that is on no slide, such as the abstract of a talk.

use super::shorten;
use super::writer::Writer;
use crate::dialect::Dialect;
use crate::html::tree::{self, Node};
use crate::model::Deck;
use crate::resource::{Resolution, Resolve, ResourceKind};

/// The highest rank of a heading in it: pages have titles of their own above.
const HIGHEST_RANK: usize = 3;

/// Renders a text as safe HTML. Its pictures are told by their descriptions, and its headings stand below those of the page.
pub fn render_prose(markdown: &str) -> String {
    let (deck, _) = Deck::parse_as_written("", Dialect::Native);
    let mut writer = Writer::new(&deck, &NoPictures);
    writer.blocks(shorten(markdown));
    writer.write_footnotes();
    let mut nodes = writer.finish().nodes;
    lower_headings(&mut nodes);
    let mut html = String::new();
    tree::write(&nodes, &mut html);
    html
}

/// A programme is read in passing: nothing in it loads files.
struct NoPictures;

impl Resolve for NoPictures {
    fn resolve(&self, _url: &str, _kind: ResourceKind) -> Resolution {
        Resolution::Missing
    }
}

fn lower_headings(nodes: &mut [Node]) {
    const NAMES: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
    for node in nodes {
        if let Node::Element(element) = node {
            let rank = NAMES.iter().position(|name| *name == element.name);
            let lower = rank.and_then(|rank| NAMES.get((rank + HIGHEST_RANK - 1).min(5)));
            if let Some(name) = lower {
                element.name = (*name).into();
            }
            lower_headings(&mut element.children);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::render_prose;

    #[test]
    fn an_abstract_is_text_below_the_headings_of_the_page() {
        for (markdown, html) in [
            ("One *lock*.", "<p>One <em>lock</em>.</p>"),
            ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
            (
                "[site](https://example.org/) [x](javascript:alert(1))",
                "<p><a href=\"https://example.org/\" rel=\"noopener noreferrer\">site</a> <a>x</a></p>",
            ),
            ("<script>alert(1)</script>\n\nafter", "<p>after</p>"),
        ] {
            let flat = render_prose(markdown).replace('\n', "");
            assert_eq!(flat, html, "{markdown}");
        }
        for (markdown, heading) in [("# A", "<h3"), ("#### A", "<h6"), ("<h1>A</h1>", "<h3")] {
            let html = render_prose(markdown);
            assert!(html.contains(heading), "{html}");
        }
        assert!(!render_prose("![a b](https://example.org/p.png)").contains("example.org"));
    }
}
