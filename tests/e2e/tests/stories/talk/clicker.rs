//! Clickers: buttons with odd keys, and worn ones.

use anyhow::Result;
use e2e::{Browser, Desk, Story, talks};
use thirtyfour::Key;

use super::{COVER, present_in_windows};
use crate::hooks::{OVERLAY, at};

pub(crate) const STORIES: &[Story] = talks![&Browser::ALL;
    a_button_does_what_it_was_taught,
    a_worn_button_counts_once,
];

async fn a_button_does_what_it_was_taught(desk: &Desk) -> Result<()> {
    let (console, stage) = present_in_windows(desk).await?;
    for (wish, key) in [("next", "x"), ("black", "y")] {
        console.click("[data-action=clicker]").await?;
        console.click(&format!("[data-teach={wish}]")).await?;
        console
            .until("document.querySelector('.lesson-hint').dataset.learning === 'true'")
            .await?;
        console.press(key).await?;
        console
            .until("document.querySelector('.lesson-hint').dataset.learning === 'false'")
            .await?;
        console.press(Key::Escape).await?;
        console.until_equal(OVERLAY, "").await?;
    }
    console.press("x").await?;
    at(&stage, "2.0").await?;
    console.press("y").await?;
    stage.until_equal(COVER, "black").await?;
    // Whatever it was taught, a press on a black screen brings the slide back first.
    console.press("x").await?;
    stage.until_equal(COVER, "none").await?;
    at(&stage, "2.0").await?;
    // It is kept.
    console.reload().await?;
    console.press("x").await?;
    at(&stage, "2.1").await
}

/// A press of a button that bounces: the key comes twice, closer than a driver can press.
const BOUNCE: &str = "[1, 2].map(() => document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'PageDown', code: 'PageDown', bubbles: true, cancelable: true }))).length";

async fn a_worn_button_counts_once(desk: &Desk) -> Result<()> {
    let (console, stage) = present_in_windows(desk).await?;
    console.value::<u32>(BOUNCE).await?;
    at(&stage, "2.0").await?;
    console.press(Key::PageDown + "").await?;
    at(&stage, "2.1").await?;
    stage.value::<u32>(BOUNCE).await?;
    at(&console, "2.2").await?;
    stage.press("k").await?;
    at(&console, "2.1").await
}
