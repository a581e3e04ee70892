//! The attributes of an element as far as they mean something without Vue.

use std::fmt::Write as _;

use super::clicks::{self, Click};
use super::settings::address;
use super::tag::{Tag, literal};
use super::utility;
use crate::translate::rewrite::Rewrite;

/// Elements without content.
#[rustfmt::skip]
const VOID: &[&str] = &["area", "br", "col", "embed", "hr", "img", "input", "source", "track", "wbr"];

/// Attributes that stand for classes with their name before each word: `grid="~ cols-2"`.
#[rustfmt::skip]
const CLASS_ATTRIBUTES: &[&str] = &[
    "bg", "border", "bottom", "flex", "font", "gap", "grid", "h", "inset", "items", "justify", "leading", "left", "m", "max-h",
    "max-w", "mb", "min-h", "min-w", "ml", "mr", "mt", "mx", "my", "op", "opacity", "p", "pb", "pl", "pr", "pt", "px", "py",
    "right", "rotate", "rounded", "size", "text", "top", "w", "z",
];

/// Directives that are dealt with elsewhere, or that change nothing that is seen.
#[rustfmt::skip]
const UNDERSTOOD: &[&str] = &[
    "v-after", "v-click", "v-click-hide", "v-cloak", "v-drag", "v-mark", "v-motion", "v-once", "v-pre", "v-slot",
];

/// What an element is to have.
#[derive(Debug, Default)]
pub(super) struct Attributes<'a> {
    classes: Vec<String>,
    style: String,
    /// All others, each with a blank before it.
    plain: String,
    /// The names of those that need Vue.
    lost: Vec<&'a str>,
    /// It flies in or about.
    moves: bool,
    /// The last click that it moves on.
    last_motion: Option<u32>,
}

impl<'a> Attributes<'a> {
    pub(super) fn read(tag: &Tag<'a>) -> Self {
        let mut read = Self {
            moves: tag.attributes.iter().any(|(name, _)| *name == "v-motion"),
            last_motion: clicks::last_motion(tag),
            ..Self::default()
        };
        for &(name, value) in &tag.attributes {
            let bound = name.strip_prefix(':').or(name.strip_prefix("v-bind:"));
            match bound.map(|bound| (bound, literal(value.unwrap_or_default()))) {
                None => read.attribute(tag, name, value),
                Some((bound, Some(value))) => read.attribute(tag, bound, Some(value)),
                Some((bound, None)) if read.moves && is_motion(bound) => {}
                Some(_) => read.lost.push(name),
            }
        }
        read
    }

    /// With a class before all others.
    pub(super) fn with_class(mut self, class: &str) -> Self {
        self.classes.insert(0, class.to_owned());
        self
    }

    /// Takes back that some attributes need Vue.
    pub(super) fn forget(&mut self, is_understood: fn(&str) -> bool) {
        self.lost.retain(|name| !is_understood(name));
    }

    fn attribute(&mut self, tag: &Tag<'a>, name: &'a str, value: Option<&str>) {
        match (name, value) {
            ("class", Some(value)) => {
                for class in value.split_whitespace() {
                    self.style.extend(utility::declarations(class));
                    self.classes.push(class.to_owned());
                }
            }
            ("style", Some(value)) => {
                self.style.push_str(value.trim().trim_end_matches(';'));
                self.style.push(';');
            }
            ("pos", Some(value)) if tag.name.to_ascii_lowercase().ends_with("drag") => {
                self.style.push_str(&position(value));
            }
            ("scale", Some(value)) if tag.name == "Transform" && utility::is_number(value) => {
                let _ = write!(self.style, "zoom:{value};");
            }
            ("src" | "poster", Some(value)) => self.plain(name, Some(&address(value))),
            _ if name.starts_with(['@', '#']) || name.starts_with("v-") => {
                let directive = name.split(['.', ':']).next().unwrap_or_default();
                if !name.starts_with('#') && !UNDERSTOOD.contains(&directive) {
                    self.lost.push(name);
                }
            }
            (_, Some(value)) if CLASS_ATTRIBUTES.contains(&name) => {
                let words = value.split_whitespace();
                self.style
                    .extend(words.filter_map(|word| attributified(name, word)));
            }
            _ => match utility::declarations(name).filter(|_| value.is_none()) {
                Some(css) => self.style.push_str(&css),
                None if is_name(name) => self.plain(name, value),
                None => {}
            },
        }
    }

    fn plain(&mut self, name: &str, value: Option<&str>) {
        let _ = match value {
            Some(value) => write!(self.plain, " {name}=\"{}\"", quote(value)),
            None => write!(self.plain, " {name}"),
        };
    }

    /// The start tag, and its end where nothing is to come between.
    pub(super) fn element(mut self, name: &str, click: Option<&Click>, is_empty: bool) -> String {
        let mut gaps = String::new();
        let mut timing = String::new();
        if let Some(click) = click {
            self.classes
                .extend(Some(click.class()).filter(|class| !class.is_empty()));
            timing = click.attributes();
            gaps.extend(click.gap.as_deref().map(clicks::gap));
        }
        gaps.extend(self.last_motion.map(|last| clicks::gap(&last.to_string())));
        let mut out = format!("<{name}");
        if !self.classes.is_empty() {
            let _ = write!(out, " class=\"{}\"", quote(&self.classes.join(" ")));
        }
        out.push_str(&timing);
        if !self.style.is_empty() {
            let _ = write!(out, " style=\"{}\"", quote(&self.style));
        }
        out.push_str(&self.plain);
        out.push('>');
        out.push_str(&gaps);
        if is_empty && !VOID.contains(&name) {
            let _ = write!(out, "</{name}>");
        }
        out
    }

    /// Says what of the attributes is lost.
    pub(super) fn report(&self, name: &str, number: u32, rewrite: &mut Rewrite) {
        if self.moves {
            rewrite.loss(
                number,
                "motion",
                format!("`<{name}>` does not move here; it stands where it ends up"),
                "Show the stages one after the other with `v-click`, if that matters",
            );
        }
        if !self.lost.is_empty() {
            let lost = self.lost.join("`, `");
            rewrite.loss(
                number,
                "vue",
                format!("`{lost}` of `<{name}>` needs Vue and does nothing here"),
                "Write the value itself, if it matters for what is shown",
            );
        }
    }
}

/// A value that can stand in double quotes, on one line.
pub(super) fn quote(value: &str) -> String {
    value.replace('"', "&quot;").replace('\n', " ")
}

/// Whether an attribute may stand in a tag of Markdown.
fn is_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
}

fn is_motion(name: &str) -> bool {
    let whole = ["initial", "enter", "leave", "variants", "delay", "duration"];
    whole.contains(&name) || name.starts_with("click-") || name.starts_with("visible")
}

/// `grid="~ cols-2"`: the declarations of one of the words.
fn attributified(name: &str, word: &str) -> Option<String> {
    if word == "~" {
        return utility::declarations(name);
    }
    utility::declarations(&format!("{name}-{word}"))
        .or_else(|| utility::declarations(&format!("{name}{word}")))
        .or_else(|| utility::declarations(word))
}

/// `x,y,width,height,degrees` on Slidev's canvas as CSS; `_` leaves a side to the content.
fn position(written: &str) -> String {
    let mut out = "position:absolute;".to_owned();
    let mut values = written.trim_matches(['[', ']']).split(',').map(str::trim);
    for (class, value) in ["left", "top", "w", "h"].into_iter().zip(&mut values) {
        if utility::is_number(value) {
            out.extend(utility::declarations(&format!("{class}-[{value}px]")));
        }
    }
    if let Some(degrees) = values.next()
        && utility::is_number(degrees.trim_start_matches('-'))
    {
        let _ = write!(out, "rotate:{degrees}deg;");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_keep_what_needs_no_vue() {
        for (text, expected) in [
            ("<b>", "<b>"),
            ("<b class=\"x\" id=y>", "<b class=\"x\" id=\"y\">"),
            (
                "<div grid=\"~ cols-2\">",
                "<div style=\"display:grid;grid-template-columns:repeat(2,minmax(0,1fr));\">",
            ),
            (
                "<p text-center op-50>",
                "<p style=\"text-align:center;opacity:50%;\">",
            ),
            (
                "<p w=\"50%\" m=\"t-2\">",
                "<p style=\"width:50%;margin-top:10.44px;\">",
            ),
            (
                "<p class=\"mt-2\" style=\"color:red\">",
                "<p class=\"mt-2\" style=\"margin-top:10.44px;color:red;\">",
            ),
            (
                "<img src=\"/a.png\" alt=\"\" />",
                "<img src=\"public/a.png\" alt=\"\">",
            ),
            ("<img :src=\"'b.png'\">", "<img src=\"b.png\">"),
            ("<div h-3 />", "<div style=\"height:15.67px;\"></div>"),
            ("<a @click=\"go\" :to=\"x\" #y z/w>", "<a>"),
        ] {
            let tag = Tag::read(text).expect("a tag");
            let found = Attributes::read(&tag).element(tag.name, None, tag.self_closing);
            assert_eq!(found, expected);
        }
        let tag = Tag::read("<v-drag pos=\"98,49,_,98,-15\">").expect("a tag");
        assert_eq!(
            Attributes::read(&tag).element("div", None, false),
            "<div style=\"position:absolute;left:128px;top:64px;height:128px;rotate:-15deg;\">"
        );
    }
}
