//! Windows of a browser: fresh ones, others, and their size.

use std::time::Instant;

use anyhow::{Result, bail};
use serde_json::{Value, json};
use thirtyfour::{WebDriver, WindowHandle};

use crate::browser::Browser;
use crate::page::{INTERVAL, PATIENCE};

/// Opens a window that can be as narrow as a phone: in Firefox only those without toolbars can.
pub(crate) async fn fresh(driver: &WebDriver, browser: Browser) -> Result<WindowHandle> {
    if browser == Browser::Chromium {
        return Ok(driver.new_tab().await?);
    }
    let before = driver.windows().await?;
    // A story may have left a page behind that opens no windows.
    driver.goto("about:blank").await?;
    driver
        .execute(
            "window.open('about:blank', '', 'popup,noopener')",
            Vec::<Value>::new(),
        )
        .await?;
    beside(driver, &before).await
}

/// Waits until there is another window.
pub(crate) async fn beside(driver: &WebDriver, known: &[WindowHandle]) -> Result<WindowHandle> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let windows = driver.windows().await?;
        if let Some(fresh) = windows.into_iter().find(|window| !known.contains(window)) {
            return Ok(fresh);
        }
        if Instant::now() > deadline {
            bail!("no window opens");
        }
        tokio::time::sleep(INTERVAL).await;
    }
}

/// Makes the page in the current window as large, in CSS px.
pub(crate) async fn resize(
    driver: &WebDriver,
    browser: Browser,
    width: u32,
    height: u32,
) -> Result<()> {
    match browser {
        // Its windows are never as narrow as a phone.
        Browser::Chromium => {
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 0, "mobile": false });
            let cdp = driver.cdp();
            cdp.send_raw("Emulation.setDeviceMetricsOverride", size)
                .await?;
        }
        Browser::Firefox => {
            let frame = "[outerWidth - innerWidth, outerHeight - innerHeight]";
            let (across, down): (u32, u32) = driver
                .execute(format!("return {frame}"), Vec::<Value>::new())
                .await?
                .convert()?;
            driver
                .set_window_rect(0, 0, width + across, height + down)
                .await?;
        }
    }
    Ok(())
}
