//! `lectern export`: what is in the file, and what never is.

#![expect(clippy::unwrap_used, reason = "a test may panic")]
#![allow(
    unreachable_pub,
    dead_code,
    reason = "tests share a module, of which each needs a part"
)]

mod shell;

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::read::GzDecoder;
use shell::{folder, run, text};

const DECK: &str = "---\ntitle: GIL & co\nlang: ko\ncss: look.css\n---\n\n# GIL\n\n![lock](img/lock.svg) [handout](handout.pdf)\n\n```python\nx = 1\n```\n\n<!-- Said aloud. -->\n\n<!-- private: My secret fear -->\n";

/// The app as far as files are named, and a deck of Slidev that takes in another file.
const FILES: [(&str, &str); 17] = [
    (
        "app/index.html",
        "<!doctype html><link href=./base-1.css rel=stylesheet><script id=boot src=./boot.js></script>",
    ),
    ("app/base-1.css", "body{margin:0}"),
    ("app/boot.js", "boot()"),
    ("app/present.js", "present()"),
    ("app/present_bg.wasm", "wasm"),
    ("app/console.css", ""),
    ("app/stage.css", ""),
    ("app/talk-1.js", "not needed"),
    ("app/typeset/faces.js", "faces()"),
    ("app/typeset/typeset.css", ""),
    (
        "app/typeset/main.js",
        "import{a}from\"./chunk-1.js\";k={\"python py\":()=>import(\"./python-1.js\"),ada:()=>import(\"./ada-1.js\")}",
    ),
    ("app/typeset/chunk-1.js", "chunk()"),
    ("app/typeset/python-1.js", "python()"),
    ("gil/deck.md", DECK),
    ("gil/look.css", "h1 { background: url(img/ground.png) }"),
    (
        "slidev/slides.md",
        "---\ntheme: seriph\n---\n\n# Slides\n\n---\nsrc: ./more.md\n---\n",
    ),
    ("slidev/more.md", "# More\n"),
];

/// A folder with the app, decks and pictures.
fn prepare(name: &str) -> std::path::PathBuf {
    let folder = folder(name, &FILES);
    shell::write(&folder, "gil/img/lock.svg", "<svg/>");
    shell::write(&folder, "gil/img/ground.png", "ground");
    shell::write(&folder, "gil/handout.pdf", "handout");
    folder
}

/// Exports a deck; what was said, and the page.
fn export(folder: &Path, arguments: &[&str]) -> (String, String) {
    let output = run(
        folder,
        &[
            ["export", "--app", "app", "-o", "out.html"].as_slice(),
            arguments,
        ]
        .concat(),
    );
    let page = fs::read_to_string(folder.join("out.html")).unwrap_or_default();
    let told = text(&output.stdout) + &text(&output.stderr);
    let is_line_drawn = told.contains(['\r', '\u{1b}']);
    assert!(!is_line_drawn, "there is no terminal: {told}");
    (told, page)
}

/// The blocks of a page: what they say of themselves, and what they hold.
fn blocks(page: &str) -> BTreeMap<String, Vec<u8>> {
    let blocks = page.split("<script type=\"text/plain\" ").skip(1);
    let blocks = blocks.map(|block| {
        let (about, letters) = block.split_once('>').unwrap();
        let bytes = STANDARD.decode(letters.split('<').next().unwrap()).unwrap();
        let mut content = Vec::new();
        match GzDecoder::new(bytes.as_slice()).read_to_end(&mut content) {
            Ok(_) => (about.to_owned(), content),
            Err(_) => (about.to_owned(), bytes),
        }
    });
    blocks.collect()
}

#[test]
fn a_file_has_the_deck_what_it_shows_and_what_shows_it() {
    let folder = prepare("export");
    let (told, page) = export(&folder, &["gil/deck.md"]);
    let blocks = blocks(&page);
    let names: Vec<&str> = blocks.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "data-path=\"deck.md\" data-type=\"text/markdown\"",
            "data-path=\"img/ground.png\" data-type=\"image/png\"",
            "data-path=\"img/lock.svg\" data-type=\"image/svg+xml\"",
            "data-path=\"look.css\" data-type=\"text/css\"",
            "id=\"app-files\"",
        ],
        "{told}"
    );
    let app = String::from_utf8_lossy(&blocks["id=\"app-files\""]);
    for part in ["boot()", "present()", "chunk()", "python()", "faces()"] {
        assert!(app.contains(part), "{part}: {app}");
    }
    assert!(!app.contains("not needed") && !app.contains("ada-1.js\",["));
    assert!(page.contains("<html lang=\"ko\"") && page.contains("<title>GIL &amp; co</title>"));
    assert!(page.contains("body{margin:0}"), "{page}");
    let policy = page.split("<title>").next().unwrap();
    assert!(!policy.contains("http:"), "no host may be asked: {policy}");
    assert_eq!(page, export(&folder, &["gil/deck.md"]).1, "{told}");
}

#[test]
fn private_notes_are_in_a_file_only_where_they_were_asked_for() {
    let folder = prepare("export-private");
    for (more, is_inside) in [(None, false), (Some("--with-private-notes"), true)] {
        let arguments: Vec<&str> = ["gil/deck.md"].into_iter().chain(more).collect();
        let (told, page) = export(&folder, &arguments);
        assert_eq!(told.contains("WITH private notes"), is_inside, "{told}");
        let blocks = blocks(&page).into_values();
        let said = blocks.map(|block| String::from_utf8_lossy(&block).into_owned());
        let said: String = said.collect();
        assert_eq!(said.contains("secret"), is_inside, "{told}");
        assert!(said.contains("Said aloud"), "{told}");
    }
}

#[test]
fn a_deck_of_another_tool_is_read_when_its_file_is_made() {
    let folder = prepare("export-slidev");
    let (told, page) = export(&folder, &["slidev/slides.md"]);
    let read = &blocks(&page)["id=\"deck-read\""];
    assert!(String::from_utf8_lossy(read).contains("# More"), "{told}");
}

#[test]
fn nothing_is_taken_from_elsewhere_and_nothing_overwritten() {
    let folder = prepare("export-not");
    shell::write(&folder, "a/deck.md", "![](../gil/img/lock.svg)");
    let (told, page) = export(&folder, &["a/deck.md"]);
    assert!(told.contains("--root") && page.is_empty(), "{told}");
    let (told, page) = export(&folder, &["a/deck.md", "--root", "."]);
    assert!(page.contains("data-path=\"gil/img/lock.svg\""), "{told}");
    shell::write(&folder, "gil/deck.html", "my page");
    let output = run(&folder, &["export", "gil/deck.md", "--app", "app"]);
    assert!(text(&output.stderr).contains("no earlier export"));
    let (told, _) = export(&folder, &["gil/deck.md", "-o", "gil/deck.md"]);
    assert!(
        told.contains("deck itself") || told.contains("-o"),
        "{told}"
    );
    let deck = fs::read_to_string(folder.join("gil/deck.md")).unwrap();
    assert_eq!(deck, DECK);
}
