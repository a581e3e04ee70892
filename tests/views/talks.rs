//! The list of talks.

use std::rc::Rc;

use insta::assert_snapshot;
use lectern::components::broken_card::BrokenCard;
use lectern::components::filter_row::FilterRow;
use lectern::components::talk_card::TalkCard;
use lectern::i18n::Language;
use lectern_deck::programme::{Choices, Date, Entry, Filter, Level, Programme, Zone, parse};
use yew::{AttrValue, Callback, Html, html};

use super::rendered;

const TALKS: &str = r#"{"talks": [
    {
        "id": "gil", "title": "GIL이란 무엇인가", "deck": "gil/deck.md", "abstract": "스레드와 락 <이야기>",
        "speakers": [{"name": "한서윤", "pronounced": "Han Seo-yun", "affiliation": "서버", "links": ["https://example.org/han"]}, "Kim"],
        "language": "ko", "translations": {"en": "gil/deck.en.md"}, "level": "advanced", "track": "Core", "room": "Hall A",
        "starts": "2026-11-14T15:50:00+09:00", "minutes": 30, "tags": ["python"], "video": {"url": "https://example.org/v"},
        "changes": [
            {"field": "starts", "from": "2026-11-14T11:40:00+09:00", "to": "2026-11-14T15:50:00+09:00"},
            {"field": "starts", "from": "2026-11-13T11:40:00+09:00", "to": "2026-11-14T11:40:00+09:00"},
            {"field": "room", "from": "Hall B", "to": "Hall A"},
            {"field": "minutes", "to": 30}
        ]
    },
    {"title": "Short", "deck": "short.md", "language": "en", "level": "beginner", "tags": ["life"], "room": "B", "track": "Web",
     "starts": "2026-11-15T09:00:00+09:00"},
    {"title": "Broken", "deck": "broken.md", "minutes": "thirty"},
    7
]}"#;

fn programme() -> Programme {
    parse(TALKS).unwrap_or_default()
}

fn card(index: usize, elsewhere: Option<AttrValue>) -> Html {
    let on_follow = Callback::noop();
    match &programme().entries[index] {
        Entry::Talk(talk) => html! {
            <TalkCard talk={Rc::clone(talk)} starts={talk.starts.clone()} changes={talk.changes.clone()} rank={3}
                is_news={elsewhere.is_some()} {elsewhere} href="?deck=gil/deck.md" about="?talk=gil" watch="?deck=gil/deck.md&view=watch" {on_follow}
                translations={vec![("en".into(), "?deck=gil/deck.en.md".into())]} />
        },
        Entry::Broken(entry) => {
            let href = entry
                .deck
                .as_ref()
                .map(|deck| AttrValue::from(format!("?deck={deck}")));
            html! { <BrokenCard entry={entry.clone()} {href} {on_follow} /> }
        }
    }
}

#[test]
fn a_talk_says_when_what_by_whom_and_what_changed() {
    assert_snapshot!(
        "talk_in_english",
        rendered(Language::English, card(0, None))
    );
    assert_snapshot!(
        "talk_in_korean_by_two_clocks",
        rendered(Language::Korean, card(0, Some("내 시각 07:50".into())))
    );
    assert_snapshot!(
        "talk_in_japanese",
        rendered(Language::Japanese, card(0, None))
    );
}

#[test]
fn a_broken_entry_says_why_and_can_be_opened_where_it_names_a_deck() {
    assert_snapshot!(
        "broken_with_a_deck",
        rendered(Language::English, card(2, None))
    );
    assert_snapshot!(
        "broken_without_anything",
        rendered(Language::Japanese, card(3, None))
    );
}

#[test]
fn the_filter_offers_what_the_talks_have() {
    let choices = Rc::new(Choices::of(&programme(), Zone::Venue));
    let filter = Filter {
        text: "lock".to_owned(),
        level: Some(Level::Advanced),
        ..Filter::default()
    };
    let day_in_words = Callback::from(|(_, month, day): Date| format!("{month}월 {day}일"));
    let row =
        html! { <FilterRow {filter} {choices} on_filter={Callback::noop()} {day_in_words} /> };
    assert_snapshot!("filter", rendered(Language::Korean, row));
}
