//! Barriers in console and stage, as axe-core finds them.

use anyhow::{Context as _, Result};
use e2e::{Browser, Desk, Page, Story, talks};

use super::{notes_are_shown, present_in_windows};
use crate::hooks::OVERLAY;

pub(crate) const STORIES: &[Story] = talks![&Browser::ALL;
    the_stage_has_no_barriers,
    the_console_has_no_barriers,
];

/// A small laptop, and a tablet both ways.
const SIZES: [(u32, u32); 3] = [(1_024, 640), (1_180, 820), (820, 1_180)];

async fn the_stage_has_no_barriers(desk: &Desk) -> Result<()> {
    let (_, stage) = present_in_windows(desk).await?;
    stage.is_accessible().await
}

async fn the_console_has_no_barriers(desk: &Desk) -> Result<()> {
    let (console, _) = present_in_windows(desk).await?;
    for (width, height) in SIZES {
        console.resize(width, height).await?;
        for appearance in ["light", "dark"] {
            console
                .value::<String>(&format!(
                    "document.documentElement.dataset.appearance = '{appearance}'"
                ))
                .await?;
            check(&console)
                .await
                .with_context(|| format!("{width} × {height}, {appearance}"))?;
        }
        console
            .until("document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight")
            .await?;
    }
    for action in ["clicker", "journal", "link"] {
        console.click(&format!("[data-action={action}]")).await?;
        console.until(OVERLAY).await?;
        check(&console).await.with_context(|| action.to_owned())?;
        console.press(thirtyfour::Key::Escape).await?;
        console.until_equal(OVERLAY, "").await?;
    }
    Ok(())
}

async fn check(console: &Page) -> Result<()> {
    notes_are_shown(console).await?;
    console
        .until("document.getAnimations().every(({ playState }) => playState === 'finished')")
        .await?;
    console.is_accessible().await
}
