//! Finding a slide: by words of its title, its number, or in the overview.

use anyhow::{Result, ensure};
use e2e::{Page, Story, stories};
use thirtyfour::Key;

use crate::hooks::{OVERLAY, at, open_deck};

pub(crate) const STORIES: &[Story] = stories![
    a_slide_is_found_by_words_of_its_title,
    what_is_typed_into_the_finder_turns_no_slides,
    the_overview_is_walked_with_arrows,
    a_click_in_the_overview_opens_a_slide,
    the_overview_of_a_thousand_slides_draws_what_is_in_sight,
];

const TITLES: [&str; 6] = [
    "Begin",
    "Boats and bells",
    "A long way home",
    "Fireflies",
    "반딧불이",
    "The end",
];

fn deck() -> String {
    let slides = TITLES.map(|title| format!("# {title}"));
    slides.join("\n\n---\n\n")
}

/// The titles that the finder offers.
const OFFERED: &str = "[...document.querySelectorAll('#finder-matches span:last-child')].map(({ textContent }) => textContent)";

async fn a_slide_is_found_by_words_of_its_title(page: &Page) -> Result<()> {
    open_deck(page, &deck(), "").await?;
    for (typed, offered, place) in [
        ("firefl", "Fireflies", "4.0"),
        ("way hom", "A long way home", "3.0"),
        ("반딧", "반딧불이", "5.0"),
        ("2", "Boats and bells", "2.0"),
    ] {
        page.press("g").await?;
        page.until("document.activeElement.matches('dialog input')")
            .await?;
        let field = page.find("dialog input").await?;
        field.send_keys(typed).await?;
        page.until_equal(&format!("{OFFERED}[0]"), offered).await?;
        page.press(Key::Enter).await?;
        at(page, place).await?;
        page.until_equal(OVERLAY, "").await?;
    }
    Ok(())
}

async fn what_is_typed_into_the_finder_turns_no_slides(page: &Page) -> Result<()> {
    open_deck(page, &deck(), "#3").await?;
    page.press("g").await?;
    page.until("document.activeElement.matches('dialog input')")
        .await?;
    page.press("b jn").await?;
    page.until_equal("document.querySelector('dialog input').value", "b jn")
        .await?;
    at(page, "3.0").await?;
    page.until_equal("document.querySelector('.show').dataset.screen", "live")
        .await?;
    page.press(Key::Escape).await?;
    page.until_equal(OVERLAY, "").await?;
    at(page, "3.0").await
}

async fn the_overview_is_walked_with_arrows(page: &Page) -> Result<()> {
    open_deck(page, &deck(), "#2").await?;
    page.press("o").await?;
    let focused = "document.activeElement.dataset.tile";
    page.until_equal(focused, "1").await?;
    for (key, tile) in [
        (Key::Right, "2"),
        (Key::Left, "1"),
        (Key::End, "5"),
        (Key::Home, "0"),
        (Key::Left, "0"),
    ] {
        page.press(key).await?;
        page.until_equal(focused, tile).await?;
    }
    page.press(Key::Down).await?;
    page.until(&format!("Number({focused}) > 1")).await?;
    let tile: usize = page.value(&format!("Number({focused})")).await?;
    page.press(Key::Enter).await?;
    at(page, &format!("{}.0", tile + 1)).await?;
    page.until_equal(OVERLAY, "").await
}

async fn a_click_in_the_overview_opens_a_slide(page: &Page) -> Result<()> {
    open_deck(page, &deck(), "").await?;
    page.press("o").await?;
    page.click("[data-tile='3']").await?;
    at(page, "4.0").await?;
    page.driver().await?.back().await?;
    at(page, "1.0").await
}

async fn the_overview_of_a_thousand_slides_draws_what_is_in_sight(page: &Page) -> Result<()> {
    let slides: Vec<_> = (1..=1_000)
        .map(|number| format!("# Slide {number}"))
        .collect();
    open_deck(page, &slides.join("\n\n---\n\n"), "#700").await?;
    page.press("o").await?;
    page.until_equal("document.activeElement.dataset.tile", "699")
        .await?;
    let drawn: usize = page
        .value("document.querySelectorAll('[data-tile]').length")
        .await?;
    ensure!((8..100).contains(&drawn), "{drawn} tiles");
    page.press(Key::End).await?;
    page.until_equal("document.activeElement.dataset.tile", "999")
        .await?;
    page.value::<()>("void document.querySelector('.overview').scrollTo(0, 0)")
        .await?;
    page.until("document.querySelector('[data-tile=\"0\"]')")
        .await?;
    page.until("!document.querySelector('[data-tile=\"999\"]')")
        .await
}
