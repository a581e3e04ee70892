//! The wire: what the document says, and what hostile texts can do to it, which is nothing.

use std::collections::BTreeSet;

use lectern_session::channel::ChannelId;
use lectern_session::ink::{Ink, MOST_POINTS};
use lectern_session::journal::Journal;
use lectern_session::pointing::Point;
use lectern_session::position::SlideIndex;
use lectern_session::protocol::{Envelope, LONGEST, Message, Refusal, Role, decode, encode};
use lectern_session::record::{Register, WindowId};
use lectern_session::resume::Beat;
use lectern_session::talk::clicker::Clicker;
use proptest::prelude::*;

const DOCUMENT: &str = include_str!("../../../docs/protocol.md");
const TALK: ChannelId = ChannelId(0x9f86_d081_884c_7d65);

fn examples() -> impl Iterator<Item = &'static str> {
    DOCUMENT.lines().filter(|line| line.starts_with("lectern "))
}

fn kind(example: &str) -> &str {
    example.split(' ').nth(2).unwrap_or_default()
}

/// The names of an example, with the kind of message they are in.
fn names(example: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let words = example.split(' ').filter_map(|word| word.split_once('='));
    words.map(|(name, _)| (name, kind(example)))
}

#[test]
fn every_example_of_the_document_is_understood_and_said_in_the_same_words() {
    for example in examples() {
        let envelope = decode(TALK, example).expect(example);
        assert_eq!(encode(TALK, &envelope), example);
    }
}

#[test]
fn the_table_of_the_document_has_every_name_of_every_kind() {
    let in_examples: BTreeSet<_> = examples().flat_map(names).collect();
    let kinds: BTreeSet<_> = examples().map(kind).collect();
    assert_eq!(kinds.len(), 7);
    let mut in_table = BTreeSet::new();
    for row in DOCUMENT.lines().filter(|line| line.starts_with("| `")) {
        let mut cells = row.split('|').map(str::trim).skip(1);
        let name = cells.next().unwrap().trim_matches('`');
        match cells.next().unwrap() {
            "all" => in_table.extend(kinds.iter().map(|kind| (name, *kind))),
            some => in_table.extend(some.split(", ").map(|kind| (name, kind))),
        }
    }
    assert_eq!(in_examples, in_table);
}

#[test]
fn what_is_not_for_this_window_is_told_apart() {
    let hello = "lectern 1 hello talk=9f86d081884c7d65 from=2 as=stage n=1";
    let long = format!("{hello} x={}", "y".repeat(LONGEST));
    for (text, refusal) in [
        ("", Refusal::Foreign),
        ("{\"type\":\"webpackOk\"}", Refusal::Foreign),
        ("lectern", Refusal::Foreign),
        (&hello.replace(" 1 ", " 2 "), Refusal::OtherVersion(2)),
        (&hello.replace(" 1 ", " 1.5 "), Refusal::Broken),
        (&hello.replace("9f86", "9f87"), Refusal::OtherTalk),
        (&hello.replace("hello", "dance"), Refusal::UnknownKind),
        (&hello.replace("stage", "usher"), Refusal::Broken),
        (
            &hello.replace("n=1", "n=99999999999999999999"),
            Refusal::Broken,
        ),
        (&long, Refusal::Broken),
    ] {
        assert_eq!(decode(TALK, text), Err(refusal), "{text:.80}");
    }
    assert!(decode(TALK, &format!("{hello} mood=good")).is_ok());
}

#[test]
fn the_most_that_can_be_drawn_fits_into_a_message() {
    let mut ink = Ink::default();
    for n in 0..2 * MOST_POINTS {
        let far = Point {
            x: 9_000 + u16::try_from(n % 999).unwrap(),
            y: 9_999,
        };
        if n % 8 == 0 {
            ink.begin(SlideIndex(999_999), far);
        } else {
            ink.draw_to(far);
        }
    }
    let envelope = Envelope {
        from: WindowId(u64::MAX),
        role: Role::Console,
        number: u64::MAX,
        message: Message::Ink(Register::untouched(WindowId(u64::MAX), ink)),
    };
    assert_eq!(decode(TALK, &encode(TALK, &envelope)), Ok(envelope));
}

/// An example with a piece taken out, doubled or replaced.
fn nearly_a_message() -> impl Strategy<Value = String> {
    let examples: Vec<_> = examples().collect();
    let piece = prop_oneof![Just(String::new()), "[0-9a-f.:x,=% -]{1,12}", ".{1,6}"];
    (
        proptest::sample::select(examples),
        any::<(u16, u16)>(),
        piece,
    )
        .prop_map(|(example, (from, length), piece)| {
            let from = usize::from(from) % example.len();
            let to = (from + usize::from(length) % 12).min(example.len());
            format!("{}{piece}{}", &example[..from], &example[to..])
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_stops_a_window(text in prop_oneof![nearly_a_message(), ".{0,200}"]) {
        if let Ok(envelope) = decode(TALK, &text) {
            // What was understood is said again in a way that is understood the same.
            prop_assert_eq!(decode(TALK, &encode(TALK, &envelope)), Ok(envelope));
        }
        let stored = text.replace("lectern 1 state", "lectern-beat 1").replace("lectern 1", "lectern-log 1");
        let _ = (Beat::from_text(&stored), Journal::from_text(&stored), Clicker::from_text(&stored));
    }
}
