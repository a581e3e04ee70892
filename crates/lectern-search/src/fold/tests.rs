//! How texts of many writings are compared.

use super::*;

#[test]
fn what_reads_the_same_is_compared_the_same() {
    for (text, expected) in [
        ("Hello, World!", "hello world"),
        ("  a  b ", "a b"),
        ("Ｒｕｓｔ　２０２４", "rust 2024"),
        ("Café Ångström naïve", "cafe angstrom naive"),
        ("cafe\u{301}", "cafe"),
        ("Tiếng Việt", "tieng viet"),
        ("Straße, Æther", "strasse aether"),
        ("ПРИВЕТ, ёлка", "привет елка"),
        ("C++ and C#, a+b", "c++ and c# a b"),
        ("C＃1", "c# 1"),
        ("lectern-deck::parse", "lectern deck parse"),
        ("snake_case", "snake case"),
        ("サーバー", "さーばー"),
        ("ｻｰﾊﾞｰ", "さーばー"),
        ("は\u{309A}", "ぱ"),
        ("全文、検索。", "全文 検索"),
        ("Rust言語", "rust 言語"),
        ("Rust 言語", "rust 言語"),
        ("값", "ㄱㅏㅂㅅ"),
        ("과", "ㄱㅗㅏ"),
        ("한글 Rust로", "ㅎㅏㄴㄱㅡㄹ rust ㄹㅗ"),
        ("\u{1112}\u{1161}\u{11AB}", "ㅎㅏㄴ"),
        ("ㄳ", "ㄱㅅ"),
        ("co\u{AD}operate", "cooperate"),
        ("🎉", ""),
        ("", ""),
    ] {
        assert_eq!(folded(text), expected, "{text}");
    }
}

#[test]
fn words_begin_where_people_look_for_them() {
    for (text, expected) in [
        ("one two", "one two"),
        ("renderSlide", "render Slide"),
        ("HTMLElement", "HTML Element"),
        ("utf8", "utf8"),
        ("サーバーを立てる", "サーバーを立てる"),
        ("このサーバー", "この サーバー"),
        ("검색을 한다", "검색을 한다"),
    ] {
        let mut words = String::new();
        fold(text, |unit| {
            let written = &text[unit.from.clone()];
            if unit.begins == Begins::Word && !words.is_empty() && !words.ends_with(' ') {
                words.push(' ');
            }
            // The letters of a syllable all come from it.
            if !(unit.begins == Begins::Nothing
                && words.ends_with(written)
                && hangul::is_letter(unit.character))
            {
                words.push_str(written);
            }
        });
        assert_eq!(words, expected, "{text}");
    }
}
