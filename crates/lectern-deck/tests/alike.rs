//! Decks that bear marks of another tool which are native too: whichever dialect is guessed, the same is shown and said.

use lectern_deck::resource::AsWritten;
use lectern_deck::{Deck, Dialect};

/// Of each slide its title, its notes and what is in its section.
fn slides(text: &str, dialect: Dialect) -> Vec<(Option<String>, Vec<String>, String)> {
    let (deck, _) = Deck::parse(text, Some(dialect));
    let slide = |(index, slide): (usize, &lectern_deck::Slide)| {
        let html = deck.render_slide(index, &AsWritten).html;
        let inner = html.split_once("<section").map_or("", |(_, inner)| inner);
        let inner = inner.split_once('>').map_or("", |(_, inner)| inner);
        let notes = slide.notes.iter().map(|note| note.text.clone()).collect();
        let lines = inner.lines().filter(|line| !line.is_empty());
        let inner = lines.collect::<Vec<_>>().join("\n");
        (slide.title.clone(), notes, inner)
    };
    deck.slides.iter().enumerate().map(slide).collect()
}

#[test]
fn marks_that_are_native_too_mean_the_same() {
    for (text, dialect) in [
        (
            "# A\n\ntext\n\nNote: hello\n\n---\n\n## B\n\n- one\n- two\n\nNotes:\n\n- say *this*\n- and that",
            Dialect::Reveal,
        ),
        (
            "---\ntitle: T\n---\n\n# A\n\n1. x\n2. y\n\n```rust\nfn a() {}\n```\n\nNote: a\n\nb",
            Dialect::Reveal,
        ),
        (
            "# A\n\n---\nlayout: center\n---\n\n# B\n\n- b\n\n---\n\n# C\n\n| a | b |\n|---|---|\n| 1 | 2 |",
            Dialect::Slidev,
        ),
        (
            "---\nauthor: T\n---\n\n# A\n\ntext\n\n---\nclass: x\ntransition: fade\n---\n\n# B\n\n![a](b.png)\n\n<!-- said -->",
            Dialect::Slidev,
        ),
    ] {
        assert_eq!(Dialect::detect(text).dialect, dialect, "{text}");
        assert_eq!(
            slides(text, dialect),
            slides(text, Dialect::Native),
            "{text}"
        );
    }
}
