//! Decks that mean harm: what is rendered of them is read again by a parser that is not ours.

mod support;

use lectern_deck::resource::AsWritten;
use lectern_deck::{Deck, Dialect, NotesFor};
use proptest::prelude::*;
use scraper::{ElementRef, Html, Node};
use serde_json::Value;
use url::Url;

/// Everything that may be in a slide. This list is not the renderer's, on purpose.
const ELEMENTS: &str = "a abbr address article aside audio b bdi bdo big blockquote br caption center cite code \
    col colgroup data dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup \
    hr i img ins kbd li main mark menu nav ol p picture pre q rp rt ruby s samp section small source span strike \
    strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var video wbr";

/// Every attribute that may be in a slide, `data-*` and `aria-*` apart.
const ATTRIBUTES: &str = "align alt autoplay bgcolor border cellpadding cellspacing class color colspan controls \
    datetime decoding default dir face height hidden href id kind label lang loading loop media muted open \
    playsinline poster preload rel reversed role rowspan scope size sizes span src srclang srcset start style title \
    type valign value width";

/// Attributes whose address is fetched as soon as the slide is shown.
const FETCHED: &[&str] = &["src", "srcset", "poster"];

/// Where the deck of the test lies.
const BASE: &str = "https://deck.test/talks/x/";

/// Why `html` may not be shown; `None` if it may.
fn fault(html: &str) -> Option<String> {
    let page = Html::parse_fragment(html);
    let elements = page.tree.root().descendants().filter_map(ElementRef::wrap);
    for element in elements.map(|element| element.value()) {
        let name = element.name();
        if !matches!(name, "html" | "body") && !is_in(ELEMENTS, name) {
            return Some(format!("element <{name}>"));
        }
        for (attribute, value) in element.attrs() {
            let known = attribute.starts_with("data-") || attribute.starts_with("aria-");
            if !known && !is_in(ATTRIBUTES, attribute) {
                return Some(format!("attribute {attribute} of <{name}>"));
            }
            if !is_harmless(attribute, value) {
                return Some(format!("{attribute}={value:?} of <{name}>"));
            }
        }
    }
    None
}

fn is_in(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|known| known == word)
}

fn is_harmless(attribute: &str, value: &str) -> bool {
    match attribute {
        "href" => is_address(value, &["http", "https", "mailto", "tel"]),
        "srcset" => value.split(',').all(|choice| {
            is_fetched_from_the_deck(choice.split_ascii_whitespace().next().unwrap_or_default())
        }),
        _ if FETCHED.contains(&attribute) => is_fetched_from_the_deck(value),
        "style" => is_calm_css(value),
        _ => true,
    }
}

fn resolved(address: &str) -> Option<Url> {
    Url::parse(BASE).ok()?.join(address).ok()
}

/// An address that no browser can read is a dead one.
fn is_address(address: &str, schemes: &[&str]) -> bool {
    resolved(address).is_none_or(|url| schemes.contains(&url.scheme()))
}

fn is_fetched_from_the_deck(address: &str) -> bool {
    address.starts_with("data:image/")
        || resolved(address)
            .is_none_or(|url| url.host_str() == Some("deck.test") && url.scheme() == "https")
}

/// Deck CSS after filtering has no escapes outside strings, so that words can be looked for.
fn is_calm_css(css: &str) -> bool {
    let css = css.to_ascii_lowercase();
    let words = [
        "@import",
        "@property",
        "@layer",
        ":host",
        "::slotted",
        "expression(",
        "-moz-binding",
        "image-set(",
        "</",
    ];
    let addresses = css
        .split("url(")
        .skip(1)
        .map(|rest| rest.split(')').next().unwrap_or_default());
    !words.iter().any(|word| css.contains(word))
        && !css.replace(' ', "").contains("position:fixed")
        && addresses
            .map(|address| address.trim_matches(['"', '\'']))
            .all(is_fetched_from_the_deck)
}

fn text(html: &str) -> String {
    let page = Html::parse_fragment(html);
    let texts = page.tree.values().filter_map(|node| match node {
        Node::Text(text) => Some(&**text),
        _ => None,
    });
    texts.collect()
}

/// Every face of a deck: its slides, its notes, its CSS.
fn render(deck: &Deck) -> (Vec<String>, Vec<String>) {
    let mut css = vec![deck.css(&AsWritten)];
    let mut html = Vec::new();
    for index in 0..deck.slides.len() {
        let slide = deck.render_slide(index, &AsWritten);
        css.push(slide.css);
        html.push(slide.html);
        html.push(deck.render_notes(index, NotesFor::Speaker, &AsWritten));
    }
    (html, css)
}

fn faults(input: &str, dialect: Dialect) -> Vec<String> {
    let (deck, _) = Deck::parse(input, Some(dialect));
    let (html, css) = render(&deck);
    let mut faults: Vec<String> = html.iter().filter_map(|html| fault(html)).collect();
    faults.extend(css.into_iter().filter(|css| !is_calm_css(css)));
    if input.trim_end().ends_with("AFTER") && !text(&html.concat()).contains("AFTER") {
        faults.push("AFTER is not shown".to_owned());
    }
    faults
}

#[test]
fn no_hostile_deck_does_harm() {
    let Some(json) = support::shared("hostile/xss-sample.json") else {
        return;
    };
    let sample: Value = serde_json::from_str(&json).expect("the sample is JSON");
    let vectors = sample["vectors"]
        .as_array()
        .expect("the sample has vectors");
    let mut found = Vec::new();
    for vector in vectors {
        let input = vector["input"].as_str().expect("a vector has an input");
        for dialect in Dialect::ALL {
            for fault in faults(input, *dialect) {
                found.push(format!("{} as {}: {fault}", vector["id"], dialect.name()));
            }
        }
    }
    assert!(
        found.is_empty(),
        "{} of {} vectors:\n{}",
        found.len(),
        vectors.len(),
        found.join("\n")
    );
}

#[test]
fn the_judge_is_not_blind() {
    for html in [
        "<script>x</script>",
        "<p onclick=x>",
        "<a href=\"java&#10;script:x\">",
        "<img src=//evil.test>",
        "<img srcset=\"a 1x, https://evil.test 2x\">",
        "<p style=\"background:url('//evil.test')\">",
        "<p style=\"position: fixed\">",
    ] {
        assert!(fault(html).is_some(), "{html}");
    }
    assert_eq!(
        fault("<p class=a><a href=\"https://ok.test\">x</a><img src=a.png>"),
        None
    );
}

/// Our own: each a way past a filter that only looks at what is written.
#[test]
fn known_ways_past_filters_are_closed() {
    for input in [
        "[x](java&Tab;script:alert(1))\n\nAFTER",
        "[x](&#106;avascript:alert(1))\n\nAFTER",
        "<a href=\"&#x6A;ava&NewLine;script&colon;alert(1)\">x</a>\n\nAFTER",
        "![x](https:evil.test/x.png)\n\nAFTER",
        "![x](/\\evil.test/x.png)\n\nAFTER",
        "![bg](\\\\\\\\evil.test/x.png)\n\nAFTER",
        "![bg](https://evil.test/x.png)\n\nAFTER",
        "<img src=x srcset='//evil.test/a 1x, b 2x'>\n\nAFTER",
        "<picture><source srcset='a.png 1x,//evil.test/a 2x'></picture>\n\nAFTER",
        "<video poster=//evil.test/a><source src=//evil.test/b></video>\n\nAFTER",
        "<table background=//evil.test/a><td>x\n\nAFTER",
        "<p style='background:u\\72l(//evil.test/a)'>x</p>\n\nAFTER",
        "<p style='position:/**/fi\\78 ed;--x:fixed;position:var(--x)'>x</p>\n\nAFTER",
        "<style>@\\69mport '//evil.test/a';:ho\\73t{top:0}</style>\n\nAFTER",
        "<style>p{background:url(//evil.test/a</style>\n\nAFTER",
        "</section></div></section><h1>x\n\nAFTER",
        "<h1><h2><h3><table><table><a><a><b><p><li><select><option>\n\nAFTER",
        "<svg><foreignObject><img src=x onerror=alert(1)></svg>\n\nAFTER",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">\n\nAFTER",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">\n\nAFTER",
        "<plaintext>\n\nAFTER",
        "<textarea>\n\n<img src=x onerror=alert(1)>",
        "<div data-state=past data-step=9 data-slide=3>x</div>\n\nAFTER",
    ] {
        for dialect in Dialect::ALL {
            assert_eq!(
                faults(input, *dialect),
                [""; 0],
                "{input} as {}",
                dialect.name()
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_at_all_does_harm(
        pieces in prop::collection::vec(prop_oneof![
            "[<>/a-p\"'=!&;:#()\\[\\]*_`|\\\\ \n-]{0,12}",
            prop::sample::select(vec![
                "<script>", "</script>", "<style>", "</style>", "<svg>", "<iframe src=x>", "<img src=x onerror=a>",
                "<a href=\"javascript:a\">", "<div style=\"position:fixed\">", "</div>", "</section>", "<table>",
                "<td>", "<p>", "<!--", "-->", "\n\n", "\n---\n", "\n- ", "\n> ", "\n```\n", "[a](javascript:b)",
                "![bg](//evil.test)", "<base href=//evil.test>", "<input onfocus=a>", "|a|b|\n|-|-|\n",
            ]).prop_map(str::to_owned),
        ], 0..20)
    ) {
        for dialect in Dialect::ALL {
            prop_assert_eq!(faults(&pieces.concat(), *dialect), Vec::<String>::new());
        }
    }
}
