//! A window of a browser whose commands go to one window at a time.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;
use thirtyfour::{WebDriver, WindowHandle};

/// A window of a browser. Its driver is given out when the browser listens to this window.
#[derive(Debug, Clone)]
pub(crate) struct Tab {
    driver: WebDriver,
    window: WindowHandle,
    /// The window that all tabs of this browser know it to listen to.
    current: Arc<Mutex<Option<WindowHandle>>>,
}

impl Tab {
    /// A window that the browser has or will have.
    pub(crate) fn new(driver: &WebDriver, window: WindowHandle) -> Self {
        Self {
            driver: driver.clone(),
            window,
            current: Arc::default(),
        }
    }

    /// Another window of the same browser.
    pub(crate) fn beside(&self, window: WindowHandle) -> Self {
        Self {
            window,
            ..self.clone()
        }
    }

    /// What tells this window from others.
    pub(crate) fn window(&self) -> &WindowHandle {
        &self.window
    }

    /// All windows of the browser.
    pub(crate) async fn all(&self) -> Result<Vec<WindowHandle>> {
        Ok(self.driver.windows().await?)
    }

    /// The driver, which speaks to this window until another is asked for its own.
    pub(crate) async fn driver(&self) -> Result<&WebDriver> {
        if self.current().as_ref() != Some(&self.window) {
            let window = self.window.clone();
            self.driver.switch_to_window(window.clone()).await?;
            self.set_current(Some(window));
        }
        Ok(&self.driver)
    }

    /// Closes the window.
    pub(crate) async fn close(&self) -> Result<()> {
        let closed = self.driver().await?.close_window().await;
        self.set_current(None);
        Ok(closed?)
    }

    fn current(&self) -> Option<WindowHandle> {
        let current = self.current.lock();
        current.unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set_current(&self, window: Option<WindowHandle>) {
        let current = self.current.lock();
        *current.unwrap_or_else(PoisonError::into_inner) = window;
    }
}
