//! A speaker's desk: a browser of its own, whose windows are found by what they are for.

use std::time::Instant;

use anyhow::{Result, bail, ensure};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::displays::Displays;
use crate::page::{INTERVAL, PATIENCE, Page};
use crate::record::SECRET;
use crate::site::Site;

/// What every note of the decks that are presented contains, and nothing else on their slides: the recorder watches for it.
pub const NOTE: &str = "whisper";

/// The machine of somebody who presents: a laptop and, in Chromium, a projector.
///
/// What a story does to one window it looks for in another.
#[derive(Debug)]
pub struct Desk {
    first: Page,
}

impl Desk {
    pub(crate) fn new(first: Page) -> Self {
        Self { first }
    }

    /// The site that the talk is on.
    pub fn site(&self) -> &Site {
        self.first.site()
    }

    /// The browser that the story is told to.
    pub fn browser(&self) -> Browser {
        self.first.browser()
    }

    /// The window that the browser began with.
    pub fn first_window(&self) -> &Page {
        &self.first
    }

    /// The displays.
    pub fn displays(&self) -> Displays<'_> {
        Displays::of(self)
    }

    /// Waits until there is one console, and gives its window.
    ///
    /// # Errors
    ///
    /// When there is none, or more than one, after a while.
    pub async fn console(&self) -> Result<Page> {
        self.only("present").await
    }

    /// Waits until there is one stage, and gives its window.
    ///
    /// # Errors
    ///
    /// When there is none, or more than one, after a while.
    pub async fn stage(&self) -> Result<Page> {
        self.only("stage").await
    }

    /// Waits until as many windows show a view.
    ///
    /// # Errors
    ///
    /// When it are more or less after a while.
    pub async fn until_there_are(&self, number: usize, view: &str) -> Result<()> {
        self.wait_for(number, view).await.map(|_| ())
    }

    /// Opens another window, as by hand: it belongs to none of those that are there.
    ///
    /// # Errors
    ///
    /// When the browser refuses.
    pub async fn new_window(&self) -> Result<Page> {
        let any = self.any().await?;
        let window = any.driver().await?.new_window().await?;
        Ok(self.first.beside(window))
    }

    /// Takes the network away from all windows that there are, or gives it back.
    ///
    /// # Errors
    ///
    /// When the browser cannot do that.
    pub async fn set_online(&self, is_online: bool) -> Result<()> {
        let conditions = json!({
            "offline": !is_online, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
        });
        for window in self.pages().await? {
            window.ask_browser("Network.enable", json!({})).await?;
            let conditions = conditions.clone();
            window
                .ask_browser("Network.emulateNetworkConditions", conditions)
                .await?;
        }
        Ok(())
    }

    /// Fails when a note stands in a window that the room sees, in a shadow root or an attribute or anywhere.
    async fn check_secrets(&self) -> Result<()> {
        for window in self.pages().await? {
            // A window that crashed shows nothing.
            let Ok(found) = window.value::<Option<String>>(SECRET).await else {
                continue;
            };
            ensure!(found.is_none(), "a note is before the room: {found:?}");
        }
        Ok(())
    }

    /// Fails when pages reported what the story does not forgive, up to now.
    pub(crate) async fn complaints(&self) -> Result<()> {
        // To ask each window takes it through what waits in its queue.
        self.check_secrets().await?;
        self.site().check()
    }

    /// All windows that answer, with what they say of themselves.
    pub(crate) async fn windows(&self) -> Vec<(Page, String)> {
        let mut told = Vec::new();
        for window in self.pages().await.unwrap_or_default() {
            let words = match window.value::<String>(WORDS).await {
                Ok(words) => words,
                Err(error) => format!("{error:#}"),
            };
            told.push((window, words));
        }
        told
    }

    /// All windows.
    pub(crate) async fn pages(&self) -> Result<Vec<Page>> {
        self.first.windows().await
    }

    /// A window that answers.
    pub(crate) async fn any(&self) -> Result<Page> {
        for window in self.pages().await? {
            if window.value::<bool>("true").await.is_ok() {
                return Ok(window);
            }
        }
        bail!("no window answers")
    }

    async fn only(&self, view: &str) -> Result<Page> {
        let windows = self.wait_for(1, view).await?;
        let window = windows.into_iter().next();
        window.ok_or_else(|| anyhow::anyhow!("no window shows {view}"))
    }

    async fn wait_for(&self, number: usize, view: &str) -> Result<Vec<Page>> {
        let deadline = Instant::now() + PATIENCE;
        let is_ready = format!(
            "(({{ lectern, view }}) => lectern === 'ready' && view === '{view}')(document.documentElement.dataset)"
        );
        loop {
            let mut found = Vec::new();
            for window in self.pages().await? {
                // Windows that are just being loaded or closed, or have crashed, show nothing.
                if window.value::<Value>(&is_ready).await.ok() == Some(Value::Bool(true)) {
                    found.push(window);
                }
            }
            if found.len() == number {
                return Ok(found);
            }
            if Instant::now() > deadline {
                bail!("{} windows show {view}, not {number}", found.len());
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }
}

/// What a window says of itself.
const WORDS: &str = "`${location.href} ${JSON.stringify({ ...document.documentElement.dataset })}
    ${document.body?.innerText.replace(/\\s+/g, ' ').slice(0, 400)}`";
