//! The manuals of the dialects: what they say is what happens.

#![expect(clippy::expect_used, reason = "a test that cannot go on fails")]

use std::fmt::Write as _;

use lectern_deck::model::TimeBudget;
use lectern_deck::resource::AsWritten;
use lectern_deck::{Absence, Deck, Diagnostic, Dialect, Reader, Slide};
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

/// A fenced block of a manual: its language, its text, its line.
struct Block {
    language: String,
    text: String,
    line: usize,
}

fn blocks(manual: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    for (event, range) in Parser::new(manual).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                let line = manual[..range.start].lines().count() + 1;
                blocks.push(Block {
                    language: language.to_string(),
                    text: String::new(),
                    line,
                });
                open = true;
            }
            Event::Text(text) if open => blocks.last_mut().expect("a block").text.push_str(&text),
            Event::End(TagEnd::CodeBlock) => open = false,
            _ => {}
        }
    }
    blocks
}

/// A slide in one line, as the manuals write it.
fn slide_line(slide: &Slide) -> String {
    let settings = &slide.settings;
    let mut line = format!("{} | {}", slide.id, slide.title.as_deref().unwrap_or("-"));
    let mut add = |name: &str, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            let _ = write!(line, " | {name} {value}");
        }
    };
    add("class", Some(settings.classes.join(" ")));
    add("layout", settings.layout.clone());
    add("header", settings.header.clone());
    add("background", settings.background.color.clone());
    add("color", settings.color.clone());
    add("page", settings.page_number.map(|page| page.to_string()));
    if let Some(budget) = settings.budget {
        let (name, seconds) = match budget {
            TimeBudget::Slide(seconds) => ("minutes", seconds),
            TimeBudget::Section(seconds) => ("section minutes", seconds),
        };
        add(name, Some((f64::from(seconds) / 60.0).to_string()));
    }
    for note in &slide.notes {
        add(
            if note.private { "private" } else { "note" },
            Some(note.text.clone()),
        );
    }
    line
}

/// Reads a deck with the files that stand before it in the manual.
fn read(text: &str, dialect: Dialect, files: &[Block]) -> (Deck, Vec<Diagnostic>) {
    let mut reader = Reader::new(text, Some(dialect), "deck.md");
    loop {
        let wanted = reader.wants();
        if wanted.is_empty() {
            return reader.read();
        }
        for path in wanted {
            let file = files
                .iter()
                .find(|file| file.language.split(' ').nth(1) == Some(&path));
            let came = file.map(|file| file.text.as_bytes());
            reader.give(&path, came.ok_or(Absence::Missing));
        }
    }
}

fn slides((deck, diagnostics): (Deck, Vec<Diagnostic>)) -> String {
    let mut out = String::new();
    for slide in &deck.slides {
        let _ = writeln!(out, "{}", slide_line(slide));
    }
    for diagnostic in diagnostics {
        let _ = writeln!(
            out,
            "! {}:{} {}",
            diagnostic.line, diagnostic.column, diagnostic.code
        );
    }
    out
}

fn html((deck, _): (Deck, Vec<Diagnostic>), whole_frame: bool) -> String {
    let html = deck.render_slide(0, &AsWritten).html;
    if whole_frame {
        return html;
    }
    let section = html
        .split_once("<section class=\"slide")
        .and_then(|(_, section)| section.split_once('>'))
        .expect("a section")
        .1;
    section
        .rsplit_once("</section>")
        .expect("its end")
        .0
        .to_owned()
}

/// Line breaks between tags are for the eye.
fn without_breaks(html: &str) -> String {
    html.replace(">\n", ">")
        .replace("\n<", "<")
        .trim()
        .to_owned()
}

fn check(manual: &str, dialect: Dialect) {
    let mut failures = String::new();
    let mut input: Option<Block> = None;
    let mut files = Vec::new();
    let mut examples = 0;
    for block in blocks(manual) {
        if block.language == "markdown" {
            input = Some(block);
            continue;
        }
        if block.language.starts_with("file ") {
            files.push(block);
            continue;
        }
        let Some(input) = input.take() else { continue };
        let read = read(&input.text, dialect, &std::mem::take(&mut files));
        let (found, expected) = match block.language.as_str() {
            "slides" => (slides(read), block.text),
            "html" => (
                without_breaks(&html(read, false)),
                without_breaks(&block.text),
            ),
            "frame" => (
                without_breaks(&html(read, true)),
                without_breaks(&block.text),
            ),
            other => panic!("line {}: what is `{other}`?", block.line),
        };
        examples += 1;
        if found.trim() != expected.trim() {
            let line = input.line;
            let _ = writeln!(
                failures,
                "line {line}:\nexpected\n{expected}\nfound\n{found}\n"
            );
        }
    }
    assert!(examples > 5, "the manual has lost its examples");
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn the_native_manual_is_true() {
    check(
        include_str!("../../../docs/dialects/native.md"),
        Dialect::Native,
    );
}

#[test]
fn the_marp_manual_is_true() {
    check(
        include_str!("../../../docs/dialects/marp.md"),
        Dialect::Marp,
    );
}

#[test]
fn the_slidev_manual_is_true() {
    check(
        include_str!("../../../docs/dialects/slidev.md"),
        Dialect::Slidev,
    );
}

#[test]
fn the_presenterm_manual_is_true() {
    check(
        include_str!("../../../docs/dialects/presenterm.md"),
        Dialect::Presenterm,
    );
}

#[test]
fn the_quarto_manual_is_true() {
    check(
        include_str!("../../../docs/dialects/quarto.md"),
        Dialect::Quarto,
    );
}

#[test]
fn the_deckset_manual_is_true() {
    check(
        include_str!("../../../docs/dialects/deckset.md"),
        Dialect::Deckset,
    );
}

#[test]
fn the_reveal_manual_is_true() {
    check(
        include_str!("../../../docs/dialects/reveal.md"),
        Dialect::Reveal,
    );
}

#[test]
fn the_remark_manual_is_true() {
    check(
        include_str!("../../../docs/dialects/remark.md"),
        Dialect::Remark,
    );
}
