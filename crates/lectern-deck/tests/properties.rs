//! What holds for every text, in every dialect.

use std::collections::BTreeSet;

use lectern_deck::resource::AsWritten;
use lectern_deck::{Deck, Dialect, NotesFor, source};
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
    "---\nlayout: two-cols\n---\n",
    "<v-click>",
    "</v-click>",
    "<v-clicks every=\"2\">\n\n",
    "<p v-click=\"[1, +2]\" data-at=\"3\">",
    "<v-switch>\n<template #1>",
    "<Toc />",
    "<Box a=\"",
    "````md magic-move {at:2}\n",
    "````\n",
    "<<< @/a.ts#b {1}\n",
    "{{ a }}",
    "--\n",
    ".left-column[",
    ".right[\n",
    "]\n",
    "![:scale 5%](a.png)",
    "layout: true\n",
    "template: a\nname: a\n",
    "{{content}}\n",
    "<!-- .slide: class=\"a\" data-background-image=\"b.png\" -->\n",
    "<!-- .element: class=\"fragment\" data-fragment-index=\"2\" -->\n",
    "<aside class=\"notes\">",
    "{{% fragment %}}",
    "+++\n",
    "separator: ^---\n",
    "<!-- end_slide -->\n",
    "<!-- column_layout: [1, 2] -->\n",
    "<!-- column: 1 -->\n",
    "<!-- reset_layout -->\n",
    "<!-- speaker_note: |\n  a\n-->\n",
    "<!-- incremental_lists: true -->\n",
    "```rust +exec {1}\n",
    "===\n",
    "slide-dividers: #\n",
    "[.column]\n",
    "[.code-highlight: 1]\n",
    "^ say",
    "![right 30%](c.mp4)",
    "# [fit] ",
    "% a\n",
    "::: notes\n",
    "::: {.column width=40% .fragment}\n",
    "::: {.callout-tip title=a}\n",
    "```{r}\n#| include: false\n",
    "+--+--+\n",
    "|a |b |\n",
    "-- ---\n",
    "{.b width=1 style=\"a\"}",
    "^[",
    "]",
    "{{< video a >}}",
    "~a~ ^b^",
];

/// What files of text begin with.
const MARKS: &[&[u8]] = &[b"", b"\xEF\xBB\xBF", b"\xFF\xFE", b"\xFE\xFF"];

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
        for piece in deck.pieces(index, NotesFor::Speaker) {
            prop_assert!(!piece.text.trim().is_empty() && piece.step <= rendered.steps);
        }
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

    #[test]
    fn any_bytes_are_a_deck_or_are_refused(bytes in any::<Vec<u8>>(), mark in prop::sample::select(MARKS)) {
        if let Ok(text) = source::decode(&[mark, &bytes].concat()) {
            check(&text, Dialect::Native)?;
        }
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
        long("<!-- column_layout: [1] -->\n<!-- column: 0 -->\n", 5_000),
        long("[a]{", 50_000),
        long("{{<", 50_000),
        long("^[", 50_000),
        long("`a ``", 20_000),
        long("::: notes\n", 20_000),
        format!("{}{}", long("::: a\n", 2_000), long(":::\n", 2_000)),
        long("+--", 50_000),
        long("+-+\n", 50_000),
        long("---\na: b\n", 20_000),
        long("|--\n--\n", 10_000),
        long("[x]: y\n--\n", 10_000),
        format!("a\n{}", long("--\n", 20_000)),
        long(".a[", 50_000),
        long(".left-column[\n]\n.right-column[\n", 5_000),
        format!("``a{}", long("`", 100_000)),
        format!(
            "layout: true\n{}{}",
            long("{{content}}\n", 1_000),
            long("---\na\n", 5_000)
        ),
        long(
            "name: a\ntemplate: a\nclass: b\n{{content}}{{content}}\n---\n",
            2_000,
        ),
        long("![:a](", 20_000),
        long("<!-- .element: class=\"a\" -->\n", 5_000),
        long("{{% a", 20_000),
        long("```a\n", 20_000),
    ];
    for text in &decks {
        for &dialect in Dialect::ALL {
            let (deck, _) = Deck::parse(text, Some(dialect));
            deck.render_slide(0, &AsWritten);
            deck.render_slide(deck.slides.len() - 1, &AsWritten);
        }
    }
}
