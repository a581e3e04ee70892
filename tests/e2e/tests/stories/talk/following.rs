//! The stage follows the console, and the console the stage.

use anyhow::{Result, ensure};
use e2e::{Browser, Desk, Page, Story, talks};
use thirtyfour::Key;

use super::{COVER, present_in_windows};
use crate::hooks::{SLIDE, at};

pub(crate) const STORIES: &[Story] = talks![&Browser::ALL;
    the_stage_follows_slides_and_steps,
    the_console_follows_keys_and_clicks_on_the_stage,
    the_stage_turns_black_and_white,
    a_frozen_stage_stays_while_the_console_looks_ahead,
    the_stage_shows_light_spot_and_drawing,
    the_stage_hides_the_pointer_and_shows_nothing_but_the_slide,
];

async fn the_stage_follows_slides_and_steps(desk: &Desk) -> Result<()> {
    let (console, stage) = present_in_windows(desk).await?;
    for place in ["2.0", "2.1", "2.2", "3.0"] {
        console.press("j").await?;
        at(&stage, place).await?;
    }
    console.press("k").await?;
    at(&stage, "2.2").await?;
    console.press(Key::End + "").await?;
    at(&stage, "5.0").await?;
    console.press("2" + Key::Enter).await?;
    at(&stage, "2.0").await
}

async fn the_console_follows_keys_and_clicks_on_the_stage(desk: &Desk) -> Result<()> {
    let (console, stage) = present_in_windows(desk).await?;
    stage.press("j").await?;
    at(&console, "2.0").await?;
    stage.click("main.stage").await?;
    at(&console, "2.1").await?;
    stage.press("k").await?;
    at(&console, "2.0").await?;
    console
        .until("document.querySelector('[data-notes]').innerText.includes('what pulls')")
        .await
}

async fn the_stage_turns_black_and_white(desk: &Desk) -> Result<()> {
    let (console, stage) = present_in_windows(desk).await?;
    for (key, cover) in [
        ("b", "black"),
        ("b", "none"),
        ("w", "white"),
        ("w", "none"),
        (".", "black"),
    ] {
        console.press(key).await?;
        stage.until_equal(COVER, cover).await?;
    }
    // Turning on a black screen first brings the slide back.
    stage.press("j").await?;
    console
        .until("!document.querySelector('.picture[data-cover=black]')")
        .await?;
    at(&console, "1.0").await
}

async fn a_frozen_stage_stays_while_the_console_looks_ahead(desk: &Desk) -> Result<()> {
    let (console, stage) = present_in_windows(desk).await?;
    console.press("j").await?;
    at(&stage, "2.0").await?;
    console.press("z").await?;
    console.press("jjj").await?;
    console
        .until("document.querySelector('[data-notes]').innerText.includes('chart')")
        .await?;
    at(&stage, "2.0").await?;
    console.press("z").await?;
    at(&stage, "3.0").await
}

/// Moves the mouse over the slide of the console, with the button down or not.
async fn sweep(console: &Page, is_down: bool) -> Result<()> {
    let slide = console.find("[data-slide][aria-current=true]").await?;
    let driver = console.driver().await?;
    let hand = driver.action_chain().move_to_element_center(&slide);
    let hand = if is_down { hand.click_and_hold() } else { hand };
    let hand = hand.move_by_offset(40, 30).move_by_offset(40, -30);
    let hand = if is_down { hand.release() } else { hand };
    Ok(hand.perform().await?)
}

async fn the_stage_shows_light_spot_and_drawing(desk: &Desk) -> Result<()> {
    let (console, stage) = present_in_windows(desk).await?;
    console.press("l").await?;
    sweep(&console, false).await?;
    stage.until("document.querySelector('.ink-spot')").await?;
    console.press("l").await?;
    stage.until("!document.querySelector('.ink-spot')").await?;
    console.press("d").await?;
    sweep(&console, true).await?;
    stage
        .until("document.querySelectorAll('.ink-strokes path').length === 1")
        .await?;
    console.press("d").await?;
    // It belongs to its slide.
    console.press("j").await?;
    at(&stage, "2.0").await?;
    stage
        .until("!document.querySelector('.ink-strokes path')")
        .await?;
    console.press("k").await?;
    stage
        .until("document.querySelectorAll('.ink-strokes path').length === 1")
        .await
}

async fn the_stage_hides_the_pointer_and_shows_nothing_but_the_slide(desk: &Desk) -> Result<()> {
    let (console, stage) = present_in_windows(desk).await?;
    console.press("j").await?;
    at(&stage, "2.0").await?;
    // The word that it was opened with has gone, and what assistive technology is told is in no one's way.
    let said: String = stage.value("document.body.innerText.trim()").await?;
    let label: String = stage
        .value(&format!("{SLIDE}.getAttribute('aria-label')"))
        .await?;
    ensure!(said == label, "{said}");
    stage
        .until_equal(
            "getComputedStyle(document.querySelector('.stage')).cursor",
            "none",
        )
        .await?;
    for keys in ["?", "o", "g"] {
        stage.press(keys).await?;
        stage.until("!document.querySelector('dialog')").await?;
    }
    Ok(())
}
