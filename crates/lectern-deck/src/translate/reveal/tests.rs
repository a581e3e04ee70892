//! What reveal.js and reveal-md make of odd texts, and where we are kinder.

use crate::{Deck, Dialect};

fn slides(text: &str) -> usize {
    Deck::parse(text, Some(Dialect::Reveal)).0.slides.len()
}

#[test]
fn odd_texts_have_the_slides_that_were_meant() {
    for (what, text, expected) in [
        (
            "fence of backticks",
            "# A\n\n```\n\n---\n\n```\n\n---\n\n# B",
            2,
        ),
        (
            "fence of tildes",
            "# A\n\n~~~\n\n---\n\n~~~\n\n---\n\n# B",
            2,
        ),
        (
            "under text, then alone",
            "Title\n---\ntext\n\n---\n\n# B",
            3,
        ),
        ("no empty lines", "# A\ntext\n---\n# B", 2),
        (
            "other breaks",
            "# A\n\n***\n\nb\n\n___\n\nc\n\n- - -\n\nd",
            1,
        ),
        ("front matter", "---\ntitle: T\n---\n\n# A\n\n---\n\n# B", 2),
        ("comment", "# A\n\n<!-- a\n\n---\n\nb -->\n\n---\n\n# B", 2),
        (
            "indented and quoted",
            "- a\n\n  ---\n\n> ---\n\n    ---\n\n---\n\n# B",
            2,
        ),
        ("four dashes", "# A\n\n----\n\n# B", 2),
        ("blanks behind", "# A\n\n---  \n\n# B", 2),
        ("twice running", "# A\n\n---\n---\n\n# B", 2),
        ("ends of lines", "# A\r\n\r\n---\r\n\r\n# B", 2),
        ("unclosed fence", "# A\n\n```\ncode\n\n---\n\n# B", 2),
        (
            "settings of Slidev",
            "# A\n\n---\nlayout: center\n---\n\n# B",
            3,
        ),
        ("prose at once", "# A\n\n---\nprose: yes\n\n---\n\n# B", 3),
        ("at the very beginning", "---\n\n# A\n\n---\n\n# B", 2),
        ("an empty slide", "# A\n\n---\n\n---\n\n# B", 3),
        (
            "hidden",
            "# A\n\n---\n\n<!-- .slide: data-visibility=\"hidden\" -->\n# B",
            1,
        ),
    ] {
        assert_eq!(slides(text), expected, "{what}");
    }
}

#[test]
fn notes_begin_at_the_first_mark() {
    for (text, expected) in [
        ("# A\n\nNote: one\n\nNote: two", "one\n\nNote: two"),
        ("# A\n\nSome important notes: no", ""),
        ("# A\n\n  notes: yes", "yes"),
        ("# A\n\n<!-- note: hello -->", ""),
        (
            "# A\n\n<aside class=\"notes\">\n  said\n</aside>\n\nshown",
            "said",
        ),
        ("# A\n\n```\nNote: code\n```", ""),
        ("<!-- .slide: data-notes=\"said\" -->\n# A", "said"),
        ("# A\n\n{{% note %}}\nsaid\n{{% /note %}}\n\nshown", "said"),
    ] {
        let (deck, _) = Deck::parse(text, Some(Dialect::Reveal));
        let notes: Vec<_> = deck.slides[0]
            .notes
            .iter()
            .map(|note| &*note.text)
            .collect();
        assert_eq!(notes.join("|"), expected, "{text}");
    }
}
