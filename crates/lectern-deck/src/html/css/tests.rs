//! What is left of deck CSS.

use super::*;
use crate::resource::AsWritten;

fn check(filter: fn(&str, &dyn Resolve) -> String, cases: &[(&str, &str)]) {
    for (css, expected) in cases {
        let filtered = filter(css, &AsWritten);
        assert_eq!(filtered.replace("}\n", "}"), *expected, "{css}");
        assert_eq!(
            filter(&filtered, &AsWritten),
            filtered,
            "filtering twice: {css}"
        );
    }
}

#[test]
fn ordinary_style_sheets_pass() {
    check(
        filter_sheet,
        &[
            (
                "section.lead h1, p::before { color: red; font: 20px/1.5 'A B', serif !important }",
                "section.lead h1, p::before{color:red;font:20px/1.5 \"A B\", serif !important;}",
            ),
            (
                ":root { --accent: #fA3; } :ROOT section{color:var(--accent)}",
                ".frame{--accent:#fA3;}.frame section{color:var(--accent);}",
            ),
            (
                "a[href^='x' i]:not(:hover, .b) > b + c ~ d:nth-child(2n + 1){top:calc(1px + 2 * 3em)}",
                "a[href^=\"x\" i]:not(:hover, .b) > b + c ~ d:nth-child(2n + 1){top:calc(1px + 2 * 3em);}",
            ),
            (
                "@media (width >= 100px) and (16/9 < aspect-ratio){p{color:red}}",
                "@media (width >= 100px) and (16/9 < aspect-ratio){p{color:red;}}",
            ),
            (
                "@supports (display:grid){p{display:grid}}",
                "@supports (display:grid){p{display:grid;}}",
            ),
            (
                "@keyframes x{from,50%{left:0}to{left:1em}}",
                "@keyframes x{from,50%{left:0;}to{left:1em;}}",
            ),
            (
                "section{color:red;h1{color:blue}a:hover{top:0}& > p{left:0}@media print{color:black}}",
                "section{color:red;h1{color:blue;}a:hover{top:0;}& > p{left:0;}@media print{color:black;}}",
            ),
            (
                "p{background:url(a.png) no-repeat,linear-gradient(#fff,rgb(0 0 0 / 50%))}",
                "p{background:url(\"a.png\") no-repeat,linear-gradient(#fff,rgb(0 0 0 / 50%));}",
            ),
            (
                "@font-face{font-family:x;src:url('a.woff2') format('woff2');unicode-range:U+4??}",
                "@font-face{font-family:x;src:url(\"a.woff2\") format(\"woff2\");unicode-range:U+4??;}",
            ),
            ("<!-- p{color:red} -->", "p{color:red;}"),
            (".한국어{color:red}", ".한국어{color:red;}"),
        ],
    );
}

#[test]
fn what_reaches_out_of_the_slide_is_left_out() {
    check(
        filter_sheet,
        &[
            (
                "@import 'x'; @import url(//evil.test); p{top:0}",
                "p{top:0;}",
            ),
            (
                "@property --a{syntax:'*';inherits:false}@counter-style decimal{system:cyclic}@layer a,b;@layer a{p{top:0}}\
          @page{size:1px}@namespace x 'y';@charset 'x';p{top:0}",
                "p{top:0;}",
            ),
            (
                ":host{top:0}:host(.a) p{top:0}:host-context(x){top:0}::slotted(p){top:0}::part(x){top:0}\\3a host{left:0}",
                "\\3a host{left:0;}",
            ),
            (":is(:host){top:0}:ho\\73t{top:0}:SCOPE{top:0}", ""),
            (
                "p{position:fixed;position:sticky;position:var(--x);position:\\66ixed;position:absolute}",
                "p{position:absolute;}",
            ),
            ("body{background:url(https://evil.test/b)}", ""),
            (
                "p{background:u\\72l(//evil.test);background:url('\\2f\\2f evil.test');background:URL(http:evil.test);top:0}",
                "p{top:0;}",
            ),
            (
                "p{background:image-set('//evil.test' 1x);background:src('x');background:-webkit-image-set(url(x) 1x);\
          background:element(#x);width:expression(alert(1));behavior:url(x);-moz-binding:url(x);cursor:url(x),auto}",
                "",
            ),
            (
                "p{--a:url(//evil.test);--b:image(x);--c:{a:b};--d:ok}",
                "p{--d:ok;}",
            ),
            (
                "@font-face{font-family:x;src:url(//evil.test/f)}",
                "@font-face{font-family:x;}",
            ),
            (
                "p{background:url(data:image/png;base64,AA);background:url(data:text/html,x);background:url(javascript:x)}",
                "p{background:url(\"data:image/png;base64,AA\");}",
            ),
            ("@media </style>{p{top:0}}p<b{top:0}p{top:</style>}", ""),
            (
                "p{content:'</style><script>'}",
                "p{content:\"\\3c /style>\\3c script>\";}",
            ),
            ("p{contain:none;all:unset;view-transition-name:x}", ""),
        ],
    );
}

#[test]
fn broken_css_ends_where_browsers_end_it() {
    check(
        filter_sheet,
        &[
            ("p{color:red", "p{color:red;}"),
            ("p{color:red}}b{top:0}", "p{color:red;}"),
            ("p{color:'a\n;top:0}b{left:0}", "p{top:0;}b{left:0;}"),
            ("p{color:rgb(1;top:0}b{left:0}", ""),
            ("p{color:rgb(1];top:0)}b{left:0}", "b{left:0;}"),
            ("p{color red;top:0}", "p{top:0;}"),
            ("p{;;top:0;;}", "p{top:0;}"),
            ("{top:0}", ""),
            ("@media{p{top:0}}", ""),
            ("p{top:0;--x:}", "p{top:0;}"),
            ("", ""),
        ],
    );
}

#[test]
fn a_style_attribute_holds_declarations_only() {
    check(
        filter_declarations,
        &[
            (
                "color:red;background:url(//evil.test);TOP:0",
                "color:red;top:0;",
            ),
            ("color:red}p{top:0", ""),
            ("color:red;p{top:0}left:0", "color:red;left:0;"),
            ("--split: 33%; flex: 2", "--split:33%;flex:2;"),
        ],
    );
}

#[test]
fn a_value_alone_is_no_more_than_a_value() {
    for (property, value, expected) in [
        ("background-color", "red", Some("background-color:red;")),
        (
            "background-image",
            "url('a.png')",
            Some("background-image:url(\"a.png\");"),
        ),
        (
            "background-size",
            "auto 50%",
            Some("background-size:auto 50%;"),
        ),
        ("color", "red;top:0", None),
        ("color", "red;} body{display:none", None),
        ("color", "red)", None),
        ("color", "rgb(1", None),
        ("color", "", None),
        ("position", "fixed", None),
        ("background-image", "url(https://evil.test)", None),
    ] {
        assert_eq!(
            declaration(property, value, &AsWritten).as_deref(),
            expected,
            "{value}"
        );
    }
}

#[test]
fn long_and_deep_style_sheets_are_read_in_one_go() {
    for piece in [
        "a{",
        "(",
        "@media x{",
        "p{a:b}",
        "url(",
        "'",
        "\\",
        "{a:b;",
        "[{(",
        "}",
    ] {
        let css = piece.repeat(20_000);
        filter_sheet(&css, &AsWritten);
        filter_declarations(&css, &AsWritten);
    }
}
