//! The list of talks.

use anyhow::{Result, ensure};
use e2e::{Page, Story, stories};

use crate::hooks::{STATE, at};

pub(crate) const STORIES: &[Story] = stories![
    the_sample_talks_are_listed,
    talks_are_found_by_words_language_level_and_tag,
    a_talk_opens_at_a_click,
    a_talks_json_beside_the_app_takes_the_place_of_the_samples,
    a_broken_entry_says_why_and_the_others_still_list,
    a_broken_talks_json_says_where_and_can_be_tried_again,
];

/// The talks that are listed, in order.
const TALKS: &str =
    "[...document.querySelectorAll('[data-talk]')].map(({ dataset }) => dataset.talk)";

async fn the_sample_talks_are_listed(page: &Page) -> Result<()> {
    page.open("/").await?;
    page.until_equal(TALKS, ["conference", "production", "gil"])
        .await?;
    for (talk, words) in [
        (
            "conference",
            ["first-timer", "Robin Ashby", "Beginner", "11:40", "25 min"],
        ),
        (
            "production",
            [
                "研究コードを本番へ",
                "森下 あおい",
                "Intermediate",
                "Room 203",
                "Japanese",
            ],
        ),
        (
            "gil",
            [
                "GIL이란",
                "한서윤",
                "15:50",
                "Moved from 11:40 to 15:50",
                "concurrency",
            ],
        ),
    ] {
        let text = page.text(&format!("[data-talk={talk}]")).await?;
        for word in words {
            ensure!(text.contains(word), "{word} is not in {text}");
        }
    }
    Ok(())
}

async fn talks_are_found_by_words_language_level_and_tag(page: &Page) -> Result<()> {
    page.open("/").await?;
    let words = page.find(".filter-row input").await?;
    words.send_keys("seo-yun gil").await?;
    page.until_equal(TALKS, ["gil"]).await?;
    words.send_keys("zzz").await?;
    page.until_equal(TALKS, [""; 0]).await?;
    page.click(".talk-count button").await?;
    page.until_equal(&format!("{TALKS}.length"), 3).await?;
    for (option, talks) in [
        ("[aria-label=Language] [value=ja]", &["production"][..]),
        ("[aria-label=Level] [value=beginner]", &["conference"]),
        ("[aria-label=Tag] [value=python]", &["production", "gil"]),
    ] {
        page.click(&format!(".filter-row {option}")).await?;
        page.until_equal(TALKS, talks).await?;
        page.click(".talk-count button").await?;
        page.until_equal(&format!("{TALKS}.length"), 3).await?;
    }
    Ok(())
}

async fn a_talk_opens_at_a_click(page: &Page) -> Result<()> {
    page.open("/").await?;
    page.click("[data-talk=gil] .talk-title a").await?;
    at(page, "1.0").await?;
    page.driver().await?.back().await?;
    page.until_equal(&format!("{TALKS}.length"), 3).await
}

async fn a_talks_json_beside_the_app_takes_the_place_of_the_samples(page: &Page) -> Result<()> {
    page.site().put(
        "talks.json",
        r#"{"version": 1, "event": {"name": "Night school"},
            "talks": [{"id": "owls", "title": "Owls", "deck": "talks/owls.md", "later": true}]}"#,
    );
    page.site().put("talks/owls.md", "# Owls at night");
    page.open("/").await?;
    page.until_equal(TALKS, ["owls"]).await?;
    page.until_equal("document.title", "Night school").await?;
    page.click("[data-talk=owls] .talk-title a").await?;
    at(page, "1.0").await?;
    page.until_equal("document.title", "Owls at night").await
}

async fn a_broken_entry_says_why_and_the_others_still_list(page: &Page) -> Result<()> {
    page.site().put(
        "talks.json",
        r#"{"version": 1, "talks": [{"id": "lost", "title": "No deck"},
            {"id": "long", "title": "Long", "deck": "long.md", "minutes": "many"},
            {"id": "fine", "title": "Fine", "deck": "fine.md"}]}"#,
    );
    page.open("/").await?;
    page.until_equal(TALKS, ["fine"]).await?;
    for (entry, reason) in [(1, "“deck” is missing"), (2, "“minutes” should be")] {
        let text = page.text(&format!("[data-entry='{entry}']")).await?;
        ensure!(text.contains(reason), "{reason} is not in {text}");
    }
    Ok(())
}

async fn a_broken_talks_json_says_where_and_can_be_tried_again(page: &Page) -> Result<()> {
    page.site().put("talks.json", "{\n  \"talks\": [,]\n}");
    page.open("/").await?;
    let text = page.text(".programme-failure").await?;
    ensure!(text.contains("line 2, column 13"), "{text}");
    page.site()
        .put("talks.json", r#"{"version": 1, "talks": []}"#);
    page.click(".programme-failure button").await?;
    page.until("document.querySelector('.talk-count')").await?;
    page.until_equal(STATE, "ready").await
}
