//! A tab that a story works in.

use std::fmt::Debug;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::common::command::Command;
use thirtyfour::{By, TypingData, WebDriver, WebElement, WindowHandle};

use crate::axe;
use crate::browser::{Browser, WINDOW};
use crate::driver::Session;
use crate::one_file::OneFile;
use crate::outside::Outside;
use crate::setting::Setting;
use crate::site::Site;
use crate::tab::Tab;
use crate::windows;

/// How long a condition may take to come true.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

/// How often it is looked at.
pub(crate) const INTERVAL: Duration = Duration::from_millis(20);

/// The rest between two keys. The app takes the same key within 60 ms for the bounce of a worn clicker.
const KEY_REST_MS: u64 = 80;

/// A tab of a browser and the site it shows. What is written in JavaScript is an expression, which
/// may be a promise.
#[derive(Debug, Clone)]
pub struct Page {
    tab: Tab,
    site: Arc<Site>,
    browser: Browser,
    outside: Arc<Outside>,
    axe: PathBuf,
    lectern: Option<PathBuf>,
}

impl Page {
    /// Opens a fresh tab, closes what an earlier story has left, and serves a site of its own.
    pub(crate) async fn start(
        session: &Session,
        browser: Browser,
        setting: &Setting,
    ) -> Result<Self> {
        let driver = session.driver();
        let left = driver.windows().await?;
        if let Some(any) = left.first() {
            driver.switch_to_window(any.clone()).await?;
        }
        let fresh = windows::fresh(driver, browser).await?;
        for window in left {
            driver.switch_to_window(window).await?;
            driver.close_window().await?;
        }
        let page = Self::of(session, fresh, browser, setting).await?;
        let (width, height) = WINDOW;
        page.resize(width, height).await?;
        Ok(page)
    }

    /// The window that a browser begins with, as it is, and a site of its own.
    pub(crate) async fn first(
        session: &Session,
        browser: Browser,
        setting: &Setting,
    ) -> Result<Self> {
        let window = session.driver().window().await?;
        Self::of(session, window, browser, setting).await
    }

    async fn of(
        session: &Session,
        window: WindowHandle,
        browser: Browser,
        setting: &Setting,
    ) -> Result<Self> {
        Ok(Self {
            tab: Tab::new(session.driver(), window),
            site: Arc::new(Site::start(&setting.dist).await?),
            browser,
            outside: Arc::clone(session.outside()),
            axe: setting.axe.clone(),
            lectern: setting.lectern.clone(),
        })
    }

    /// Another window of the same browser, with the same site.
    pub(crate) fn beside(&self, window: WindowHandle) -> Self {
        Self {
            tab: self.tab.beside(window),
            ..self.clone()
        }
    }

    /// All windows of the browser.
    pub(crate) async fn windows(&self) -> Result<Vec<Self>> {
        let windows = self.tab.all().await?;
        Ok(windows
            .into_iter()
            .map(|window| self.beside(window))
            .collect())
    }

    /// The site that this page shows.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The browser that the story is told to.
    pub fn browser(&self) -> Browser {
        self.browser
    }

    /// What the browser asked other machines for since it started, and did not get: `http://host/path`,
    /// or `host:443` where the rest is encrypted. Some of it is the browser's own.
    pub fn asked_outside(&self) -> Vec<String> {
        self.outside.asked()
    }

    /// The `WebDriver` session, for what a page has no word for. It speaks to this window until another page is
    /// asked for something.
    ///
    /// # Errors
    ///
    /// When the window is gone.
    pub async fn driver(&self) -> Result<&WebDriver> {
        self.tab.driver().await
    }

    /// Closes the window, as by its button.
    ///
    /// # Errors
    ///
    /// When it is gone already.
    pub async fn close(&self) -> Result<()> {
        self.tab.close().await
    }

    /// Goes to a place in the site and waits until the app is ready, or says that it failed.
    ///
    /// # Errors
    ///
    /// When the app does neither.
    pub async fn open(&self, place: &str) -> Result<()> {
        self.driver().await?.goto(self.site.address(place)).await?;
        self.until_loaded().await
    }

    /// Makes one file of a talk, whose deck is the first of these files; `more` are arguments for the command.
    ///
    /// # Errors
    ///
    /// When the command is not there or refuses.
    pub fn export(&self, files: &[(&str, &str)], more: &[&str]) -> Result<OneFile> {
        OneFile::export(self.lectern()?, self.site.dist(), files, more)
    }

    /// The command `lectern`.
    pub(crate) fn lectern(&self) -> Result<&Path> {
        let lectern = self.lectern.as_deref();
        lectern.context("LECTERN is not set; run `cargo xtask e2e`")
    }

    /// Goes to a place in a talk in one file, and waits as [`Self::open`] does.
    ///
    /// # Errors
    ///
    /// When the app does not get ready.
    pub async fn open_file(&self, file: &OneFile, place: &str) -> Result<()> {
        self.driver().await?.goto(file.address(place)).await?;
        self.until_loaded().await
    }

    /// Loads the page again and waits as [`Self::open`] does.
    ///
    /// # Errors
    ///
    /// When the app does not get ready.
    pub async fn reload(&self) -> Result<()> {
        self.driver().await?.refresh().await?;
        self.until_loaded().await
    }

    async fn until_loaded(&self) -> Result<()> {
        let state = "document.documentElement.dataset.lectern ?? 'absent'";
        self.until(&format!("!['loading', 'absent'].includes({state})"))
            .await
    }

    /// The value of an expression.
    ///
    /// # Errors
    ///
    /// When it throws, or has another type.
    pub async fn value<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        let script = format!("return ({expression})");
        let returned = self
            .driver()
            .await?
            .execute(script, Vec::<Value>::new())
            .await;
        let value = returned.with_context(|| format!("`{expression}` throws"))?;
        value
            .convert()
            .with_context(|| format!("`{expression}` is {}", value.json()))
    }

    /// Waits until an expression is true.
    ///
    /// # Errors
    ///
    /// When it does not get true, with its last value.
    pub async fn until(&self, expression: &str) -> Result<()> {
        self.wait(expression, "true", PATIENCE, is_truthy).await
    }

    /// Waits until an expression is true, for no longer than a promise of the app allows.
    ///
    /// # Errors
    ///
    /// When it does not get true in time, with its last value.
    pub async fn until_within(&self, limit: Duration, expression: &str) -> Result<()> {
        self.wait(expression, "true", limit, is_truthy).await
    }

    /// Waits until an expression has a value.
    ///
    /// # Errors
    ///
    /// When it does not get it, with its last value.
    pub async fn until_equal(&self, expression: &str, expected: impl Serialize) -> Result<()> {
        let expected = serde_json::to_value(expected)?;
        self.wait(expression, &expected.to_string(), PATIENCE, |value| {
            *value == expected
        })
        .await
    }

    async fn wait(
        &self,
        expression: &str,
        wanted: &str,
        patience: Duration,
        is_reached: impl Fn(&Value) -> bool,
    ) -> Result<()> {
        let deadline = Instant::now() + patience;
        loop {
            // A page that is just being left throws; the next one will answer.
            let last = self.value::<Value>(expression).await;
            if last.as_ref().is_ok_and(&is_reached) {
                return Ok(());
            }
            if Instant::now() > deadline {
                match last {
                    Ok(value) => bail!("`{expression}` is still {value}, not {wanted}"),
                    Err(error) => return Err(error),
                }
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }

    /// Waits for an element and gives it.
    ///
    /// # Errors
    ///
    /// When there is none in the document. Shadow roots are not searched.
    pub async fn find(&self, selector: &str) -> Result<WebElement> {
        let quoted = Value::from(selector);
        self.until(&format!("!!document.querySelector({quoted})"))
            .await?;
        Ok(self.driver().await?.find(By::Css(selector)).await?)
    }

    /// Waits for an element and clicks on it.
    ///
    /// # Errors
    ///
    /// When there is none, or something lies over it.
    pub async fn click(&self, selector: &str) -> Result<()> {
        let element = self.find(selector).await?;
        element
            .click()
            .await
            .with_context(|| format!("cannot click on `{selector}`"))
    }

    /// Waits for an element and gives the text one sees in it.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub async fn text(&self, selector: &str) -> Result<String> {
        Ok(self.find(selector).await?.text().await?)
    }

    /// Presses keys, one after the other, where the focus is: `"3"`, `Key::Right + ""`.
    ///
    /// # Errors
    ///
    /// When the browser is gone.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Result<()> {
        let keys = keys.into().as_vec();
        let actions = keys.iter().flat_map(|key| {
            [
                json!({ "type": "pause", "duration": KEY_REST_MS }),
                json!({ "type": "keyDown", "value": key }),
                json!({ "type": "keyUp", "value": key }),
            ]
        });
        self.perform(actions.collect()).await
    }

    /// Puts a key down and keeps it there until it is [released](Self::release).
    ///
    /// # Errors
    ///
    /// When the browser is gone.
    pub async fn hold(&self, key: char) -> Result<()> {
        self.perform(vec![json!({ "type": "keyDown", "value": key })])
            .await
    }

    /// Lets go of a key.
    ///
    /// # Errors
    ///
    /// When the browser is gone.
    pub async fn release(&self, key: char) -> Result<()> {
        self.perform(vec![json!({ "type": "keyUp", "value": key })])
            .await
    }

    async fn perform(&self, actions: Vec<Value>) -> Result<()> {
        let hands = json!([{ "type": "key", "id": "keys", "actions": actions }]);
        let perform = Command::PerformActions(hands.into());
        self.driver().await?.handle().cmd(perform).await?;
        Ok(())
    }

    /// Makes the page as large, in CSS px.
    ///
    /// # Errors
    ///
    /// When the browser refuses.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        windows::resize(self.driver().await?, self.browser, width, height).await?;
        self.until_equal("[innerWidth, innerHeight]", (width, height))
            .await
    }

    /// Waits until the page has opened a window, and gives it.
    ///
    /// # Errors
    ///
    /// When it opens none.
    pub async fn opened_window(&self) -> Result<Self> {
        let own = self.tab.window().clone();
        let opened = windows::beside(self.driver().await?, &[own]).await?;
        Ok(self.beside(opened))
    }

    /// Sends a command of Chromium's `DevTools` in the name of this page, and gives the answer.
    ///
    /// # Errors
    ///
    /// When it fails, or the browser is another.
    pub async fn ask_browser(&self, command: &str, parameters: Value) -> Result<Value> {
        let cdp = self.driver().await?.cdp();
        let answer = cdp.send_raw(command, parameters).await;
        answer.with_context(|| format!("{command} fails"))
    }

    /// The page, as `DevTools` call it: `ChromeDriver` does too.
    pub(crate) fn target(&self) -> String {
        self.tab.window().to_string()
    }

    /// Looks for barriers with axe-core.
    ///
    /// # Errors
    ///
    /// When it finds any, each with its place.
    pub async fn is_accessible(&self) -> Result<()> {
        axe::check(self.driver().await?, &self.axe).await
    }

    /// Fails when pages reported what the story does not forgive, up to now.
    pub(crate) async fn complaints(&self) -> Result<()> {
        // Events that wait in the page's queue come first. A story may have closed its tab.
        let _ = self
            .value::<Value>("new Promise((done) => setTimeout(done))")
            .await;
        self.site.check()
    }

    /// Keeps a picture of what one sees.
    pub(crate) async fn screenshot(&self, file: &Path) -> Result<()> {
        Ok(self.driver().await?.screenshot(file).await?)
    }
}

/// Whether JavaScript takes a value for true.
fn is_truthy(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Bool(true) | Value::Array(_) | Value::Object(_) => true,
    }
}
