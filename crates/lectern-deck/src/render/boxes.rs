//! Boxes between lines of colons, as elements.

use std::borrow::Cow;

use super::writer::{Writer, class};
use crate::text::attributes::Attributes;

/// Names of callouts, each with the kind it is shown as.
const CALLOUTS: &[(&str, &str)] = &[
    ("note", "note"),
    ("info", "note"),
    ("tip", "tip"),
    ("important", "important"),
    ("warning", "warning"),
    ("caution", "caution"),
    ("danger", "caution"),
];

/// Opens a box, and writes its title if it has one.
pub(super) fn open(writer: &mut Writer<'_>, written: &Attributes) {
    writer.builder.open("div", attributes(written));
    if let Some(title) = written.get("title") {
        writer.blocks(&format!("**{title}**"));
    }
}

/// What a box or column has of what was written.
pub(super) fn attributes(written: &Attributes) -> Vec<(Cow<'static, str>, String)> {
    let mut kind = None;
    let classes: Vec<&str> = written
        .classes
        .iter()
        .map(
            |class| match CALLOUTS.iter().find(|(name, _)| name == class) {
                Some(known) => {
                    kind = Some(known.1);
                    "callout"
                }
                None => class,
            },
        )
        .collect();
    let mut attributes = match classes.as_slice() {
        [] => Vec::new(),
        classes => class(&classes.join(" ")),
    };
    attributes.extend(kind.map(|kind| ("data-kind".into(), kind.to_owned())));
    if let Some(id) = &written.id {
        attributes.push(("id".into(), id.clone()));
    }
    for name in ["style", "data-fragment-index"] {
        let value = written.get(name);
        attributes.extend(value.map(|value| (name.into(), value.to_owned())));
    }
    attributes
}
