//! Whether we read what `saphyr-parser` reads, or say why not.

use std::path::Path;

use proptest::prelude::*;

use super::documents::{PIECES, documents};
use super::{Value, judge, parse};

/// Tells how our reading of `text` differs from the judge's, if it does.
fn difference(text: &str, hash_is_text: bool) -> Option<String> {
    let ours = parse(text, hash_is_text);
    let theirs = judge::parse(text, hash_is_text);
    let in_brackets = text.trim_start().starts_with(['[', '{']);
    let agree = match (&ours, &theirs) {
        (Ok(ours), Ok(theirs)) if ours == theirs => true,
        // Where there are no settings, nothing is loosened. The judge's loosening does not know that.
        (Ok(ours @ Value::Scalar(_)), _) if judge::strict(text).as_ref() == Ok(ours) => true,
        (Err(_), Ok(_)) if in_brackets && judge::strict(text).is_err() => true,
        (Ok(_), Ok(_)) => false,
        (Err(_), Err(_)) => true,
        (Err(error), Ok(_)) => REFUSED.iter().any(|word| error.message.contains(word)),
        (Ok(_), Err(_)) => {
            let text = as_the_judge_wants_it(text);
            match (
                parse(&text, hash_is_text),
                judge::parse(&text, hash_is_text),
            ) {
                (Ok(ours), Ok(theirs)) => ours == theirs,
                _ => false,
            }
        }
    };
    (!agree).then(|| format!("{text}\n-- ours: {ours:?}\n-- judge: {theirs:?}"))
}

/// Words of the messages for what the judge reads and decks need not.
const REFUSED: &[&str] = &[
    "tab",
    "anchors",
    "tags",
    "`?`",
    "cannot be a key",
    "key is missing",
    "cannot begin with",
    // The judge lets quotes in a list go on at the column of the dash.
    "not indented",
    // The judge takes `---` in block text that is the whole document for text.
    "more than one YAML document",
];

/// Writes otherwise what we read and the judge does not: a closing bracket below its key, a tab after a colon, a
/// bracket right after a colon, a dash before a bracket.
fn as_the_judge_wants_it(text: &str) -> String {
    let mut out = String::new();
    for line in text.split_inclusive('\n') {
        if line.trim_start().starts_with([']', '}']) {
            out.push_str(&" ".repeat(40));
        }
        let mut before = ' ';
        for character in line.chars() {
            if matches!(
                (before, character),
                (':' | '-', '\t' | ',' | '[' | ']' | '{' | '}')
            ) {
                out.push(' ');
            }
            out.push(character);
            before = character;
        }
    }
    out
}

fn assert_agreement(text: &str) {
    for hash_is_text in [false, true] {
        if let Some(difference) = difference(text, hash_is_text) {
            panic!("{difference}");
        }
    }
}

#[test]
fn front_matter_of_all_tools_is_read() {
    let texts = include_str!("../../tests/front-matter.txt").split("=====\n");
    let mut count = 0;
    for text in texts {
        assert_agreement(text);
        assert!(
            parse(text, false).is_ok(),
            "{text}\n{:?}",
            parse(text, false)
        );
        count += 1;
    }
    assert!(count >= 60, "{count}");
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "real decks are read where they lie"
)]
fn settings_of_real_decks_are_read() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
    let Ok(folders) = std::fs::read_dir(&corpus) else {
        eprintln!("skipped: no decks in {}", corpus.display());
        return;
    };
    let decks = folders
        .flatten()
        .filter_map(|folder| std::fs::read_dir(folder.path()).ok())
        .flat_map(Iterator::flatten)
        .filter_map(|file| std::fs::read_to_string(file.path()).ok());
    for deck in decks {
        let deck = deck.replace('\r', "");
        let blocks = deck.strip_prefix("---").unwrap_or(&deck).split("\n---");
        let comments = deck
            .split("<!--")
            .skip(1)
            .filter_map(|rest| rest.split("-->").next());
        for settings in blocks.chain(comments.map(str::trim)) {
            assert_agreement(settings);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn documents_are_read_as_yaml(text in documents()) {
        assert_agreement(&text);
    }

    #[test]
    fn broken_documents_are_never_misread(
        text in documents(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..4, prop::sample::select(PIECES)), 1..4),
    ) {
        let mut text: Vec<_> = text.chars().collect();
        for (at, cut, piece) in changes {
            let at = at.index(text.len() + 1);
            let end = text.len().min(at + cut);
            text.splice(at..end, piece.chars());
        }
        text.push('\n');
        assert_agreement(&text.into_iter().collect::<String>());
    }

    #[test]
    fn any_mixture_is_never_misread(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..10)) {
        assert_agreement(&(pieces.concat() + "\n"));
    }

    #[test]
    fn any_text_has_an_answer(text in ".{0,40}") {
        let _value_or_error = parse(&text, false);
    }
}
