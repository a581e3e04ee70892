//! Sites of talks: pages that need no script, and the app that takes them over.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use e2e::{Answer, Page, Pdf, Story, publish, stories};
use thirtyfour::Key;

use crate::hooks::{STATE, at};

pub(crate) const STORIES: &[Story] = stories![
    a_talk_is_shown_and_read_without_a_script,
    a_talk_is_printed_a_slide_a_page_without_a_script,
    the_app_takes_over_at_the_slide_that_is_seen,
    where_the_app_cannot_run_the_page_stays,
];

const DECK: &str = "---\ntitle: 조수\nlang: ko\nauthor: 한서윤\n---\n\n# 조수\n\n<!-- 모두에게 하는 말 -->\n\n---\n\n## 달\n\n![달](moon.svg)\n\n\
    <!-- private: 떨린다 -->\n\n---\n\n## 바다 {#sea}\n\n* 밀물\n\n* 썰물\n\n---\n\n## 코드\n\n```rust\nfn main() {}\n```\n\n---\n\n## 끝\n\n[처음](#1)\n";

const MOON: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'><circle cx='20' cy='20' r='18' fill='gray'/></svg>";

/// The number of the slide that fills the window.
const SEEN: &str = "Math.round(scrollY / innerHeight) + 1";

/// The page of the talk is there, and not the app.
const IS_PAGE: &str = "document.querySelector('main > article') !== null";

/// Publishes the talk.
fn publish_talk(page: &Page) -> Result<()> {
    publish(page, &[("tides/deck.md", DECK), ("tides/moon.svg", MOON)])
}

/// Goes to a place, whether the app comes there or not.
async fn visit(page: &Page, place: &str) -> Result<()> {
    let address = page.site().address(place);
    Ok(page.driver().await?.goto(address).await?)
}

/// Has pages without their scripts, as where these are blocked.
fn block_scripts(page: &Page) {
    page.site().forgive_errors();
    page.site().answer("talks/page.js", Answer::status(404));
}

async fn a_talk_is_shown_and_read_without_a_script(page: &Page) -> Result<()> {
    publish_talk(page)?;
    block_scripts(page);
    visit(page, "/talks/tides/#2").await?;
    page.until_equal(SEEN, 2).await?;
    let slide = "document.getElementById(2).querySelector('.host').shadowRoot";
    page.until(&format!("{slide}.querySelector('img').naturalWidth === 40"))
        .await?;
    // It is as large as the window allows, in the looks of the deck.
    page.until(&format!(
        "(({{ width, height }}) => Math.abs(Math.min(innerWidth - width, innerHeight - height)) < 1)({slide}.querySelector('.frame').getBoundingClientRect())"
    ))
    .await?;
    page.until(&format!(
        "getComputedStyle({slide}.querySelector('h2')).fontSize === '51px'"
    ))
    .await?;
    page.press(Key::PageDown).await?;
    page.until_equal(SEEN, 3).await?;
    page.value::<()>("void (location.hash = 'sea')").await?;
    page.until_equal(SEEN, 3).await?;
    page.press(Key::End).await?;
    page.until_equal(SEEN, 5).await?;
    let note = "document.querySelector('aside').checkVisibility()";
    page.until_equal(note, false).await?;
    // A document, when somebody wants one, and on phones.
    page.click("#as-text").await?;
    page.until_equal(note, true).await?;
    page.until("document.querySelector('article section').checkVisibility()")
        .await?;
    page.is_accessible().await?;
    page.click("#as-text").await?;
    page.until_equal(note, false).await?;
    page.is_accessible().await?;
    page.resize(360, 740).await?;
    page.until_equal(note, true).await?;
    page.until("document.documentElement.scrollWidth <= innerWidth")
        .await?;
    let html: String = page.value("document.documentElement.outerHTML").await?;
    ensure!(!html.contains("떨린다"), "a private note is on the page");
    Ok(())
}

async fn a_talk_is_printed_a_slide_a_page_without_a_script(page: &Page) -> Result<()> {
    publish_talk(page)?;
    block_scripts(page);
    visit(page, "/talks/tides/").await?;
    page.until_equal(SEEN, 1).await?;
    let printed = Pdf::of(page).await?;
    ensure!(printed.pages.len() == 5, "{printed:?}");
    ensure!(
        printed
            .pages
            .iter()
            .zip(["조수", "달", "바다", "코드", "끝"])
            .all(|(page, title)| page.contains(title)),
        "{printed:?}"
    );
    ensure!(!printed.pages.concat().contains("모두에게"), "{printed:?}");
    page.click("#as-text").await?;
    let printed = Pdf::of(page).await?;
    ensure!(printed.pages.concat().contains("모두에게"), "{printed:?}");
    Ok(())
}

/// The name of the app's module.
fn module(page: &Page) -> Result<String> {
    let html = fs::read_to_string(page.site().dist().join("index.html"))?;
    // A release has no quotes.
    let (_, rest) = html.split_once("data-wasm=").context("no module")?;
    let rest = rest.trim_start_matches('"').trim_start_matches("./");
    let name = rest.split(['"', ' ', '>']).next().unwrap_or_default();
    Ok(name.to_owned())
}

async fn the_app_takes_over_at_the_slide_that_is_seen(page: &Page) -> Result<()> {
    page.site().run_first(
        "window.shift = 0;
         if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
             new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => shift += value)).observe({ type: 'layout-shift', buffered: true });
         if (location.pathname.includes('/talks/')) {
             const [ask, gate] = [fetch, new Promise((open) => window.open_gate = open)];
             window.fetch = (...what) => gate.then(() => ask(...what));
         }",
    );
    publish_talk(page)?;
    // A host that does not know WebAssembly, below a path, and a network that waits for us.
    let wasm = module(page)?;
    let content = fs::read(page.site().dist().join(&wasm))?;
    let answer = Answer::file(&wasm, content).typed("application/octet-stream");
    page.site().answer(&wasm, answer);
    visit(page, "/below/talks/tides/#sea").await?;
    page.until_equal(SEEN, 3).await?;
    // Keys turn slides before the app is there.
    page.press(Key::Right).await?;
    page.until_equal(SEEN, 4).await?;
    page.until_equal(IS_PAGE, true).await?;
    page.press(Key::Left).await?;
    page.until_equal(SEEN, 3).await?;
    page.value::<()>("void open_gate()").await?;
    page.until_equal(IS_PAGE, false).await?;
    page.until_equal(STATE, "ready").await?;
    // All steps were seen on the page.
    at(page, "3.2").await?;
    page.until_equal("document.styleSheets.length > 3 && [...document.styleSheets].every(({ href }) => !href.includes('/talks/'))", true).await?;
    page.until_equal(
        "location.pathname + location.search",
        "/below/?deck=talks/tides/deck.md",
    )
    .await?;
    page.until_equal("shift", 0).await?;
    page.press(Key::Right).await?;
    at(page, "4.0").await?;
    page.reload().await?;
    at(page, "4.0").await
}

async fn where_the_app_cannot_run_the_page_stays(page: &Page) -> Result<()> {
    page.site().forgive_errors();
    publish_talk(page)?;
    let wasm = module(page)?;
    page.site().put(&wasm, "no module");
    page.site().run_first(
        "window.had_app = false;
         new MutationObserver(() => had_app ||= document.getElementById('app') !== null).observe(document, { childList: true, subtree: true });",
    );
    visit(page, "/talks/tides/#2").await?;
    page.until("had_app && !document.getElementById('app')")
        .await?;
    page.until_equal("location.pathname + location.hash", "/talks/tides/#2")
        .await?;
    page.until_equal(IS_PAGE, true).await?;
    page.press(" ").await?;
    page.until_equal(SEEN, 3).await?;
    page.until_equal("location.hash", "#3.2").await?;
    // Nor does it where files do not come at all.
    page.site().answer(&wasm, Answer::status(404));
    page.driver().await?.refresh().await?;
    page.press(Key::Home).await?;
    page.until_equal(SEEN, 1).await
}
