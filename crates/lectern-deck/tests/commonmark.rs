//! The examples of the CommonMark and GFM specifications, through the whole way from text to slide.
//!
//! What Lectern adds on purpose (classes, ids, the figure round code) is taken off before comparing. Examples that
//! come out otherwise for a reason are counted by that reason: a count that changes fails.

#![expect(clippy::expect_used, reason = "a test that cannot go on fails")]

mod support;

use std::collections::BTreeMap;

use lectern_deck::resource::AsWritten;
use lectern_deck::{Deck, Dialect};
use scraper::{ElementRef, Html, Node};
use serde_json::Value;

/// Why an example comes out otherwise, and how to tell.
type Reason = (&'static str, fn(&Example) -> bool);

struct Example {
    number: u64,
    section: String,
    markdown: String,
    html: String,
}

const REASONS: &[Reason] = &[
    ("addresses that decks may not use are left out", |example| {
        [
            "made-up-scheme:",
            "MAILTO:",
            "irc:",
            "localhost:5001",
            "a+b+c:",
            "ftp:",
            "foo:",
            "xmpp:",
        ]
        .iter()
        .any(|scheme| example.markdown.contains(scheme))
    }),
    ("addresses without mark-up are links", |example| {
        ["http", "www.", "@"]
            .iter()
            .any(|mark| example.markdown.contains(mark))
    }),
    ("footnotes stand in a list of their own", |example| {
        example.markdown.contains("[^")
    }),
    ("raw HTML passes the allow-list", |example| {
        let starts = [
            "<a", "<b", "<d", "<f", "<h", "<i", "<p", "<r", "<s", "<t", "<u", "<X", "<!", "<?",
            "</",
        ];
        starts.iter().any(|start| example.markdown.contains(start))
    }),
    ("the title of a picture is its caption", |example| {
        example.section == "Images"
    }),
    (
        "two lines of dashes at the top are front matter",
        |example| example.markdown.starts_with("---\n---"),
    ),
    ("texts with three headings are parted there", |example| {
        example.html.matches("</h").count() >= 3
    }),
];

fn examples(file: &str) -> Option<Vec<Example>> {
    let text = support::shared(&format!("spec/{file}"))?;
    let rows: Value = serde_json::from_str(&text).expect("JSON");
    let text = |row: &Value, name: &str| row[name].as_str().unwrap_or_default().to_owned();
    let example = |row: &Value| Example {
        number: row["example"].as_u64().unwrap_or_default(),
        section: text(row, "section"),
        markdown: text(row, "markdown"),
        html: text(row, "html"),
    };
    Some(rows.as_array().expect("rows").iter().map(example).collect())
}

/// All slides of the deck, with a rule between each two: a separator is one in CommonMark.
fn render(markdown: &str) -> String {
    let (deck, _) = Deck::parse(markdown, Some(Dialect::Native));
    let slides = (0..deck.slides.len()).map(|index| {
        let html = deck.render_slide(index, &AsWritten).html;
        let start = html.find("<section class=\"slide\">").expect("a section")
            + "<section class=\"slide\">".len();
        let end = html.rfind("</section>").expect("its end");
        html[start..end].to_owned()
    });
    slides.collect::<Vec<_>>().join("<hr>")
}

/// The tree of `html` as text, without what Lectern adds and without blanks that do not show.
fn normal(html: &str) -> String {
    let mut out = String::new();
    let fragment = Html::parse_fragment(html);
    write_children(fragment.root_element(), false, &mut out);
    out
}

fn write_children(element: ElementRef<'_>, in_pre: bool, out: &mut String) {
    for child in element.children() {
        match child.value() {
            Node::Text(text) if in_pre => out.push_str(text),
            Node::Text(text) => {
                let words: Vec<_> = text.split_whitespace().collect();
                if text.starts_with(char::is_whitespace) && !out.ends_with([' ', '>']) {
                    out.push(' ');
                }
                out.push_str(&words.join(" "));
                if text.ends_with(char::is_whitespace) && !words.is_empty() {
                    out.push(' ');
                }
            }
            Node::Element(_) => {
                write_element(ElementRef::wrap(child).expect("an element"), in_pre, out);
            }
            _ => {}
        }
    }
}

fn write_element(element: ElementRef<'_>, in_pre: bool, out: &mut String) {
    let name = element.value().name();
    let is = |class: &str| element.value().classes().any(|known| known == class);
    if (name == "figure" && is("code")) || name == "input" {
        return write_children(element, in_pre, out);
    }
    if is("image-missing") {
        out.push_str("<img>");
        return;
    }
    let block = !matches!(
        name,
        "em" | "strong" | "a" | "code" | "del" | "img" | "br" | "span" | "sup"
    );
    if block || name == "br" {
        out.truncate(out.trim_end_matches(' ').len());
    }
    out.push('<');
    out.push_str(name);
    let mut attributes: Vec<_> = element
        .value()
        .attrs()
        .filter(|(attribute, value)| match *attribute {
            "id" | "rel" | "loading" | "decoding" | "data-alone" | "data-step" | "data-done" => {
                false
            }
            "class" => !matches!(*value, "image" | "task" | "pictures"),
            "alt" => !value.is_empty(),
            _ => true,
        })
        .map(|(attribute, value)| match attribute {
            "href" | "src" => format!(" {attribute}=\"{}\"", percent_decode(value)),
            _ => format!(" {attribute}=\"{value}\""),
        })
        .collect();
    attributes.sort();
    out.push_str(&attributes.concat());
    out.push('>');
    write_children(element, in_pre || name == "pre", out);
    if block {
        out.truncate(out.trim_end_matches(' ').len());
    }
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

/// Addresses are the same whether their letters are escaped or not.
fn percent_decode(address: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = address.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let code = address
            .get(address.len() - after.len()..)
            .and_then(|text| text.get(..2));
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(decoded) if byte == b'%' => {
                bytes.push(decoded);
                rest = &after[2..];
            }
            _ => {
                bytes.push(byte);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Runs the examples; returns how many were as specified, and how many not for each reason.
fn compare(examples: &[Example]) -> (usize, BTreeMap<&'static str, Vec<u64>>) {
    let mut equal = 0;
    let mut otherwise: BTreeMap<&str, Vec<u64>> = BTreeMap::new();
    let mut failures = Vec::new();
    for example in examples {
        let found = normal(&render(&example.markdown));
        let expected = normal(&example.html);
        if found == expected {
            equal += 1;
        } else if let Some((reason, _)) = REASONS.iter().find(|(_, holds)| holds(example)) {
            otherwise.entry(reason).or_default().push(example.number);
        } else {
            let Example {
                number,
                section,
                markdown,
                ..
            } = example;
            failures.push(format!(
                "{number} ({section})\n{markdown}\nexpected {expected}\nfound    {found}\n"
            ));
        }
    }
    assert!(
        failures.is_empty(),
        "{} examples:\n{}",
        failures.len(),
        failures.join("\n")
    );
    (equal, otherwise)
}

#[test]
fn slides_show_what_commonmark_says() {
    let Some(examples) = examples("commonmark-0.31.2.json") else {
        return;
    };
    check(
        &examples,
        652,
        &[
            ("addresses that decks may not use are left out", 4),
            ("addresses without mark-up are links", 6),
            ("raw HTML passes the allow-list", 28),
            ("texts with three headings are parted there", 1),
            ("the title of a picture is its caption", 10),
            ("two lines of dashes at the top are front matter", 1),
        ],
    );
}

/// Sections of GFM that add to CommonMark; the others are those of an older CommonMark.
#[test]
fn slides_show_what_gfm_adds() {
    let Some(mut examples) = examples("gfm-0.29.json") else {
        return;
    };
    examples.retain(|example| example.section.ends_with("(extension)"));
    check(
        &examples,
        24,
        &[
            ("addresses that decks may not use are left out", 1),
            ("raw HTML passes the allow-list", 1),
        ],
    );
}

#[test]
fn slides_show_what_github_shows() {
    let Some(mut examples) = examples("gfm-extensions.json") else {
        return;
    };
    examples.extend(self::examples("gfm-regression.json").into_iter().flatten());
    examples.extend(
        self::examples("cmark-regression.json")
            .into_iter()
            .flatten(),
    );
    check(
        &examples,
        73,
        &[
            ("addresses without mark-up are links", 5),
            ("footnotes stand in a list of their own", 2),
            ("raw HTML passes the allow-list", 5),
        ],
    );
}

/// Checks the number of examples, and how many come out otherwise for each reason.
fn check(examples: &[Example], count: usize, counts: &[(&str, usize)]) {
    let (equal, otherwise) = compare(examples);
    eprintln!(
        "{equal} of {} as specified; otherwise {otherwise:?}",
        examples.len()
    );
    assert_eq!(examples.len(), count);
    let found: Vec<_> = otherwise
        .iter()
        .map(|(reason, numbers)| (*reason, numbers.len()))
        .collect();
    assert_eq!(found, counts);
}
