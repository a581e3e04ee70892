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
    let kind = written.classes.iter().find_map(|class| {
        let known = CALLOUTS.iter().find(|(name, _)| name == class)?;
        Some(known.1)
    });
    let mut attributes = match kind {
        Some(kind) => {
            let mut attributes = class("callout");
            attributes.push(("data-kind".into(), kind.to_owned()));
            attributes
        }
        None if written.classes.is_empty() => Vec::new(),
        None => class(&written.classes.join(" ")),
    };
    if let Some(id) = &written.id {
        attributes.push(("id".into(), id.clone()));
    }
    for name in ["style", "data-fragment-index"] {
        let value = written.get(name);
        attributes.extend(value.map(|value| (name.into(), value.to_owned())));
    }
    attributes
}
