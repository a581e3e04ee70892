//! Slidev decks and what becomes of them, construct by construct.

use super::translate;
use crate::files::Files;
use crate::translate::Rewrite;
use crate::{Deck, Dialect, Theme, resource::AsWritten};

/// How many slides there are.
fn count(text: &str) -> usize {
    Deck::parse(text, Some(Dialect::Slidev)).0.slides.len()
}

/// The codes of the losses, with their lines.
fn losses(text: &str) -> String {
    let mut rewrite = Rewrite::new(text);
    translate(text, &Files::default(), &mut rewrite);
    let mut losses = rewrite.finish().losses;
    losses.sort_by_key(|loss| loss.line);
    let losses: Vec<_> = losses
        .iter()
        .map(|loss| format!("{}:{}", loss.line, loss.code))
        .collect();
    losses.join(" ")
}

fn html(text: &str) -> String {
    Deck::parse(text, Some(Dialect::Slidev))
        .0
        .render_slide(0, &AsWritten)
        .html
}

#[test]
fn edge_cases_of_splitting_are_as_in_slidev_or_kinder() {
    for (case, text, slides) in [
        ("within backticks", "# A\n\n```\n---\n```\n\n---\n\n# B", 2),
        (
            "within tildes, where Slidev splits",
            "# A\n\n~~~\n---\n~~~\n\n---\n\n# B",
            2,
        ),
        (
            "setext heading, then a separator",
            "Title\n---\n\ntext\n\n---\n\n# B",
            3,
        ),
        ("no blank lines", "# A\ntext\n---\n# B", 2),
        (
            "other thematic breaks",
            "# A\n\n***\n\n# B\n\n___\n\n# C\n\n- - -\n\n# D",
            1,
        ),
        ("front matter", "---\ntitle: T\n---\n\n# A\n\n---\n\n# B", 2),
        (
            "within a comment",
            "# A\n\n<!--\nx\n\n---\n\ny\n-->\n\n---\n\n# B",
            2,
        ),
        (
            "within lists and quotes",
            "# A\n\n- x\n\n  ---\n\n> ---\n\n    ---\n\n---\n\n# B",
            2,
        ),
        ("four dashes", "# A\n\n----\n\n# B", 2),
        ("trailing blanks", "# A\n\n---  \n\n# B", 2),
        ("twice running", "# A\n\n---\n---\n\n# B", 2),
        ("CRLF", "# A\r\n\r\n---\r\n\r\n# B", 2),
        ("an unclosed fence", "# A\n\n```\ncode\n\n---\n\n# B", 2),
        (
            "settings of a slide",
            "# A\n\n---\nlayout: center\n---\n\n# B",
            2,
        ),
        (
            "prose after a separator, which Slidev loses",
            "# A\n\n---\nprose: with a colon, and\nmore\n\n# B\n\n---\n\n# C",
            3,
        ),
        (
            "a comment in code",
            "# A\n\n```\n<!-- no note -->\n```\n\n---\n\n# B",
            2,
        ),
        ("an empty slide", "# A\n\n---\n\n---\n\n# B", 3),
        ("a leading separator", "---\n\n# A\n\n---\n\n# B", 2),
        (
            "blank lines before the front matter",
            "\n\n---\ntitle: T\n---\n\n# A",
            1,
        ),
        ("a separator at the end", "# A\n\n---", 1),
        (
            "a hidden slide",
            "# A\n\n---\nhide: true\n---\n\n# B\n\n---\n\n# C",
            2,
        ),
    ] {
        assert_eq!(count(text), slides, "{case}");
    }
}

#[test]
fn nothing_that_was_swallowed_is_lost() {
    let (deck, _) = Deck::parse(
        "# A\n---\nSummary: all went well\n---\n# C",
        Some(Dialect::Slidev),
    );
    let html = deck.render_slide(1, &AsWritten).html;
    assert!(html.contains("Summary: all went well"), "{html}");
    assert_eq!(deck.slides.len(), 3);
}

#[test]
fn losses_name_their_line() {
    for (text, expected) in [
        ("# A\n\n<Counter />", "3:component"),
        ("# A\n\n<Counter>\n\ninner\n\n</Counter>", "3:component"),
        (
            "# A\n\n<script setup>\nconst a = 1\n\n</script>",
            "3:script",
        ),
        ("# A\n\n{{ $page }}", "3:interpolation"),
        ("# A\n\n<<< @/snippets/a.ts", "3:include"),
        ("# A\n\n---\nsrc: ./b.md\n---", "4:include"),
        ("# A\n\n<button @click=\"go\">x</button>", "3:vue"),
        ("# A\n\n<carbon:arrow-right />", "3:icon"),
        ("# A\n\n```ts {monaco}\n```", "3:editor"),
        ("# A\n\n~~~\n---\n~~~", "4:kept-together"),
        (
            "---\nfoo: bar\nlayout: center\n---\n# A",
            "2:unknown-setting",
        ),
        (
            "# A\n\n`<Counter />` and `{{ a }}`\n\n```html\n<Counter />\n```",
            "",
        ),
    ] {
        assert_eq!(losses(text), expected, "{text}");
    }
}

#[test]
fn text_may_have_attributes_where_the_deck_says_so() {
    for (text, expected) in [
        (
            "[a *b*]{.c style=\"color:red\"} d",
            "<span class=\"c\" style=\"color:red;\">a <em>b</em></span> d",
        ),
        ("[a](b) [c] [d]{", "<a href=\"b\">a</a> [c] [d]{"),
        (
            "[x [y]{.z} ]{.w}",
            "<span class=\"w\">x <span class=\"z\">y</span> </span>",
        ),
    ] {
        let shown = html(&format!("---\nmdc: true\n---\n{text}"));
        assert!(shown.contains(expected), "{text}: {shown}");
    }
}

#[test]
fn components_show_what_is_in_them() {
    let shown = html("# A\n\n<Counter>\n\n**inner**\n\n</Counter>");
    assert!(shown.contains("<strong>inner</strong>"), "{shown}");
}

#[test]
fn the_look_is_the_nearest_there_is() {
    for (head, theme, sheets) in [
        ("theme: seriph", Some(Theme::Serif), vec![]),
        (
            "theme: seriph\ncolorSchema: dark",
            Some(Theme::Dark),
            vec![],
        ),
        ("colorSchema: dark", Some(Theme::Dark), vec![]),
        ("css: ./style.css", None, vec!["./style.css"]),
        ("css: unocss", None, vec![]),
    ] {
        let text = format!("---\n{head}\n---\n# A");
        let (deck, problems) = Deck::parse(&text, Some(Dialect::Slidev));
        assert_eq!(deck.meta.theme, theme, "{head}");
        assert_eq!(deck.meta.sheets, sheets, "{head}");
        assert!(problems.is_empty(), "{head}: {problems:?}");
    }
}

#[test]
fn what_asks_for_clicks_comes_and_goes_with_them() {
    let text = "<p v-if=\"$clicks < 1\">a</p>\n<p v-else-if=\"$clicks < 3\">b</p>\n<p v-else>c</p>\n\n\
                <p v-show=\"$slidev.nav.clicks === 2\">d</p>\n\n<p v-if=\"$slidev.nav.currentPage === 1\">e</p>";
    let shown = html(text);
    for expected in [
        "<p class=\"v-if\" data-step-until=\"1\">a</p>",
        "<p class=\"v-if fragment\" data-step-until=\"3\" data-step=\"1\">b</p>",
        "<p class=\"v-if fragment\" data-step=\"3\">c</p>",
        "<p class=\"v-if fragment\" data-step-until=\"3\" data-step=\"2\">d</p>",
        "<p>e</p>",
    ] {
        assert!(shown.contains(expected), "{expected} in {shown}");
    }
    assert_eq!(losses(text), "");
    assert_eq!(
        losses("<p v-if=\"ready\">a</p><p v-else>b</p>"),
        "1:vue 1:vue"
    );
}
