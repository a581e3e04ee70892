//! Handing a slide on.

use anyhow::Result;
use e2e::{Page, Story, stories};
use thirtyfour::Key;

use crate::hooks::{OVERLAY, at, open_deck};

pub(crate) const STORIES: &[Story] = stories![
    a_link_to_slide_step_and_talk_is_handed_on,
    a_link_to_a_slide_with_a_korean_title_opens_it,
    the_code_for_a_web_page_shows_the_slide,
];

const DECK: &str = "# One & only\n\n---\n\n# Two {#second}\n\n* a\n* b\n\n---\n\n# 한 문장으로\n";

/// The text of a field.
fn text(name: &str) -> String {
    format!("document.querySelector('[data-copy={name}] textarea').value")
}

/// Chooses what is handed on.
async fn choose(page: &Page, index: usize) -> Result<()> {
    page.value::<()>(&format!(
        "document.querySelectorAll('[name=share-what]')[{index}].click()"
    ))
    .await
}

async fn a_link_to_slide_step_and_talk_is_handed_on(page: &Page) -> Result<()> {
    page.site().run_first(
        "navigator.share = ({ title, url }) => { window.shared = [title, url]; return Promise.resolve(); };",
    );
    open_deck(page, DECK, "&view=show#second.1").await?;
    page.press("q").await?;
    page.until_equal(OVERLAY, "Share").await?;
    let link = |place: &str| page.site().address(&format!("/?deck=talk.md{place}"));
    page.until_equal(&text("link"), link("#second")).await?;
    page.until_equal("document.querySelector('.qr').dataset.qr", link("#second"))
        .await?;
    choose(page, 1).await?;
    page.until_equal(&text("link"), link("#second.1")).await?;
    choose(page, 2).await?;
    page.until_equal(&text("link"), link("")).await?;
    choose(page, 0).await?;
    page.click("[data-command=share].button").await?;
    page.until_equal("shared", ("Two · One & only", link("#second")))
        .await?;
    page.click("[data-copy=link] button").await?;
    page.until("document.querySelector('.share-panel .keep-done').innerText")
        .await?;
    for (width, height) in [(1280, 720), (500, 700)] {
        page.resize(width, height).await?;
        page.until("document.getAnimations().every(({ playState }) => playState === 'finished')")
            .await?;
        page.is_accessible().await?;
    }
    page.press(Key::Escape).await?;
    page.until_equal(OVERLAY, "").await?;
    at(page, "2.1").await
}

async fn a_link_to_a_slide_with_a_korean_title_opens_it(page: &Page) -> Result<()> {
    open_deck(page, DECK, "&view=show#3").await?;
    page.press("q").await?;
    page.until_equal(OVERLAY, "Share").await?;
    let link: String = page.value(&text("link")).await?;
    page.driver().await?.goto("about:blank").await?;
    page.driver().await?.goto(link).await?;
    at(page, "3.0").await
}

async fn the_code_for_a_web_page_shows_the_slide(page: &Page) -> Result<()> {
    open_deck(page, DECK, "#2").await?;
    page.press("q").await?;
    page.until_equal(OVERLAY, "Share").await?;
    let code: String = page.value(&text("embed")).await?;
    page.site().put(
        "around.html",
        format!(
            "<!doctype html><title>Around</title><script>var said = []; addEventListener('message', ({{ data }}) => said.push(data));</script>{code}"
        ),
    );
    let around = page.site().address("/around.html");
    page.driver().await?.goto(around).await?;
    page.until_equal(
        "said.find(({ lectern }) => lectern === 'ready')?.id",
        "second",
    )
    .await?;
    page.until_equal("document.querySelector('iframe').title", "Two · One & only")
        .await
}
