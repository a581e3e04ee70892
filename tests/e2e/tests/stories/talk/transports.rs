//! Ways between the windows that a browser lacks or refuses.

use anyhow::Result;
use e2e::{Browser, Desk, Page, Story, talks};

use super::{LINK, ON_PROJECTOR, PLACE_OF_WINDOW, banner, present_in_windows};
use crate::hooks::at;

pub(crate) const STORIES: &[Story] = talks![&Browser::ALL;
    without_broadcast_channel_storage_carries,
    without_storage_too_the_opener_carries,
];

pub(crate) const DISPLAYS: &[Story] = talks![&[Browser::Chromium];
    without_both_v_lends_the_stage_full_screen,
];

const NO_BROADCAST: &str = "delete window.BroadcastChannel;";

const NO_STORAGE: &str = "Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('refused', 'SecurityError'); },
});";

/// Waits until the console says that one way carries, and no other that is listed.
async fn carries(console: &Page, only: &str) -> Result<()> {
    console.until_equal(
        "[...document.querySelectorAll('[data-transport][data-carries=true]')].map(({ dataset }) => dataset.transport)",
        [only],
    ).await
}

async fn in_step(console: &Page, stage: &Page) -> Result<()> {
    console.press("j").await?;
    at(stage, "2.0").await?;
    stage.press("j").await?;
    at(console, "2.1").await?;
    console.until_equal(LINK, "live").await
}

async fn without_broadcast_channel_storage_carries(desk: &Desk) -> Result<()> {
    desk.site().run_first(NO_BROADCAST);
    let (console, stage) = present_in_windows(desk).await?;
    in_step(&console, &stage).await?;
    carries(&console, "storage").await
}

async fn without_storage_too_the_opener_carries(desk: &Desk) -> Result<()> {
    desk.site()
        .run_first(&format!("{NO_BROADCAST}{NO_STORAGE}"));
    let (console, stage) = present_in_windows(desk).await?;
    in_step(&console, &stage).await?;
    carries(&console, "opener").await?;
    banner(&console, "resume-off").await
}

async fn without_both_v_lends_the_stage_full_screen(desk: &Desk) -> Result<()> {
    desk.site()
        .run_first(&format!("{NO_BROADCAST}{NO_STORAGE}"));
    desk.displays().allow().await?;
    let (console, stage) = present_in_windows(desk).await?;
    in_step(&console, &stage).await?;
    carries(&console, "opener").await?;
    // The console holds the stage's window, so that one more press is enough.
    console.press("v").await?;
    stage.until_equal(PLACE_OF_WINDOW, ON_PROJECTOR).await
}
