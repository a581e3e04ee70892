//! How the app starts, or says why it does not.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Result, ensure};
use e2e::{Answer, Browser, Page, Story, stories};
use serde_json::json;

use crate::hooks::{STATE, at};

pub(crate) const STORIES: &[Story] = stories![
    the_page_gets_ready,
    a_site_below_a_path_gets_ready,
    a_missing_wasm_file_is_said_on_the_page,
    a_browser_without_webassembly_leads_to_the_text_of_the_talk,
    wasm_of_the_wrong_type_starts_all_the_same,
    a_browser_without_script_says_what_to_do,
];

async fn the_page_gets_ready(page: &Page) -> Result<()> {
    page.open("/").await?;
    page.until_equal(STATE, "ready").await
}

async fn a_site_below_a_path_gets_ready(page: &Page) -> Result<()> {
    page.open("/below/").await?;
    page.until_equal(STATE, "ready").await?;
    page.click("[data-talk=gil] a").await?;
    at(page, "1.0").await
}

/// The files of WebAssembly that the library and a talk ask for.
async fn wasm_files(page: &Page) -> Result<BTreeSet<String>> {
    for place in PLACES {
        page.open(place).await?;
    }
    let mut files = page.site().requests();
    files.retain(|path| {
        Path::new(path)
            .extension()
            .is_some_and(|ending| ending == "wasm")
    });
    ensure!(!files.is_empty(), "no wasm was asked for");
    Ok(files.into_iter().collect())
}

const PLACES: [&str; 2] = ["/", "/?deck=decks/gil/deck.md"];

async fn a_missing_wasm_file_is_said_on_the_page(page: &Page) -> Result<()> {
    page.site().forgive_errors();
    for file in wasm_files(page).await? {
        page.site().answer(&file, Answer::status(404));
    }
    for place in PLACES {
        page.open(place).await?;
        page.until_equal(STATE, "failed").await?;
        page.until("document.querySelector('h1').textContent.includes('could not start')")
            .await?;
    }
    Ok(())
}

async fn a_browser_without_webassembly_leads_to_the_text_of_the_talk(page: &Page) -> Result<()> {
    page.site().forgive_errors();
    page.site().run_first("delete window.WebAssembly;");
    page.site().put("talk.md", "# One");
    page.open("/?deck=talk.md").await?;
    page.until_equal(STATE, "failed").await?;
    let link = "document.querySelector('.failure a').href";
    page.until_equal(link, page.site().address("talk.md"))
        .await?;
    // Addresses that are none of a file lead nowhere.
    for deck in ["device:1", "javascript:alert(1)", "data:text/html,hello"] {
        page.open(&format!("/?deck={deck}")).await?;
        page.until_equal(STATE, "failed").await?;
        page.until("!document.querySelector('.failure a')").await?;
    }
    Ok(())
}

async fn wasm_of_the_wrong_type_starts_all_the_same(page: &Page) -> Result<()> {
    for file in wasm_files(page).await? {
        let content = std::fs::read(page.site().dist().join(&file))?;
        let answer = Answer::file(&file, content).typed("application/octet-stream");
        page.site().answer(&file, answer);
    }
    for place in PLACES {
        page.open(place).await?;
        page.until_equal(STATE, "ready").await?;
    }
    Ok(())
}

async fn a_browser_without_script_says_what_to_do(page: &Page) -> Result<()> {
    if page.browser() == Browser::Firefox {
        // Its driver cannot switch scripts off for a tab.
        return Ok(());
    }
    let cdp = page.driver().await?.cdp();
    cdp.send_raw(
        "Emulation.setScriptExecutionDisabled",
        json!({ "value": true }),
    )
    .await?;
    page.driver()
        .await?
        .goto(page.site().address("?deck=talk.md"))
        .await?;
    let text = page.text("body").await?;
    for words in [
        "scripts are switched off",
        "스크립트가 꺼져",
        "スクリプトが無効",
    ] {
        ensure!(text.contains(words), "{words} is not in {text}");
    }
    Ok(())
}
