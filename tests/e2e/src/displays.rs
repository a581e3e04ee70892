//! The displays of a speaker's machine, as far as a browser can pretend them.

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::browser::PROJECTOR;
use crate::desk::Desk;

/// The laptop's display and the projector beside it. Chromium alone has them.
///
/// It changes the displays and leaves windows where they are; what a desktop does to the windows is done here.
#[derive(Debug)]
pub struct Displays<'a> {
    desk: &'a Desk,
}

impl<'a> Displays<'a> {
    /// The displays that the windows of a browser are on.
    pub(crate) fn of(desk: &'a Desk) -> Self {
        Self { desk }
    }

    /// Lets the site see the displays, as the speaker may when asked.
    ///
    /// # Errors
    ///
    /// When the browser knows no such permission.
    pub async fn allow(&self) -> Result<()> {
        let origin = self.desk.site().address("");
        let permission = json!({ "name": "window-management" });
        let grant = json!({ "permission": permission, "setting": "granted", "origin": origin });
        self.ask("Browser.setPermission", grant).await?;
        Ok(())
    }

    /// Pulls the projector's cable: its display goes, then its windows move to the laptop and are no longer full screen.
    ///
    /// # Errors
    ///
    /// When there is no projector.
    pub async fn unplug(&self) -> Result<()> {
        let projector = self.projector().await?;
        let screen = json!({ "screenId": projector["id"] });
        self.ask("Emulation.removeScreen", screen).await?;
        let (width, height) = (PROJECTOR.2, PROJECTOR.3);
        let landing = json!({ "left": 0, "top": 0, "width": width, "height": height });
        for page in self.desk.pages().await? {
            let window = self.window(&page.target()).await?;
            if is_on_projector(&window) {
                self.place(&window, json!({ "windowState": "normal" }))
                    .await?;
                self.place(&window, landing.clone()).await?;
            }
        }
        Ok(())
    }

    /// Plugs a projector in, beside the laptop. No window goes to it by itself.
    ///
    /// # Errors
    ///
    /// When the browser refuses.
    pub async fn plug(&self) -> Result<()> {
        let (left, top, width, height) = PROJECTOR;
        let screen = json!({ "left": left, "top": top, "width": width, "height": height, "label": "Projector" });
        self.ask("Emulation.addScreen", screen).await?;
        Ok(())
    }

    /// Gives the projector another resolution. Windows that fill it do so still.
    ///
    /// # Errors
    ///
    /// When there is no projector.
    pub async fn set_projector(&self, width: u32, height: u32) -> Result<()> {
        let projector = self.projector().await?;
        let screen = json!({ "screenId": projector["id"], "width": width, "height": height });
        self.ask("Emulation.updateScreen", screen).await?;
        for page in self.desk.pages().await? {
            let window = self.window(&page.target()).await?;
            if is_on_projector(&window) {
                page.resize(width, height).await?;
            }
        }
        Ok(())
    }

    /// Shows the same on both displays: of the two, one is left, as large as the projector.
    ///
    /// # Errors
    ///
    /// When there is no projector.
    pub async fn mirror(&self) -> Result<()> {
        let laptop = self.screen("Laptop").await?;
        self.unplug().await?;
        let (_, _, width, height) = PROJECTOR;
        let screen = json!({ "screenId": laptop["id"], "width": width, "height": height });
        self.ask("Emulation.updateScreen", screen).await?;
        Ok(())
    }

    async fn projector(&self) -> Result<Value> {
        self.screen("Projector").await
    }

    async fn screen(&self, label: &str) -> Result<Value> {
        let answer = self.ask("Emulation.getScreenInfos", json!({})).await?;
        let screens = answer["screenInfos"].as_array().cloned();
        let mut screens = screens.unwrap_or_default().into_iter();
        screens
            .find(|screen| screen["label"] == label)
            .with_context(|| format!("no display is called {label}: {answer}"))
    }

    /// The window of a page, with its bounds.
    async fn window(&self, target: &str) -> Result<Value> {
        self.ask("Browser.getWindowForTarget", json!({ "targetId": target }))
            .await
    }

    /// Sets the state of a window, or its place and size.
    async fn place(&self, window: &Value, bounds: Value) -> Result<()> {
        let wanted = json!({ "windowId": window["windowId"], "bounds": bounds });
        self.ask("Browser.setWindowBounds", wanted).await?;
        Ok(())
    }

    async fn ask(&self, command: &str, parameters: Value) -> Result<Value> {
        let any = self.desk.any().await?;
        any.ask_browser(command, parameters).await
    }
}

fn is_on_projector(window: &Value) -> bool {
    window["bounds"]["left"].as_i64() >= Some(PROJECTOR.0)
}
