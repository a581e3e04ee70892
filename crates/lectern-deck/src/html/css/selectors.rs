//! Selectors and the conditions of `@media` and its like.

use std::ops::Range;

use super::block::Blocks;
use super::token::Token;

/// Pseudo-classes and -elements that reach out of the slide.
const OUTSIDE: &[&str] = &["host", "host-context", "part", "scope", "slotted"];

/// Writes the selector in `range`; `None` where it reaches out of the slide or is none.
///
/// `:root` means the frame of a slide, which is the nearest a deck can have to a page.
pub(super) fn selector(css: &Blocks, range: Range<usize>) -> Option<String> {
    let range = css.trim(range);
    let mut out = String::new();
    let mut after_colon = false;
    for token in css.slice(range) {
        match token {
            Token::Ident(name) if after_colon && name.eq_ignore_ascii_case("root") => {
                out.pop();
                out.push_str(".frame");
            }
            Token::Ident(name) | Token::Function(name)
                if after_colon
                    && OUTSIDE
                        .iter()
                        .any(|outside| name.eq_ignore_ascii_case(outside)) =>
            {
                return None;
            }
            Token::Sign(':' | '.' | ',' | '>' | '+' | '~' | '*' | '&' | '|' | '=' | '^' | '$')
            | Token::Ident(_)
            | Token::Function(_)
            | Token::Hash(_)
            | Token::Text(_)
            | Token::Number(_)
            | Token::Open('(' | '[')
            | Token::Close(')' | ']')
            | Token::Space
            | Token::Comment => token.write(&mut out),
            _ => return None,
        }
        after_colon = *token == Token::Sign(':');
    }
    (!out.is_empty()).then_some(out)
}

/// Writes the condition of `@media`, `@supports` or `@container`.
pub(super) fn condition(css: &Blocks, range: Range<usize>) -> Option<String> {
    let mut out = String::new();
    for token in css.slice(css.trim(range)) {
        match token {
            Token::Url(_) | Token::Bad | Token::At(_) | Token::Open('{') | Token::Close('}') => {
                return None;
            }
            Token::Sign(';' | '!') => return None,
            // `</` would end a style element.
            Token::Sign('/') if out.ends_with('<') => return None,
            token => token.write(&mut out),
        }
    }
    (!out.is_empty()).then_some(out)
}

/// Writes the moment of a keyframe: `from`, `to`, percentages.
pub(super) fn moment(css: &Blocks, range: Range<usize>) -> Option<String> {
    let mut out = String::new();
    for token in css.slice(css.trim(range)) {
        match token {
            Token::Ident(_)
            | Token::Number(_)
            | Token::Sign(',')
            | Token::Space
            | Token::Comment => {
                token.write(&mut out);
            }
            _ => return None,
        }
    }
    (!out.is_empty()).then_some(out)
}
