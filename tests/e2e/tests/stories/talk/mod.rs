//! Talks in two windows: a console for the speaker, a stage for the room.
//!
//! What is done to one window is looked for in another. That no stage ever has a note in it is watched in all of them.

use anyhow::Result;
use e2e::{Desk, NOTE, Page, Story};

use crate::hooks::SLIDE;

mod barriers;
mod clicker;
mod films;
mod following;
mod losing;
mod network;
mod one_file;
mod opening;
mod projector;
mod resuming;
mod single;
mod transports;

/// All of them.
pub(crate) const CHAPTERS: &[&[Story]] = &[
    opening::STORIES,
    opening::WINDOWS,
    following::STORIES,
    projector::STORIES,
    losing::STORIES,
    losing::CRASHES,
    transports::STORIES,
    transports::DISPLAYS,
    network::STORIES,
    resuming::STORIES,
    single::STORIES,
    clicker::STORIES,
    films::STORIES,
    barriers::STORIES,
    one_file::STORIES,
];

/// A deck with steps, a picture, a plan and a note on each slide.
const DECK: &str = include_str!("../../../../fixtures/tides/deck.md");

/// Its picture.
const CHART: &str = include_str!("../../../../fixtures/tides/img/chart.svg");

/// Where the deck and its picture are on the site.
const PLACE: &str = "/?deck=tides/deck.md";

/// The same, as the console shows it.
const CONSOLE: &str = "/?deck=tides/deck.md&view=present";

/// The state of the stage as the console heard it: `live`.
const LINK: &str = "document.querySelector('[data-link]')?.dataset.link";

/// What has become of the displays.
const DISPLAY: &str = "document.querySelector('[data-display]')?.dataset.display";

/// The state of the clock.
const CLOCK: &str = "document.querySelector('[data-clock]')?.dataset.clock";

/// The time that the talk takes so far: `1:23`.
const ELAPSED: &str = "document.querySelector('[data-time=elapsed]').innerText.split(/\\s/)[0]";

/// What the stage is covered with: `black`.
const COVER: &str = "document.querySelector('[data-cover]')?.dataset.cover";

/// Whether a window fills the display that it is on, where that begins, and how large it is.
const PLACE_OF_WINDOW: &str = "[!!document.fullscreenElement, screenX, innerWidth, innerHeight]";

/// A full screen window on the projector.
const ON_PROJECTOR: (bool, i32, u32, u32) = (true, 1_920, 1_280, 720);

/// Serves the deck.
fn serve(desk: &Desk) {
    desk.site().put("tides/deck.md", DECK);
    desk.site().put("tides/img/chart.svg", CHART);
}

/// Presents the deck from the show view with both displays known, and gives the console and the stage.
async fn present(desk: &Desk) -> Result<(Page, Page)> {
    serve(desk);
    desk.displays().allow().await?;
    let show = desk.first_window();
    show.open(PLACE).await?;
    show.until(SLIDE).await?;
    show.press("v").await?;
    let (console, stage) = both(desk).await?;
    stage.until_equal(PLACE_OF_WINDOW, ON_PROJECTOR).await?;
    Ok((console, stage))
}

/// Presents the deck in two windows, as every browser can, and gives the console and the stage.
async fn present_in_windows(desk: &Desk) -> Result<(Page, Page)> {
    serve(desk);
    let console = desk.first_window();
    console.open(CONSOLE).await?;
    notes_are_shown(console).await?;
    console.press("v").await?;
    both(desk).await
}

/// Waits until console and stage are there and in touch.
async fn both(desk: &Desk) -> Result<(Page, Page)> {
    // In this order: until it goes to the room, the window of the key press may be a console.
    let stage = desk.stage().await?;
    let console = desk.console().await?;
    console.until_equal(LINK, "live").await?;
    Ok((console, stage))
}

/// Waits until the console shows notes.
async fn notes_are_shown(console: &Page) -> Result<()> {
    let notes = "document.querySelector('[data-notes]')?.innerText ?? ''";
    console
        .until(&format!("({notes}).includes('{NOTE}')"))
        .await
}

/// Waits until the console has a banner.
async fn banner(console: &Page, name: &str) -> Result<()> {
    console.find(&format!("[data-banner={name}]")).await?;
    Ok(())
}

/// Waits until the console has no longer a banner.
async fn no_banner(console: &Page, name: &str) -> Result<()> {
    let banner = format!("document.querySelector('[data-banner={name}]')");
    console.until(&format!("!{banner}")).await
}
