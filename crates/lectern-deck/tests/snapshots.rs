//! Whole slides and notes as they come out.

use lectern_deck::resource::AsWritten;
use lectern_deck::{Deck, NotesFor};

const DECK: &str = "\
---
marp: true
lang: ko
header: PyCon *Korea*
footer: '[slides](https://a.example)'
paginate: true
---
<!-- _class: lead -->
<!-- _backgroundColor: '#123' -->
<!-- _color: white -->

![bg right:33% brightness:.5](gil.png)

# <!-- fit --> GIL이란 **「무엇」**인가

* 잠금[^1]
* https://docs.python.org

[^1]: 전역 *인터프리터* 락

<!-- 천천히 **말하기** -->
<!-- private: 떨린다 -->
";

/// A line for each block.
fn lines(html: &str) -> String {
    let mut out = html.replace('\n', "");
    for tag in [
        "<div",
        "<section",
        "<header",
        "<h1",
        "<ul",
        "<li",
        "<ol",
        "<footer",
        "</section",
    ] {
        out = out.replace(tag, &format!("\n{tag}"));
    }
    out
}

#[test]
fn a_slide_with_all_there_is_round_it() {
    let (deck, problems) = Deck::parse(DECK, None);
    assert_eq!(problems, []);
    let slide = deck.render_slide(0, &AsWritten);
    assert_eq!((slide.steps, slide.diagnostics.len()), (2, 0));
    insta::assert_snapshot!(lines(&slide.html), @r##"
    <div class="frame" data-split="right" style="--split: 33%">
    <div class="backdrop" style="background-color:#123;">
    <div class="backdrop-image" style="background-image:url(&quot;gil.png&quot;);background-size:cover;filter:brightness(.5);"></div></div>
    <section class="slide lead" lang="ko" style="color:white;">
    <header>PyCon <em>Korea</em></header>
    <h1 id="gil이란-무엇인가" class="fit"> GIL이란 <strong>「무엇」</strong>인가</h1>
    <ul>
    <li data-step="1">잠금<sup class="footnote-ref"><a href="#fn-1">1</a></sup></li>
    <li data-step="2"><a href="https://docs.python.org" rel="noopener noreferrer">https://docs.python.org</a></li></ul>
    <ol class="footnotes">
    <li id="fn-1"><p>전역 <em>인터프리터</em> 락</p></li></ol>
    <footer><a href="https://a.example" rel="noopener noreferrer">slides</a></footer>
    <div class="page-number">1</div>
    </section></div>
    "##);
}

#[test]
fn private_notes_are_for_the_speaker_alone() {
    let (deck, _) = Deck::parse(DECK, None);
    let public = "<div class=\"note\"><p>천천히 <strong>말하기</strong></p></div>";
    let private = "<div class=\"note\" data-private=\"true\"><p>떨린다</p></div>";
    let notes = |audience| deck.render_notes(0, audience, &AsWritten);
    assert_eq!(notes(NotesFor::Everyone), public);
    assert_eq!(notes(NotesFor::Speaker), format!("{public}{private}"));
}

#[test]
fn slides_run_in_the_direction_of_their_language() {
    let text =
        "---\ndialect: native\ndir: rtl\nlang: ar\n---\n# أ\n\n---\ndir: ltr\nlang: en\n---\n# b\n";
    let (deck, problems) = Deck::parse(text, None);
    assert_eq!(problems, []);
    for (slide, expected) in [
        (0, r#"<section class="slide" lang="ar" dir="rtl">"#),
        (1, r#"<section class="slide" lang="en" dir="ltr">"#),
    ] {
        let html = deck.render_slide(slide, &AsWritten).html;
        assert!(html.contains(expected), "{html}");
    }
}
