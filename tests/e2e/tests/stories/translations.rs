//! A talk in several languages.

use anyhow::{Result, ensure};
use e2e::{Page, Story, stories};

use crate::hooks::{FAILURE, at};

pub(crate) const STORIES: &[Story] = stories![
    another_language_shows_the_same_slide_and_step,
    a_reader_stays_at_the_slide_in_another_language,
];

const LIST: &str = r#"{"talks": [{"title": "Broken", "deck": 7}, {"id": "locks", "title": "락", "deck": "talks/locks.md", "language": "ko",
    "translations": {"en": "talks/locks.en.md"}}]}"#;

/// Five slides, of which the last but one is of the audience there alone.
const KOREAN: &str = "# 락\n\n---\nid: why\n---\n\n## 왜\n\n* 하나\n* 둘\n\n---\n\n## 스레드\n\n---\n\n## 손을 들어 주세요\n\n---\nid: end\n---\n\n# 끝\n";

const ENGLISH: &str = "# Locks\n\n---\nid: why\n---\n\n## Why\n\n* one\n* two\n\n---\n\n## Threads\n\n---\nid: end\n---\n\n# The end\n";

fn put_talk(page: &Page) {
    page.site().put("talks.json", LIST);
    page.site().put("talks/locks.md", KOREAN);
    page.site().put("talks/locks.en.md", ENGLISH);
}

/// The tag of the language that is shown.
const SHOWN: &str = "document.querySelector('.languages span')?.textContent";

async fn choose(page: &Page, language: &str) -> Result<()> {
    page.click(&format!(".languages option[lang={language}]"))
        .await?;
    page.until_equal(SHOWN, language).await
}

async fn another_language_shows_the_same_slide_and_step(page: &Page) -> Result<()> {
    put_talk(page);
    page.open("/?deck=talks/locks.md&view=show&lang=en#2.1")
        .await?;
    at(page, "2.1").await?;
    page.until_equal(SHOWN, "ko").await?;
    page.until_equal(
        "[...document.querySelectorAll('.languages option')].map((option) => option.text)",
        ["한국어", "English"],
    )
    .await?;
    page.is_accessible().await?;

    choose(page, "en").await?;
    at(page, "2.1").await?;
    page.until_equal(
        "new URLSearchParams(location.search).get('deck')",
        "talks/locks.en.md",
    )
    .await?;
    page.until_equal("document.title", "Why · Locks").await?;
    let lack = page.text(".languages-notice").await?;
    ensure!(lack == "This translation has 1 slide fewer.", "{lack}");

    // By its id, though it has another number; nothing is lacking on the way back.
    page.value::<String>("location.hash = '#end'").await?;
    at(page, "4.0").await?;
    choose(page, "ko").await?;
    at(page, "5.0").await?;
    page.until("!document.querySelector('.languages-notice')")
        .await?;

    // By its place between those that both have; and where there is none, the one before.
    page.value::<String>("location.hash = '#3'").await?;
    at(page, "3.0").await?;
    choose(page, "en").await?;
    at(page, "3.0").await?;
    page.driver().await?.back().await?;
    page.until_equal(SHOWN, "ko").await?;
    at(page, "3.0").await?;
    page.value::<String>("location.hash = '#4'").await?;
    at(page, "4.0").await?;
    choose(page, "en").await?;
    at(page, "3.0").await?;
    let lack = page.text(".languages-notice").await?;
    ensure!(
        lack == "This translation lacks that slide; this is the one before.",
        "{lack}"
    );

    // A deck that no list names has no other languages, and a translation that is not there says so.
    page.site()
        .put("talks.json", LIST.replace("locks.en.md", "lost.md"));
    page.open("/?deck=talks/locks.md&view=show").await?;
    page.until_equal(SHOWN, "ko").await?;
    page.click(".languages option[lang=en]").await?;
    page.until_equal(FAILURE, "status").await
}

async fn a_reader_stays_at_the_slide_in_another_language(page: &Page) -> Result<()> {
    put_talk(page);
    page.resize(360, 740).await?;
    page.open("/?deck=talks/locks.md&lang=ko#5").await?;
    let here = "document.querySelector('[data-here] [data-slide-id]')?.dataset.slideId";
    page.until_equal(here, "end").await?;
    page.until_equal(SHOWN, "ko").await?;
    page.until("document.documentElement.scrollWidth <= innerWidth")
        .await?;
    choose(page, "en").await?;
    page.until_equal("document.documentElement.dataset.view", "read")
        .await?;
    page.until_equal(here, "end").await?;
    let lack = page.text(".languages-notice").await?;
    ensure!(lack == "이 번역에는 슬라이드가 1장 적습니다.", "{lack}");
    choose(page, "ko").await?;
    page.until_equal(here, "end").await?;
    page.is_accessible().await
}
