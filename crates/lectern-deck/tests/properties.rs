//! What holds for every text, in every dialect.

use std::collections::BTreeSet;

use lectern_deck::resource::AsWritten;
use lectern_deck::{Deck, Dialect, NotesFor};
use proptest::prelude::*;

/// Pieces that decks are made of, good and bad.
const PIECES: &[&str] = &[
    "\n",
    "\n\n",
    "---\n",
    "\n---\n",
    "***",
    "# ",
    "## Title\n",
    "text",
    "한글",
    "「強調」",
    "**",
    "*",
    "~~",
    "_",
    "- ",
    "* ",
    "1) ",
    "> ",
    "> [!NOTE]\n",
    "    ",
    "```",
    "```rust {1|2}\n",
    "~~~\n",
    "<!-- ",
    " -->",
    "<!-- pause -->",
    "<!-- _class: lead -->",
    "<!-- class: a\nfoo: b -->",
    "<!-- private: x -->",
    "layout: center\n",
    "title: [",
    "a: &b *b\n",
    "Note:",
    "???\n",
    ". . .\n",
    ":::columns\n",
    "::right::\n",
    ":::\n",
    "![bg left:30%](a.png)",
    "![w:1 blur](b.png){width=1}",
    "<div>",
    "</div>",
    "<style scoped>",
    "</style>",
    "<script>",
    "[^1]",
    "[^1]: note\n",
    "[a]: http://b\n",
    "[a]",
    "[x](y)",
    "|a|b|\n|-|-|\n|c|d|\n",
    "- [ ] ",
    "$x$",
    "$$",
    ":tada:",
    "https://a.example/b",
    "www.a.example",
    "me@a.example",
    "\u{FDD0}",
    "\u{FEFF}",
    "\r\n",
    "\r",
    "\0",
    "\t",
    "{",
    "}",
    "\\",
    "&amp;",
    "headingDivider: 2\n",
    "paginate: hold\n",
];

fn deck_text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
    ]
}

fn check(text: &str, dialect: Dialect) -> Result<(), TestCaseError> {
    let (deck, diagnostics) = Deck::parse(text, Some(dialect));
    prop_assert!(!deck.slides.is_empty());
    let ids: BTreeSet<_> = deck.slides.iter().map(|slide| &slide.id).collect();
    prop_assert_eq!(ids.len(), deck.slides.len());
    let mut end = 0;
    for (index, slide) in deck.slides.iter().enumerate() {
        prop_assert!(slide.range.start >= end && slide.range.start <= slide.range.end);
        prop_assert!(deck.text(index).is_some());
        end = slide.range.end;
        prop_assert!(slide.line >= 1);
        prop_assert!(slide.id.parse::<usize>().is_err() && !slide.id.is_empty());
        let rendered = deck.render_slide(index, &AsWritten);
        prop_assert!(rendered.html.starts_with("<div class=\"frame\""));
        let marked = rendered.html.contains('\u{FDD0}');
        prop_assert!(!marked, "a mark was left over");
        let public = deck.render_notes(index, NotesFor::Everyone, &AsWritten);
        prop_assert!(!public.contains("data-private"));
        deck.render_notes(index, NotesFor::Speaker, &AsWritten);
    }
    for diagnostic in diagnostics {
        prop_assert!(diagnostic.line >= 1 && diagnostic.column >= 1);
        prop_assert!(
            diagnostic
                .slide
                .is_none_or(|slide| slide < deck.slides.len())
        );
    }
    prop_assert!(
        deck.render_slide(deck.slides.len(), &AsWritten)
            .html
            .is_empty()
    );
    let bytes = lectern_deck::wire::encode(&deck, &[]);
    prop_assert_eq!(lectern_deck::wire::decode(&bytes), Some((deck, Vec::new())));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_a_deck_in_every_dialect(text in deck_text()) {
        for &dialect in Dialect::ALL {
            check(&text, dialect)?;
        }
        Dialect::detect(&text);
    }
}

fn fences_each_shorter_than_the_one_before(count: usize) -> String {
    let mut text = String::new();
    for length in (3..count).rev() {
        text.push_str(&"`".repeat(length));
        text.push_str("\n\n---\n\n");
    }
    text
}

/// Texts that grow without end, or nest, must not: each line is one that has broken other tools.
#[test]
fn monstrous_decks_are_read() {
    let long = |piece: &str, times: usize| piece.repeat(times);
    let decks = [
        long("# Slide\n\ntext\n\n---\n\n", 50_000),
        long("word ", 2_000_000),
        long("> ", 100_000),
        long("- ", 100_000),
        long("[", 100_000),
        long("![", 100_000),
        long("<div>\n\n", 5_000),
        long("*a **a ", 50_000),
        long("「**」", 50_000),
        long("```\n\n---\n\n````\n\n---\n\n", 5_000),
        fences_each_shorter_than_the_one_before(400),
        format!("---\n{}\n---\n", long("a:\n ", 50_000)),
        long("---\nid: b\n", 5_000),
        long("<!-- a: b -->\n", 5_000),
        long(":::columns\n", 20_000),
        long("[^a]: [^a]\n\n[^a]", 2_000),
    ];
    for text in &decks {
        for &dialect in Dialect::ALL {
            let (deck, _) = Deck::parse(text, Some(dialect));
            deck.render_slide(0, &AsWritten);
            deck.render_slide(deck.slides.len() - 1, &AsWritten);
        }
    }
}
