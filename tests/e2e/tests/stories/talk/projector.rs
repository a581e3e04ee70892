//! A projector that goes, comes back, and changes.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::{Browser, Desk, NOTE, Page, Story, talks};

use super::{
    CLOCK, COVER, DISPLAY, ON_PROJECTOR, PLACE_OF_WINDOW, banner, no_banner, notes_are_shown,
    present,
};
use crate::hooks::{SLIDE, at};

pub(crate) const STORIES: &[Story] = talks![&[Browser::Chromium];
    a_projector_that_goes_is_said_and_the_talk_goes_on,
    a_projector_that_comes_back_gets_the_stage_at_one_key,
    a_smaller_projector_is_filled_and_said,
    a_mirrored_display_shows_no_notes,
];

/// What the app promises to notice a projector's going in.
const NOTICED: Duration = Duration::from_secs(2);

/// Presents up to the second slide, where there are steps.
async fn mid_talk(desk: &Desk) -> Result<(Page, Page)> {
    let (console, stage) = present(desk).await?;
    console.press("jj").await?;
    at(&stage, "2.1").await?;
    Ok((console, stage))
}

async fn a_projector_that_goes_is_said_and_the_talk_goes_on(desk: &Desk) -> Result<()> {
    let (console, stage) = mid_talk(desk).await?;
    desk.displays().unplug().await?;
    console
        .until_within(NOTICED, &format!("{DISPLAY} === 'lost'"))
        .await?;
    banner(&console, "display-gone").await?;
    notes_are_shown(&console).await?;
    // What was the projector's window lies before the speaker now: the room must not find it there.
    stage.until_equal(COVER, "holding").await?;
    stage.until("!document.fullscreenElement").await?;
    let text: String = stage.value("document.body.innerText").await?;
    ensure!(!text.contains(NOTE), "{text}");
    console.until_equal(CLOCK, "running").await?;
    console.press("j").await?;
    at(&stage, "2.2").await?;
    console.press("j").await?;
    at(&stage, "3.0").await
}

async fn a_projector_that_comes_back_gets_the_stage_at_one_key(desk: &Desk) -> Result<()> {
    let (console, stage) = mid_talk(desk).await?;
    desk.displays().unplug().await?;
    console.until_equal(DISPLAY, "lost").await?;
    stage.until_equal(COVER, "holding").await?;
    desk.displays().plug().await?;
    console.until_equal(DISPLAY, "dual").await?;
    no_banner(&console, "display-gone").await?;
    stage.press("v").await?;
    stage.until_equal(PLACE_OF_WINDOW, ON_PROJECTOR).await?;
    stage.until_equal(COVER, "none").await?;
    at(&stage, "2.1").await?;
    console.press("j").await?;
    at(&stage, "2.2").await
}

async fn a_smaller_projector_is_filled_and_said(desk: &Desk) -> Result<()> {
    let (console, stage) = mid_talk(desk).await?;
    desk.displays().set_projector(1_024, 768).await?;
    stage
        .until_equal(PLACE_OF_WINDOW, (true, 1_920, 1_024, 768))
        .await?;
    // As wide as the display, undistorted, in its middle.
    let slide = format!(
        "(({{ left, top, width, height }}) => [left, top, width, height].map(Math.round))({SLIDE}.parentElement.getBoundingClientRect())"
    );
    stage.until_equal(&slide, (0, 96, 1_024, 576)).await?;
    banner(&console, "display-resized").await?;
    console
        .until("document.querySelector('[data-lamp]').innerText.includes('1024×768')")
        .await
}

async fn a_mirrored_display_shows_no_notes(desk: &Desk) -> Result<()> {
    let (console, stage) = mid_talk(desk).await?;
    desk.displays().mirror().await?;
    console
        .until_within(NOTICED, &format!("{DISPLAY} === 'mirrored'"))
        .await?;
    console
        .until("!document.querySelector('[data-notes]')")
        .await?;
    let html: String = console.value("document.documentElement.outerHTML").await?;
    ensure!(!html.contains(NOTE), "a note is before the room");
    banner(&console, "room-sees-this").await?;
    console.press("j").await?;
    at(&console, "2.2").await?;
    at(&stage, "2.2").await?;
    console.hold('h').await?;
    notes_are_shown(&console).await?;
    console.release('h').await?;
    console
        .until("!document.querySelector('[data-notes]')")
        .await
}
