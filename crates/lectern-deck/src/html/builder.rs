//! Grows the tree of a slide from Markdown and raw HTML, piece by piece.
//!
//! Markdown decides the frame: an element opened by it is closed by it alone. Raw HTML lives inside,
//! and whatever it leaves open ends with the Markdown element around it. A raw element may hold Markdown
//! blocks (`<div>` … blocks … `</div>`), as long as both its tags stand in the same Markdown element.

use std::borrow::Cow;

use super::attributes;
use super::elements::{Verdict, is_block, is_void, verdict};
use super::embed;
use super::nesting::{self, Fit};
use super::token::{Token, tokens};
use super::tree::{Element, Node};
use crate::resource::Resolve;

/// Elements nested deeper are flattened; browsers stop at 512.
const MAX_DEPTH: usize = 100;

/// More kinds of losses than this are not listed.
const MAX_LOSSES: usize = 32;

/// Who wrote a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The renderer, for Markdown.
    Markdown,
    /// The author of the deck.
    Raw,
}

/// Takes a slide in reading order and keeps what is allowed.
pub(crate) struct Builder<'a> {
    resolver: &'a dyn Resolve,
    /// Finished nodes that stand directly on the slide.
    nodes: Vec<Node>,
    /// Elements not closed yet, from the outside in.
    open: Vec<Open>,
    /// Elements of Markdown whose tags are left out, inside of all in `open`.
    skipped: Vec<&'static str>,
    dropping: Option<Dropping>,
    styles: Vec<Style>,
    losses: Vec<Loss>,
}

/// An element that is being filled.
struct Open {
    element: Element,
    /// The name it was written with; `element` may have another.
    tag: &'static str,
    origin: Origin,
    /// The container it goes into when it closes: 0 is the slide, n the nth open element.
    container: usize,
}

/// Something that is not shown, up to its end tag.
struct Dropping {
    tag: String,
    /// Elements of the same name open within.
    nested: usize,
    /// It is a style sheet: its text so far and whether it is for this slide alone.
    style: Option<Style>,
}

/// What a slide came to.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Built {
    /// The slide's content.
    pub(crate) nodes: Vec<Node>,
    /// Its `<style>` elements.
    pub(crate) styles: Vec<Style>,
    /// What of the raw HTML is not shown, each kind once.
    pub(crate) losses: Vec<Loss>,
}

/// A `<style>` element of the deck.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Style {
    /// The style sheet as written: not yet filtered.
    pub(crate) css: String,
    /// It is for its own slide alone.
    pub(crate) scoped: bool,
}

/// Something an author wrote that is not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Loss {
    /// The tag or attribute: `<script>`, `onclick`.
    pub(crate) what: String,
}

impl<'a> Builder<'a> {
    /// Starts a slide; `resolver` decides which pictures and films are loaded.
    pub(crate) fn new(resolver: &'a dyn Resolve) -> Self {
        Self {
            resolver,
            nodes: Vec::new(),
            open: Vec::new(),
            skipped: Vec::new(),
            dropping: None,
            styles: Vec::new(),
            losses: Vec::new(),
        }
    }

    /// Opens an element of Markdown; void ones (`img`, `br`, `hr`) need no [`close`](Self::close).
    pub(crate) fn open(
        &mut self,
        name: &'static str,
        attributes: Vec<(Cow<'static, str>, String)>,
    ) {
        if is_block(name) || name == "li" {
            self.stop_dropping();
        }
        let leave_out = self.dropping.is_some() || !self.skipped.is_empty();
        if is_void(name) {
            if self.dropping.is_none() {
                self.start(name, attributes, Origin::Markdown);
            }
        } else if leave_out || !self.start(name, attributes, Origin::Markdown) {
            self.skipped.push(name);
        }
    }

    /// Closes the innermost element of that name that Markdown opened, and all that raw HTML opened within.
    pub(crate) fn close(&mut self, name: &'static str) {
        if let Some(index) = self.skipped.iter().rposition(|skipped| *skipped == name) {
            self.skipped.truncate(index);
        } else if let Some(index) = self
            .open
            .iter()
            .rposition(|open| open.origin == Origin::Markdown && open.tag == name)
        {
            self.stop_dropping();
            self.skipped.clear();
            self.close_down_to(index);
        }
    }

    /// Adds text of Markdown.
    pub(crate) fn text(&mut self, text: &str) {
        match &mut self.dropping {
            Some(Dropping {
                style: Some(style), ..
            }) => style.css.push_str(text),
            Some(_) => {}
            None => self.push_text(text),
        }
    }

    /// Adds raw HTML: a whole block, or one tag or comment within a line.
    pub(crate) fn raw(&mut self, html: &str) {
        let mut in_new_pre = false;
        for mut token in tokens(html) {
            if let Token::Text(text) = &mut token
                && in_new_pre
                && text.starts_with('\n')
            {
                text.remove(0);
            }
            in_new_pre = matches!(&token, Token::Start { name, .. } if name == "pre");
            match (&mut self.dropping, token) {
                (Some(dropping), Token::End { name }) if name == dropping.tag => {
                    match dropping.nested {
                        0 => self.stop_dropping(),
                        _ => dropping.nested -= 1,
                    }
                }
                (
                    Some(dropping),
                    Token::Start {
                        name,
                        self_closing: false,
                        ..
                    },
                ) if name == dropping.tag => {
                    dropping.nested += 1;
                }
                (_, Token::Text(text)) => self.text(&text),
                (Some(_), Token::Start { .. } | Token::End { .. } | Token::Comment(_)) => {}
                (
                    None,
                    Token::Start {
                        name,
                        attributes,
                        self_closing,
                    },
                ) => {
                    self.raw_start(&name, attributes, self_closing);
                }
                (None, Token::End { name }) => self.raw_end(&name),
                (None, Token::Comment(comment)) => {
                    let container = self.open.len();
                    self.push(container, Node::Comment(comment));
                }
            }
        }
    }

    /// Closes what is still open and hands the slide over.
    pub(crate) fn finish(mut self) -> Built {
        self.stop_dropping();
        self.close_down_to(0);
        Built {
            nodes: self.nodes,
            styles: self.styles,
            losses: self.losses,
        }
    }

    fn raw_start(&mut self, name: &str, attributes: Vec<(String, String)>, self_closing: bool) {
        for (attribute, _) in &attributes {
            if attribute.starts_with("on") {
                self.lose(attribute.clone());
            }
        }
        let find = |name: &str| {
            attributes
                .iter()
                .find(|(known, _)| known == name)
                .map(|(_, value)| value.as_str())
        };
        match verdict(name) {
            Verdict::Keep(name) => {
                let attributes = attributes
                    .into_iter()
                    .map(|(name, value)| (Cow::Owned(name), value))
                    .collect();
                self.start(name, attributes, Origin::Raw);
            }
            Verdict::Unwrap => self.lose(format!("<{name}>")),
            Verdict::Drop => {
                self.lose(format!("<{name}>"));
                // Only in these two languages does the slash close an element.
                if !(self_closing && matches!(name, "svg" | "math")) {
                    self.drop_until(name, None);
                }
            }
            Verdict::Style => {
                let style = Style {
                    css: String::new(),
                    scoped: find("scoped").is_some(),
                };
                self.drop_until(name, Some(style));
            }
            Verdict::Frame => {
                let link = find("src").and_then(embed::frame_link);
                if link
                    .as_ref()
                    .is_none_or(|link| link.get("data-provider").is_none())
                {
                    self.lose(format!("<{name}>"));
                }
                if let Some(link) = link {
                    self.push_leaf(link);
                }
                self.drop_until(name, None);
            }
        }
    }

    fn raw_end(&mut self, name: &str) {
        let inside = self.raw_inside();
        let index = self.open.iter().rposition(|open| open.tag == name);
        if let Some(index) = index.filter(|index| *index >= inside && self.skipped.is_empty()) {
            self.close_down_to(index);
        }
    }

    /// Opens an allowed element, or adds it if it is void; false if its tags are left out.
    fn start(
        &mut self,
        name: &'static str,
        attributes: Vec<(Cow<'static, str>, String)>,
        origin: Origin,
    ) -> bool {
        if self.skipped.is_empty() {
            self.make_room(name);
        }
        let Fit::As(fitting) = nesting::fit(name, self.open.last().map(|open| &*open.element.name))
        else {
            return false;
        };
        let Some(element) = attributes::element(fitting, attributes, origin, self.resolver) else {
            return false;
        };
        if is_void(name) {
            self.push_leaf(element);
            return true;
        }
        if !self.skipped.is_empty() || self.open.len() >= MAX_DEPTH {
            return false;
        }
        let container = self.container(nesting::is_table_part(&element.name));
        self.open.push(Open {
            element,
            tag: name,
            origin,
            container,
        });
        true
    }

    /// Closes or changes what cannot be around an element of this name.
    fn make_room(&mut self, name: &'static str) {
        let inside = self.raw_inside();
        let ended = (inside..self.open.len())
            .rev()
            .map_while(|index| {
                self.open
                    .get(index)
                    .map(|open| (index, &*open.element.name))
            })
            .take_while(|(_, open)| !nesting::bounds_omitted_ends(open))
            .filter(|(_, open)| nesting::ends(open, name))
            .last();
        if let Some((index, _)) = ended {
            self.close_down_to(index);
        }
        let around = match name {
            "a" => "a",
            _ if is_block(name) => "p",
            _ => return,
        };
        let Some(index) = self.open.iter().rposition(|open| {
            open.element.name == around || nesting::is_boundary(&open.element.name)
        }) else {
            return;
        };
        let raw_inside = index >= self.raw_inside();
        let Some(outer) = self
            .open
            .get_mut(index)
            .filter(|open| open.element.name == around)
        else {
            return;
        };
        if around == "a" {
            // The link that begins last is the one meant; the one around it stays as a mere span.
            outer.element.name = Cow::Borrowed("span");
            outer.element.remove("href");
            outer.element.remove("rel");
        } else if raw_inside {
            self.close_down_to(index);
        } else {
            outer.element.name = Cow::Borrowed("div");
        }
    }

    /// Index of the first open element that raw HTML may close.
    fn raw_inside(&self) -> usize {
        self.open
            .iter()
            .rposition(|open| open.origin == Origin::Markdown)
            .map_or(0, |index| index + 1)
    }

    /// The container for content; what a table cannot hold goes before the table, as in browsers.
    fn container(&self, table_part: bool) -> usize {
        let in_frame = |open: &Open| nesting::is_table_frame(&open.element.name);
        if table_part || !self.open.last().is_some_and(in_frame) {
            return self.open.len();
        }
        self.open
            .iter()
            .rfind(|open| open.element.name == "table")
            .map_or(0, |table| table.container)
    }

    fn push_leaf(&mut self, element: Element) {
        let container = self.container(nesting::is_table_part(&element.name));
        self.push(container, Node::Element(element));
    }

    fn push_text(&mut self, text: &str) {
        let blank = text.bytes().all(|c| c.is_ascii_whitespace());
        let container = self.container(blank);
        self.push(container, Node::Text(text.to_owned()));
    }

    fn push(&mut self, container: usize, node: Node) {
        let nodes = match container
            .checked_sub(1)
            .and_then(|index| self.open.get_mut(index))
        {
            Some(open) => &mut open.element.children,
            None => &mut self.nodes,
        };
        match (nodes.last_mut(), node) {
            (Some(Node::Text(last)), Node::Text(text)) => last.push_str(&text),
            (_, node) => nodes.push(node),
        }
    }

    /// Closes open elements until `depth` are left.
    fn close_down_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            if let Some(Open {
                element, container, ..
            }) = self.open.pop()
            {
                self.push(container, Node::Element(element));
            }
        }
    }

    fn drop_until(&mut self, tag: &str, style: Option<Style>) {
        self.dropping = Some(Dropping {
            tag: tag.to_owned(),
            nested: 0,
            style,
        });
    }

    fn stop_dropping(&mut self) {
        if let Some(Dropping {
            style: Some(style), ..
        }) = self.dropping.take()
        {
            self.styles.push(style);
        }
    }

    fn lose(&mut self, what: String) {
        let loss = Loss { what };
        if self.losses.len() < MAX_LOSSES && !self.losses.contains(&loss) {
            self.losses.push(loss);
        }
    }
}

#[cfg(test)]
mod tests;
