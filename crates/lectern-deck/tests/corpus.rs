//! Real decks by other people, compared with what their own program made of them.

#![expect(clippy::expect_used, reason = "a test that cannot go on fails")]

mod support;

use std::fmt::Write as _;

use lectern_deck::resource::AsWritten;
use lectern_deck::{Absence, Deck, Dialect, Reader};
use serde_json::Value;

const CALLOUTS: &str = "Quarto takes headings in callouts for their titles, Pandoc, which was asked, for slides; so with footnotes";
const FIT: &str = "`[fit]` is a command of Deckset and no part of a title";
const COMMENTS: &str = "the native dialect says comments, this tool leaves them out";

const MOVES: &str = "each block of a magic move is one, and so is code of another file";

/// What is known to differ, and why.
const KNOWN: &[(&str, &str, &str)] = &[
    ("slidev-starter", "code blocks", MOVES),
    ("slidev-whitphx-ast", "code blocks", MOVES),
    (
        "slidev-whitphx-ast",
        "titles",
        "a heading in HTML is a title too, as the slide shows it as one",
    ),
    ("slidev-kanopka-mcmc", "code blocks", MOVES),
    (
        "reveal-pba-crypto",
        "titles",
        "a line break in a heading is a blank in its title",
    ),
    ("quarto-rstudioconf-authoring", "slides", CALLOUTS),
    ("quarto-rstudioconf-authoring", "titles", CALLOUTS),
    ("deckset-azu-webpagetest", "titles", FIT),
    ("plain-slides-codeblocks", "notes", COMMENTS),
    ("plain-slides-codeblocks", "noted slides", COMMENTS),
];

/// One fact about a deck: its name, what it should be, what it is.
struct Fact(&'static str, String, String);

fn facts(id: &str, dialect: Dialect, options: &Value) -> Option<Vec<Fact>> {
    let expected = support::shared(&format!("corpus/{id}/expected.json"))?;
    let expected: Value = serde_json::from_str(&expected).expect("JSON");
    let entry = expected["entry"].as_str().expect("a file name");
    let text = support::shared(&format!("corpus/{id}/{entry}"))?;
    let detected = Dialect::detect(&text).dialect;
    let folder = format!(
        "corpus/{id}/{}",
        entry.rsplit_once('/').map_or("", |(folder, _)| folder)
    );
    let deck = read(&with_options(&text, options), dialect, &folder);
    let rendered: Vec<_> = (0..deck.slides.len())
        .map(|index| deck.render_slide(index, &AsWritten).html)
        .collect();
    let count = |what: &str| {
        rendered
            .iter()
            .map(|html| html.matches(what).count())
            .sum::<usize>()
    };
    let mut images = count("<img ") + count("image-missing\"");
    if dialect == Dialect::Deckset {
        images += count("class=\"backdrop-image\"");
    }
    let code_blocks: usize = rendered.iter().map(|html| code_blocks(html)).sum();
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
    let titles = expected["titles"].as_array();
    let same_titles = titles
        .into_iter()
        .flatten()
        .zip(&deck.slides)
        .filter(|(title, slide)| plain(title.as_str()) == plain(slide.title.as_deref()))
        .count();
    let first_title = deck.slides.first().and_then(|slide| slide.title.clone());
    let number = |name: &str| expected[name].to_string();
    let mut facts = vec![
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
        Fact(
            "code blocks",
            number("code_blocks"),
            code_blocks.to_string(),
        ),
        Fact("images", number("images"), images.to_string()),
        Fact(
            "noted slides",
            number("slides_with_notes"),
            with_notes.len().to_string(),
        ),
    ];
    // Not every program tells which slides they are.
    if let Some(titles) = titles {
        let expected = titles.len().to_string();
        facts.push(Fact("titles", expected, same_titles.to_string()));
        facts.push(Fact(
            "notes",
            expected_notes.join(","),
            with_notes.join(","),
        ));
    }
    Some(facts)
}

/// A deck with the files of its folder.
fn read(text: &str, dialect: Dialect, folder: &str) -> Deck {
    let mut reader = Reader::new(text, Some(dialect), "");
    loop {
        let wanted = reader.wants();
        if wanted.is_empty() {
            return reader.read().0;
        }
        for path in wanted {
            let file = support::shared(&format!("{folder}/{path}"));
            let came = file.as_ref().map(String::as_bytes);
            reader.give(&path, came.ok_or(Absence::Missing));
        }
    }
}

/// The deck with what its author says outside it, in a Makefile or on the command line.
fn with_options(text: &str, options: &Value) -> String {
    let Some(level) = options["slide_level"].as_u64() else {
        return text.to_owned();
    };
    text.replacen("---\n", &format!("---\nslide-level: {level}\n"), 1)
}

/// How many blocks of code there are, be they written in Markdown or in HTML.
fn code_blocks(html: &str) -> usize {
    let inner = html
        .split("<pre")
        .skip(1)
        .filter_map(|pre| pre.split_once('>'));
    inner
        .filter(|(_, inner)| inner.starts_with("<code"))
        .count()
}

/// Titles are compared without differences of blanks, marks of TeX and code, and tags, which Slidev keeps.
fn plain(title: Option<&str>) -> String {
    let title = title.unwrap_or_default().replace(['$', '`'], "");
    let mut pieces = title.split('<');
    let mut title = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        title.push_str(piece.split_once('>').map_or(piece, |(_, after)| after));
    }
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
            Some("presenterm") => Dialect::Presenterm,
            Some("pandoc" | "quarto") => Dialect::Quarto,
            Some("deckset") => Dialect::Deckset,
            Some("reveal" | "mdslides" | "hugo-reveal") => Dialect::Reveal,
            Some("remark") => Dialect::Remark,
            Some("slidev") => Dialect::Slidev,
            _ => continue,
        };
        let _ = writeln!(table, "{id}");
        for Fact(name, expected, found) in
            facts(id, dialect, &entry["options"]).expect("a deck that the index names")
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
