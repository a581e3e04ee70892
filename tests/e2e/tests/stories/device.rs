//! Decks that are kept on this device.

use anyhow::Result;
use e2e::{Page, Story, stories};

use crate::hooks::{FAILURE, STATE, at};

pub(crate) const STORIES: &[Story] = stories![
    a_deck_survives_reload_and_is_listed,
    a_deck_is_removed_and_brought_back,
    a_removed_deck_is_said_to_be_gone,
    a_refused_store_is_said_and_the_talk_goes_on,
];

const LISTED: &str = "document.querySelectorAll('[data-deck]').length";

/// Pastes a deck of two slides and waits for it.
async fn open_a_deck(page: &Page) -> Result<()> {
    page.open("/").await?;
    page.click(".open-ways button").await?;
    let field = page.find("dialog textarea").await?;
    field.send_keys("# Kept\n\n---\n\n# Second").await?;
    page.click("dialog [type=submit]").await?;
    at(page, "1.0").await
}

async fn a_deck_survives_reload_and_is_listed(page: &Page) -> Result<()> {
    open_a_deck(page).await?;
    page.press("j").await?;
    at(page, "2.0").await?;
    page.reload().await?;
    at(page, "2.0").await?;
    page.click(".show-bar a[href='?']").await?;
    page.until_equal(LISTED, 1).await?;
    page.click("[data-deck] a").await?;
    at(page, "1.0").await?;
    page.until_equal("document.title", "Kept").await
}

async fn a_deck_is_removed_and_brought_back(page: &Page) -> Result<()> {
    open_a_deck(page).await?;
    page.open("/").await?;
    page.click("[data-deck] button").await?;
    page.until_equal(LISTED, 0).await?;
    page.click(".opened-removed button").await?;
    page.until_equal(LISTED, 1).await?;
    page.click("[data-deck] button").await?;
    page.until_equal(LISTED, 0).await?;
    page.reload().await?;
    page.until("document.querySelector('.opened-list')").await?;
    page.until_equal(LISTED, 0).await
}

async fn a_removed_deck_is_said_to_be_gone(page: &Page) -> Result<()> {
    page.open("/?deck=device:0123456789abcdef").await?;
    page.until_equal(FAILURE, "forgotten").await?;
    page.until_equal(STATE, "failed").await
}

async fn a_refused_store_is_said_and_the_talk_goes_on(page: &Page) -> Result<()> {
    page.site().run_first(
        "IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError'); };",
    );
    page.open("/").await?;
    page.until("document.querySelector('.open-panel').innerText.includes('gone after a reload')")
        .await?;
    open_a_deck(page).await?;
    page.reload().await?;
    page.until_equal(FAILURE, "store-refused").await
}
