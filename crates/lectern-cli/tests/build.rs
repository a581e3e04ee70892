//! `lectern build`: what is in the site, and what never is.

#![expect(clippy::unwrap_used, reason = "a test may panic")]
#![allow(
    unreachable_pub,
    dead_code,
    reason = "tests share a module, of which each needs a part"
)]

mod shell;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use shell::{folder, run, text, write};
use walkdir::WalkDir;

const GIL: &str = "---\ntitle: GIL & co\nauthor: Ana <a>\nlang: ko\nminutes: 30\ncss: look.css\n---\n\n# GIL\n\n![lock](img/lock.png) ![late](img/late.png) [handout](files/handout.pdf)\n\n<!-- Said aloud. -->\n\n<!-- private: My secret fear -->\n\n---\n\n## 끝\n\nSee [the start](#1).[^1]\n\n[^1]: A footnote.\n\n<!-- PRIVATE: secret\nthanks -->\n";

fn talks() -> Vec<(&'static str, &'static str)> {
    vec![
        ("gil/deck.md", GIL),
        (
            "gil/deck.en.md",
            "---\nnotes: private\n---\n\n# The GIL\n\n![lock](img/lock.png)\n\n<!-- secret too -->\n",
        ),
        ("gil/look.css", "h1 { background: url(img/ground.png) }"),
        ("gil/img/lock.png", "lock"),
        ("gil/img/ground.png", "ground"),
        ("gil/img/unused.png", "unused"),
        ("gil/files/handout.pdf", "handout"),
        (
            "page/talk.html",
            "<div class=\"reveal\"><div class=\"slides\"><section><h2>Old page</h2></section></div></div><script>run()</script>",
        ),
        ("short.md", "# Short\n\n![](/shared/a.png)\n"),
        ("shared/a.png", "a"),
        ("README.md", "secret plans"),
        ("notes.txt", "secret list"),
        (
            "talks.json",
            "{\"event\": {\"name\": \"Day\"}, \"updated\": \"2026-11-14T09:20:00+09:00\", \"talks\": [{\"id\": \"gil\", \"deck\": \"./gil/deck.md\", \"abstract\": \"Why <locks>?\"}]}",
        ),
    ]
}

/// Builds a site and gives what was said and all its files.
fn build(folder: &Path, site: &str, more: &[&str]) -> (String, BTreeMap<String, Vec<u8>>) {
    let app = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/app");
    let arguments = ["build", ".", "-o", site, "--app", app.to_str().unwrap()];
    let output = run(folder, &[&arguments, more].concat());
    let is_good = output.status.success();
    assert!(!is_good || output.stderr.is_empty(), "there is no terminal");
    let site = folder.join(site);
    let files = WalkDir::new(&site).into_iter().map(Result::unwrap);
    let files = files
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(&site).unwrap();
            (
                path.to_str().unwrap().to_owned(),
                fs::read(entry.path()).unwrap(),
            )
        });
    (
        text(&output.stdout) + &text(&output.stderr),
        files.collect(),
    )
}

#[test]
fn a_site_has_the_app_the_talks_and_what_they_refer_to() {
    let folder = folder("build", &talks());
    let (told, files) = build(&folder, "site", &["--url", "https://example.org/2026"]);
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    insta::assert_snapshot!("files", names.join("\n"), &told);
    for file in [
        "talks/gil/index.html",
        "talks/gil/oembed.json",
        "talks.json",
        "index.html",
        "feed.xml",
        "sitemap.xml",
        "404.html",
    ] {
        insta::assert_snapshot!(file.replace('/', "-"), text(&files[file]));
    }
}

#[test]
fn private_notes_are_nowhere_in_a_site() {
    let folder = folder("build-private", &talks());
    let (told, files) = build(&folder, "site", &[]);
    assert!(files.contains_key("talks/gil/deck.md"), "{told}");
    for (name, content) in files {
        let content = String::from_utf8_lossy(&content).to_lowercase();
        assert!(!content.contains("secret"), "{name}: {content}");
    }
}

#[test]
fn what_cannot_be_published_is_said_and_left_out() {
    for (name, deck, part) in [
        (
            "note",
            "---\nnotes: private\ndialect: reveal\n---\n\n# A\n\nNote: secret\n",
            "private note",
        ),
        (
            "code",
            "# A\n\n```html\n<!-- private: secret -->\n```\n",
            "slides would change",
        ),
        ("open", "# A\n\n<!-- private: secret\n", "has no end"),
        (
            "outside",
            "# A\n\n![](../outside.png)\n",
            "outside the folder",
        ),
    ] {
        let folder = folder(
            &format!("build-not-{name}"),
            &[
                ("talks/bad.md", deck),
                ("talks/good.md", "# Good\n"),
                ("outside.png", "secret"),
            ],
        );
        let app = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/app");
        let output = run(
            &folder,
            &[
                "build",
                "talks",
                "-o",
                "site",
                "--app",
                app.to_str().unwrap(),
            ],
        );
        let told = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{name}: {told}");
        assert!(
            told.contains("bad.md: ") && told.contains(part),
            "{name}: {told}"
        );
        assert!(
            folder.join("site/talks/good/index.html").is_file(),
            "{name}"
        );
        assert!(!folder.join("site/talks/bad").exists(), "{name}");
        let list = fs::read_to_string(folder.join("site/talks.json")).unwrap();
        assert!(!list.contains("bad"), "{name}: {list}");
    }
}

#[test]
fn recordings_are_published_with_their_talks() {
    let deck = "---\nvideo: film.webm\nchapters: film.chapters.vtt\ncaptions: {en: film.en.vtt, ko: https://example.org/film.vtt}\n---\n\n# Tides\n";
    let list = "{\"talks\": [{\"id\": \"gil\", \"deck\": \"gil/deck.md\", \"video\": {\"url\": \"films/gil.webm\", \"captions\": \"films/gil.vtt\"}}]}";
    let folder = folder(
        "build-recordings",
        &[
            ("tides/deck.md", deck),
            ("tides/film.webm", "film"),
            ("tides/film.chapters.vtt", "WEBVTT"),
            ("tides/film.en.vtt", "WEBVTT"),
            ("gil/deck.md", "# GIL"),
            ("films/gil.webm", "other film"),
            ("films/gil.vtt", "WEBVTT"),
            ("films/unused.webm", "unused"),
            ("talks.json", list),
        ],
    );
    let (told, files) = build(&folder, "site", &[]);
    for file in [
        "talks/tides/film.webm",
        "talks/tides/film.chapters.vtt",
        "talks/tides/film.en.vtt",
        "films/gil.webm",
        "films/gil.vtt",
    ] {
        assert!(files.contains_key(file), "{file}: {told}");
    }
    assert!(!files.contains_key("films/unused.webm"));
}

#[test]
fn the_same_talks_make_the_same_site() {
    let folder = folder("build-same", &talks());
    // A site that lies in the folder of the talks is none of them.
    let (_, one) = build(&folder, "one", &[]);
    let (_, other) = build(&folder, "other", &[]);
    assert_eq!(one, other);
    let (told, again) = build(&folder, "other", &[]);
    assert_eq!(other, again);
    assert!(told.contains("0 made, 3 as before"), "{told}");
}

#[test]
fn only_what_has_changed_is_made_again() {
    let folder = folder("build-again", &talks());
    build(&folder, "site", &[]);
    for (file, content, told) in [
        (
            "short.md",
            "# Shorter\n\n![](/shared/a.png)\n",
            "1 made, 2 as before",
        ),
        ("gil/img/ground.png", "other ground", "1 made, 2 as before"),
        ("gil/img/unused.png", "still unused", "0 made, 3 as before"),
        ("gil/img/late.png", "late", "1 made, 2 as before"),
        ("other.md", "# Another\n", "1 made, 3 as before"),
    ] {
        write(&folder, file, content);
        let (said, again) = build(&folder, "site", &[]);
        assert!(said.contains(told), "{file}: {said}");
        let _ = fs::remove_dir_all(folder.join("fresh"));
        let (_, fresh) = build(&folder, "fresh", &[]);
        assert_eq!(
            again.keys().collect::<Vec<_>>(),
            fresh.keys().collect::<Vec<_>>(),
            "{file}"
        );
        assert!(again == fresh, "{file}");
    }
    fs::remove_file(folder.join("short.md")).unwrap();
    let (_, files) = build(&folder, "site", &[]);
    assert!(
        !files
            .keys()
            .any(|name| name.contains("short") || name.contains("shared"))
    );
}

#[test]
fn folders_of_somebody_else_stay_as_they_are() {
    let folder = folder(
        "build-taken",
        &[("talk.md", "# A\n"), ("home/letter.txt", "mine")],
    );
    let (told, files) = build(&folder, "home", &[]);
    assert!(told.contains("holds other files"), "{told}");
    assert_eq!(files.len(), 1);
    let (told, _) = build(&folder, "home", &["--url", "example.org"]);
    assert!(told.contains("it is no address"), "{told}");
}

#[test]
fn the_sample_talks_can_be_published() {
    let site = folder("build-samples", &[]);
    let talks = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/decks");
    let (told, files) = build(&talks, site.to_str().unwrap(), &[]);
    assert!(told.contains("3 made, 0 as before"), "{told}");
    let page = text(&files["talks/gil/index.html"]);
    assert!(page.contains("<article id=\"1\"") && page.contains("lang=\"ko\""));
    // Keys turn slides before the app is there: what does that has to come at once.
    assert!(files["talks/page.js"].len() <= 3 * 1024);
}
