//! Pictures that do not come, and a network that goes.

use anyhow::{Result, ensure};
use e2e::{Answer, Browser, Desk, Page, Story, talks};
use thirtyfour::Key;

use super::{CHART, banner, no_banner, present_in_windows, serve};
use crate::hooks::{SLIDE, at, in_slide};

pub(crate) const STORIES: &[Story] = talks![&[Browser::Chromium];
    a_picture_that_does_not_come_is_a_box_with_its_words,
    offline_the_talk_goes_on_with_what_is_there,
    pictures_come_when_the_network_does,
];

const PICTURE: &str = "tides/img/chart.svg";

/// The pictures that show a browser's sign for broken ones.
fn broken() -> String {
    format!(
        "[...{SLIDE}.shadowRoot.querySelectorAll('img')].filter((image) =>
            image.complete && image.naturalWidth === 0 && image.getClientRects().length > 0).length"
    )
}

/// Waits until the stage shows the picture's words in its place.
async fn is_a_box(stage: &Page) -> Result<()> {
    let words = format!("{}?.textContent", in_slide(".image-missing"));
    stage.until_equal(&words, "High water twice a day").await?;
    stage.until_equal(&broken(), 0).await
}

/// Waits until the stage shows the picture.
async fn is_a_picture(stage: &Page) -> Result<()> {
    let shown = format!(
        "(({{ naturalWidth, hidden }}) => naturalWidth > 0 && !hidden)({})",
        in_slide("img")
    );
    stage.until(&shown).await?;
    stage
        .until(&format!("!{}", in_slide(".image-missing")))
        .await
}

async fn a_picture_that_does_not_come_is_a_box_with_its_words(desk: &Desk) -> Result<()> {
    let (console, stage) = present_in_windows(desk).await?;
    desk.site().answer(PICTURE, Answer::status(404));
    stage.reload().await?;
    console.press("3" + Key::Enter).await?;
    at(&stage, "3.0").await?;
    is_a_box(&stage).await?;
    banner(&console, "images-failing").await?;
    let said = console.text("[data-banner=images-failing]").await?;
    ensure!(said.contains('1') && said.contains('3'), "{said}");
    desk.site().put(PICTURE, CHART);
    is_a_picture(&stage).await?;
    no_banner(&console, "images-failing").await
}

async fn offline_the_talk_goes_on_with_what_is_there(desk: &Desk) -> Result<()> {
    let (console, stage) = present_in_windows(desk).await?;
    // Both windows get everything ahead: wait for the second to have it.
    let gets = || {
        desk.site()
            .requests()
            .iter()
            .filter(|path| *path == PICTURE)
            .count()
    };
    console.until("true").await?;
    while gets() < 2 {
        stage
            .value::<()>("new Promise((done) => setTimeout(done, 50))")
            .await?;
    }
    desk.set_online(false).await?;
    banner(&console, "offline").await?;
    console.press("3" + Key::Enter).await?;
    at(&stage, "3.0").await?;
    is_a_picture(&stage).await?;
    desk.set_online(true).await?;
    no_banner(&console, "offline").await
}

async fn pictures_come_when_the_network_does(desk: &Desk) -> Result<()> {
    serve(desk);
    let (console, stage) = present_in_windows(desk).await?;
    desk.site().answer(PICTURE, Answer::status(404));
    stage.reload().await?;
    console.press("3" + Key::Enter).await?;
    at(&stage, "3.0").await?;
    is_a_box(&stage).await?;
    desk.set_online(false).await?;
    banner(&console, "offline").await?;
    is_a_box(&stage).await?;
    desk.site().put(PICTURE, CHART);
    desk.set_online(true).await?;
    is_a_picture(&stage).await?;
    no_banner(&console, "images-failing").await
}
