//! Grows the tree of a slide from Markdown and raw HTML, piece by piece.
//!
//! Markdown decides the frame: an element opened by it is closed by it alone. Raw HTML lives inside,
//! and whatever it leaves open ends with the Markdown element around it. A raw element may hold Markdown
//! blocks (`<div>` … blocks … `</div>`), as long as both its tags stand in the same Markdown element.

mod stack;

use std::borrow::Cow;

use self::stack::Stack;
use super::attributes;
use super::elements::{Verdict, is_block, is_void, verdict};
use super::embed;
use super::token::{Token, tokens};
use super::tree::Node;
use crate::resource::Resolve;

pub(super) use self::stack::Origin;

/// More kinds of losses than this are not listed.
const MAX_LOSSES: usize = 32;

/// Takes a slide in reading order and keeps what is allowed.
pub(crate) struct Builder<'a> {
    resolver: &'a dyn Resolve,
    stack: Stack,
    /// Elements of Markdown whose tags are left out, inside of all on the stack.
    skipped: Vec<&'static str>,
    dropping: Option<Dropping>,
    styles: Vec<Style>,
    losses: Vec<Loss>,
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

/// Something an author wrote that is not shown, or does not do what it would elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Loss {
    /// The tag or attribute: `<script>`, `onclick`.
    pub(crate) what: String,
    /// What is in the element is shown.
    pub(crate) is_shown_inside: bool,
}

impl<'a> Builder<'a> {
    /// Starts a slide; `resolver` decides which pictures and films are loaded.
    pub(crate) fn new(resolver: &'a dyn Resolve) -> Self {
        Self {
            resolver,
            stack: Stack::default(),
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
        } else if self.stack.close_markdown(name) {
            self.stop_dropping();
            self.skipped.clear();
        }
    }

    /// Adds text of Markdown.
    pub(crate) fn text(&mut self, text: &str) {
        match &mut self.dropping {
            Some(Dropping {
                style: Some(style), ..
            }) => style.css.push_str(text),
            Some(_) => {}
            None => self.stack.add_text(text),
        }
    }

    /// Adds raw HTML: a whole block, or one tag or comment within a line.
    pub(crate) fn raw(&mut self, html: &str) {
        for token in tokens(html) {
            if self.dropping.is_some() {
                self.drop_token(token);
            } else {
                self.keep_token(token);
            }
        }
    }

    /// Puts a link in place of an `iframe`, with what is said of it.
    pub(crate) fn frame(&mut self, src: &str, words: &str) {
        let link = embed::frame_link(src, words);
        if link.as_ref().is_none_or(|link| !link.has_class("embed")) {
            self.lose("<iframe>".to_owned(), false);
        }
        if let Some(link) = link {
            // A card has a link in it: there is no other around it.
            self.stack.make_room("a", self.skipped.is_empty());
            self.stack.add(link);
        }
    }

    /// Closes what is still open and hands the slide over.
    pub(crate) fn finish(mut self) -> Built {
        self.stop_dropping();
        Built {
            nodes: self.stack.finish(),
            styles: self.styles,
            losses: self.losses,
        }
    }

    /// Goes on in something that is not shown.
    fn drop_token(&mut self, token: Token) {
        let Some(dropping) = &mut self.dropping else {
            return;
        };
        match token {
            Token::Text(text) => self.text(&text),
            Token::End { name } if name == dropping.tag && dropping.nested == 0 => {
                self.stop_dropping();
            }
            Token::End { name } if name == dropping.tag => dropping.nested -= 1,
            Token::Start {
                name,
                self_closing: false,
                ..
            } if name == dropping.tag => dropping.nested += 1,
            Token::Start { .. } | Token::End { .. } | Token::Comment(_) => {}
        }
    }

    fn keep_token(&mut self, token: Token) {
        match token {
            Token::Text(text) => self.text(&text),
            Token::Start {
                name,
                attributes,
                self_closing,
            } => self.raw_start(&name, attributes, self_closing),
            Token::End { name } if self.skipped.is_empty() => self.stack.close_raw(&name),
            Token::End { .. } => {}
            Token::Comment(comment) => self.stack.add_comment(comment),
        }
    }

    fn raw_start(&mut self, name: &str, attributes: Vec<(String, String)>, self_closing: bool) {
        for (attribute, _) in &attributes {
            if attribute.starts_with("on") {
                self.lose(attribute.clone(), true);
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
            Verdict::Unwrap => {
                let is_empty = matches!(name, "base" | "input" | "link" | "meta");
                self.lose(format!("<{name}>"), !is_empty);
            }
            Verdict::Drop => {
                self.lose(format!("<{name}>"), false);
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
                self.frame(
                    find("src").unwrap_or_default(),
                    find("title").unwrap_or_default(),
                );
                self.drop_until(name, None);
            }
        }
    }

    /// Opens an allowed element, or adds it if it is void; false if its tags are left out.
    fn start(
        &mut self,
        name: &'static str,
        attributes: Vec<(Cow<'static, str>, String)>,
        origin: Origin,
    ) -> bool {
        let flat = !self.skipped.is_empty();
        if flat && !is_void(name) {
            return false;
        }
        let element = self
            .stack
            .make_room(name, !flat)
            .and_then(|fitting| attributes::element(fitting, attributes, origin, self.resolver));
        match element {
            Some(element) if is_void(name) => self.stack.add(element),
            Some(element) if self.stack.has_room() => self.stack.open(element, name, origin),
            _ => return false,
        }
        true
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

    fn lose(&mut self, what: String, is_shown_inside: bool) {
        let loss = Loss {
            what,
            is_shown_inside,
        };
        if self.losses.len() < MAX_LOSSES && !self.losses.contains(&loss) {
            self.losses.push(loss);
        }
    }
}

#[cfg(test)]
mod reparse;
#[cfg(test)]
mod tests;
