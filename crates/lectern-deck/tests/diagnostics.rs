//! What a reader is told of a deck that cannot be read as its author may have meant.

use lectern_deck::resource::AsWritten;
use lectern_deck::{Deck, Dialect};

/// The problems of a deck, reading and rendering, each in one line.
fn problems(text: &str, dialect: Option<Dialect>) -> Vec<String> {
    let (deck, mut diagnostics) = Deck::parse(text, dialect);
    for index in 0..deck.slides.len() {
        diagnostics.extend(deck.render_slide(index, &AsWritten).diagnostics);
    }
    diagnostics
        .into_iter()
        .map(|found| {
            assert!(!found.message.is_empty() && !found.message.ends_with('.'));
            let slide = found
                .slide
                .map_or_else(|| "-".to_owned(), |slide| slide.to_string());
            format!(
                "{}:{} slide {slide} {}",
                found.line, found.column, found.code
            )
        })
        .collect()
}

#[test]
fn problems_are_told_with_their_place() {
    for (text, expected) in [
        ("# Fine", &[][..]),
        ("", &["1:1 slide 0 empty-deck"]),
        ("---\ntitle: A\n---\n", &["1:1 slide - empty-deck"]),
        (
            "---\ntitle: [A\n---\n# B",
            &["2:8 slide - unreadable-front-matter"],
        ),
        (
            "---\na: &x 1\nb: *x\n---\n# B",
            &["2:4 slide - unreadable-front-matter"],
        ),
        (
            "---\ntitle: A\nsize: big\n---\n# B",
            &["3:1 slide - unusable-value"],
        ),
        ("# A\n\n---\n\ntext\n---\n", &["6:1 slide 1 setext-heading"]),
        (
            "# A\n\n```\ncode\n\n---\n\n# B",
            &["3:1 slide 0 unclosed-fence"],
        ),
        ("# A\n\n```\ncode", &["3:1 slide 0 unclosed-fence"]),
        (
            "# A\n\n<!-- never\n\n---\n\n# B",
            &["3:1 slide 0 unclosed-comment"],
        ),
        ("# A {#x}\n\n---\n\n# B {#x}", &["5:1 slide 1 duplicate-id"]),
        (
            "# A\n\n---\nid: b\ncolour: red\n---\n# B",
            &["4:1 slide 1 unknown-setting"],
        ),
        (
            "# A\n\n---\nminutes: 1\nsectionMinutes: 5\n---\n# B",
            &["7:1 slide 1 two-budgets"],
        ),
        (
            "# A\n\n---\nsectionMinutes: soon\n---\n# B",
            &["3:1 slide 1 unusable-value"],
        ),
        (
            "# A\n\n---\n\n# B\n\na <script>x</script>",
            &["7:3 slide 1 not-shown"],
        ),
        (
            "# A\n\na <blink onclick=\"x\">b</blink>",
            &["3:10 slide 0 cannot-run", "3:3 slide 0 cannot-run"],
        ),
    ] {
        assert_eq!(problems(text, Some(Dialect::Native)), expected, "{text}");
    }
}

#[test]
fn a_deck_whose_tool_could_not_be_loaded_says_so() {
    let text = "# A\n<!-- end_slide -->\n# B";
    for (dialect, codes) in [
        (Dialect::Presenterm, &["not-rewritten"][..]),
        (Dialect::Native, &[]),
    ] {
        let (deck, found) = Deck::parse_as_written(text, dialect);
        let found: Vec<_> = found.iter().map(|problem| problem.code.as_str()).collect();
        assert_eq!(
            (found.as_slice(), deck.slides.len()),
            (codes, 1),
            "{dialect:?}"
        );
    }
}

#[test]
fn a_slide_too_long_to_show_is_cut_off() {
    let text = format!("# A\n\n{}", "word word\n\n".repeat(30_000));
    let found = problems(&text, Some(Dialect::Native));
    assert_eq!(found, ["47662:1 slide 0 slide-too-long"]);
}
