//! Which characters belong to Chinese, Japanese and Korean writing.

/// A letter or mark of Chinese, Japanese or Korean writing, punctuation of full width among them.
pub(crate) fn is_cjk(character: char) -> bool {
    is_hangul(character) || is_wide(character)
}

/// A letter of the Korean alphabet or a syllable.
pub(crate) fn is_hangul(character: char) -> bool {
    matches!(character,
        '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{A960}'..='\u{A97F}' | '\u{AC00}'..='\u{D7FF}'
        | '\u{FFA0}'..='\u{FFDC}')
}

/// A character set without blanks between words: ideographs, kana, bopomofo and punctuation of full width.
fn is_wide(character: char) -> bool {
    matches!(character,
        '\u{2E80}'..='\u{2FFF}' | '\u{3001}'..='\u{312F}' | '\u{3190}'..='\u{4DBF}' | '\u{4E00}'..='\u{A4CF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}' | '\u{FF01}'..='\u{FF9F}' | '\u{FFE0}'..='\u{FFE6}'
        | '\u{16FE0}'..='\u{18DFF}' | '\u{1AFF0}'..='\u{1B2FF}' | '\u{20000}'..='\u{3FFFD}')
}

/// Punctuation that Chinese and Japanese share with other writing, as wide as its neighbours.
fn is_shared(character: char) -> bool {
    matches!(
        character,
        '·' | '—' | '―' | '‘' | '’' | '“' | '”' | '…' | '‥' | '※' | '→'
    )
}

/// Whether a line break between these two characters is no blank: they are set without blanks between words, one of them at least as
/// such and the other as punctuation beside it.
///
/// This is the segment break rule of CSS Text 4, <https://drafts.csswg.org/css-text-4/#line-break-transform>.
pub(crate) fn joins_lines(before: char, after: char) -> bool {
    let wide = (is_wide(before), is_wide(after));
    wide == (true, true)
        || wide == (true, false) && is_shared(after)
        || wide == (false, true) && is_shared(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_join_where_words_have_no_blanks_between_them() {
        for (before, after, joins) in [
            ('漢', '字', true),
            ('。', '「', true),
            ('ー', 'あ', true),
            ('ｱ', 'Ａ', true),
            ('”', '中', true),
            ('中', '—', true),
            ('”', '한', false),
            ('—', '—', false),
            ('한', '글', false),
            ('漢', 'a', false),
            ('a', 'b', false),
        ] {
            assert_eq!(joins_lines(before, after), joins, "{before}{after}");
        }
    }
}
