//! Decks that are edited after their slides were kept.

use proptest::prelude::*;

use super::*;
use crate::Dialect;

const OPENING: &str = "# The lock\n\nWhy are two threads slower than one?";
const EXAMPLE: &str = "# Example\n\nCount down from ten million, in one thread.";
const SECOND: &str = "# Example\n\nNow share the work between two threads and look at the clock.";
const KOREAN: &str = "# GIL이란\n\n한 번에 한 스레드만 파이썬 코드를 실행합니다.";
const JAPANESE: &str = "# 質問\n\n会場のみなさんからの質問をお待ちしています。";
const PICTURE: &str = "![](cores.svg)";
const NAMED: &str = "<!-- id: end -->\n\n# Thanks\n\nSlides and code are on the web.";

fn deck(slides: &[&str]) -> Deck {
    Deck::parse(&slides.join("\n\n---\n\n"), Some(Dialect::Native)).0
}

fn before() -> Deck {
    deck(&[OPENING, EXAMPLE, SECOND, KOREAN, JAPANESE, PICTURE, NAMED])
}

/// What became of the slide of the first deck at an index.
fn after_edit(index: usize, slides: &[&str]) -> Found {
    let before = before();
    let place = Landmarks::of(&before).place(index).unwrap();
    Landmarks::of(&deck(slides)).find(&place)
}

#[test]
fn kept_slides_are_found_after_edits() {
    let longer = &format!("{SECOND} It takes longer.");
    let renamed = &SECOND.replace("# Example", "# Two threads");
    let korean = &KOREAN.replace("GIL이란", "전역 인터프리터 락");
    let japanese = &JAPANESE.replace("お待ちしています", "待っています");
    let rewrapped = &OPENING.replace("threads slower", "threads\nslower");
    let thanks = "<!-- id: end -->\n\n# Any questions?";
    for (kept, slides, expected) in [
        (0, &[OPENING, EXAMPLE][..], Found::Same { slide: 0 }),
        (0, &[rewrapped], Found::Same { slide: 0 }),
        (0, &[EXAMPLE, OPENING], Found::Moved { from: 0, to: 1 }),
        // The number behind its id is another now.
        (2, &[OPENING, SECOND], Found::Moved { from: 2, to: 1 }),
        (
            1,
            &[OPENING, SECOND, EXAMPLE],
            Found::Moved { from: 1, to: 2 },
        ),
        (
            2,
            &[OPENING, EXAMPLE, longer],
            Found::Changed {
                from: Some(2),
                to: 2,
            },
        ),
        (
            2,
            &[OPENING, longer, EXAMPLE],
            Found::Changed {
                from: Some(2),
                to: 1,
            },
        ),
        (
            2,
            &[OPENING, EXAMPLE, "# Example\n\nA third.", renamed],
            Found::Changed {
                from: Some(2),
                to: 3,
            },
        ),
        (
            3,
            &[korean],
            Found::Changed {
                from: Some(3),
                to: 0,
            },
        ),
        (
            4,
            &[OPENING, japanese],
            Found::Changed {
                from: Some(4),
                to: 1,
            },
        ),
        (
            4,
            &["# 質問\n\nありますか？"],
            Found::Changed {
                from: Some(4),
                to: 0,
            },
        ),
        (
            4,
            &[OPENING, "# FAQ\n\n## 質問\n\nありますか？"],
            Found::Changed {
                from: Some(4),
                to: 1,
            },
        ),
        (5, &[PICTURE], Found::Moved { from: 5, to: 0 }),
        (
            6,
            &[OPENING, thanks],
            Found::Changed {
                from: Some(6),
                to: 1,
            },
        ),
        (3, &[OPENING, EXAMPLE, SECOND], Found::Gone { nearest: 2 }),
        (3, &[], Found::Gone { nearest: 0 }),
    ] {
        assert_eq!(after_edit(kept, slides), expected, "{kept} in {slides:?}");
    }
}

#[test]
fn a_bare_id_is_a_place_too() {
    let deck = before();
    let landmarks = Landmarks::of(&deck);
    for (id, expected) in [
        ("gil이란", Found::Same { slide: 3 }),
        ("example-2", Found::Same { slide: 2 }),
        ("nowhere", Found::Gone { nearest: 0 }),
    ] {
        let place = Place {
            id: id.to_owned(),
            ..Place::default()
        };
        assert_eq!(landmarks.find(&place), expected, "{id}");
    }
}

proptest! {
    #[test]
    fn in_the_same_deck_every_slide_is_the_same(texts in prop::collection::vec("(# (A|B|가|質問)\n\n)?[ab漢글.]{0,6}", 0..12)) {
        let deck = Deck::parse(&texts.join("\n\n---\n\n"), Some(Dialect::Native)).0;
        let landmarks = Landmarks::of(&deck);
        for slide in 0..deck.slides.len() {
            let place = landmarks.place(slide).unwrap();
            prop_assert_eq!(landmarks.find(&place), Found::Same { slide });
        }
    }

    #[test]
    fn slides_that_are_put_in_front_move_all_others(n_more in 1..5_usize) {
        let before = before();
        let kept = Landmarks::of(&before);
        let mut slides = vec!["# Interlude\n\nSomething else altogether: a joke about parrots."; n_more];
        slides.extend([OPENING, EXAMPLE, SECOND, KOREAN, JAPANESE, PICTURE, NAMED]);
        let after = deck(&slides);
        let landmarks = Landmarks::of(&after);
        for from in 0..before.slides.len() {
            let place = kept.place(from).unwrap();
            prop_assert_eq!(landmarks.find(&place), Found::Moved { from, to: from + n_more });
        }
    }
}

#[test]
fn taking_a_slide_out_of_a_talk_moves_only_others() {
    for text in [
        include_str!("../../../../assets/decks/conference/deck.md"),
        include_str!("../../../../assets/decks/production/deck.md"),
        include_str!("../../../../assets/decks/gil/deck.md"),
    ] {
        let before = Deck::parse_as_written(text, Dialect::Native).0;
        let kept = Landmarks::of(&before);
        for out in 0..before.slides.len() {
            let others = (0..before.slides.len()).filter(|slide| *slide != out);
            let texts: Vec<_> = others
                .clone()
                .filter_map(|slide| before.text(slide))
                .collect();
            let after = Deck::parse(&texts.join("\n\n---\n\n"), Some(Dialect::Native)).0;
            let landmarks = Landmarks::of(&after);
            for (to, from) in others.enumerate() {
                let found = landmarks.find(&kept.place(from).unwrap());
                assert_eq!(found.slide(), to, "slide {from} without {out}");
            }
            let gone = landmarks.find(&kept.place(out).unwrap());
            assert!(matches!(gone, Found::Gone { .. }), "{out} is {gone:?}");
        }
    }
}
