//! Real decks by other people, compared with what their own program made of them.

#![expect(clippy::expect_used, reason = "a test that cannot go on fails")]

mod support;

use std::fmt::Write as _;

use lectern_deck::resource::AsWritten;
use lectern_deck::{Deck, Dialect};
use serde_json::Value;

/// What is known to differ, and why.
const KNOWN: &[(&str, &str, &str)] = &[
    (
        "reveal-pba-crypto",
        "titles",
        "a line break in a heading is a blank in its title",
    ),
    (
        "plain-lookatme-tour",
        "notes",
        "comments are notes in the native dialect, this tool has none",
    ),
    (
        "plain-slides-codeblocks",
        "notes",
        "comments are notes in the native dialect, this tool has none",
    ),
];

/// One fact about a deck: its name, what it should be, what it is.
struct Fact(&'static str, String, String);

fn facts(id: &str, dialect: Dialect) -> Option<Vec<Fact>> {
    let expected = support::shared(&format!("corpus/{id}/expected.json"))?;
    let expected: Value = serde_json::from_str(&expected).expect("JSON");
    let entry = expected["entry"].as_str().expect("a file name");
    let text = support::shared(&format!("corpus/{id}/{entry}"))?;
    let detected = Dialect::detect(&text).dialect;
    let (deck, _) = Deck::parse(&text, Some(dialect));
    let rendered: Vec<_> = (0..deck.slides.len())
        .map(|index| deck.render_slide(index, &AsWritten).html)
        .collect();
    let count = |what: &str| {
        rendered
            .iter()
            .map(|html| html.matches(what).count())
            .sum::<usize>()
    };
    let images = count("<img ") + count("class=\"image-missing\"");
    // Those of Markdown, and those written in HTML.
    let code_blocks = count("<figure class=\"code\"") + count("<pre><code")
        - count("<figure class=\"code\"><pre><code")
        - count("</figcaption><pre><code");
    let with_notes: Vec<_> = (1..)
        .zip(&deck.slides)
        .filter(|(_, slide)| !slide.notes.is_empty())
        .map(|(number, _)| number.to_string())
        .collect();
    let expected_notes: Vec<_> = expected["slides_having_notes"]
        .as_array()
        .into_iter()
        .flatten()
        .map(Value::to_string)
        .collect();
    let titles = expected["titles"].as_array().expect("titles");
    let same_titles = titles
        .iter()
        .zip(&deck.slides)
        .filter(|(title, slide)| plain(title.as_str()) == plain(slide.title.as_deref()))
        .count();
    let first_title = deck.slides.first().and_then(|slide| slide.title.clone());
    let number = |name: &str| expected[name].to_string();
    Some(vec![
        Fact(
            "dialect",
            dialect.name().to_owned(),
            detected.name().to_owned(),
        ),
        Fact("slides", number("slides"), deck.slides.len().to_string()),
        Fact(
            "first title",
            plain(expected["first_title"].as_str()),
            plain(first_title.as_deref()),
        ),
        Fact("titles", titles.len().to_string(), same_titles.to_string()),
        Fact("notes", expected_notes.join(","), with_notes.join(",")),
        Fact(
            "code blocks",
            number("code_blocks"),
            code_blocks.to_string(),
        ),
        Fact("images", number("images"), images.to_string()),
    ])
}

/// Titles are compared without differences of blanks and TeX marks.
fn plain(title: Option<&str>) -> String {
    let title = title.unwrap_or_default().replace('$', "");
    title.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn decks_by_others_are_read_as_their_own_program_reads_them() {
    let Some(index) = support::shared("corpus/index.json") else {
        return;
    };
    let index: Value = serde_json::from_str(&index).expect("JSON");
    let mut table = String::new();
    let mut differences = Vec::new();
    for entry in index["decks"].as_array().expect("decks") {
        let id = entry["id"].as_str().expect("an id");
        let dialect = match entry["dialect"].as_str() {
            Some("marp") => Dialect::Marp,
            Some("plain") => Dialect::Native,
            Some("remark") => Dialect::Remark,
            Some("reveal" | "mdslides" | "hugo-reveal") => Dialect::Reveal,
            _ => continue,
        };
        let _ = writeln!(table, "{id}");
        for Fact(name, expected, found) in facts(id, dialect).expect("a deck that the index names")
        {
            let known = KNOWN
                .iter()
                .find(|(deck, fact, _)| *deck == id && *fact == name);
            let verdict = match (expected == found, known) {
                (true, None) => "",
                (true, Some(_)) => "agrees; take it off the list",
                (false, Some((_, _, why))) => why,
                (false, None) => "DIFFERS",
            };
            let _ = writeln!(table, "    {name:12} {found:30} {expected:30} {verdict}");
            if (expected == found) == known.is_some() {
                differences.push(format!("{id}: {name}: expected {expected}, found {found}"));
            }
        }
    }
    eprintln!("{table}");
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
