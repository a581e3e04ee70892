//! The programme of an event: its days, its news, its talks, its chairs.

use std::fmt::Write as _;

use anyhow::{Result, ensure};
use e2e::{Page, Story, stories};
use thirtyfour::Key;

use crate::hooks::{STATE, at};

pub(crate) const STORIES: &[Story] = stories![
    the_programme_is_shown_by_the_clock_of_the_venue_and_of_the_visitor,
    a_shared_address_shows_the_same_talks,
    a_visitor_comes_back_and_sees_what_has_moved,
    talks_go_into_a_calendar,
    the_page_of_a_talk_leads_to_its_slides_by_keyboard,
    the_chair_sees_what_is_left_and_holds_up_signs,
    two_hundred_talks_are_listed_without_barriers,
];

/// The zone of the venue is nine hours ahead of UTC, that of the visitor five hours and a half behind.
const VISITOR: &str = "Date.prototype.getTimezoneOffset = () => 330;";

/// Two days, two rooms; in the visitor's zone the first talk of the second day is on the evening of the first.
const PROGRAMME: &str = r#"{"version": 1, "event": {"name": "Night school", "dates": "14 and 15 November"},
    "updated": "2026-11-10T09:00:00+09:00",
    "talks": [
        {"id": "gil", "title": "GIL이란", "deck": "decks/gil/deck.md", "language": "ko", "level": "advanced", "track": "Core", "room": "Hall A",
         "starts": "2026-11-14T15:50:00+09:00", "minutes": 30, "license": "CC BY 4.0", "tags": ["python"],
         "speakers": [{"name": "한서윤", "pronounced": "Han Seo-yun", "affiliation": "서버", "links": ["https://example.org/han"]}],
         "abstract": "One *lock*. <script>alert(1)</script>\n\n- threads\n- cores",
         "changes": [{"at": "2026-11-09T09:00:00+09:00", "field": "starts", "from": "2026-11-14T11:40:00+09:00", "to": "2026-11-14T15:50:00+09:00"}]},
        {"id": "owls", "title": "Owls", "deck": "owls.md", "language": "en", "level": "beginner", "track": "Nature", "room": "Room 203",
         "starts": "2026-11-14T11:40:00+09:00", "minutes": 25},
        {"id": "bats", "title": "Bats", "deck": "bats.md", "language": "en", "level": "beginner", "track": "Nature", "room": "Hall A",
         "starts": "2026-11-15T08:30:00+09:00", "minutes": 5},
        {"id": "later", "title": "Later", "deck": "later.md"}
    ]}"#;

/// Each day with the talks on it: `2026-11-14: owls 11:40, gil 15:50`.
const DAYS: &str = "[...document.querySelectorAll('.talk-day')].map((day) => `${day.dataset.day ?? '-'}: ${
    [...day.querySelectorAll('[data-talk]')].map((talk) =>
        [talk.dataset.talk, talk.querySelector('.talk-time')?.textContent].join(' ').trim()).join(', ')}`)";

async fn the_programme_is_shown_by_the_clock_of_the_venue_and_of_the_visitor(
    page: &Page,
) -> Result<()> {
    page.site().run_first(VISITOR);
    page.site().put("talks.json", PROGRAMME);
    page.open("/?lang=en").await?;
    page.until_equal(
        DAYS,
        [
            "2026-11-14: owls 11:40, gil 15:50",
            "2026-11-15: bats 08:30",
            "-: later",
        ],
    )
    .await?;
    let title = page.text("[data-day='2026-11-14'] .day-title").await?;
    ensure!(title.contains("14 November"), "{title}");
    let elsewhere = page.text("[data-talk=bats] .talk-elsewhere").await?;
    ensure!(elsewhere == "14 Nov 18:00 for you", "{elsewhere}");

    page.click(".arrangement label:has([name=clock]):last-child")
        .await?;
    let by_visitor = [
        "2026-11-13: owls 21:10",
        "2026-11-14: gil 01:20, bats 18:00",
        "-: later",
    ];
    page.until_equal(DAYS, by_visitor).await?;
    let moved = page.text("[data-talk=gil] .talk-change").await?;
    ensure!(
        moved == "Moved from 13 Nov 21:10 to 14 Nov 01:20",
        "{moved}"
    );
    page.until_equal("location.search", "?lang=en&clock=visitor")
        .await?;
    page.click(".arrangement label:has([name=order]):last-child")
        .await?;
    page.until_equal(
        "[...document.querySelectorAll('.talk-room-day')].map(({ dataset }) => dataset.room ?? '-')",
        ["Room 203", "Hall A", "-"],
    )
    .await?;
    page.reload().await?;
    page.until_equal(DAYS, by_visitor).await?;

    // While the event goes on one sees where to go.
    page.site().run_first(&format!(
        "{VISITOR} const moment = Date.parse('2026-11-14T12:00:00+09:00'); Date.now = () => moment;"
    ));
    page.open("/?lang=en").await?;
    let now = page.text(".now").await?;
    for words in [
        "Now and next",
        "Room 203",
        "Now Owls until 12:05",
        "Next GIL이란 15:50",
    ] {
        let flat = now.split_whitespace().collect::<Vec<_>>().join(" ");
        ensure!(flat.contains(words), "{words} is not in {flat}");
    }
    Ok(())
}

async fn a_shared_address_shows_the_same_talks(page: &Page) -> Result<()> {
    page.site().put("talks.json", PROGRAMME);
    for (query, talks) in [
        ("?day=2026-11-15", &["bats"][..]),
        ("?room=Hall+A&language=ko", &["gil"]),
        ("?track=Nature&level=beginner", &["owls", "bats"]),
        ("?q=han+seo", &["gil"]),
        ("?day=2026-11-16", &[]),
    ] {
        page.open(&format!("/{query}")).await?;
        page.until_equal(
            "[...document.querySelectorAll('[data-talk]')].map(({ dataset }) => dataset.talk)",
            talks,
        )
        .await?;
    }
    page.click(".talk-count button").await?;
    page.until_equal("location.search", "").await?;
    page.click(".filter-row [aria-label=Room] [value='Room 203']")
        .await?;
    page.until_equal("location.search", "?room=Room+203")
        .await?;
    page.click("[data-talk=owls] .talk-links a").await?;
    page.until_equal("document.documentElement.dataset.view", "talk")
        .await?;
    page.driver().await?.back().await?;
    page.until_equal("location.search", "?room=Room+203")
        .await?;
    page.until_equal(
        "[...document.querySelectorAll('[data-talk]')].map(({ dataset }) => dataset.talk)",
        ["owls"],
    )
    .await
}

async fn a_visitor_comes_back_and_sees_what_has_moved(page: &Page) -> Result<()> {
    page.site().put("talks.json", PROGRAMME);
    page.open("/?lang=en").await?;
    page.find("[data-talk=gil]").await?;
    ensure!(
        page.value::<bool>("!document.querySelector('.news')")
            .await?,
        "a first visit has no news"
    );
    let moved = r#""changes": [{"at": "2026-11-10T10:00:00+09:00", "field": "room", "from": "Hall A", "to": "Room 203"}], "id": "owls""#;
    page.site().put(
        "talks.json",
        PROGRAMME.replacen(r#""id": "owls""#, moved, 1),
    );
    page.reload().await?;
    let news = page.text(".news").await?;
    for words in [
        "1 talk has changed since your last visit",
        "Owls",
        "Room changed from Hall A to Room 203",
    ] {
        ensure!(news.contains(words), "{words} is not in {news}");
    }
    page.find("[data-talk=owls][data-news]").await?;
    page.reload().await?;
    page.click(".news button").await?;
    page.until("!document.querySelector('.news, [data-news]')")
        .await?;
    page.reload().await?;
    page.find("[data-talk=owls]").await?;
    page.until("!document.querySelector('.news')").await
}

/// Keeps what is saved, instead of giving it to the downloads.
const CATCH_FILES: &str = "window.saved = [];
    HTMLAnchorElement.prototype.click = function () {
        fetch(this.href).then((file) => file.text()).then((text) => window.saved.push([this.download, text]));
    };";

async fn talks_go_into_a_calendar(page: &Page) -> Result<()> {
    page.site().run_first(CATCH_FILES);
    page.site().put("talks.json", PROGRAMME);
    page.open("/?day=2026-11-14").await?;
    page.click("[data-command=calendar]").await?;
    page.until_equal("window.saved.length", 1).await?;
    page.until_equal("window.saved[0][0]", "talks.ics").await?;
    let list: String = page.value("window.saved[0][1]").await?;
    page.click("[data-talk=gil] .talk-links a").await?;
    page.click(".about [data-command=calendar]").await?;
    page.until_equal("window.saved.length", 2).await?;
    page.until_equal("window.saved[1][0]", "gil.ics").await?;
    let talk: String = page.value("window.saved[1][1]").await?;
    for (calendar, n_events) in [(&list, 2), (&talk, 1)] {
        let events = calendar.matches("BEGIN:VEVENT\r\n").count();
        ensure!(events == n_events, "{events} events in {calendar}");
        for line in [
            "DTSTART:20261114T065000Z",
            "DURATION:PT30M",
            "SUMMARY;LANGUAGE=ko:GIL이란",
            "LOCATION:Hall A",
        ] {
            ensure!(
                calendar.contains(&format!("\r\n{line}\r\n")),
                "{line} is not in {calendar}"
            );
        }
        let link = page.site().address("/?talk=gil");
        let unfolded = calendar.replace("\r\n ", "");
        ensure!(unfolded.contains(&format!("URL:{link}")), "{unfolded}");
    }
    Ok(())
}

/// What has the focus.
const FOCUS: &str = "document.activeElement";

async fn the_page_of_a_talk_leads_to_its_slides_by_keyboard(page: &Page) -> Result<()> {
    page.resize(360, 740).await?;
    page.site().put("talks.json", PROGRAMME);
    page.open("/?talk=gil&lang=en").await?;
    page.until_equal("document.title", "GIL이란").await?;
    page.until_equal(&format!("{FOCUS}.tagName"), "H1").await?;
    let text = page.text(".about").await?;
    for words in [
        "Saturday 14 November 15:50–16:20",
        "Hall A",
        "Han Seo-yun",
        "example.org",
        "threads",
        "CC BY 4.0",
        "Advanced",
    ] {
        ensure!(text.contains(words), "{words} is not in {text}");
    }
    ensure!(!text.contains("alert"), "{text}");
    page.until("document.querySelector('.about-abstract em')")
        .await?;
    page.until("document.documentElement.scrollWidth <= innerWidth")
        .await?;
    page.is_accessible().await?;
    page.until_equal(
        "[...document.querySelectorAll('.about-ways a')].map((a) => a.getAttribute('href'))",
        [
            "?deck=decks/gil/deck.md&view=show",
            "?deck=decks/gil/deck.md&view=read",
            "?deck=decks/gil/deck.md&view=present",
            "?deck=decks/gil/deck.md&view=print",
            "?talk=gil&view=chair",
        ],
    )
    .await?;
    page.press(Key::Tab).await?;
    page.until_equal(&format!("{FOCUS}.dataset.command"), "show")
        .await?;
    page.press(Key::Enter).await?;
    at(page, "1.0").await?;
    page.until_equal("document.documentElement.dataset.view", "show")
        .await?;
    page.driver().await?.back().await?;
    page.find(".about[data-talk=gil]").await?;

    page.open("/?talk=nobody&lang=en").await?;
    page.until_equal(STATE, "ready").await?;
    let text = page.text("main").await?;
    ensure!(text.contains("There is no talk “nobody”"), "{text}");
    Ok(())
}

/// A clock that the story sets.
const OWN_CLOCK: &str =
    "const real = Date.now; window.later = 0; Date.now = () => real() + window.later;";

/// The state of the chair's clock.
const PHASE: &str = "document.querySelector('.countdown')?.dataset.phase";

/// The sign that is up.
const SIGN: &str = "document.querySelector('.countdown')?.dataset.sign ?? ''";

async fn the_chair_sees_what_is_left_and_holds_up_signs(page: &Page) -> Result<()> {
    page.resize(360, 740).await?;
    page.site().run_first(OWN_CLOCK);
    page.site().put("talks.json", PROGRAMME);
    page.open("/?talk=gil&view=chair&lang=en").await?;
    page.until_equal(STATE, "ready").await?;
    let card = page.text(".chair").await?;
    for words in [
        "한서윤",
        "say: Han Seo-yun",
        "30 min",
        "10 minutes left after 20 min 16:10",
        "Time is up after 30 min 16:20",
    ] {
        let flat = card.split_whitespace().collect::<Vec<_>>().join(" ");
        ensure!(flat.contains(words), "{words} is not in {flat}");
    }
    page.is_accessible().await?;
    page.click("[data-command=start]").await?;
    page.until_equal(PHASE, "calm").await?;
    page.until("/^(30:00|29:5\\d)$/.test(document.querySelector('.countdown-time').textContent)")
        .await?;
    page.is_accessible().await?;
    let minute = 60_000;
    for (ms, sign, phase) in [
        (20 * minute, "10", "10"),
        (25 * minute, "5", "5"),
        (29 * minute, "1", "1"),
        (30 * minute, "0", "over"),
    ] {
        page.value::<i64>(&format!("window.later = {}", ms + 1000))
            .await?;
        page.until_equal(SIGN, sign).await?;
        page.until_equal(PHASE, phase).await?;
        page.until_equal("document.activeElement.dataset.left", sign)
            .await?;
        page.press(Key::Escape).await?;
        page.until_equal(SIGN, "").await?;
    }
    page.until("document.querySelector('.countdown-time').textContent.startsWith('+0:')")
        .await?;

    // A reload does not stop it, nor does a wrong tap.
    page.site()
        .run_first(&format!("{OWN_CLOCK} window.later = {};", 27 * minute));
    page.reload().await?;
    page.until_equal(PHASE, "5").await?;
    page.click("[data-hold-up='1']").await?;
    page.until_equal(SIGN, "1").await?;
    page.click(".countdown-sign").await?;
    page.until_equal(SIGN, "").await?;
    page.click("[data-command=stop]").await?;
    page.click("[data-command=go-on]").await?;
    page.until_equal(PHASE, "5").await
}

async fn two_hundred_talks_are_listed_without_barriers(page: &Page) -> Result<()> {
    let mut talks = String::new();
    for number in 0..200 {
        let (day, slot, room) = (14 + number / 80, number % 80 / 8, number % 8);
        write!(
            talks,
            r#"{}{{"id": "t{number}", "title": "Talk number {number}", "deck": "t.md", "room": "Room {room}", "minutes": 30,
                "starts": "2026-11-{day}T{:02}:00:00+09:00", "abstract": "What it is about.", "tags": ["x"]}}"#,
            if number == 0 { "" } else { "," },
            9 + slot
        )?;
    }
    page.site()
        .put("talks.json", format!(r#"{{"talks": [{talks}]}}"#));
    page.resize(360, 740).await?;
    page.open("/?lang=ko").await?;
    page.until_equal("document.querySelectorAll('[data-talk]').length", 200)
        .await?;
    page.until("document.documentElement.scrollWidth <= innerWidth")
        .await?;
    page.find("[data-many]").await?;
    page.is_accessible().await
}
