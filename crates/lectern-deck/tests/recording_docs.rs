//! `docs/recordings.md`: what it says of decks and lists is what is read.

use lectern_deck::programme::parse;
use lectern_deck::{Deck, Dialect};

const MANUAL: &str = include_str!("../../../docs/recordings.md");

fn examples(language: &str) -> Vec<&'static str> {
    let fence = format!("```{language}\n");
    let parts = MANUAL.split(&*fence).skip(1);
    let examples: Vec<_> = parts
        .filter_map(|part| Some(part.split_once("```")?.0))
        .collect();
    assert!(!examples.is_empty(), "{language}");
    examples
}

#[test]
fn recordings_in_decks_are_read() {
    for yaml in examples("yaml") {
        let deck = format!("---\ntitle: A\n{yaml}---\n\n# A");
        let (deck, problems) = Deck::parse(&deck, Some(Dialect::Native));
        assert_eq!(problems, [], "{yaml}");
        let recording = deck.recording().expect(yaml);
        assert!(recording.is_some(), "{yaml}");
    }
}

#[test]
fn recordings_in_the_list_of_talks_are_read() {
    for json in examples("json") {
        let list = format!(r#"{{"talks": [{{"title": "A", "deck": "a.md", "video": {json}}}]}}"#);
        let programme = parse(&list).expect(json);
        let talk = programme.talks().next().expect(json);
        assert!(talk.video.is_some(), "{json}");
    }
}
