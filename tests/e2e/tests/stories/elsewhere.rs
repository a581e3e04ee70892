//! Other hosts: nothing is asked of them before the reader agrees.

use anyhow::{Result, ensure};
use e2e::{Answer, Page, Story, stories};

use crate::hooks::{FAILURE, OVERLAY, SLIDE, at, in_slide, open_deck};

pub(crate) const STORIES: &[Story] = stories![
    a_deck_of_another_host_opens_when_the_reader_agrees,
    a_host_that_shares_no_files_is_said,
    pictures_of_another_host_wait_for_leave,
    a_link_to_another_site_shows_where_it_leads,
];

/// A picture, as small as they get.
const PICTURE: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="24" height="16"/>"#;

async fn a_deck_of_another_host_opens_when_the_reader_agrees(page: &Page) -> Result<()> {
    let other = page.site().neighbour().await?;
    let deck = "# From afar\n\n![A picture](near.svg)";
    other.answer("talk.md", Answer::file("talk.md", deck).shared());
    other.put("near.svg", PICTURE);
    let place = format!("/?deck={}", other.address("talk.md"));
    page.open(&place).await?;
    page.until_equal(
        "document.querySelector('[data-asked-host]').dataset.askedHost",
        other.host(),
    )
    .await?;
    ensure!(other.requests().is_empty(), "{:?}", other.requests());
    page.click("[data-asked-host] button").await?;
    at(page, "1.0").await?;
    // Pictures beside the deck are of the same host, which was agreed to, also after a reload.
    page.until(&format!("{}?.naturalWidth === 24", in_slide("img")))
        .await?;
    page.reload().await?;
    at(page, "1.0").await
}

async fn a_host_that_shares_no_files_is_said(page: &Page) -> Result<()> {
    let other = page.site().neighbour().await?;
    other.put("talk.md", "# Kept to itself");
    page.open(&format!("/?deck={}", other.address("talk.md")))
        .await?;
    page.click("[data-asked-host] button").await?;
    page.until_equal(FAILURE, "unreachable").await?;
    let text = page.text("[data-failure]").await?;
    ensure!(text.contains("CORS"), "{text}");
    Ok(())
}

async fn pictures_of_another_host_wait_for_leave(page: &Page) -> Result<()> {
    let other = page.site().neighbour().await?;
    other.put("far.svg", PICTURE);
    let far = other.address("far.svg");
    let deck = format!(
        "# Pictures\n\n![Far away]({far})\n\n![bg]({far}?bg)\n\n<style>h1 {{ background: url({far}?css) }}</style>\n\n---\n\n# Two"
    );
    open_deck(page, &deck, "").await?;
    page.until_equal(
        "document.querySelector('[data-asked-hosts]').dataset.askedHosts",
        other.host(),
    )
    .await?;
    page.until_equal(
        &format!("{}.textContent", in_slide(".image-missing")),
        "Far away",
    )
    .await?;
    // Neither in the overview, which draws all slides.
    page.press("o").await?;
    page.until("document.querySelectorAll('[data-tile]').length === 2")
        .await?;
    page.press("o").await?;
    page.until_equal(OVERLAY, "").await?;
    ensure!(other.requests().is_empty(), "{:?}", other.requests());
    page.click("[data-asked-hosts] button").await?;
    page.until(&format!("{}?.naturalWidth === 24", in_slide("img")))
        .await?;
    page.until("!document.querySelector('[data-asked-hosts]')")
        .await
}

async fn a_link_to_another_site_shows_where_it_leads(page: &Page) -> Result<()> {
    let other = page.site().neighbour().await?;
    other.put("shop.html", "<meta charset=utf-8><title>Shop</title>");
    let link = other.address("shop.html");
    open_deck(page, &format!("# Links\n\n[a harmless name]({link})"), "").await?;
    let click = format!("{SLIDE}.shadowRoot.querySelector('a').click()");
    page.value::<()>(&click).await?;
    page.until(&format!(
        "{OVERLAY}.includes('another site: {}')",
        other.host()
    ))
    .await?;
    page.until_equal("document.querySelector('.link-address').textContent", &link)
        .await?;
    ensure!(other.requests().is_empty(), "{:?}", other.requests());
    ensure!(page.driver().await?.windows().await?.len() == 1);
    page.click("dialog a[target=_blank]").await?;
    let opened = page.opened_window().await?;
    // The talk stays where it is, and the other page knows nothing of it.
    at(page, "1.0").await?;
    opened.until_equal("document.title", "Shop").await?;
    opened
        .until_equal("[window.opener, document.referrer]", (None::<()>, ""))
        .await
}
