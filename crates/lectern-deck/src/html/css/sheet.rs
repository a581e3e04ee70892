//! Rules and at-rules, nested as far as a deck needs.

use std::ops::Range;

use super::block::Blocks;
use super::declarations::write_declaration;
use super::properties::Place;
use super::selectors;
use super::token::Token;
use crate::resource::Resolve;

/// Rules nested deeper are left out.
const MAX_DEPTH: usize = 16;

/// What a block may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// Rules only: the sheet itself, `@media` and its like.
    Sheet,
    /// Declarations and nested rules.
    Rule,
    /// Keyframes.
    Keyframes,
    /// Declarations of a font.
    FontFace,
}

/// Writes an allow-listed copy of a style sheet.
pub(super) struct Writer<'a> {
    css: &'a Blocks,
    resolver: &'a dyn Resolve,
    out: String,
}

impl<'a> Writer<'a> {
    /// Writes all rules of `css`.
    pub(super) fn sheet(css: &'a Blocks, resolver: &'a dyn Resolve) -> String {
        let mut writer = Self {
            css,
            resolver,
            out: String::new(),
        };
        writer.items(css.all(), Inside::Sheet, 0);
        writer.out
    }

    /// Writes all declarations of `css`, and nothing else that may stand in it.
    pub(super) fn declarations(css: &'a Blocks, resolver: &'a dyn Resolve) -> String {
        let mut writer = Self {
            css,
            resolver,
            out: String::new(),
        };
        writer.items(css.all(), Inside::Rule, MAX_DEPTH);
        writer.out
    }

    /// Writes the rules and declarations in `range`.
    fn items(&mut self, range: Range<usize>, inside: Inside, depth: usize) {
        let mut rest = range;
        loop {
            rest = self.css.trim_start(rest);
            if rest.is_empty() {
                return;
            }
            rest.start = self.item(rest.clone(), inside, depth);
        }
    }

    /// Writes the first rule or declaration of `range`; returns where the next begins.
    fn item(&mut self, range: Range<usize>, inside: Inside, depth: usize) -> usize {
        let at_rule = matches!(self.css.get(range.start), Some(Token::At(_)));
        let custom =
            matches!(self.css.get(range.start), Some(Token::Ident(name)) if name.starts_with("--"));
        let ends_statement = at_rule || inside != Inside::Sheet;
        let end = self.css.find(&range, |token| {
            (*token == Token::Open('{') && (!custom || inside == Inside::Sheet))
                || (*token == Token::Sign(';') && ends_statement)
        });
        let end = end.unwrap_or(range.end);
        let head = range.start..end;
        if self.css.get(end) != Some(&Token::Open('{')) || end >= range.end {
            if !at_rule && matches!(inside, Inside::Rule | Inside::FontFace) {
                let place = if inside == Inside::FontFace {
                    Place::FontFace
                } else {
                    Place::Rule
                };
                write_declaration(self.css, head, place, self.resolver, &mut self.out);
            }
            return end + 1;
        }
        let body = self.css.inside(end);
        let next = body.end + 1;
        if depth < MAX_DEPTH {
            if at_rule {
                self.at_rule(head, body, inside, depth);
            } else {
                self.rule(head, body, inside, depth);
            }
        }
        next
    }

    fn rule(&mut self, head: Range<usize>, body: Range<usize>, inside: Inside, depth: usize) {
        let head = match inside {
            Inside::Sheet | Inside::Rule => selectors::selector(self.css, head),
            Inside::Keyframes => selectors::moment(self.css, head),
            Inside::FontFace => None,
        };
        if let Some(head) = head {
            self.block(&head, body, Inside::Rule, depth);
        }
    }

    fn at_rule(&mut self, head: Range<usize>, body: Range<usize>, inside: Inside, depth: usize) {
        let Some(Token::At(name)) = self.css.get(head.start) else {
            return;
        };
        let words = head.start + 1..head.end;
        match (name.to_ascii_lowercase().as_str(), inside) {
            (name @ ("media" | "supports" | "container"), Inside::Sheet | Inside::Rule) => {
                if let Some(condition) = selectors::condition(self.css, words) {
                    self.block(&format!("@{name} {condition}"), body, inside, depth);
                }
            }
            ("keyframes" | "-webkit-keyframes", Inside::Sheet) => {
                if let [name @ (Token::Ident(_) | Token::Text(_))] =
                    self.css.slice(self.css.trim(words))
                {
                    let mut head = "@keyframes ".to_owned();
                    name.write(&mut head);
                    self.block(&head, body, Inside::Keyframes, depth);
                }
            }
            ("font-face", Inside::Sheet) => self.block("@font-face", body, Inside::FontFace, depth),
            _ => {}
        }
    }

    /// Writes a block unless nothing of it is left.
    fn block(&mut self, head: &str, body: Range<usize>, inside: Inside, depth: usize) {
        let before = self.out.len();
        self.out.push_str(head);
        self.out.push('{');
        let start = self.out.len();
        self.items(body, inside, depth + 1);
        if self.out.len() == start {
            self.out.truncate(before);
        } else {
            self.out.push_str("}\n");
        }
    }
}
