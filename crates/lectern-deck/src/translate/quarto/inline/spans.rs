//! Attributes of spans and pictures, as native text has them.

use std::fmt::Write as _;

use crate::text::attributes::Attributes;
use crate::translate::quarto::attributes::length;

/// The tags of a span.
pub(super) fn span(attributes: &Attributes) -> (String, &'static str) {
    let is = |class: &str| attributes.classes.iter().any(|known| known == class);
    let (name, end) = if is("mark") {
        ("mark", "</mark>")
    } else if is("underline") || is("ul") {
        ("u", "</u>")
    } else if is("kbd") {
        ("kbd", "</kbd>")
    } else {
        ("span", "</span>")
    };
    let mut open = format!("<{name}");
    let mut add = |name: &str, value: &str| {
        if !value.is_empty() && !value.contains(['"', '<', '>']) {
            let _ = write!(open, " {name}=\"{value}\"");
        }
    };
    add("class", &attributes.classes.join(" "));
    add("id", attributes.id.as_deref().unwrap_or_default());
    for (written, name) in [
        ("style", "style"),
        ("fragment-index", "data-fragment-index"),
        ("data-fragment-index", "data-fragment-index"),
        ("lang", "lang"),
    ] {
        add(name, attributes.get(written).unwrap_or_default());
    }
    open.push('>');
    (open, end)
}

/// The declarations that put something at a place.
pub(super) fn place(attributes: &Attributes) -> String {
    let mut style = String::new();
    for (name, value) in &attributes.pairs {
        if matches!(name.as_str(), "top" | "left" | "right" | "bottom")
            && !value.contains(['"', ';', '>'])
        {
            style.push_str(&length(name, value));
            style.push_str("; ");
        }
    }
    style
}

/// The braces after a picture.
pub(super) fn of_picture(attributes: &Attributes) -> String {
    let mut words: Vec<String> = attributes
        .classes
        .iter()
        .map(|class| format!(".{class}"))
        .collect();
    for (name, value) in &attributes.pairs {
        match name.as_str() {
            "width" | "height" => words.push(format!("{name}={value}")),
            "fig-align" => words.push(format!(".{value}")),
            _ => {}
        }
    }
    if words.is_empty() {
        return String::new();
    }
    format!("{{{}}}", words.join(" "))
}
