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

/// Whether a line break between these two characters is no blank: both are set without blanks between words.
///
/// This is the segment break rule of CSS Text 4, <https://drafts.csswg.org/css-text-4/#line-break-transform>.
pub(crate) fn joins_lines(before: char, after: char) -> bool {
    let joins = |character| is_wide(character) && !is_hangul(character);
    joins(before) && joins(after)
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
            ('한', '글', false),
            ('漢', 'a', false),
            ('a', 'b', false),
        ] {
            assert_eq!(joins_lines(before, after), joins, "{before}{after}");
        }
    }
}
