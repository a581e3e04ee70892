//! What holds for every text and every query.

use lectern_search::{DeckIndex, Index, Kind, Piece, Query, SlideText, decode_hits, encode_hits};
use proptest::prelude::*;

/// Texts in which writings, widths and signs meet.
fn text() -> impl Strategy<Value = String> {
    const PARTS: &[&str] = &[
        "search",
        "Searching",
        "renderSlide",
        "HTMLElement",
        "Café",
        "cafe\u{301}",
        "STRASSE",
        "straße",
        "C++",
        "2024",
        "İ",
        "전문",
        "검색어를",
        "값",
        "ㅋㅋ",
        "\u{1112}\u{1161}\u{11AB}",
        "検索",
        "サーバー",
        "ｻｰﾊﾞｰ",
        "は\u{309A}",
        "ゔ",
        "全文搜索",
        "ไทย",
        "привет",
        "😀",
        "\u{FE0F}",
        "\u{200B}",
        " ",
        " ",
        " ",
        "-",
        "\"",
        ":",
        "code:",
        "。",
        "\n",
        "„",
        "１２",
    ];
    prop_oneof![
        3 => prop::collection::vec(prop::sample::select(PARTS), 0..12).prop_map(|parts| parts.concat()),
        1 => any::<String>(),
    ]
}

fn piece() -> impl Strategy<Value = Piece> {
    let kinds = prop::sample::select(vec![Kind::Title, Kind::Text, Kind::Note, Kind::Code]);
    (kinds, 0..4_usize, text()).prop_map(|(kind, step, text)| Piece { kind, step, text })
}

fn slides() -> impl Strategy<Value = Vec<SlideText>> {
    let pieces = prop::collection::vec(piece(), 0..5);
    let slide = pieces.prop_map(|pieces| SlideText {
        id: "s".to_owned(),
        pieces,
    });
    prop::collection::vec(slide, 0..6)
}

fn index(slides: &[SlideText]) -> Index {
    let mut deck = DeckIndex::new("deck");
    for slide in slides {
        deck.add(slide.clone());
    }
    let mut index = Index::default();
    index.put(deck);
    index
}

/// Accents and others that are characters of their own, and what is not seen, belong to the letter before them.
fn ends_word(character: char) -> bool {
    let belongs = matches!(
        character,
        '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{3099}' | '\u{309A}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
    );
    !character.is_alphanumeric() && !belongs
}

fn slides_found(index: &Index, typed: &str) -> Vec<usize> {
    let hits = index.search(&Query::parse(typed), usize::MAX);
    hits.iter().map(|hit| hit.slide).collect()
}

proptest! {
    #[test]
    fn every_word_of_a_slide_finds_it(slides in slides()) {
        let index = index(&slides);
        for (number, slide) in slides.iter().enumerate() {
            for word in slide.pieces.iter().flat_map(|piece| piece.text.split(ends_word)) {
                let typed = format!("\"{word}\"");
                let is_word = !Query::parse(&typed).is_empty();
                prop_assert!(!is_word || slides_found(&index, word).contains(&number), "{word}");
            }
        }
    }

    #[test]
    fn every_query_can_be_typed_letter_by_letter(slides in slides(), typed in text()) {
        let index = index(&slides);
        for (end, letter) in typed.char_indices() {
            let hits = index.search(&Query::parse(&typed[..end + letter.len_utf8()]), 10);
            for hit in &hits {
                for excerpt in [&hit.title, &hit.excerpt] {
                    let mut last = 0;
                    for mark in &excerpt.marks {
                        prop_assert!(mark.start >= last && mark.start < mark.end);
                        prop_assert!(excerpt.text.get(mark.clone()).is_some());
                        last = mark.end;
                    }
                }
            }
            prop_assert_eq!(decode_hits(&encode_hits(&hits)), Some(hits));
        }
    }

    #[test]
    fn what_is_like_comes_after_what_is_as_typed(slides in slides(), typed in "[a-z]{4,9}|[가-힣]{2,4}|[ァ-ー]{4,6}") {
        let index = index(&slides);
        let hits = index.search(&Query::parse(&typed), usize::MAX);
        prop_assert!(hits.is_sorted_by_key(|hit| hit.is_like));
    }

    #[test]
    fn an_index_comes_back_from_its_bytes(slides in slides()) {
        let index = index(&slides);
        prop_assert_eq!(Index::from_bytes(&index.to_bytes()), Some(index));
    }

    #[test]
    fn bytes_that_are_cut_off_are_no_index(slides in slides(), cut in any::<prop::sample::Index>()) {
        let bytes = index(&slides).to_bytes();
        prop_assert_eq!(Index::from_bytes(&bytes[..cut.index(bytes.len())]), None);
    }

    #[test]
    fn no_bytes_are_too_strange(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = decode_hits(&bytes);
        let _ = Index::from_bytes(&[b"lectern search 1\n", &bytes[..]].concat());
    }

    #[test]
    fn what_is_removed_is_not_found(slides in slides()) {
        let mut index = index(&slides);
        index.remove("deck");
        prop_assert_eq!(index, Index::default());
    }
}
