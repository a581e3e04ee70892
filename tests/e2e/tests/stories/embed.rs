//! A deck in a frame of somebody else's page.

use anyhow::{Result, ensure};
use e2e::{Page, Site, Story, stories};
use serde_json::{Value, json};
use thirtyfour::{By, Key};

use crate::hooks::at;

pub(crate) const STORIES: &[Story] = stories![
    a_page_and_the_deck_in_its_frame_speak,
    a_frame_takes_no_keys_and_no_history,
    a_frame_speaks_with_nobody_but_the_origin_it_names,
];

const DECK: &str =
    "# One\n\n---\n\n# Two {#two}\n\n* a\n* b\n\n---\n\n# Three\n\n[away](https://example.org)\n";

/// What the frame has said to the page around it.
const SAID: &str = "said.map(({ lectern, slide, step }) => [lectern, slide, step].join(' '))";

/// Opens a page of another host with a deck in a frame, and gives that host.
async fn framed(page: &Page, embed: &str) -> Result<Site> {
    page.site().put("talk.md", DECK);
    let around = page.site().neighbour().await?;
    let address = page.site().address(&format!("/?deck=talk.md&{embed}"));
    around.put(
        "around.html",
        format!(
            "<!doctype html><html lang=en data-lectern=ready><title>Around</title><body style='block-size: 3000px'>
             <script>var said = []; addEventListener('message', ({{ data }}) => data.lectern && said.push(data));</script>
             <input aria-label=word><iframe title=Talk width=640 height=360 src='{address}'></iframe>"
        ),
    );
    page.driver()
        .await?
        .goto(around.address("/around.html"))
        .await?;
    Ok(around)
}

async fn ask(page: &Page, word: &Value) -> Result<()> {
    let asking = format!("void frames[0].postMessage({word}, '*')");
    page.value::<()>(&asking).await
}

/// Looks at the page within the frame.
async fn enter(page: &Page) -> Result<()> {
    let driver = page.driver().await?;
    let frame = driver.find(By::Css("iframe")).await?;
    Ok(frame.enter_frame().await?)
}

async fn a_page_and_the_deck_in_its_frame_speak(page: &Page) -> Result<()> {
    let _around = framed(page, "embed").await?;
    page.until_equal(SAID, ["ready 1 0"]).await?;
    let first: Value = page.value("said[0]").await?;
    let expected = json!({
        "lectern": "ready", "version": 1, "slide": 1, "slides": 3, "id": "one", "step": 0, "steps": 0, "title": "One",
    });
    ensure!(first == expected, "{first}");
    for (word, place) in [
        (json!({ "lectern": "next" }), "slide 2 0"),
        (json!({ "lectern": "next" }), "slide 2 1"),
        (json!({ "lectern": "previous" }), "slide 2 0"),
        (json!({ "lectern": "last" }), "slide 3 0"),
        (json!({ "lectern": "go", "to": "two.2" }), "slide 2 2"),
        (json!({ "lectern": "go", "to": 1 }), "slide 1 0"),
        (json!({ "lectern": "go", "to": { "x": 1 } }), "slide 1 0"),
        (json!({ "lectern": "toString" }), "slide 1 0"),
        (json!({ "lectern": "state" }), "slide 1 0"),
    ] {
        ask(page, &word).await?;
        page.until_equal(&format!("{SAID}.at(-1)"), place).await?;
    }
    page.until_equal("said.length", 8).await?;
    page.until_equal("document.activeElement.localName", "body")
        .await?;
    enter(page).await?;
    page.until_equal("document.querySelectorAll('.show-bar button').length > 0 && [...document.querySelectorAll('.show-bar :is(a, button)')].filter((one) => one.offsetParent).map(({ dataset }) => dataset.command).join()", "previous,next,fullscreen")
        .await?;
    page.is_accessible().await
}

async fn a_frame_takes_no_keys_and_no_history(page: &Page) -> Result<()> {
    let _around = framed(page, "embed").await?;
    page.until_equal(SAID, ["ready 1 0"]).await?;
    let length: u32 = page.value("history.length").await?;
    page.click("input").await?;
    page.press("j f").await?;
    page.until_equal("document.querySelector('input').value", "j f")
        .await?;
    page.until_equal("said.length", 1).await?;
    // Once the reader is in the frame, keys that turn slides do; others open nothing.
    page.click("iframe").await?;
    page.until_equal("document.activeElement.localName", "iframe")
        .await?;
    page.press("o?vm/").await?;
    page.press(Key::End).await?;
    page.until_equal(&format!("{SAID}.at(-1)"), "slide 3 0")
        .await?;
    page.press(Key::Left).await?;
    page.until_equal(&format!("{SAID}.at(-1)"), "slide 2 2")
        .await?;
    page.until_equal("history.length", length).await?;
    enter(page).await?;
    at(page, "2.2").await?;
    page.until_equal("document.querySelector('dialog') === null", true)
        .await
}

async fn a_frame_speaks_with_nobody_but_the_origin_it_names(page: &Page) -> Result<()> {
    let _around = framed(page, "embed=https://elsewhere.example").await?;
    enter(page).await?;
    at(page, "1.0").await?;
    page.driver().await?.enter_default_frame().await?;
    ask(page, &json!({ "lectern": "next" })).await?;
    enter(page).await?;
    page.until("new Promise((later) => setTimeout(() => later(true)))")
        .await?;
    at(page, "1.0").await?;
    page.driver().await?.enter_default_frame().await?;
    page.until_equal("said.length", 0).await
}
