//! Decks that are HTML pages, of reveal.js and of remark.

use lectern_deck::resource::AsWritten;
use lectern_deck::{Absence, Deck, Diagnostic, Dialect, Reader};

fn read(text: &str, files: &[(&str, &str)]) -> (Deck, Vec<Diagnostic>) {
    let mut reader = Reader::new(text, None, "index.html");
    for path in reader.wants() {
        let file = files.iter().find(|(known, _)| *known == path);
        let came = file.map(|(_, text)| text.as_bytes());
        reader.give(&path, came.ok_or(Absence::Missing));
    }
    reader.read()
}

/// A slide in one line: its title, whether it is below the one before, what is set on it, what is said.
fn outline(deck: &Deck) -> Vec<String> {
    let line = |slide: &lectern_deck::Slide| {
        let mut line = String::new();
        if slide.below {
            line.push_str("↓ ");
        }
        line.push_str(slide.title.as_deref().unwrap_or("-"));
        for note in &slide.notes {
            line.push_str(" | ");
            line.push_str(&note.text);
        }
        if let Some(color) = &slide.settings.background.color {
            line.push_str(" | ");
            line.push_str(color);
        }
        line
    };
    deck.slides.iter().map(line).collect()
}

const REVEAL: &str = r#"<!doctype html>
<html lang="en">
<head>
  <title>A talk</title>
  <link rel="stylesheet" href="dist/theme/white.css">
  <style>.loud { color: red }</style>
</head>
<body>
<div class="reveal"><div class="slides">
  <!-- <section>not this</section> -->
  <section data-background-color="navy">
    <h2>One</h2>

    <p class="fragment">two</p>
    <pre><code class="language-js">
    let a = 1 &lt; 2;

    let b;
    </code></pre>
    <aside class="notes">Say it</aside>
  </section>
  <section data-background="teal">
    <section>plain <b>text</b></section>
    <section><h2>Below</h2></section>
  </section>
  <section data-markdown>
    <textarea data-template>
      ## In a box

      a < b

      ---

      Note: said
    </textarea>
  </section>
  <section data-markdown data-separator="^\n---\n$" data-separator-vertical="^\n--\n$">
    <script type="text/template">
      ## Cut

      ---

      ## Cut again

      --

      ## Under it
    </script>
  </section>
  <section data-markdown="talk.md" data-separator="^\n\n\n"></section>
  <section data-markdown="gone.md"></section>
  <section data-visibility="hidden"><h2>Hidden</h2></section>
</div></div>
<script>Reveal.initialize({ width: 960, height: 700, slideNumber: true });</script>
</body>
</html>"#;

#[test]
fn a_page_of_reveal_has_its_slides_and_stacks() {
    let (deck, found) = read(REVEAL, &[("talk.md", "## Elsewhere\n\n\n\n## Two")]);
    assert_eq!(deck.dialect, Dialect::Reveal);
    assert_eq!(
        outline(&deck),
        [
            "One | Say it | navy",
            "- | teal",
            "↓ Below | teal",
            "In a box | said",
            "Cut",
            "Cut again",
            "↓ Under it",
            "Elsewhere",
            "Two",
            "-",
        ]
    );
    assert_eq!(
        (deck.meta.title.as_str(), deck.meta.size),
        ("A talk", (960, 700))
    );
    assert_eq!(deck.css(&AsWritten), ".loud{color:red;}\n");
    assert_eq!(deck.slides[0].line, 11);
    let html = |index| deck.render_slide(index, &AsWritten).html;
    for (index, piece) in [
        (0, "<p class=\"fragment\" data-step=\"1\">two</p>"),
        (
            0,
            "<code class=\"language-js\">let a = 1 &lt; 2;\n\nlet b;\n</code></pre>",
        ),
        (1, "<div>\nplain <b>text</b>\n</div>"),
        (3, "<p>a &lt; b</p>"),
        (9, "<code>gone.md</code>"),
    ] {
        assert!(html(index).contains(piece), "{piece} in {}", html(index));
    }
    let found: Vec<_> = found
        .iter()
        .map(|one| (one.line, one.slide, one.message.as_str()))
        .collect();
    assert_eq!(found, [(51, Some(9), "`gone.md` is not there")]);
}

#[test]
fn a_page_of_remark_has_its_text_or_that_of_its_file() {
    let inline = "<!DOCTYPE html>\n<title>T</title>\n<style>.inverse { color: white }</style>\n<textarea id=\"source\">\n\nclass: inverse\n# A &lt; B\n---\n# C\n</textarea>\n<script>var s = remark.create({ratio: '16:9'});</script>";
    let (deck, found) = read(inline, &[]);
    assert_eq!(
        (outline(&deck), found.len()),
        (vec!["A < B".to_owned(), "C".to_owned()], 0)
    );
    assert_eq!(deck.slides[1].line, 9);
    assert_eq!(deck.meta.size, (1280, 720));

    let elsewhere =
        "<!DOCTYPE html>\n<script>\nremark.create({ sourceUrl: \"talk.md\" });\n</script>";
    let (deck, _) = read(elsewhere, &[("talk.md", "# A\n---\n# B")]);
    assert_eq!(outline(&deck), ["A", "B"]);
    let (deck, found) = read(elsewhere, &[]);
    assert!(deck.render_slide(0, &AsWritten).html.contains("talk.md"));
    assert_eq!((found[0].line, &*found[0].code), (3, "include"));
}
