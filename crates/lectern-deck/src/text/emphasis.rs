//! Makes `**「強調」**です` emphasis, which CommonMark's rule does not see without blanks around it.
//!
//! CommonMark lets `**` open or close emphasis by what stands on either side: blank, punctuation or other. Writing
//! without blanks between words needs a gentler rule, that of the "CJK-friendly emphasis" amendments
//! (<https://github.com/tats-u/markdown-cjk-friendly>): next to a CJK character, punctuation is no obstacle, and CJK
//! punctuation counts as CJK. Where this rule gives `**` a power that CommonMark's does not, a [`MARK`] is put beside
//! it: a character that is neither blank nor punctuation. It is taken out of all text again after parsing.

use std::borrow::Cow;

use super::cjk::is_cjk;

/// A noncharacter of Unicode: never in any text that is interchanged, neither blank nor punctuation.
pub(crate) const MARK: char = '\u{FDD0}';

/// Puts marks where emphasis needs them.
pub(crate) fn ease(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut copied = 0;
    let mut from = 0;
    while let Some(start) = text
        .get(from..)
        .and_then(|rest| rest.find(['*', '~']))
        .map(|index| index + from)
    {
        let rest = text.get(start..).unwrap_or_default();
        let delimiter = if rest.starts_with('*') { '*' } else { '~' };
        let end = start + rest.len() - rest.trim_start_matches(delimiter).len();
        if let Some(at) = mark_beside(text, start, end) {
            out.push_str(text.get(copied..at).unwrap_or_default());
            out.push(MARK);
            copied = at;
        }
        from = end;
    }
    if copied == 0 && out.is_empty() {
        return Cow::Borrowed(text);
    }
    out.push_str(text.get(copied..).unwrap_or_default());
    Cow::Owned(out)
}

/// Takes the marks out of a piece of text.
pub(crate) fn unmark(text: &str) -> Cow<'_, str> {
    if text.contains(MARK) {
        Cow::Owned(text.replace(MARK, ""))
    } else {
        Cow::Borrowed(text)
    }
}

/// Where a mark must be put for the run of delimiters at `start..end`.
///
/// CommonMark: a run can open if a character other than a blank follows, and that is no punctuation unless blank or
/// punctuation goes before; to close, the other way round. Only one of both can be lacking: the run cannot close
/// only if punctuation goes before and no punctuation follows, and cannot open only in the opposite case.
fn mark_beside(text: &str, start: usize, end: usize) -> Option<usize> {
    let before = text
        .get(..start)?
        .chars()
        .rev()
        .find(|&character| !is_variation(character))?;
    let after = text.get(end..)?.chars().next()?;
    if before.is_whitespace() || after.is_whitespace() || before == '\\' {
        return None;
    }
    match (is_punctuation(before), is_punctuation(after)) {
        (true, false) if is_cjk(before) || is_cjk(after) => Some(start),
        (false, true) if is_cjk(before) || is_cjk(after) => Some(end),
        _ => None,
    }
}

/// Chooses a form of the character before it.
fn is_variation(character: char) -> bool {
    matches!(character, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Punctuation and symbols, as far as they stand beside emphasis; only characters met in CJK text matter here.
fn is_punctuation(character: char) -> bool {
    match character {
        '\0'..='\u{7F}' => character.is_ascii_punctuation(),
        '\u{80}'..='\u{BF}' => !character.is_alphanumeric() && !character.is_whitespace(),
        '\u{20A0}'..='\u{20CF}'
        | '\u{2100}'..='\u{214F}'
        | '\u{2190}'..='\u{23FF}'
        | '\u{2500}'..='\u{2BFF}' => !character.is_alphanumeric(),
        '\u{D7}'
        | '\u{F7}'
        | '\u{2010}'..='\u{2027}'
        | '\u{2030}'..='\u{205E}'
        | '\u{3001}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}'
        | '\u{3030}'
        | '\u{303D}'
        | '\u{30A0}'
        | '\u{30FB}'
        | '\u{FE10}'..='\u{FE19}'
        | '\u{FE30}'..='\u{FE6F}'
        | '\u{FF01}'..='\u{FF0F}'
        | '\u{FF1A}'..='\u{FF20}'
        | '\u{FF3B}'..='\u{FF40}'
        | '\u{FF5B}'..='\u{FF65}'
        | '\u{FFE0}'..='\u{FFEE}'
        | '\u{1F000}'..='\u{1FAFF}' => true,
        _ => false,
    }
}
