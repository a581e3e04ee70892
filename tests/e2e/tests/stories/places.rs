//! Addresses of slides, and how they keep up.

use anyhow::Result;
use e2e::{Page, Story, stories};
use thirtyfour::Key;

use crate::hooks::{SLIDE, at, open_deck};

pub(crate) const STORIES: &[Story] = stories![
    an_address_leads_to_a_slide_and_step,
    a_reload_comes_back_to_the_same_step,
    the_browsers_back_undoes_jumps_not_turns,
    an_address_typed_over_turns_the_slide,
    the_title_follows_the_slide,
    a_link_within_the_deck_jumps,
];

const DECK: &str = "---\ntitle: Walks\n---\n# One\n\n[on](#three)\n\n---\n\n# Two\n\n* first\n* second\n\n---\n\n# Three\n\n---\n\n# Four";

async fn an_address_leads_to_a_slide_and_step(page: &Page) -> Result<()> {
    for (fragment, place) in [
        ("", "1.0"),
        ("#3", "3.0"),
        ("#2.2", "2.2"),
        ("#two", "2.0"),
        ("#two.1", "2.1"),
        ("#2.9", "2.2"),
        ("#99", "4.0"),
        ("#0", "1.0"),
        ("#nowhere", "1.0"),
    ] {
        open_deck(page, DECK, fragment).await?;
        at(page, place).await?;
        // Only the fragment changes from one to the next, which alone would load nothing.
        page.driver().await?.goto("about:blank").await?;
    }
    Ok(())
}

async fn a_reload_comes_back_to_the_same_step(page: &Page) -> Result<()> {
    open_deck(page, DECK, "").await?;
    page.press("jj").await?;
    at(page, "2.1").await?;
    page.reload().await?;
    at(page, "2.1").await?;
    page.until_equal(&format!("{SLIDE}.dataset.slideId"), "two")
        .await
}

async fn the_browsers_back_undoes_jumps_not_turns(page: &Page) -> Result<()> {
    open_deck(page, DECK, "").await?;
    page.press("j").await?;
    at(page, "2.0").await?;
    page.press(Key::End).await?;
    at(page, "4.0").await?;
    page.press("k").await?;
    at(page, "3.0").await?;
    page.press("1" + Key::Enter).await?;
    at(page, "1.0").await?;
    for place in ["3.0", "2.0"] {
        page.driver().await?.back().await?;
        at(page, place).await?;
    }
    for place in ["3.0", "1.0"] {
        page.driver().await?.forward().await?;
        at(page, place).await?;
    }
    Ok(())
}

async fn an_address_typed_over_turns_the_slide(page: &Page) -> Result<()> {
    open_deck(page, DECK, "").await?;
    page.value::<String>("location.hash = '#two.1'").await?;
    at(page, "2.1").await
}

async fn the_title_follows_the_slide(page: &Page) -> Result<()> {
    open_deck(page, DECK, "").await?;
    page.until_equal("document.title", "One · Walks").await?;
    page.press(Key::End).await?;
    page.until_equal("document.title", "Four · Walks").await
}

async fn a_link_within_the_deck_jumps(page: &Page) -> Result<()> {
    open_deck(page, DECK, "").await?;
    let click = format!("{SLIDE}.shadowRoot.querySelector('a').click()");
    page.value::<()>(&click).await?;
    at(page, "3.0").await?;
    page.driver().await?.back().await?;
    at(page, "1.0").await
}
