//! `lectern new`, and what shells and `man` are told.

#![expect(clippy::unwrap_used, reason = "a test may panic")]
#![allow(
    unreachable_pub,
    dead_code,
    reason = "tests share a module, of which each needs a part"
)]

mod shell;

use std::fs;

use lectern_deck::Dialect;
use shell::{folder, run, text, write};

#[test]
fn a_new_talk_of_each_tool_has_nothing_wrong_with_it() {
    let folder = folder("new", &[]);
    for &dialect in Dialect::ALL {
        let name = format!("my {} talk", dialect.name());
        let made = run(&folder, &["new", &name, "--dialect", dialect.name()]);
        assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
        let checked = run(&folder, &["check", &name, "--deny", "hint"]);
        assert_eq!(checked.status.code(), Some(0), "{}", text(&checked.stdout));
    }
    let deck = fs::read_to_string(folder.join("my native talk/deck.md")).unwrap();
    assert!(deck.contains("title: \"My native talk\"\n"), "{deck}");
}

#[test]
fn what_is_there_stays_as_it_is() {
    let folder = folder(
        "new-again",
        &[("talk/deck.md", "# Mine\n"), ("other/a.png", "")],
    );
    let refused = run(&folder, &["new", "talk"]);
    assert_eq!(refused.status.code(), Some(2));
    let told = text(&refused.stderr);
    assert!(told.contains("is there already"), "{told}");
    assert_eq!(
        fs::read_to_string(folder.join("talk/deck.md")).unwrap(),
        "# Mine\n"
    );
    // A folder with other things in it may become one of a talk.
    assert_eq!(run(&folder, &["new", "other"]).status.code(), Some(0));
    write(&folder, "file", "");
    assert_eq!(run(&folder, &["new", "file"]).status.code(), Some(2));
    assert_eq!(run(&folder, &["new", ".."]).status.code(), Some(2));
}

#[test]
fn shells_and_man_are_told_of_every_command() {
    let folder = folder("manual", &[]);
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = text(&run(&folder, &["completions", shell]).stdout);
        assert!(
            script.contains("serve") && script.contains("check"),
            "{shell}"
        );
    }
    assert_eq!(run(&folder, &["manual", "man1"]).status.code(), Some(0));
    for page in ["lectern", "lectern-new", "lectern-serve", "lectern-check"] {
        let page = folder.join("man1").join(page).with_extension("1");
        assert!(page.is_file(), "{}", page.display());
    }
}
