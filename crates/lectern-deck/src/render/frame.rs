//! What is round the content of a slide: background, header, footer, page number.

use super::writer::Writer;
use crate::html::css;
use crate::html::tree::{Element, Node};
use crate::model::{Background, Deck, Slide};
use crate::parse::settings::css_image;
use crate::resource::Resolve;
use crate::text::picture::Picture;

/// The frame of a slide with `content` in it.
pub(super) fn frame(
    deck: &Deck,
    slide: &Slide,
    content: Vec<Node>,
    pictures: &[Picture],
    resolver: &dyn Resolve,
) -> Element {
    let settings = &slide.settings;
    let split = pictures
        .iter()
        .filter_map(|picture| picture.backdrop.as_ref()?.split.as_ref())
        .next_back();
    let mut frame = Element::new("div");
    frame.add_class("frame");
    if let Some(layout) = &settings.layout {
        frame.set("data-layout", layout.as_str());
    }
    if let Some((side, share)) = split {
        frame.set("data-split", side.name());
        frame.set("style", format!("--split: {share}"));
    }
    frame
        .children
        .extend(backdrop(&settings.background, pictures, resolver).map(Node::Element));
    frame
        .children
        .push(Node::Element(section(deck, slide, content, resolver)));
    frame
}

fn section(deck: &Deck, slide: &Slide, content: Vec<Node>, resolver: &dyn Resolve) -> Element {
    let settings = &slide.settings;
    let mut section = Element::new("section");
    section.add_class("slide");
    for class in settings.classes.iter().chain(&settings.layout) {
        section.add_class(class);
    }
    if let Some(language) = settings.language.as_ref().or(deck.meta.language.as_ref()) {
        section.set("lang", language.as_str());
    }
    match settings.right_to_left {
        Some(false) => section.set("dir", "ltr"),
        Some(true) => section.set("dir", "rtl"),
        None if deck.meta.right_to_left => section.set("dir", "rtl"),
        None => {}
    }
    if let Some(color) = &settings.color {
        set_style(&mut section, &[("color", color)], resolver);
    }
    let children = &mut section.children;
    children.extend(
        settings
            .header
            .as_ref()
            .map(|text| edge("header", text, deck, resolver)),
    );
    children.extend(content);
    children.extend(
        settings
            .footer
            .as_ref()
            .map(|text| edge("footer", text, deck, resolver)),
    );
    if let Some(number) = settings.page_number {
        let mut page = Element::new("div");
        page.add_class("page-number");
        page.children.push(Node::Text(number.to_string()));
        children.push(Node::Element(page));
    }
    section
}

/// A header or footer: one line of Markdown.
fn edge(name: &'static str, markdown: &str, deck: &Deck, resolver: &dyn Resolve) -> Node {
    let mut writer = Writer::new(deck, resolver);
    writer.line(markdown);
    let mut edge = Element::new(name);
    edge.children = writer.finish().nodes;
    Node::Element(edge)
}

fn backdrop(
    background: &Background,
    pictures: &[Picture],
    resolver: &dyn Resolve,
) -> Option<Element> {
    let mut backdrop = Element::new("div");
    backdrop.add_class("backdrop");
    if let Some(color) = &background.color {
        set_style(&mut backdrop, &[("background-color", color)], resolver);
    }
    if let Some(image) = &background.image {
        let mut layer = layer();
        let style = [
            ("background-image", image.as_str()),
            (
                "background-size",
                background.size.as_deref().unwrap_or("cover"),
            ),
            (
                "background-position",
                background.position.as_deref().unwrap_or("center"),
            ),
            (
                "background-repeat",
                background.repeat.as_deref().unwrap_or("no-repeat"),
            ),
        ];
        set_style(&mut layer, &style, resolver);
        // Pictures in the text take the place of the one in the settings.
        if pictures.is_empty() {
            backdrop.children.push(Node::Element(layer));
        }
    }
    if pictures
        .iter()
        .filter_map(|picture| picture.backdrop.as_ref())
        .any(|backdrop| backdrop.vertical)
    {
        backdrop.set("data-direction", "vertical");
    }
    backdrop.children.extend(
        pictures
            .iter()
            .map(|picture| Node::Element(picture_layer(picture, resolver))),
    );
    let is_plain = backdrop.children.is_empty() && backdrop.get("style").is_none();
    (!is_plain).then_some(backdrop)
}

fn layer() -> Element {
    let mut layer = Element::new("div");
    layer.add_class("backdrop-image");
    layer
}

fn picture_layer(picture: &Picture, resolver: &dyn Resolve) -> Element {
    let mut layer = layer();
    if !picture.alt.is_empty() {
        layer.set("role", "img");
        layer.set("aria-label", picture.alt.as_str());
    }
    let size = picture
        .backdrop
        .as_ref()
        .and_then(|backdrop| backdrop.size.clone());
    let size = match (&picture.width, &picture.height) {
        (None, None) => size.unwrap_or_else(|| "cover".to_owned()),
        (width, height) => {
            let length = |side: &Option<String>| side.clone().unwrap_or_else(|| "auto".to_owned());
            format!("{} {}", length(width), length(height))
        }
    };
    let filters = picture.filters.join(" ");
    let image = css_image(&picture.url);
    let style = [
        ("background-image", image.as_str()),
        ("background-size", &size),
        ("filter", &filters),
    ];
    set_style(&mut layer, &style, resolver);
    layer
}

/// Gives an element those of the declarations that a deck may make.
fn set_style(element: &mut Element, declarations: &[(&str, &str)], resolver: &dyn Resolve) {
    let allowed = declarations.iter().filter(|(_, value)| !value.is_empty());
    let allowed =
        allowed.filter_map(|(property, value)| css::declaration(property, value, resolver));
    let style: String = allowed.collect();
    if !style.is_empty() {
        element.set("style", style);
    }
}
