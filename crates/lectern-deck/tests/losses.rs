//! What a reader is told of a deck of another tool that cannot be shown here as it is there.

#![expect(clippy::expect_used, reason = "a test that cannot go on fails")]

use std::fmt::Write as _;

use lectern_deck::resource::AsWritten;
use lectern_deck::{Deck, Dialect};

/// All problems of a deck, a line each: place, slide from 1, code and message.
fn losses(text: &str, dialect: Dialect) -> String {
    let (deck, mut found) = Deck::parse(text, Some(dialect));
    for index in 0..deck.slides.len() {
        found.extend(deck.render_slide(index, &AsWritten).diagnostics);
    }
    found.sort_by_key(|problem| problem.line);
    let line = |problem: &lectern_deck::Diagnostic| {
        let slide = problem.slide.expect("each is on a slide") + 1;
        let (line, column) = (problem.line, problem.column);
        assert!(!problem.hint.is_empty(), "{problem:?}");
        format!(
            "{line}:{column} on {slide} {}: {}\n",
            problem.code, problem.message
        )
    };
    found.iter().map(line).collect()
}

const DECKS: &[(Dialect, &str, &str)] = &[
    (
        Dialect::Reveal,
        "---\nrevealOptions:\n  autoSlide: 5000\n---\n# A\n\n---\n\n<!-- .slide: data-background-video=\"a.mp4\" data-auto-animate -->\n\n## B\n\na <blink>b</blink>\n\n{{< chart >}}",
        "2:1 on 1 no-auto-slide: Slides do not go on by themselves\n\
         9:1 on 2 no-auto-animate: What changes between slides does not move there\n\
         9:37 on 2 no-moving-background: `a.mp4` cannot lie behind a slide\n\
         13:3 on 2 cannot-run: `<blink>` cannot run here; what is inside is shown\n\
         15:5 on 2 unknown-shortcode: The shortcode `chart` cannot run here and is shown as it is written\n",
    ),
    (
        Dialect::Remark,
        "# A\n\n---\ntemplate: none\n\n# B\n\n--\nclass: red\n\n![:spin 3](b)",
        "3:1 on 2 unknown-template: No slide before this one has the name `none`\n\
         9:1 on 2 property-of-step: A step cannot have a `class` of its own\n\
         11:4 on 2 unknown-macro: The macro `spin` cannot run here; what it was given is shown as text\n",
    ),
    (
        Dialect::Slidev,
        "# A\n\n---\nfoo: bar\nlayout: center\n---\n\n# B\n\n<Counter :n=\"1\">\n\ninner\n\n</Counter>\n\n{{ $page }}\n\n<script setup>\nlet a\n</script>\n\n---\nsrc: ./c.md\n---\n",
        "4:1 on 2 unknown-setting: `foo` is a setting of the deck's own and changes nothing here\n\
         10:1 on 2 component: `<Counter>` is a component and cannot run here; what is in it is shown\n\
         16:1 on 2 interpolation: `{{ $page }}` is computed by Vue and shown as it is written\n\
         18:1 on 2 script: This script does not run here\n\
         23:8 on 3 include: `c.md` is another file, which is not read here\n",
    ),
    (
        Dialect::Presenterm,
        "A\n===\n\n```bash +exec\nls\n```\n\n<!-- end_slide -->\n\nB\n===\n\n<!-- puase -->\n\n<!-- column: 1 -->\n\n<!-- include: c.md -->\n",
        "4:9 on 1 code-not-run: Code is not run here (`+exec`); it is shown as it stands\n\
         13:6 on 2 unknown-command: `puase` is no command of presenterm\n\
         15:1 on 2 no-such-column: There is no column 1 here\n\
         17:15 on 2 include: `c.md` is another file, which is not read here\n",
    ),
    (
        Dialect::Quarto,
        "---\nformat: revealjs\nbibliography: a.bib\n---\n\n## A\n\n```{python}\nprint(1)\n```\n\n## B\n\n{{< video a.mp4 >}}\n\n{{< include c.qmd >}}\n",
        "3:1 on 1 file-not-included: The bibliography is not taken in: citations such as `[@smith04]` stay as they are written, and there is no list of sources\n\
         8:1 on 1 code-not-run: Code is not run here; it is shown instead of what comes out\n\
         16:13 on 2 include: `c.qmd` is another file, which is not read here\n",
    ),
    (
        Dialect::Deckset,
        "header: #ff0000\n\n# A\n\n---\n\n# B\n",
        "1:1 on 1 look-not-taken-over: Colours, faces and sizes set for Deckset's themes are not taken over\n",
    ),
];

#[test]
fn each_loss_has_its_place_and_a_way_to_mend_it() {
    let mut all = String::new();
    for (dialect, text, expected) in DECKS {
        let found = losses(text, *dialect);
        if found != *expected {
            let _ = writeln!(all, "{dialect:?}\n{found}");
        }
    }
    assert!(all.is_empty(), "{all}");
}
