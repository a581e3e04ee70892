//! Talks that stopped with all their windows, and a browser that remembers nothing.

use anyhow::{Result, ensure};
use e2e::{Browser, Desk, Page, Story, talks};

use super::{CONSOLE, ELAPSED, LINK, banner, notes_are_shown, present_in_windows};
use crate::hooks::at;

pub(crate) const STORIES: &[Story] = talks![&Browser::ALL;
    a_talk_whose_windows_have_all_gone_goes_on,
    an_older_talk_is_offered,
    an_older_talk_is_left_alone_when_it_begins_anew,
    without_storage_everything_but_resuming_works,
];

/// Presents up to the second slide, then closes both windows; another one is left.
async fn stopped(desk: &Desk) -> Result<Page> {
    let (console, stage) = present_in_windows(desk).await?;
    console.press("jj").await?;
    at(&stage, "2.1").await?;
    let window = desk.new_window().await?;
    console.close().await?;
    stage.close().await?;
    Ok(window)
}

async fn a_talk_whose_windows_have_all_gone_goes_on(desk: &Desk) -> Result<()> {
    let console = stopped(desk).await?;
    console.open(CONSOLE).await?;
    at(&console, "2.1").await?;
    notes_are_shown(&console).await?;
    console.until_equal(LINK, "gone").await?;
    console.press("r").await?;
    let stage = desk.stage().await?;
    at(&stage, "2.1").await?;
    console.press("j").await?;
    at(&stage, "2.2").await
}

/// Sets back what was written down of the talk by ten minutes.
const AGE: &str = "Object.keys(localStorage).filter((key) => key.endsWith('.beat')).map((key) => {
    const aged = localStorage[key].replace(/ t=(\\d+)/, (_, at) => ` t=${at - 600_000}`);
    return (localStorage[key] = aged).length;
}).length";

/// Opens the console of a talk that stopped ten minutes ago.
async fn offered(desk: &Desk) -> Result<Page> {
    let console = stopped(desk).await?;
    // A page of the site that is no part of the talk.
    desk.site().put("aside.html", "<meta charset=utf-8>");
    let aside = desk.site().address("aside.html");
    console.driver().await?.goto(aside).await?;
    console.until_equal(AGE, 1).await?;
    console.open(CONSOLE).await?;
    console.find("[data-card=resume]").await?;
    at(&console, "1.0").await?;
    Ok(console)
}

async fn an_older_talk_is_offered(desk: &Desk) -> Result<()> {
    let console = offered(desk).await?;
    let said = console.text("[data-card=resume]").await?;
    ensure!(said.contains('2'), "{said}");
    console.click("[data-action=accept-resume]").await?;
    at(&console, "2.1").await?;
    console
        .until("!document.querySelector('[data-card]')")
        .await?;
    console.press("v").await?;
    let stage = desk.stage().await?;
    at(&stage, "2.1").await
}

async fn an_older_talk_is_left_alone_when_it_begins_anew(desk: &Desk) -> Result<()> {
    let console = offered(desk).await?;
    console.click("[data-action=start-over]").await?;
    console
        .until("!document.querySelector('[data-card]')")
        .await?;
    console.until_equal(ELAPSED, "0:00").await?;
    console.press("v").await?;
    let stage = desk.stage().await?;
    at(&stage, "1.0").await
}

async fn without_storage_everything_but_resuming_works(desk: &Desk) -> Result<()> {
    desk.site().run_first(
        "Object.defineProperty(window, 'localStorage', {
            get() { throw new DOMException('refused', 'SecurityError'); },
        });",
    );
    let (console, stage) = present_in_windows(desk).await?;
    banner(&console, "resume-off").await?;
    console.press("jj").await?;
    at(&stage, "2.1").await?;
    stage.press("j").await?;
    at(&console, "2.2").await?;
    stage.close().await?;
    console.until_equal(LINK, "gone").await?;
    console.press("r").await?;
    let stage = desk.stage().await?;
    at(&stage, "2.2").await
}
