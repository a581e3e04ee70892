//! One display: the speaker and the room look at the same window.

use anyhow::{Result, ensure};
use e2e::{Browser, Desk, NOTE, Page, Story, talks};

use super::{CONSOLE, DISPLAY, PLACE, banner, no_banner, notes_are_shown, serve};
use crate::hooks::{SLIDE, at};

pub(crate) const STORIES: &[Story] = talks![&[Browser::Chromium];
    v_presents_in_the_window_and_h_shows_the_notes,
    a_talk_on_one_display_warns_that_the_room_sees_it,
];

/// Fails when a note is anywhere in the page.
async fn no_notes(console: &Page) -> Result<()> {
    console
        .until("!document.querySelector('[data-notes]')")
        .await?;
    let html: String = console.value("document.documentElement.outerHTML").await?;
    ensure!(!html.contains(NOTE), "a note is before the room");
    Ok(())
}

/// Opens a view of the deck where the laptop has the only display.
async fn open(desk: &Desk, place: &str) -> Result<()> {
    serve(desk);
    desk.displays().unplug().await?;
    let window = desk.first_window();
    window.open(place).await?;
    window.until(SLIDE).await
}

async fn v_presents_in_the_window_and_h_shows_the_notes(desk: &Desk) -> Result<()> {
    open(desk, PLACE).await?;
    desk.first_window().press("v").await?;
    let console = desk.console().await?;
    console.until_equal(DISPLAY, "single").await?;
    no_notes(&console).await?;
    console.press("j").await?;
    at(&console, "2.0").await?;
    no_notes(&console).await?;
    console.hold('h').await?;
    notes_are_shown(&console).await?;
    console.release('h').await?;
    no_notes(&console).await?;
    // The slide fills the window as it does in the show.
    console
        .until(&format!(
            "{SLIDE}.getBoundingClientRect().width > innerWidth * 0.95"
        ))
        .await?;
    desk.until_there_are(0, "stage").await
}

async fn a_talk_on_one_display_warns_that_the_room_sees_it(desk: &Desk) -> Result<()> {
    open(desk, CONSOLE).await?;
    let console = desk.console().await?;
    // Alone, one may rehearse with open notes.
    notes_are_shown(&console).await?;
    console.click("[data-action=talk]").await?;
    banner(&console, "room-sees-this").await?;
    no_notes(&console).await?;
    console.click("[data-action=dismiss-banners]").await?;
    no_banner(&console, "room-sees-this").await?;
    no_notes(&console).await
}
