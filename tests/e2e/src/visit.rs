//! Visiting a site in a browser for something other than a story.

use anyhow::Result;

use crate::browser::{Browser, Outfit};
use crate::desk::Desk;
use crate::driver::Session;
use crate::page::Page;
use crate::setting::Setting;

/// Starts a browser, works with a page in it, and ends it.
///
/// # Errors
///
/// When the browser does not start, or the work fails.
pub async fn visit<T>(
    browser: Browser,
    setting: &Setting,
    work: impl AsyncFnOnce(&Page) -> Result<T>,
) -> Result<T> {
    let session = Session::start(browser, Outfit::Reader, setting).await?;
    let result = match Page::start(&session, browser, setting).await {
        Ok(page) => work(&page).await,
        Err(error) => Err(error),
    };
    session.quit().await;
    result
}

/// The same with the browser of somebody who presents.
///
/// # Errors
///
/// As [`visit`].
pub async fn visit_desk<T>(
    browser: Browser,
    setting: &Setting,
    work: impl AsyncFnOnce(&Desk) -> Result<T>,
) -> Result<T> {
    let session = Session::start(browser, Outfit::Speaker, setting).await?;
    let result = match Page::first(&session, browser, setting).await {
        Ok(page) => work(&Desk::new(page)).await,
        Err(error) => Err(error),
    };
    session.quit().await;
    result
}
