//! What remark makes of odd texts, and where we are kinder.

use crate::resource::AsWritten;
use crate::{Deck, Dialect};

fn deck(text: &str) -> Deck {
    Deck::parse(text, Some(Dialect::Remark)).0
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
        ("four dashes", "# A\n\n----\n\n# B", 1),
        ("blanks behind", "# A\n\n---  \n\n# B", 2),
        ("twice running", "# A\n\n---\n---\n\n# B", 3),
        ("ends of lines", "# A\r\n\r\n---\r\n\r\n# B", 2),
        ("unclosed fence", "# A\n\n```\ncode\n\n---\n\n# B", 2),
        (
            "settings of Slidev",
            "# A\n\n---\nlayout: center\n---\n\n# B",
            3,
        ),
        ("prose at once", "# A\n\n---\nprose: yes\n\n---\n\n# B", 3),
        ("a slide of properties", "---\nclass: center\n---\n\n# B", 3),
        ("break", "# A\n\n<!-- break -->\n\n# B", 2),
        ("excluded", "# A\n\n---\nexclude: true\n# B", 1),
        ("layout", "layout: true\n\n# A\n\n---\n\nb\n\n---\n\nc", 2),
        ("steps", "# A\n--\n\nb\n--\n\nc", 1),
        ("all indented", "    # A\n\n    ---\n\n    # B", 2),
        (
            "page",
            "<html>\n<textarea id=\"source\">\n# A &lt;\n---\n# B\n</textarea>",
            2,
        ),
    ] {
        assert_eq!(deck(text).slides.len(), expected, "{what}");
    }
}

#[test]
fn properties_are_those_that_are_known_or_asked_for() {
    for (text, expected) in [
        ("Warning: hot\n\n# A", "Warning: hot"),
        ("class: a, b\nname: c\n\n# A", ""),
        ("colour: red\n\n{{colour}}", "red"),
        ("speed: 5\nclass: a\n\n# A", ""),
        ("<!-- class: a -->\n# A", ""),
        ("x: 1\n\n\\{{x}} `{{y}}`", "{{x}} {{y}}"),
    ] {
        let html = deck(text).render_slide(0, &AsWritten).html;
        let paragraph = html.split_once("<p>").map_or("", |(_, rest)| rest);
        let paragraph = paragraph.split("</p>").next().unwrap_or_default();
        let plain = paragraph.replace("<code>", "").replace("</code>", "");
        assert_eq!(plain, expected, "{text}");
    }
}

#[test]
fn steps_go_on_in_the_same_list_paragraph_and_table() {
    for (text, steps, expected) in [
        (
            "- a\n--\n- b",
            1,
            "<ul><li>a </li><li data-step=\"1\">b</li></ul>",
        ),
        (
            "1. a\n--\n1. b",
            1,
            "<ol><li>a </li><li data-step=\"1\">b</li></ol>",
        ),
        ("a\n--\nb", 1, "<p>a <span data-step=\"1\">b</span></p>"),
        (
            "# a\n--\n--\nb",
            2,
            "<h1 id=\"a\">a  </h1><p data-step=\"2\">b</p>",
        ),
        (
            "```js\na\n```\n--\nb",
            1,
            "<figure class=\"code\"><pre><code class=\"language-js\">a</code></pre></figure><p data-step=\"1\">b</p>",
        ),
        (
            ".left-column[\n- a\n--\n- b\n]",
            1,
            "<div class=\"left-column\"><ul><li>a </li><li data-step=\"1\">b</li></ul></div>",
        ),
        (
            "|a|\n|-|\n|b|\n--\n|c|",
            1,
            "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b </td></tr><tr data-step=\"1\"><td>c</td></tr></tbody></table>",
        ),
    ] {
        let slide = deck(text).render_slide(0, &AsWritten);
        let html = slide.html.replace('\n', "");
        let html = html
            .split_once("<section class=\"slide\">")
            .map_or("", |(_, rest)| rest);
        let html = html
            .split("<div class=\"page-number\">")
            .next()
            .unwrap_or_default();
        assert_eq!((html, slide.steps), (expected, steps), "{text}");
    }
}

#[test]
fn templates_cannot_make_a_small_text_large() {
    let layout = format!("layout: true\n\n{}\n", "{{content}}\n".repeat(1_000));
    let text = format!("{layout}{}", "---\n\na long line of text\n\n".repeat(500));
    let (deck, losses) = Deck::parse(&text, Some(Dialect::Remark));
    assert_eq!(deck.slides.len(), 500);
    assert!(losses.iter().any(|loss| loss.code == "too-much-inherited"));
}

#[test]
fn what_stands_in_a_box_is_no_code_for_its_indent() {
    for (text, expected) in [
        (
            "# A\n\n.footnote[\n    One\n    two\n]",
            "<div class=\"footnote\"><p>One\ntwo</p></div>",
        ),
        (
            "# A\n\n.small[\n    - a\n    - b\n]",
            "<div class=\"small\"><ul><li>a</li><li>b</li></ul></div>",
        ),
        (
            "# A\n\n.small[.red[\n    **a**\n]]",
            "<div class=\"small\"><div class=\"red\"><p><strong>a</strong></p></div></div>",
        ),
    ] {
        let html = deck(text).render_slide(0, &AsWritten).html;
        assert!(html.contains(expected), "{html}");
    }
}
