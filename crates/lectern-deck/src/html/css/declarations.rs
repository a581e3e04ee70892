//! `property: value`, as it may stand in a rule or a `style` attribute.

use std::ops::Range;

use super::block::Blocks;
use super::properties::{self, Place};
use super::token::Token;
use crate::html::url::{self, Address};
use crate::resource::{Resolution, Resolve, ResourceKind};

/// Writes the declaration in `range`, if it is one and allowed.
pub(super) fn write_declaration(
    css: &Blocks,
    range: Range<usize>,
    place: Place,
    resolver: &dyn Resolve,
    out: &mut String,
) {
    let range = css.trim(range);
    let Some(Token::Ident(name)) = css.get(range.start) else {
        return;
    };
    let colon = css.find(&range, |token| *token == Token::Sign(':'));
    let Some(colon) = colon.filter(|colon| css.trim(range.start + 1..*colon).is_empty()) else {
        return;
    };
    if let Some(value) = value(name, css, colon + 1..range.end, place, resolver) {
        Token::Ident(property(name)).write(out);
        out.push(':');
        out.push_str(&value);
        out.push(';');
    }
}

/// The value in `range` as CSS, if the property may have it.
pub(super) fn value(
    name: &str,
    css: &Blocks,
    range: Range<usize>,
    place: Place,
    resolver: &dyn Resolve,
) -> Option<String> {
    let name = property(name);
    let range = css.trim(range);
    let allowed = properties::is_allowed(&name, place)
        && !range.is_empty()
        && (name != "position" || is_calm_position(css.slice(range.clone())));
    if !allowed {
        return None;
    }
    let files = properties::may_name_files(&name, place);
    let mut out = String::new();
    let mut index = range.start;
    while index < range.end {
        match css.get(index)? {
            Token::Url(address) if files => write_address(address, resolver, &mut out)?,
            Token::Function(function) if files && function.eq_ignore_ascii_case("url") => {
                let inside = css.inside(index);
                let [Token::Text(address)] = css.slice(css.trim(inside.clone())) else {
                    return None;
                };
                write_address(address, resolver, &mut out)?;
                index = inside.end;
            }
            Token::Function(function)
                if !properties::is_function(&function.to_ascii_lowercase()) =>
            {
                return None;
            }
            Token::Url(_) | Token::Bad | Token::At(_) | Token::Open('{') | Token::Close('}') => {
                return None;
            }
            Token::Sign(';' | '<' | '>' | '@') => return None,
            token => token.write(&mut out),
        }
        index += 1;
    }
    // A bracket left open would swallow what comes next.
    is_balanced(css, range).then_some(out)
}

/// Names are read without regard to case, those of custom properties excepted.
fn property(name: &str) -> String {
    if name.starts_with("--") {
        name.to_owned()
    } else {
        name.to_ascii_lowercase()
    }
}

/// Positions that stay on the slide; a variable could stand for any.
fn is_calm_position(value: &[Token]) -> bool {
    value.first().is_some_and(|first| {
        matches!(first, Token::Ident(word)
            if ["absolute", "relative", "static"].iter().any(|calm| word.eq_ignore_ascii_case(calm)))
    })
}

fn write_address(written: &str, resolver: &dyn Resolve, out: &mut String) -> Option<()> {
    let address = match url::read(written)? {
        Address::Picture(address) => address.into_owned(),
        Address::Relative(address) | Address::Host(address) if !address.is_empty() => {
            match resolver.resolve(&address, ResourceKind::Style) {
                Resolution::Load(address) => address,
                Resolution::Ask(_) | Resolution::Missing => return None,
            }
        }
        Address::Relative(_) | Address::Host(_) | Address::Person(_) => return None,
    };
    Token::Url(address).write(out);
    Some(())
}

fn is_balanced(css: &Blocks, range: Range<usize>) -> bool {
    let mut open = Vec::new();
    for token in css.slice(range) {
        match token {
            Token::Function(_) | Token::Open('(') => open.push(')'),
            Token::Open(_) => open.push(']'),
            Token::Close(close) if open.pop() != Some(*close) => return false,
            _ => {}
        }
    }
    open.is_empty()
}
