//! What people write into a `talks.json`, and what becomes of it.

use lectern_deck::programme::{
    Chapter, Chapters, Entry, LocalTime, Programme, ProgrammeError, parse,
};

/// The titles of the entries; for broken ones the reason.
fn entries(json: &str) -> Vec<String> {
    let Ok(programme) = parse(json) else {
        panic!("no programme: {json}");
    };
    programme
        .entries
        .iter()
        .map(|entry| match entry {
            Entry::Talk(talk) => talk.title.clone(),
            Entry::Broken(broken) => format!("{}: {}", broken.number, broken.fault),
        })
        .collect()
}

#[test]
fn every_field_of_a_talk_is_read() {
    let json = r#"{
        "version": 1, "event": {"name": "PyCon", "dates": "22 November", "place": "Seoul", "url": "https://example.org/"},
        "updated": "2026-11-20T09:00:00+09:00",
        "talks": [{
            "id": "gil", "title": " What is the GIL? ", "deck": "gil/deck.md",
            "speakers": [{"name": "한서윤", "pronounced": "Han Seo-yun", "affiliation": "Somewhere", "links": ["https://example.org/han"]}, "Kim"],
            "abstract": "One lock.", "language": "ko", "translations": {"en": "gil/deck.en.md"}, "level": "Intermediate",
            "track": "Core", "room": "101", "starts": "2026-11-22T15:50:00+09:00", "minutes": 30,
            "changes": [{"at": "2026-11-21T08:00:00+09:00", "field": "starts", "from": "2026-11-22T11:40:00+09:00", "to": "2026-11-22T15:50:00+09:00"},
                        {"field": "minutes", "from": 40, "to": 30}],
            "tags": ["python"], "video": {"url": "https://example.org/v", "chapters": [{"at": 12.5, "slide": "intro"}]},
            "license": "CC BY 4.0", "sponsor": "nobody"
        }]
    }"#;
    let Programme {
        event,
        updated,
        entries,
        other,
    } = parse(json).unwrap();
    assert_eq!(event.place.as_deref(), Some("Seoul"));
    assert_eq!(updated, LocalTime::parse("2026-11-20T09:00:00+09:00"));
    assert_eq!(
        other.get("version").and_then(serde_json::Value::as_u64),
        Some(1)
    );
    let [Entry::Talk(talk)] = &entries[..] else {
        panic!("one talk: {entries:?}")
    };
    assert_eq!(talk.title, "What is the GIL?");
    assert_eq!(
        talk.speakers
            .iter()
            .map(|speaker| &*speaker.name)
            .collect::<Vec<_>>(),
        ["한서윤", "Kim"]
    );
    assert_eq!(talk.translations["en"], "gil/deck.en.md");
    assert_eq!(
        talk.starts.as_ref().map(LocalTime::clock).as_deref(),
        Some("15:50")
    );
    assert_eq!(talk.changes[1].from.as_deref(), Some("40"));
    let video = talk.video.as_ref().unwrap();
    let chapter = Chapter {
        at: 12.5,
        slide: "intro".to_owned(),
    };
    assert_eq!(video.url.as_deref(), Some("https://example.org/v"));
    assert_eq!(video.chapters, Chapters::Listed(vec![chapter]));
    assert!(talk.other.contains_key("sponsor"));
}

#[test]
fn a_broken_entry_says_why_and_hides_no_other() {
    for (broken, reason) in [
        (r#""just a title""#, r#""just a title" is not an object"#),
        (r#"{"deck": "b.md"}"#, "`title` is missing"),
        (r#"{"title": "  ", "deck": "b.md"}"#, "`title` is missing"),
        (r#"{"title": "B"}"#, "`deck` is missing"),
        (r#"{"title": "B", "deck": 1}"#, "`deck` is 1, not text"),
        (
            r#"{"title": "B", "deck": "b.md", "speakers": "Kim"}"#,
            r#"`speakers` is "Kim", not a list"#,
        ),
        (
            r#"{"title": "B", "deck": "b.md", "speakers": ["Kim", {}]}"#,
            "`speakers[1].name` is missing",
        ),
        (
            r#"{"title": "B", "deck": "b.md", "level": "expert"}"#,
            r#"`level` is "expert", not beginner, intermediate or advanced"#,
        ),
        (
            r#"{"title": "B", "deck": "b.md", "minutes": "half an hour, or a little longer than that"}"#,
            r#"`minutes` is "half an hour, or a little longer than t…, not a whole number of minutes"#,
        ),
        (
            r#"{"title": "B", "deck": "b.md", "starts": "11:40"}"#,
            r#"`starts` is "11:40", not a date and time such as 2026-11-22T11:40:00+09:00"#,
        ),
        (
            r#"{"title": "B", "deck": "b.md", "video": {"url": "javascript:alert(1)"}}"#,
            r#"`video.url` is "javascript:alert(1)", not an address that starts with https://"#,
        ),
        (
            r#"{"title": "B", "deck": "b.md", "video": {"url": "b.webm", "captions": {"en": "data:,x"}}}"#,
            r#"`video.captions.en` is "data:,x", not an address that starts with https://"#,
        ),
        (
            r#"{"title": "B", "deck": "b.md", "video": {"chapters": []}}"#,
            "`video.url` is missing",
        ),
    ] {
        let json = format!(
            r#"{{"talks": [{{"title": "A", "deck": "a.md"}}, {broken}, {{"title": "C", "deck": "c.md"}}]}}"#
        );
        assert_eq!(
            entries(&json),
            ["A".to_owned(), format!("2: {reason}"), "C".to_owned()]
        );
    }
}

#[test]
fn a_broken_entry_keeps_what_could_be_made_out() {
    let json = r#"{"talks": [{"id": "b", "title": "B", "deck": "b.md", "minutes": -1}]}"#;
    let programme = parse(json).unwrap();
    let [Entry::Broken(broken)] = &programme.entries[..] else {
        panic!("{programme:?}")
    };
    let texts = [&broken.id, &broken.title, &broken.deck];
    assert_eq!(
        texts.map(Option::as_deref),
        [Some("b"), Some("B"), Some("b.md")]
    );
}

#[test]
fn empty_and_null_are_as_good_as_not_there() {
    let json = "\u{feff}{\"talks\": [{\"title\": \"A\", \"deck\": \"a.md\", \"room\": \"\", \"level\": null, \"starts\": \"\"}]}";
    assert_eq!(entries(json), ["A"]);
    assert!(parse(r#"{"talks": []}"#).unwrap().entries.is_empty());
}

#[test]
fn a_file_that_is_no_programme_is_refused_with_the_place() {
    for (json, reason) in [
        ("", "line 1, column 0: EOF while parsing a value"),
        (
            "{\n  \"talks\": [,]\n}",
            "line 2, column 13: expected value",
        ),
        ("<!doctype html>", "line 1, column 1: expected value"),
        ("[]", "[] is not an object"),
        (r#"{"event": {}}"#, "`talks` is missing"),
        (r#"{"talks": {}}"#, "`talks` is {}, not a list"),
    ] {
        let error: ProgrammeError = parse(json).unwrap_err();
        assert_eq!(error.to_string(), reason);
    }
    assert!(
        parse(&"[".repeat(100_000)).is_err(),
        "deep nesting is refused, not followed"
    );
}

#[test]
fn the_sample_talks_are_in_order() {
    let json = include_str!("../../../assets/decks/talks.json");
    assert_eq!(
        entries(json),
        [
            "Your first conference: a first-timer’s guide",
            "研究コードを本番へ",
            "GIL이란 무엇이고 왜 중요한가",
        ]
    );
}
