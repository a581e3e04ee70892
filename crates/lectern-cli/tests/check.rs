//! `lectern check` as it is called from a shell.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Runs `lectern check` where the fixtures are.
fn check(arguments: &[&str]) -> Output {
    check_in(&fixtures(), arguments)
}

fn check_in(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_lectern"))
        .arg("check")
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn problems_are_told_with_the_lines_they_are_on() {
    for deck in ["korean.md", "parts.md", "reveal.html"] {
        let output = check(&[&format!("decks/{deck}")]);
        insta::assert_snapshot!(deck, text(&output.stdout));
        assert_eq!(output.status.code(), Some(1), "{deck}");
    }
}

#[test]
fn problems_are_an_array_for_programs() {
    let output = check(&["decks/parts.md", "--format", "json"]);
    insta::assert_snapshot!("json", text(&output.stdout));
    let output = check(&["good", "--format", "json"]);
    assert_eq!(text(&output.stdout), "[]\n");
}

#[test]
fn what_is_hard_on_readers_is_told_too() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readers");
    fs::create_dir_all(&folder).unwrap();
    // The head of a picture of 6000 × 4000 dots.
    let head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x17\x70\0\0\x0f\xa0\x08\x06\0\0\0";
    fs::write(folder.join("wide.png"), head).unwrap();
    let deck = "---\nstyle: |\n  p { font-size: 14px }\n---\n\n# A\n\n![](wide.png)\n\n[handout](gone.pdf) [page](https://example.org)\n\n<!-- private: My fee -->\n";
    fs::write(folder.join("deck.md"), deck).unwrap();
    for format in ["text", "sarif"] {
        let output = check_in(&folder, &["deck.md", "--format", format]);
        insta::assert_snapshot!(format!("readers-{format}"), text(&output.stdout));
        assert_eq!(output.status.code(), Some(1));
    }
}

#[test]
fn faint_text_is_told_with_the_rule_or_setting_that_makes_it() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("faint");
    fs::create_dir_all(&folder).unwrap();
    fs::write(
        folder.join("brand.css"),
        "h2,\nh3 {\n  background: white;\n  color: #AAA;\n}\n",
    )
    .unwrap();
    fs::write(folder.join("imports.css"), "@import 'other.css';\n").unwrap();
    for (deck, expected) in [
        (
            "---\nmarp: true\nstyle: |\n  p { color: #999 }\n  section { color: #999 }\n---\n\n# A\n",
            "5 `#999` on `#fbfaf6`",
        ),
        (
            "---\nmarp: true\nclass: invert\nstyle: |\n  section { color: #999 }\n---\n\n# A\n",
            "",
        ),
        (
            "---\nmarp: true\ncolor: '#999'\nbackgroundColor: white\n---\n\n# A\n\n---\n\n# B\n",
            "3 `#999` on `white`",
        ),
        (
            "---\nmarp: true\n---\n\n# A\n\n---\n\n<!-- _color: yellow -->\n\n# B\n",
            "9 `yellow` on `#fbfaf6`",
        ),
        (
            "---\nmarp: true\n---\n\n<!-- _color: yellow -->\n\n# B\n\n![bg](dot.svg)\n",
            "",
        ),
        (
            "# A\n\n---\n\n<style>\nem { color: #999; background: #fff }\n</style>\n\n# B\n",
            "6 `#999` on `#fff`",
        ),
        (
            "---\ntheme: dark\nstyle: ':root { --deck-text: #333 }'\n---\n\n# A\n",
            "3 `#333` on `#",
        ),
        (
            "---\ncss: brand.css\n---\n\n# A\n",
            "brand.css:4 `#AAA` on `white`",
        ),
        (
            "---\ncss: imports.css\nstyle: 'section { color: #999 }'\n---\n\n# A\n",
            "",
        ),
        (
            "# A <b style=\"color: #999; background: #fff\">b</b>\n\n`<b style=\"color: #aaa; background: #fff\">`\n",
            "1 `#999` on `#fff`",
        ),
    ] {
        fs::write(folder.join("deck.md"), deck).unwrap();
        let output = check_in(&folder, &["deck.md", "--format", "json"]);
        let problems: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let problems = problems.as_array().unwrap().iter();
        let faint = problems.filter(|it| it["code"] == "low-contrast");
        let told = faint.map(|it| {
            let file = it["file"].as_str().unwrap().replace("deck.md", "");
            let parting = if file.is_empty() { "" } else { ":" };
            let message = it["message"].as_str().unwrap();
            format!("{file}{parting}{} {message}", it["line"])
        });
        let told: Vec<_> = told.collect();
        assert_eq!(
            told.len(),
            usize::from(!expected.is_empty()),
            "{deck} {told:?}"
        );
        assert!(
            told.iter().all(|it| it.starts_with(expected)),
            "{deck} {told:?}"
        );
    }
}

#[test]
fn the_decks_of_a_folder_are_checked_without_parts_and_other_pages() {
    let output = check(&["decks", "--format", "text"]);
    let all = text(&output.stdout);
    let counts: Vec<_> = all.lines().rev().take(4).collect();
    insta::assert_snapshot!("folder", counts.join("\n"));
}

#[test]
fn hidden_folders_and_those_of_packages_are_left_out() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("left-out");
    for name in [
        ".git/a.md",
        "node_modules/a/README.md",
        "talks/a.md",
        "b.MD",
    ] {
        let file = folder.join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, "# A deck\n").unwrap();
    }
    let output = check_in(&folder, &["."]);
    assert_eq!(
        text(&output.stdout),
        "2 decks, 2 slides, 0 errors, 0 warnings, 0 hints, 0 missing files\n"
    );
}

#[test]
fn files_outside_the_folder_are_not_taken_in() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("outside");
    fs::create_dir_all(folder.join("talk")).unwrap();
    fs::write(folder.join("other.md"), "# Other\n").unwrap();
    fs::write(
        folder.join("talk/deck.md"),
        "# A\n\n---\nsrc: ../other.md\n---\n",
    )
    .unwrap();
    for (place, slides, n_not_beside) in [("talk", "2 slides", 1), (".", "2 slides", 0)] {
        let output = check_in(&folder, &[place, "--dialect", "slidev"]);
        let told = text(&output.stdout);
        assert!(told.contains(slides), "{told}");
        assert_eq!(
            told.matches("is not beside the deck").count(),
            n_not_beside,
            "{told}"
        );
    }
}

#[test]
fn missing_files_of_a_recording_are_told() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("recording");
    fs::create_dir_all(&folder).unwrap();
    let deck = "---\nvideo: film.webm\ncaptions: {en: gone.vtt, ko: https://example.org/ko.vtt}\n---\n\n# A\n";
    fs::write(folder.join("deck.md"), deck).unwrap();
    fs::write(folder.join("film.webm"), "film").unwrap();
    let output = check_in(&folder, &["."]);
    let told = text(&output.stdout);
    assert!(
        told.contains("gone.vtt") && told.contains("1 missing file"),
        "{told}"
    );
}

#[test]
fn the_exit_code_tells_how_bad_it_is() {
    for (arguments, code) in [
        (&["good"][..], 0),
        (&["decks/korean.md"], 1),
        (&["decks/korean.md", "--deny", "hint"], 1),
        (&["decks/korean.md", "--deny", "error"], 0),
        (&["good", "--deny", "hint"], 0),
        (&["good", "--dialect", "nowhere"], 2),
        (&["good", "gone.md"], 2),
        (&["decks/page.html"], 2),
        (&["good/dot.svg/x.md"], 2),
        (&[], 2),
    ] {
        let output = check(arguments);
        let told = text(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{arguments:?} {told}");
        assert_eq!(told.is_empty(), code < 2, "{arguments:?} {told}");
    }
}

#[test]
fn the_sample_talks_are_without_warnings() {
    let talks = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/decks");
    let output = check_in(&talks, &["."]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stdout));
}
