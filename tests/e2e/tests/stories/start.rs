//! How the app starts, or says why it does not.

use anyhow::Result;
use e2e::{Answer, Page, Story, stories};

pub(crate) const STORIES: &[Story] = stories![
    the_page_gets_ready,
    a_site_below_a_path_gets_ready,
    a_missing_wasm_file_is_said_on_the_page,
];

const STATE: &str = "document.documentElement.dataset.lectern";

async fn the_page_gets_ready(page: &Page) -> Result<()> {
    page.open("/").await?;
    page.until_equal(STATE, "ready").await
}

async fn a_site_below_a_path_gets_ready(page: &Page) -> Result<()> {
    page.open("/below/").await?;
    page.until_equal(STATE, "ready").await
}

async fn a_missing_wasm_file_is_said_on_the_page(page: &Page) -> Result<()> {
    page.site().forgive_errors();
    page.open("/").await?;
    let wasm: String = page
        .value("document.getElementById('boot').dataset.wasm")
        .await?;
    page.site()
        .answer(wasm.trim_start_matches("./"), Answer::status(404));
    page.reload().await?;
    page.until_equal(STATE, "failed").await?;
    page.until("document.querySelector('h1').textContent.includes('could not start')")
        .await
}
