//! Opening a stage with one key, or being refused one.

use anyhow::{Result, ensure};
use e2e::{Browser, Desk, Story, talks};

use super::{
    CONSOLE, DISPLAY, LINK, ON_PROJECTOR, PLACE_OF_WINDOW, both, notes_are_shown, present,
    present_in_windows, serve,
};
use crate::hooks::at;

pub(crate) const STORIES: &[Story] = talks![&[Browser::Chromium];
    v_in_the_show_opens_the_stage_on_the_projector,
    v_in_the_console_opens_the_stage_on_the_projector,
    s_brings_the_stage_to_the_laptop_and_back,
];

pub(crate) const WINDOWS: &[Story] = talks![&Browser::ALL;
    without_displays_the_stage_is_a_window_that_says_what_to_do,
    a_refused_window_is_said_with_a_way_out,
];

async fn v_in_the_show_opens_the_stage_on_the_projector(desk: &Desk) -> Result<()> {
    let (console, stage) = present(desk).await?;
    console.until_equal(DISPLAY, "dual").await?;
    let lamp = console.text("[data-lamp]").await?;
    ensure!(
        lamp.contains("Projector") && lamp.contains("1280×720"),
        "{lamp}"
    );
    notes_are_shown(&console).await?;
    console.press("j").await?;
    at(&stage, "2.0").await?;
    console.press("j").await?;
    at(&stage, "2.1").await
}

async fn v_in_the_console_opens_the_stage_on_the_projector(desk: &Desk) -> Result<()> {
    serve(desk);
    desk.displays().allow().await?;
    let window = desk.first_window();
    window.open(&format!("{CONSOLE}#2.1")).await?;
    notes_are_shown(window).await?;
    window.press("v").await?;
    let (console, stage) = both(desk).await?;
    stage.until_equal(PLACE_OF_WINDOW, ON_PROJECTOR).await?;
    at(&stage, "2.1").await?;
    notes_are_shown(&console).await?;
    stage.press("j").await?;
    at(&console, "2.2").await
}

async fn s_brings_the_stage_to_the_laptop_and_back(desk: &Desk) -> Result<()> {
    let (console, stage) = present(desk).await?;
    console.press("s").await?;
    stage.until("screenX < 1920").await?;
    console.until("screenX >= 1920").await?;
    stage.press("f").await?;
    stage
        .until_equal(PLACE_OF_WINDOW, (true, 0, 1_920, 1_080))
        .await?;
    console.press("s").await?;
    console.until("screenX < 1920").await?;
    stage.find(".stage-hint, .stage-cover").await?;
    stage.press("j").await?;
    stage.until_equal(PLACE_OF_WINDOW, ON_PROJECTOR).await?;
    // That press was for the window, not for the talk.
    at(&stage, "1.0").await?;
    at(&console, "1.0").await
}

async fn without_displays_the_stage_is_a_window_that_says_what_to_do(desk: &Desk) -> Result<()> {
    let (console, stage) = present_in_windows(desk).await?;
    let hint = stage.text(".stage-hint").await?;
    ensure!(hint.contains('F'), "{hint}");
    stage.press("f").await?;
    stage.until("document.fullscreenElement").await?;
    stage
        .until("!document.querySelector('.stage-hint')")
        .await?;
    console.press("j").await?;
    at(&stage, "2.0").await?;
    // The clock has begun with the talk: also in a window there is nothing more to say.
    stage.press("f").await?;
    stage.until("!document.fullscreenElement").await?;
    stage.until("!document.querySelector('.stage-hint')").await
}

/// Presses R without anybody's hand on the keys, which is what browsers refuse windows to.
const R_BY_NOBODY: &str = "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', code: 'KeyR', bubbles: true }))";

async fn a_refused_window_is_said_with_a_way_out(desk: &Desk) -> Result<()> {
    serve(desk);
    let console = desk.first_window();
    console.open(&format!("{CONSOLE}#2.1")).await?;
    notes_are_shown(console).await?;
    console.value::<bool>(R_BY_NOBODY).await?;
    console.find("[data-card=stage-refused]").await?;
    desk.until_there_are(0, "stage").await?;
    // Without a stage the talk goes on in this window.
    console.press("j").await?;
    at(console, "2.2").await?;
    console
        .find("[data-card=stage-refused] [data-action=present-here]")
        .await?;
    console.click("[data-action=stage-link]").await?;
    let stage = desk.stage().await?;
    at(&stage, "2.2").await?;
    console.until_equal(LINK, "live").await?;
    console
        .until("!document.querySelector('[data-card]')")
        .await
}
