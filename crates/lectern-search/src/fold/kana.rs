//! Kana in one width and one shape, and the alphabet out of its full width.

use std::iter::Peekable;
use std::str::CharIndices;

/// Katakana of half width, from U+FF66 on.
const HALF_WIDTH: [char; 56] = [
    'ヲ', 'ァ', 'ィ', 'ゥ', 'ェ', 'ォ', 'ャ', 'ュ', 'ョ', 'ッ', 'ー', 'ア', 'イ', 'ウ', 'エ', 'オ',
    'カ', 'キ', 'ク', 'ケ', 'コ', 'サ', 'シ', 'ス', 'セ', 'ソ', 'タ', 'チ', 'ツ', 'テ', 'ト', 'ナ',
    'ニ', 'ヌ', 'ネ', 'ノ', 'ハ', 'ヒ', 'フ', 'ヘ', 'ホ', 'マ', 'ミ', 'ム', 'メ', 'モ', 'ヤ', 'ユ',
    'ヨ', 'ラ', 'リ', 'ル', 'レ', 'ロ', 'ワ', 'ン',
];

/// How far hiragana is from katakana.
const TO_HIRAGANA: u32 = 0x60;

/// How far the full width is from ASCII.
const TO_ASCII: u32 = 0xFEE0;

/// A letter of full width as ASCII, a kana of half width as one of full width, anything else as it is.
pub(super) fn narrow(character: char) -> char {
    match character {
        '\u{FF01}'..='\u{FF5E}' => minus(character, TO_ASCII),
        '\u{FF66}'..='\u{FF9D}' => {
            let place = usize::try_from(u32::from(character) - 0xFF66).ok();
            let wide = place.and_then(|place| HALF_WIDTH.get(place));
            wide.copied().unwrap_or(character)
        }
        _ => character,
    }
}

/// Hiragana, katakana, and what is written among them.
pub(super) fn is_kana(character: char) -> bool {
    matches!(character, '\u{3041}'..='\u{3096}' | '\u{309D}'..='\u{309F}') || is_katakana(character)
}

/// Katakana, in which words from elsewhere are written.
pub(super) fn is_katakana(character: char) -> bool {
    matches!(character, '\u{30A1}'..='\u{30FA}' | '\u{30FC}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}')
}

/// A kana as hiragana, with the sound mark that comes next, if it is one.
pub(super) fn compose(kana: char, rest: &mut Peekable<CharIndices<'_>>) -> char {
    let plain = match kana {
        '\u{30A1}'..='\u{30F6}' => minus(kana, TO_HIRAGANA),
        _ => kana,
    };
    let (voiced, half_voiced) = with_marks(plain);
    let marked = match rest.peek() {
        Some((_, '\u{3099}' | '\u{309B}' | '\u{FF9E}')) => voiced,
        Some((_, '\u{309A}' | '\u{309C}' | '\u{FF9F}')) => half_voiced,
        _ => None,
    };
    if marked.is_some() {
        rest.next();
    }
    marked.unwrap_or(plain)
}

/// The hiragana with two strokes and with a ring.
fn with_marks(hiragana: char) -> (Option<char>, Option<char>) {
    let after = |n: u32| char::from_u32(u32::from(hiragana) + n);
    match hiragana {
        'は' | 'ひ' | 'ふ' | 'へ' | 'ほ' => (after(1), after(2)),
        'か' | 'き' | 'く' | 'け' | 'こ' | 'さ' | 'し' | 'す' | 'せ' | 'そ' | 'た' | 'ち'
        | 'つ' | 'て' | 'と' => (after(1), None),
        'う' => (Some('ゔ'), None),
        _ => (None, None),
    }
}

fn minus(character: char, distance: u32) -> char {
    char::from_u32(u32::from(character) - distance).unwrap_or(character)
}
