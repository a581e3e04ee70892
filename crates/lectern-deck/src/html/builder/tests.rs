//! What becomes of Markdown and raw HTML, piece by piece.

use super::*;
use crate::html::tree::write;
use crate::resource::AsWritten;

/// A piece of a slide as the renderer hands it over.
enum Piece {
    Open(&'static str),
    Close(&'static str),
    Text(&'static str),
    Raw(&'static str),
}
use Piece::{Close, Open, Raw, Text};

fn build(pieces: &[Piece]) -> Built {
    let mut builder = Builder::new(&AsWritten);
    for piece in pieces {
        match piece {
            Open(name) => builder.open(name, Vec::new()),
            Close(name) => builder.close(name),
            Text(text) => builder.text(text),
            Raw(html) => builder.raw(html),
        }
    }
    builder.finish()
}

fn html(built: &Built) -> String {
    let mut out = String::new();
    write(&built.nodes, &mut out);
    out
}

fn check(cases: &[(&[Piece], &str)]) {
    for (pieces, expected) in cases {
        assert_eq!(html(&build(pieces)), *expected);
    }
}

fn check_raw(cases: &[(&'static str, &str)]) {
    for (raw, expected) in cases {
        assert_eq!(html(&build(&[Raw(raw)])), *expected, "{raw}");
    }
}

#[test]
fn markdown_blocks_stand_in_a_raw_element_until_its_end_tag() {
    check(&[
        (
            &[
                Raw("<div class=\"a\">\n"),
                Open("p"),
                Text("x"),
                Close("p"),
                Raw("</div>\n"),
                Open("p"),
                Text("y"),
                Close("p"),
            ],
            "<div class=\"a\">\n<p>x</p></div>\n<p>y</p>",
        ),
        (
            &[
                Raw("<table><tr><td>\n"),
                Open("p"),
                Text("x"),
                Close("p"),
                Raw("</td><td>y</td></tr></table>"),
            ],
            "<table><tr><td>\n<p>x</p></td><td>y</td></tr></table>",
        ),
        // An image centred as in many a README: a browser ends the raw paragraph where the next begins.
        (
            &[
                Raw("<p align=\"center\">\n"),
                Open("p"),
                Text("x"),
                Close("p"),
                Raw("</p>"),
            ],
            "<p align=\"center\">\n</p><p>x</p>",
        ),
    ]);
}

#[test]
fn raw_html_never_closes_what_markdown_opened() {
    check(&[
        (
            &[Open("p"), Text("a"), Raw("</p>"), Text("b"), Close("p")],
            "<p>ab</p>",
        ),
        (
            &[
                Open("section"),
                Raw("</section></div></body>"),
                Text("x"),
                Close("section"),
            ],
            "<section>x</section>",
        ),
        (
            &[
                Raw("<b>"),
                Open("p"),
                Raw("</b>"),
                Text("x"),
                Close("p"),
                Text("y"),
                Raw("</b>"),
                Text("z"),
            ],
            "<b><p>x</p>y</b>z",
        ),
        (
            &[Open("p"), Raw("<b>"), Text("x"), Close("p"), Text("y")],
            "<p><b>x</b></p>y",
        ),
        (
            &[
                Open("blockquote"),
                Raw("<div>"),
                Close("blockquote"),
                Raw("</div>"),
                Text("x"),
            ],
            "<blockquote><div></div></blockquote>x",
        ),
    ]);
}

#[test]
fn what_may_not_be_shown_goes_and_what_follows_is_shown() {
    check(&[
        (
            &[Open("strong"), Raw("<script>"), Close("strong"), Text("x")],
            "<strong></strong>x",
        ),
        (
            &[
                Open("p"),
                Raw("<script>"),
                Open("em"),
                Text("a"),
                Close("em"),
                Raw("</script>"),
                Text("b"),
                Close("p"),
            ],
            "<p>b</p>",
        ),
        (
            &[
                Open("p"),
                Raw("<script>"),
                Open("em"),
                Text("a"),
                Raw("</script>"),
                Text("b"),
                Close("em"),
                Text("c"),
                Close("p"),
            ],
            "<p>bc</p>",
        ),
        (
            &[
                Raw("<object data=x onerror=alert(1)>"),
                Open("p"),
                Text("AFTER"),
                Close("p"),
            ],
            "<p>AFTER</p>",
        ),
        (
            &[Raw("<svg>\n"), Raw("<path/>"), Raw("</svg>"), Text("x")],
            "x",
        ),
    ]);
    check_raw(&[
        ("<script\n>alert(1)</script\n>\n\nAFTER", "\n\nAFTER"),
        ("<svg><svg></svg>a</svg>b", "b"),
        ("<svg/>b", "b"),
        (
            "<svg></p><style><a id=\"</style><img src=x onerror=alert(1)>\">x",
            "",
        ),
        (
            "<form><input autofocus onfocus=alert(1)><button>x</button></form>",
            "x",
        ),
        (
            "<!x><img src=x onerror=alert(1)>",
            "<img class=\"image\" src=\"x\" alt=\"\" loading=\"eager\" decoding=\"async\">",
        ),
        (
            "<meta name=referrer content=unsafe-url><base href=//evil.test><link rel=x href=y>z",
            "z",
        ),
        (
            "<iframe src=\"https://youtu.be/x\">y</iframe>z",
            "<span class=\"embed\" data-provider=\"youtube\"><a href=\"https://youtu.be/x\" rel=\"noopener noreferrer\">https://youtu.be/x</a></span>z",
        ),
        ("<iframe srcdoc=\"<script>x</script>\"></iframe>z", "z"),
        ("<x-y a=b>c</x-y>", "c"),
    ]);
}

#[test]
fn attributes_are_allowed_one_by_one() {
    check_raw(&[
        (
            "<div onwheel=alert(1) class=a data-x=y data-step=1 data-id=3>x</div>",
            "<div class=\"a\" data-id=\"3\">x</div>",
        ),
        ("<a href=\"javascript:alert(1)\" download>x</a>", "<a>x</a>"),
        (
            "<a href=\"\u{1}java\u{3}script:alert(1)\">x</a>",
            "<a href=\"java\u{3}script:alert(1)\">x</a>",
        ),
        (
            "<a href=\"https://evil.test/\" target=_top ping=//evil.test>x</a>",
            "<a href=\"https://evil.test/\" rel=\"noopener noreferrer\">x</a>",
        ),
        ("<a name=top></a>", "<a id=\"top\"></a>"),
        (
            "<img name=getElementById id=body src=a.png lowsrc=//evil.test dynsrc=//evil.test longdesc=//evil.test>",
            "<img class=\"image\" src=\"a.png\" alt=\"\" loading=\"eager\" decoding=\"async\">",
        ),
        (
            "<img src=//evil.test/x alt='a\"b'>",
            "<span class=\"image-missing\" role=\"img\" aria-label=\"a&quot;b\" data-host=\"evil.test\">a&quot;b</span>",
        ),
        (
            "<img src=data:text/html,x alt=a>",
            "<span class=\"image-missing\" role=\"img\" aria-label=\"a\">a</span>",
        ),
        (
            "<picture><source srcset='a.webp 2x, b.webp'><source srcset='//evil.test/x'><img src=a.png></picture>",
            "<picture><source srcset=\"a.webp 2x, b.webp \"><img class=\"image\" src=\"a.png\" alt=\"\" loading=\"eager\" decoding=\"async\"></picture>",
        ),
        (
            "<video autoplay src=a.mp4 poster=//evil.test/x></video>",
            "<video controls=\"\" preload=\"metadata\" aria-label=\"a.mp4\" src=\"a.mp4\"></video>",
        ),
        (
            "<video autoplay muted src=//evil.test/a.mp4></video>",
            "<video muted=\"\" data-autoplay=\"\" controls=\"\" preload=\"metadata\" aria-label=\"a.mp4\" data-host=\"evil.test\"></video>",
        ),
        (
            "<img src=a.gif#gh-dark-mode-only>",
            "<img class=\"dark-only image\" src=\"a.gif#gh-dark-mode-only\" alt=\"\" loading=\"eager\" decoding=\"async\" data-moving=\"\">",
        ),
        ("<td background=//evil.test>x</td>", "x"),
    ]);
}

#[test]
fn a_browser_reads_the_tree_back_as_it_was() {
    check_raw(&[
        (
            "<ul><li>a<li>b<ul><li>c</ul><li>d</ul>",
            "<ul><li>a</li><li>b<ul><li>c</li></ul></li><li>d</li></ul>",
        ),
        (
            "<dl><dt>a<dd>b<dt>c</dl>",
            "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>",
        ),
        ("<p>a<p>b<div>c</div>", "<p>a</p><p>b</p><div>c</div>"),
        (
            "<table><thead><tr><th>a<tbody><tr><td>b<td>c<tr><td>d</table>e",
            "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td><td>c</td></tr><tr><td>d</td></tr></tbody></table>e",
        ),
        (
            "<table>a<tr><div>b</div><td>c</td></tr></table>",
            "a<div>b</div><table><tr><td>c</td></tr></table>",
        ),
        (
            "<table><div><table><tr><td>x</td></tr></table></div></table>",
            "<div><table><tr><td>x</td></tr></table></div><table></table>",
        ),
        ("<td>a</td><li>b</li>", "a<div>b</div>"),
        ("<h1>a<h2>b</h2></h1>", "<h1>a<span>b</span></h1>"),
        (
            "<ruby>a<rt>b<rt>c</ruby><rt>d",
            "<ruby>a<rt>b</rt><rt>c</rt></ruby><span>d</span>",
        ),
        (
            "<a href=x>a<a href=y>b</a></a>",
            "<span>a<a href=\"y\">b</a></span>",
        ),
        (
            "<a href=x><iframe src=//youtu.be/x>",
            "<span><span class=\"embed\" data-provider=\"youtube\"><a href=\"//youtu.be/x\" rel=\"noopener noreferrer\">//youtu.be/x</a></span></span>",
        ),
        ("<pre>\n\na</pre>", "<pre>\n\na</pre>"),
    ]);
    check(&[
        (
            &[
                Open("a"),
                Open("table"),
                Open("section"),
                Raw("<a href=x>"),
                Text("b"),
            ],
            "<span><section><a href=\"x\">b</a></section><table></table></span>",
        ),
        (
            &[
                Open("p"),
                Text("a"),
                Raw("<span><div>"),
                Text("b"),
                Close("p"),
            ],
            "<div>a<span><div>b</div></span></div>",
        ),
        (
            &[Open("li"), Raw("<li>"), Text("b"), Close("li")],
            "<div><div>b</div></div>",
        ),
    ]);
}

#[test]
fn style_sheets_are_handed_over_as_written() {
    let built = build(&[
        Raw("<style scoped>p{}</style><p>x</p><style>a{}</style>"),
        Raw("<style>b"),
    ]);
    let style = |css: &str, scoped| Style {
        css: css.to_owned(),
        scoped,
    };
    assert_eq!(
        built.styles,
        [style("p{}", true), style("a{}", false), style("b", false)]
    );
    assert_eq!(html(&built), "<p>x</p>");
}

#[test]
fn losses_are_named_once() {
    let built = build(&[Raw(
        "<script></script><script></script><p onclick=x><v-click>y",
    )]);
    let what: Vec<_> = built.losses.iter().map(|loss| loss.what.as_str()).collect();
    assert_eq!(what, ["<script>", "onclick", "<v-click>"]);
}

#[test]
fn of_an_empty_element_nothing_is_shown() {
    let built = build(&[Raw("<link href=a.css><v-click>y")]);
    let shown: Vec<_> = built
        .losses
        .iter()
        .map(|loss| loss.is_shown_inside)
        .collect();
    assert_eq!(shown, [false, true]);
}

#[test]
fn comments_stay_in_the_tree_and_out_of_the_text() {
    let built = build(&[Text("a"), Raw("<!-- .element: class=\"fragment\" -->")]);
    assert_eq!(
        built.nodes.last(),
        Some(&Node::Comment(" .element: class=\"fragment\" ".to_owned()))
    );
    assert_eq!(html(&built), "a");
}

#[test]
fn deep_nesting_is_flattened_and_ends_where_it_began() {
    let mut builder = Builder::new(&AsWritten);
    for _ in 0..100_000 {
        builder.open("blockquote", Vec::new());
        builder.raw("<div>");
    }
    builder.text("deep");
    for _ in 0..100_000 {
        builder.close("blockquote");
    }
    builder.text("AFTER");
    let html = html(&builder.finish());
    assert!(html.ends_with("AFTER"));
    assert_eq!(html.matches("deep").count(), 1);
    assert_eq!(html.matches("<blockquote>").count(), 50);
}
