//! What a reader chooses for the interface: its language, light or dark.

use anyhow::{Result, ensure};
use e2e::{Page, Story, stories};

pub(crate) const STORIES: &[Story] = stories![
    the_language_is_chosen_and_kept,
    an_address_can_ask_for_a_language,
    light_and_dark_are_chosen_and_kept,
];

/// The language of the interface as the page says it, and a word in it.
const LANGUAGE: &str = "[document.documentElement.lang, document.documentElement.dataset.lang,
    document.querySelector('.open-panel h2')?.textContent]";

async fn the_language_is_chosen_and_kept(page: &Page) -> Result<()> {
    page.open("/").await?;
    page.until_equal(LANGUAGE, ["en", "en", "Open a deck"])
        .await?;
    for (language, heading) in [("ko", "자료 열기"), ("ja", "資料を開く")] {
        page.click(&format!(".segment[lang={language}]")).await?;
        page.until_equal(LANGUAGE, [language, language, heading])
            .await?;
        page.reload().await?;
        page.until_equal(LANGUAGE, [language, language, heading])
            .await?;
    }
    Ok(())
}

async fn an_address_can_ask_for_a_language(page: &Page) -> Result<()> {
    page.site().put("talk.md", "# One");
    page.open("/?deck=talk.md&lang=ja").await?;
    page.until_equal("document.documentElement.lang", "ja")
        .await?;
    page.press("?").await?;
    page.until("document.querySelector('dialog[open]').innerText.includes('次のステップ')")
        .await
}

async fn light_and_dark_are_chosen_and_kept(page: &Page) -> Result<()> {
    page.open("/").await?;
    let mut papers = Vec::new();
    for (title, name) in [("Light", "light"), ("Dark", "dark")] {
        page.click(&format!(".segment[title={title}]")).await?;
        let appearance = "document.documentElement.dataset.appearance";
        page.until_equal(appearance, name).await?;
        page.reload().await?;
        page.until_equal(appearance, name).await?;
        let paper = "getComputedStyle(document.documentElement).backgroundColor";
        papers.push(page.value::<String>(paper).await?);
    }
    ensure!(papers[0] != papers[1], "both are {}", papers[0]);
    Ok(())
}
