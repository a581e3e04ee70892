//! Whatever goes in, a browser's parser reads back the tree that was built: nothing leaves its frame.

use proptest::prelude::*;
use scraper::{ElementRef, Html};

use super::*;
use crate::html::tree::write;
use crate::resource::AsWritten;

/// Something that the renderer may do.
#[derive(Debug, Clone)]
enum Piece {
    Open(&'static str),
    Close(&'static str),
    Text(String),
    Raw(String),
}

#[rustfmt::skip]
const MARKDOWN: &[&str] = &[
    "section", "p", "h1", "h2", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong",
    "a", "img", "br", "hr", "table", "thead", "tbody", "tr", "th", "td", "div", "figure",
    "span",
];

#[rustfmt::skip]
const TAGS: &[&str] = &[
    "a", "applet", "b", "body", "br", "button", "caption", "center", "col", "colgroup", "dd",
    "details", "div", "dl", "dt", "font", "form", "frameset", "h1", "h2", "head", "hr", "html",
    "i", "iframe", "image", "img", "input", "li", "listing", "marquee", "math", "mglyph", "mi",
    "nobr", "noembed", "noscript", "object", "ol", "optgroup", "option", "p", "picture",
    "plaintext", "pre", "rb", "rp", "rt", "rtc", "ruby", "script", "section", "select",
    "source", "span", "style", "summary", "svg", "table", "tbody", "td", "template", "textarea",
    "tfoot", "th", "thead", "title", "tr", "u", "ul", "video", "wbr", "xmp",
];

fn piece() -> impl Strategy<Value = Piece> {
    let tags = prop::collection::vec(
        (prop::sample::select(TAGS), 0..6_u8, "[a-z<&\\n ]{0,2}"),
        1..6,
    )
    .prop_map(|tags| {
        let written = tags.into_iter().map(|(tag, form, text)| match form {
            0 | 1 => format!("</{tag}>{text}"),
            2 => format!("<{tag} href=x src=//youtu.be/x style=top:0 id=a on=1>{text}"),
            _ => format!("<{tag}>{text}"),
        });
        written.collect()
    });
    prop_oneof![
        2 => prop::sample::select(MARKDOWN).prop_map(Piece::Open),
        2 => prop::sample::select(MARKDOWN).prop_map(Piece::Close),
        1 => "\\PC{0,4}".prop_map(Piece::Text),
        1 => any::<String>().prop_map(Piece::Raw),
        1 => "[<>/a-c\"'=!&;#x -]{0,40}".prop_map(Piece::Raw),
        5 => tags.prop_map(Piece::Raw),
    ]
}

fn build(pieces: &[Piece]) -> Vec<Node> {
    let mut builder = Builder::new(&AsWritten);
    for piece in pieces {
        match piece {
            Piece::Open(name) => builder.open(name, Vec::new()),
            Piece::Close(name) => builder.close(name),
            Piece::Text(text) => builder.text(text),
            Piece::Raw(html) => builder.raw(html),
        }
    }
    builder.finish().nodes
}

/// The tree as lines; table bodies are left out, as a browser adds them.
fn outline(nodes: &[Node], out: &mut Vec<String>) {
    for node in nodes {
        match node {
            Node::Element(element) => {
                let attributes = element
                    .attributes
                    .iter()
                    .map(|(n, v)| (n.as_ref(), v.as_str()));
                enter(&element.name, attributes, out);
                outline(&element.children, out);
                leave(&element.name, out);
            }
            Node::Text(text) => add_text(text, out),
            Node::Comment(_) => {}
        }
    }
}

fn outline_read(element: ElementRef<'_>, out: &mut Vec<String>) {
    for child in element.children() {
        match child.value() {
            scraper::Node::Element(element) => {
                enter(element.name(), element.attrs(), out);
                if let Some(child) = ElementRef::wrap(child) {
                    outline_read(child, out);
                }
                leave(element.name(), out);
            }
            scraper::Node::Text(text) => add_text(text, out),
            other => out.push(format!("unexpected {other:?}")),
        }
    }
}

fn enter<'a>(
    name: &str,
    attributes: impl Iterator<Item = (&'a str, &'a str)>,
    out: &mut Vec<String>,
) {
    if name != "tbody" {
        let mut attributes: Vec<_> = attributes
            .map(|(name, value)| format!(" {name}={value:?}"))
            .collect();
        attributes.sort();
        out.push(format!("<{name}{}>", attributes.concat()));
    }
}

fn leave(name: &str, out: &mut Vec<String>) {
    if name != "tbody" {
        out.push(format!("</{name}>"));
    }
}

fn add_text(text: &str, out: &mut Vec<String>) {
    let text = text.replace('\0', "\u{fffd}");
    match out.last_mut().filter(|last| last.starts_with('"')) {
        Some(last) => last.push_str(&text),
        None if text.is_empty() => {}
        None => out.push(format!("\"{text}")),
    }
}

/// Checks that a browser reads back what was built, and that the frame around it holds.
fn check(nodes: &[Node]) -> Result<(), TestCaseError> {
    let mut built = Vec::new();
    outline(nodes, &mut built);
    let mut html = "<div><section>".to_owned();
    write(nodes, &mut html);
    html.push_str("</section></div>");
    let page = Html::parse_fragment(&html);
    let mut read = Vec::new();
    outline_read(page.root_element(), &mut read);
    let expected: Vec<String> = ["<div>", "<section>"]
        .map(str::to_owned)
        .into_iter()
        .chain(built)
        .chain(["</section>", "</div>"].map(str::to_owned))
        .collect();
    prop_assert_eq!(read, expected, "{}", html);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_browser_reads_back_what_was_built(pieces in prop::collection::vec(piece(), 0..24)) {
        check(&build(&pieces))?;
    }

    #[test]
    fn what_is_read_back_is_allowed(pieces in prop::collection::vec(piece(), 0..24)) {
        let mut html = String::new();
        write(&build(&pieces), &mut html);
        for node in Html::parse_fragment(&html).tree.values() {
            let Some(element) = node.as_element() else { continue };
            prop_assert!(
                matches!(element.name(), "html" | "body") || matches!(verdict(element.name()), Verdict::Keep(_)),
                "{}", element.name()
            );
            for (name, value) in element.attrs() {
                prop_assert!(!name.starts_with("on"), "{}", name);
                prop_assert!(!value.contains("script:"), "{}={}", name, value);
            }
        }
    }
}
