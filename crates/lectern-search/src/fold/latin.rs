//! Latin letters without their accents.

/// The letters from U+00E0 on without accents; a dot where there is none to take off.
const FROM_E0: &str = "aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllll..lln\
     nnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// The letters from U+1E00 on, most of them Vietnamese.
const FROM_1E00: &str = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss\
     ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee\
     iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

/// What a small letter is compared as, where that is something else than itself.
pub(super) fn base(letter: char) -> Option<&'static str> {
    let pair = match letter {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ё' => "е",
        _ => "",
    };
    if !pair.is_empty() {
        return Some(pair);
    }
    let code = u32::from(letter);
    let (letters, first) = if code < 0x1E00 {
        (FROM_E0, 0xE0)
    } else {
        (FROM_1E00, 0x1E00)
    };
    let place = usize::try_from(code.checked_sub(first)?).ok()?;
    letters.get(place..=place).filter(|base| *base != ".")
}
