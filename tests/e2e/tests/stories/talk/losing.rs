//! Windows that close, crash, are reloaded or hang.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::{Browser, Desk, Page, Story, talks};
use serde_json::json;

use super::{CONSOLE, ELAPSED, LINK, both, notes_are_shown, present_in_windows};
use crate::hooks::at;

pub(crate) const STORIES: &[Story] = talks![&Browser::ALL;
    r_opens_a_closed_stage_at_the_same_step,
    a_reloaded_stage_catches_up,
    a_reloaded_console_has_the_clock_right,
    a_closed_console_leaves_a_stage_that_takes_keys,
    a_console_that_hangs_leaves_a_stage_that_takes_keys,
];

pub(crate) const CRASHES: &[Story] = talks![&[Browser::Chromium];
    r_opens_a_crashed_stage_at_the_same_step,
    a_crashed_console_is_opened_anew_where_the_talk_is,
];

/// What the app promises to notice a stage's going in, and a moment to draw it.
const NOTICED: Duration = Duration::from_millis(6_500);

/// Presents up to the second slide, where there are steps.
async fn mid_talk(desk: &Desk) -> Result<(Page, Page)> {
    let (console, stage) = present_in_windows(desk).await?;
    console.press("jj").await?;
    at(&stage, "2.1").await?;
    Ok((console, stage))
}

/// Waits for the lamp that says that the stage has gone, goes on a step, and opens another.
async fn reopen(desk: &Desk, console: &Page) -> Result<()> {
    console
        .until_within(NOTICED, &format!("{LINK} === 'gone'"))
        .await?;
    console.press("r").await?;
    let stage = desk.stage().await?;
    at(&stage, "2.1").await?;
    console.until_equal(LINK, "live").await?;
    console.press("j").await?;
    at(&stage, "2.2").await
}

async fn r_opens_a_closed_stage_at_the_same_step(desk: &Desk) -> Result<()> {
    let (console, stage) = mid_talk(desk).await?;
    stage.close().await?;
    reopen(desk, &console).await
}

async fn r_opens_a_crashed_stage_at_the_same_step(desk: &Desk) -> Result<()> {
    let (console, stage) = mid_talk(desk).await?;
    crash(&stage).await;
    reopen(desk, &console).await
}

async fn a_reloaded_stage_catches_up(desk: &Desk) -> Result<()> {
    let (console, stage) = mid_talk(desk).await?;
    stage.reload().await?;
    at(&stage, "2.1").await?;
    console.until_equal(LINK, "live").await?;
    console.press("j").await?;
    at(&stage, "2.2").await
}

/// Waits until the clock shows the next second: the time of day then in ms, and what it shows in s.
async fn tick(console: &Page) -> Result<(f64, f64)> {
    let script = format!(
        "new Promise((done) => {{
            const shown = () => {ELAPSED}.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
            const before = shown();
            const look = () => shown() === before ? setTimeout(look, 10) : done([Date.now(), shown()]);
            look();
        }})"
    );
    console.value(&script).await
}

async fn a_reloaded_console_has_the_clock_right(desk: &Desk) -> Result<()> {
    let (console, stage) = mid_talk(desk).await?;
    let before = tick(&console).await?;
    console.reload().await?;
    console.until_equal(LINK, "live").await?;
    at(&console, "2.1").await?;
    notes_are_shown(&console).await?;
    let after = tick(&console).await?;
    let (went_by, shown) = ((after.0 - before.0) / 1_000.0, after.1 - before.1);
    ensure!(
        (went_by - shown).abs() < 1.0,
        "{shown} s are shown for {went_by} s"
    );
    console.press("j").await?;
    at(&stage, "2.2").await?;
    stage.press("k").await?;
    at(&console, "2.1").await
}

async fn a_closed_console_leaves_a_stage_that_takes_keys(desk: &Desk) -> Result<()> {
    let (console, stage) = mid_talk(desk).await?;
    let (before, shown) = tick(&console).await?;
    console.close().await?;
    stage.press("jj").await?;
    at(&stage, "3.0").await?;
    let window = desk.new_window().await?;
    window.open(CONSOLE).await?;
    let (console, stage) = both(desk).await?;
    at(&console, "3.0").await?;
    let (now, shown_now) = tick(&console).await?;
    let (went_by, counted) = ((now - before) / 1_000.0, shown_now - shown);
    ensure!(
        (went_by - counted).abs() < 1.0,
        "{counted} s are shown for {went_by} s"
    );
    console.press("j").await?;
    at(&stage, "4.0").await
}

async fn a_crashed_console_is_opened_anew_where_the_talk_is(desk: &Desk) -> Result<()> {
    let (console, stage) = mid_talk(desk).await?;
    crash(&console).await;
    stage.press("j").await?;
    at(&stage, "2.2").await?;
    let console = desk.new_window().await?;
    console.open(CONSOLE).await?;
    console.until_equal(LINK, "live").await?;
    at(&console, "2.2").await?;
    console.press("j").await?;
    at(&stage, "3.0").await
}

/// Keeps the page busy for so long, from a moment from now on, and notes when it was over.
const HANG: &str = "setTimeout(() => {
    const end = Date.now() + 3_000;
    while (Date.now() < end);
    window.hungUntil = Date.now();
}, 200)";

async fn a_console_that_hangs_leaves_a_stage_that_takes_keys(desk: &Desk) -> Result<()> {
    let (console, stage) = mid_talk(desk).await?;
    console.value::<f64>(HANG).await?;
    // It hangs by now: nothing but its own clock could tell.
    stage
        .value::<()>("new Promise((done) => setTimeout(done, 300))")
        .await?;
    stage.press("jj").await?;
    at(&stage, "3.0").await?;
    let painted: f64 = stage
        .value("performance.timeOrigin + performance.getEntriesByName('lectern:slide').at(-1).startTime")
        .await?;
    console.until("window.hungUntil").await?;
    let hung_until: f64 = console.value("window.hungUntil").await?;
    // Firefox draws all windows of a site in one thread: there the stage waits too, and nothing is lost.
    ensure!(
        painted < hung_until || desk.browser() == Browser::Firefox,
        "the stage was painted {} ms later",
        painted - hung_until
    );
    at(&console, "3.0").await?;
    console.until_equal(LINK, "live").await?;
    console.press("j").await?;
    at(&stage, "4.0").await
}

/// Kills the process that draws the page.
async fn crash(page: &Page) {
    // The one that would answer is dead.
    let _ = page.ask_browser("Page.crash", json!({})).await;
}
