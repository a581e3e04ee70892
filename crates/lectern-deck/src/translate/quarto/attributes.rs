//! Attributes in braces, as native boxes and slides take them.

use std::fmt::Write as _;

use crate::text::attributes::Attributes;
use crate::translate::draft::Draft;
use crate::translate::ground;

/// Sets what a heading's attributes say of its slide. Returns what cannot be done.
pub(super) fn set_on_slide<'a>(
    draft: &mut Draft,
    pairs: impl Iterator<Item = (&'a str, &'a str)>,
) -> Vec<&'a str> {
    let mut undone = Vec::new();
    let mut picture = None;
    let mut size = "cover";
    let mut opacity = None;
    for (name, value) in pairs {
        match name.strip_prefix("data-").unwrap_or(name) {
            "background" if ground::is_picture(value) => picture = Some(value),
            "background-color" | "background" if !value.is_empty() => {
                draft.set("backgroundColor", value);
                draft.stand_on(value);
            }
            "background-image" | "background-gradient" if value.contains('(') => {
                draft.set("backgroundImage", value);
            }
            "background-image" => picture = Some(value),
            "background-opacity" => opacity = Some(value).filter(|opacity| *opacity != "1"),
            "background-size" => {
                size = value;
                draft.set("backgroundSize", value);
            }
            "background-position" => draft.set("backgroundPosition", value),
            "background-repeat" => draft.set("backgroundRepeat", value),
            "transition" => draft.set("transition", value),
            "footer" => draft.set("footer", value),
            "visibility" if value == "uncounted" => draft.set("paginate", "skip"),
            "background-video" | "background-iframe" | "auto-animate" if value != "false" => {
                undone.push(name);
            }
            _ => {}
        }
    }
    match (picture, opacity) {
        (Some(picture), Some(opacity)) => draft.lay_behind(picture, size, opacity),
        (Some(picture), None) => draft.set("backgroundImage", &format!("url(\"{picture}\")")),
        (None, _) => {}
    }
    undone
}

/// The braces of a native box.
pub(super) fn of_box(attributes: &Attributes) -> String {
    let mut words: Vec<String> = Vec::new();
    words.extend(attributes.id.as_ref().map(|id| format!("#{id}")));
    words.extend(attributes.classes.iter().map(|class| format!(".{class}")));
    let is_column = attributes.classes.iter().any(|class| class == "column");
    let mut style = String::new();
    for (name, value) in &attributes.pairs {
        match name.as_str() {
            "width" if is_column => words.push(format!("width={value}")),
            "style" => style.push_str(value.trim_end_matches(';')),
            "fragment-index" | "data-fragment-index" => {
                words.push(format!("data-fragment-index={value}"));
            }
            "layout-ncol" => {
                let _ = write!(
                    style,
                    "display: grid; gap: 1em; grid-template-columns: repeat({value}, 1fr)"
                );
            }
            "layout" => {
                let first = value.trim_start_matches('[').split(']').next();
                let n_columns = first.unwrap_or_default().split(',').count();
                let _ = write!(
                    style,
                    "display: grid; gap: 1em; grid-template-columns: repeat({n_columns}, 1fr)"
                );
            }
            "layout-nrow" => {
                let _ = write!(
                    style,
                    "display: grid; gap: 1em; grid-auto-flow: column; grid-template-rows: repeat({value}, auto)"
                );
            }
            "width" | "height" | "top" | "left" | "right" | "bottom" => {
                style.push_str(&length(name, value));
            }
            _ => continue,
        }
        if !style.is_empty() && !style.ends_with("; ") {
            style.push_str("; ");
        }
    }
    if attributes.classes.iter().any(|class| class == "absolute") {
        style.push_str("position: absolute");
    }
    if !style.is_empty() {
        words.push(format!("style=\"{}\"", style.replace(['"', '}'], "")));
    }
    words.join(" ")
}

/// A declaration; bare numbers are pixels.
pub(super) fn length(name: &str, value: &str) -> String {
    let digits = value.strip_prefix('-').unwrap_or(value);
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    format!("{name}: {value}{}", if is_number { "px" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::attributes::parse;

    #[test]
    fn boxes_keep_what_native_rules_know() {
        for (written, expected) in [
            (
                ".column width=\"40%\" .fragment",
                ".column .fragment width=40%",
            ),
            (
                ".fragment fragment-index=2",
                ".fragment data-fragment-index=2",
            ),
            (
                "#fig-a layout-ncol=2",
                "#fig-a style=\"display: grid; gap: 1em; grid-template-columns: repeat(2, 1fr); \"",
            ),
            (
                ".absolute top=-20 right=\"1em\"",
                ".absolute style=\"top: -20px; right: 1em; position: absolute\"",
            ),
        ] {
            assert_eq!(of_box(&parse(written)), expected);
        }
    }
}
