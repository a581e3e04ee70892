//! Character references: `&copy;`, `&#169;`, `&#xA9;`.

use pulldown_cmark::{Event, Options};

use crate::markdown;

/// Names that people write without a semicolon. The standard allows it for a hundred more, most of them letters with accents.
const WITHOUT_SEMICOLON: [(&str, char); 7] = [
    ("amp", '&'),
    ("copy", '©'),
    ("gt", '>'),
    ("lt", '<'),
    ("nbsp", '\u{A0}'),
    ("quot", '"'),
    ("reg", '®'),
];

/// What the numbers from 128 to 159 stand for: characters of Windows.
const OF_WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// The text, or the value of an attribute, with its references resolved.
pub(super) fn resolve(text: &str, in_attribute: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((plain, reference)) = rest.split_once('&') {
        out.push_str(plain);
        let read = number(reference, &mut out)
            .or_else(|| name(reference, &mut out))
            .or_else(|| short_name(reference, in_attribute, &mut out));
        rest = read.unwrap_or_else(|| {
            out.push('&');
            reference
        });
    }
    out.push_str(rest);
    out
}

/// Reads `#169;`, the semicolon being optional, and returns what follows.
fn number<'t>(reference: &'t str, out: &mut String) -> Option<&'t str> {
    let number = reference.strip_prefix('#')?;
    let (number, radix) = match number.strip_prefix(['x', 'X']) {
        Some(number) => (number, 16),
        None => (number, 10),
    };
    let mut rest = number;
    let mut code = 0_u32;
    while let Some(digit) = rest.chars().next().and_then(|c| c.to_digit(radix)) {
        code = code.saturating_mul(radix).saturating_add(digit);
        rest = rest.get(1..)?;
    }
    if rest.len() == number.len() {
        return None;
    }
    let of_windows = code
        .checked_sub(128)
        .and_then(|index| OF_WINDOWS.get(index as usize).copied());
    let character = of_windows.or(char::from_u32(code).filter(|_| code > 0));
    out.push(character.unwrap_or(char::REPLACEMENT_CHARACTER));
    Some(rest.strip_prefix(';').unwrap_or(rest))
}

/// Reads `copy;` and returns what follows. pulldown-cmark has the table of names; it is read through Markdown.
fn name<'t>(reference: &'t str, out: &mut String) -> Option<&'t str> {
    let end = reference.bytes().position(|c| !c.is_ascii_alphanumeric())?;
    let (name, rest) = reference.split_at_checked(end)?;
    let rest = rest.strip_prefix(';')?;
    let written = ["&", name, ";"].concat();
    let found = markdown::parser(&written, Options::empty()).nth(1);
    match found {
        Some(Event::Text(text)) if *text != *written => out.push_str(&text),
        _ => return None,
    }
    Some(rest)
}

/// Reads the beginning of `copyright` and returns what follows.
fn short_name<'t>(reference: &'t str, in_attribute: bool, out: &mut String) -> Option<&'t str> {
    WITHOUT_SEMICOLON.iter().find_map(|(name, character)| {
        let rest = reference.strip_prefix(name)?;
        // `?a=1&copy=2` is an address.
        let goes_on = rest.starts_with(|c: char| c == '=' || c.is_ascii_alphanumeric());
        (!in_attribute || !goes_on).then(|| {
            out.push(*character);
            rest
        })
    })
}
