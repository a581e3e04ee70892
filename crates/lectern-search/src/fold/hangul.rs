//! Korean syllables as the letters they are typed with, so that one that is typed half is found.

const FIRST_SYLLABLE: u32 = 0xAC00;
const LAST_SYLLABLE: u32 = 0xD7A3;

const INITIALS: [char; 19] = [
    'ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ',
    'ㅌ', 'ㅍ', 'ㅎ',
];
const VOWELS: [&str; 21] = [
    "ㅏ", "ㅐ", "ㅑ", "ㅒ", "ㅓ", "ㅔ", "ㅕ", "ㅖ", "ㅗ", "ㅗㅏ", "ㅗㅐ", "ㅗㅣ", "ㅛ", "ㅜ",
    "ㅜㅓ", "ㅜㅔ", "ㅜㅣ", "ㅠ", "ㅡ", "ㅡㅣ", "ㅣ",
];
const FINALS: [&str; 28] = [
    "", "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ",
    "ㄹㅌ", "ㄹㅍ", "ㄹㅎ", "ㅁ", "ㅂ", "ㅂㅅ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ",
    "ㅎ",
];

/// A syllable, or a letter of the Korean alphabet, joined to others or alone.
pub(super) fn is_hangul(character: char) -> bool {
    matches!(character,
        '\u{AC00}'..='\u{D7A3}' | '\u{3131}'..='\u{3163}' | '\u{1100}'..='\u{1112}' | '\u{1161}'..='\u{1175}'
        | '\u{11A8}'..='\u{11C2}')
}

/// A letter as it comes out of [`letters`].
pub(crate) fn is_letter(character: char) -> bool {
    matches!(character, '\u{3131}'..='\u{3163}')
}

/// Whether a letter that stands before `next` begins a syllable, so that the one before it is whole.
pub(crate) fn begins_syllable(letter: char, next: Option<char>) -> bool {
    !is_vowel(letter) && next.is_some_and(is_vowel)
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, '\u{314F}'..='\u{3163}')
}

/// What a syllable is typed with.
#[derive(Debug, Default)]
pub(super) struct Letters {
    pub(super) initial: Option<char>,
    pub(super) vowel: &'static str,
    pub(super) last: &'static str,
    /// It goes on with the syllable of the characters before it.
    pub(super) is_joined: bool,
}

/// The letters of a syllable, or of a character that is a part of one.
pub(super) fn letters(character: char) -> Letters {
    let code = u32::from(character);
    let from = |first: u32| usize::try_from(code.wrapping_sub(first)).unwrap_or(usize::MAX);
    let initial = |at: usize| INITIALS.get(at).copied();
    let vowel = |at: usize| VOWELS.get(at).copied().unwrap_or_default();
    let last = |at: usize| FINALS.get(at).copied().unwrap_or_default();
    let mut letters = Letters::default();
    match code {
        FIRST_SYLLABLE..=LAST_SYLLABLE => {
            let at = from(FIRST_SYLLABLE);
            letters.initial = initial(at / 588);
            letters.vowel = vowel(at / 28 % 21);
            letters.last = last(at % 28);
        }
        0x1100..=0x1112 => letters.initial = initial(from(0x1100)),
        0x1161..=0x1175 => {
            letters.vowel = vowel(from(0x1161));
            letters.is_joined = true;
        }
        0x11A8..=0x11C2 => {
            letters.last = last(from(0x11A7));
            letters.is_joined = true;
        }
        0x314F..=0x3163 => letters.vowel = vowel(from(0x314F)),
        _ => match COMPOUND.iter().find(|(whole, _)| *whole == character) {
            Some((_, parts)) => letters.last = parts,
            None => letters.initial = Some(character),
        },
    }
    letters
}

/// Two consonants that a keyboard joins.
const COMPOUND: [(char, &str); 11] = [
    ('ㄳ', "ㄱㅅ"),
    ('ㄵ', "ㄴㅈ"),
    ('ㄶ', "ㄴㅎ"),
    ('ㄺ', "ㄹㄱ"),
    ('ㄻ', "ㄹㅁ"),
    ('ㄼ', "ㄹㅂ"),
    ('ㄽ', "ㄹㅅ"),
    ('ㄾ', "ㄹㅌ"),
    ('ㄿ', "ㄹㅍ"),
    ('ㅀ', "ㄹㅎ"),
    ('ㅄ', "ㅂㅅ"),
];
