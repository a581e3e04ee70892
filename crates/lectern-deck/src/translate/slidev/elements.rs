//! Elements of HTML and components of Vue: what each becomes.

use std::collections::VecDeque;
use std::fmt::Write as _;

use super::attributes::{Attributes, quote};
use super::clicks::{self, Click};
use super::condition::{self, Span};
use super::switch::{self, Switch};
use super::tag::Tag;
use super::toc::Contents;
use crate::translate::lines::Line;
use crate::translate::rewrite::Rewrite;

/// Elements that are open in a slide, and what components may ask for.
#[derive(Debug)]
pub(super) struct Elements<'c> {
    open: Vec<Open>,
    contents: &'c mut Contents,
    /// The number of this slide and how many there are.
    page: (usize, usize),
    /// For each `<template>` to come, the slot that follows it.
    slots: VecDeque<Option<i32>>,
    /// On which clicks the element at hand is there, if it says so.
    shown: Option<Span>,
    /// What the last `v-if` leaves for a `v-else`.
    rest: Option<Span>,
    /// Whether something is there on some clicks only.
    pub(super) has_conditions: bool,
}

/// An element whose end is not written as it stands.
#[derive(Debug)]
struct Open {
    name: String,
    end: String,
    switch: Option<Switch>,
}

/// Where a tag stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    /// The line of the original.
    pub(super) number: u32,
    /// Nothing else stands in its line.
    pub(super) alone: bool,
}

impl<'c> Elements<'c> {
    pub(super) fn new(
        contents: &'c mut Contents,
        page: (usize, usize),
        lines: &[Line<'_>],
    ) -> Self {
        Self {
            open: Vec::new(),
            contents,
            page,
            slots: switch::following(lines),
            shown: None,
            rest: None,
            has_conditions: false,
        }
    }

    /// Whether no component is open.
    pub(super) fn is_outside(&self) -> bool {
        self.open.is_empty()
    }

    /// What a start tag is written as.
    pub(super) fn start(&mut self, tag: &Tag<'_>, spot: Spot, rewrite: &mut Rewrite) -> String {
        let inner = if spot.alone { "div" } else { "span" };
        self.shown = condition::of(tag, &mut self.rest);
        let attributes = || Attributes::read(tag);
        let key = tag.name.replace('-', "").to_ascii_lowercase();
        match (key.as_str(), tag.get("id")) {
            ("vclick" | "vclickhide", _) => self.step(tag, inner, None),
            ("vafter", _) => self.step(tag, inner, Some("+0")),
            ("vclicks", _) => self.piecewise(tag),
            ("vswitch", _) => {
                let start = self.element(tag, "div", attributes().with_class("stack"));
                if let Some(open) = self.open.last_mut().filter(|_| !tag.self_closing) {
                    open.switch = Some(Switch::at(tag.get("at")));
                }
                start
            }
            ("template", _) => self.template(tag),
            ("toc", _) => self.contents(tag),
            ("youtube", Some(id)) => {
                let id = quote(id);
                format!("<iframe src=\"https://www.youtube.com/embed/{id}\"></iframe>")
            }
            ("tweet", Some(id)) => {
                let address = format!("https://x.com/i/status/{}", quote(id));
                format!("<a href=\"{address}\">{address}</a>")
            }
            ("poweredbyslidev", _) => {
                "<a href=\"https://sli.dev\">Powered by Slidev</a>".to_owned()
            }
            ("slidecurrentno", _) => self.page.0.to_string(),
            ("slidestotal", _) => self.page.1.to_string(),
            ("arrow" | "vdragarrow", _) => {
                rewrite.loss(
                    spot.number,
                    "arrow",
                    "An arrow is not drawn here",
                    "Point with the laser while presenting, or put the arrow into a picture",
                );
                empty_step(tag)
            }
            ("link", _) if tag.name == "Link" => self.link(tag),
            ("slidevvideo", _) => self.element(tag, "video", attributes()),
            ("titlerenderer", _) => {
                let number = tag.get("no").or(tag.get(":no"));
                let number = number.and_then(|number| number.parse().ok());
                self.contents
                    .title(number.unwrap_or(self.page.0))
                    .to_owned()
            }
            ("autofittext", _) => {
                let text = tag.get("modelValue").filter(|_| tag.self_closing);
                let start = self.element(tag, inner, attributes().with_class("r-fit-text"));
                match (text, start.strip_suffix(&format!("</{inner}>"))) {
                    (Some(text), Some(start)) => format!("{start}{}</{inner}>", quote(text)),
                    _ => start,
                }
            }
            // For the speaker or for paper alone.
            ("renderwhen", _) if !is_for_slides(tag) => {
                self.push(tag, "</div>".to_owned());
                "<div hidden>".to_owned()
            }
            ("codegroup" | "lightordark" | "renderwhen" | "transform" | "vdrag" | "vfixed", _) => {
                self.element(tag, inner, attributes())
            }
            _ if is_html(tag.name) => {
                let mut attributes = attributes();
                if self.shown.is_some() {
                    attributes.forget(condition::is_directive);
                }
                attributes.report(tag.name, spot.number, rewrite);
                self.element(tag, tag.name, attributes)
            }
            _ => self.unknown(tag, inner, spot.number, rewrite),
        }
    }

    /// What an end tag is written as; nothing where no component of that name is open.
    pub(super) fn end(&mut self, name: &str) -> String {
        let known = self.open.iter().rposition(|open| open.name == name);
        let Some(index) = known else {
            let end = if is_html(name) { name } else { "" };
            return if end.is_empty() {
                String::new()
            } else {
                format!("</{end}>")
            };
        };
        let closed = self.open.split_off(index);
        let Some(Open { end, switch, .. }) = closed.into_iter().next() else {
            return String::new();
        };
        let gap = switch.as_ref().and_then(Switch::gap);
        gap.map(|at| clicks::gap(&at)).unwrap_or_default() + &end
    }

    fn push(&mut self, tag: &Tag<'_>, end: String) {
        if !tag.self_closing {
            self.open.push(Open {
                name: tag.name.to_owned(),
                end,
                switch: None,
            });
        }
    }

    fn element(&mut self, tag: &Tag<'_>, name: &str, attributes: Attributes<'_>) -> String {
        if name != tag.name {
            self.push(tag, format!("</{name}>"));
        }
        match self.shown.and_then(Span::click) {
            Some(click) => {
                self.has_conditions = true;
                let attributes = attributes.with_class("v-if");
                attributes.element(name, Some(&click), tag.self_closing)
            }
            None => attributes.element(name, Click::of(tag).as_ref(), tag.self_closing),
        }
    }

    /// `<v-click>`, `<v-after>`
    fn step(&mut self, tag: &Tag<'_>, name: &str, at: Option<&str>) -> String {
        self.push(tag, format!("</{name}>"));
        let click = Click::component(tag, at);
        let attributes = Attributes::default();
        attributes.element(name, click.as_ref(), tag.self_closing)
    }

    /// `<v-clicks>`: what is in it comes piece by piece.
    fn piecewise(&mut self, tag: &Tag<'_>) -> String {
        self.push(tag, "</div>".to_owned());
        let Some(click) = Click::component(tag, None) else {
            return "<div>".to_owned();
        };
        let class = click.class().replacen("fragment", "piecewise", 1);
        let mut out = format!("<div class=\"{class}\"{}", click.attributes());
        for name in ["every", "depth"] {
            let number = tag.get(name).and_then(|number| number.parse::<u32>().ok());
            if let Some(number) = number {
                let _ = write!(out, " data-{name}=\"{number}\"");
            }
        }
        out + ">"
    }

    /// A slot of a component: `<template #name>`.
    fn template(&mut self, tag: &Tag<'_>) -> String {
        let next = self.slots.pop_front().flatten();
        let name = slot(tag).unwrap_or_default();
        let switch = self.open.last_mut().and_then(|open| open.switch.as_mut());
        let click = switch.and_then(|switch| switch.slot(name, next));
        self.push(tag, "</div>".to_owned());
        match name {
            // What is for dark screens alone stands beside the same for light ones.
            // What comes in place of what is shown is not.
            "dark" | "fallback" => "<div hidden>".to_owned(),
            _ => Attributes::default().element("div", click.as_ref(), false),
        }
    }

    fn contents(&mut self, tag: &Tag<'_>) -> String {
        let level = |name: &str| tag.get(name).and_then(|level| level.parse().ok());
        let least = level("minDepth").unwrap_or(1);
        let most = level("maxDepth").unwrap_or(usize::MAX);
        format!("\n\n{}\n", self.contents.list(least, most))
    }

    fn link(&mut self, tag: &Tag<'_>) -> String {
        self.push(tag, "</a>".to_owned());
        let start = format!("<a href=\"#{}\">", quote(tag.get("to").unwrap_or_default()));
        if tag.self_closing {
            return format!("{start}{}</a>", quote(tag.get("title").unwrap_or_default()));
        }
        start
    }

    fn unknown(&mut self, tag: &Tag<'_>, name: &str, number: u32, rewrite: &mut Rewrite) -> String {
        if tag.self_closing && is_icon(tag.name) {
            rewrite.loss(
                number,
                "icon",
                format!("The icon `{}` is not shown", tag.name),
                "Write an emoji such as `:tada:`, or put in a picture",
            );
            return empty_step(tag);
        }
        let name_of_tag = format!("<{}>", tag.name);
        if tag.self_closing {
            rewrite.loss(
                number,
                "component",
                format!("`{name_of_tag}` is a component and cannot run here; it is left out"),
                "Put in a picture of it, or say it in Markdown",
            );
            return empty_step(tag);
        }
        tell_shown(&name_of_tag, number, rewrite);
        self.element(tag, name, Attributes::read(tag))
    }
}

/// Says that of a component only what is in it is shown.
pub(super) fn tell_shown(name: &str, number: u32, rewrite: &mut Rewrite) {
    rewrite.loss(
        number,
        "component",
        format!("`{name}` is a component and cannot run here; what is in it is shown"),
        "Say in Markdown what it adds, if that matters",
    );
}

/// The slot that a `template` is for: `#name`, `v-slot:name`.
pub(super) fn slot<'a>(tag: &Tag<'a>) -> Option<&'a str> {
    let mut names = tag.attributes.iter().map(|(name, _)| *name);
    names.find_map(|name| name.strip_prefix('#').or(name.strip_prefix("v-slot:")))
}

/// Whether the name is one of HTML; components have a capital letter, a hyphen or a colon, or are dealt with before.
fn is_html(name: &str) -> bool {
    name.bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

/// `carbon:arrow-right`, `ri-github-line`
fn is_icon(name: &str) -> bool {
    name.contains([':', '-']) && !name.contains(|c: char| c.is_ascii_uppercase())
}

/// Whether what is in a `<RenderWhen>` is shown where slides are.
fn is_for_slides(tag: &Tag<'_>) -> bool {
    let context = tag.get("context").or(tag.get(":context"));
    context.is_none_or(|context| {
        ["main", "visible", "slide"]
            .iter()
            .any(|known| context.contains(known))
    })
}

/// Nothing to see, but its step counts.
fn empty_step(tag: &Tag<'_>) -> String {
    let click = Click::of(tag);
    let step = |click: &Click| Attributes::default().element("span", Some(click), true);
    click.as_ref().map(step).unwrap_or_default()
}
