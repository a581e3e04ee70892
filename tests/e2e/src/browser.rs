//! The browsers that stories are told to.

use std::fmt;
use std::path::Path;

use serde_json::json;
use thirtyfour::Capabilities;

use crate::setting::Setting;

/// The size of a fresh window, in CSS px.
pub(crate) const WINDOW: (u32, u32) = (1280, 800);

/// A kind of browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    /// Headless Chromium.
    Chromium,
    /// Headless Firefox.
    Firefox,
}

impl Browser {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Chromium, Self::Firefox];

    /// The driver's program.
    pub(crate) fn driver(self, setting: &Setting) -> &Path {
        match self {
            Self::Chromium => &setting.chromedriver,
            Self::Firefox => &setting.geckodriver,
        }
    }

    /// What a new session is asked for. The driver makes a profile for it and removes it again.
    pub(crate) fn capabilities(
        self,
        setting: &Setting,
        proxy: &str,
    ) -> serde_json::Result<Capabilities> {
        let (width, height) = WINDOW;
        // Both reach this machine without the proxy.
        let proxy = json!({ "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy });
        let wanted = match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                // A command that meets a dialog fails, also when a frame opened it.
                "unhandledPromptBehavior": "dismiss and notify",
                "proxy": proxy,
                "goog:chromeOptions": {
                    "binary": setting.chromium,
                    "args": [
                        "--headless=new",
                        // Tests also run as root, in containers with little shared memory.
                        "--no-sandbox",
                        "--disable-dev-shm-usage",
                        "--disable-gpu",
                        "--no-first-run",
                        // Nothing but the page itself goes to the network.
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--accept-lang=en-US",
                        format!("--window-size={width},{height}"),
                    ],
                    // The bar that says so would take room from the page.
                    "excludeSwitches": ["enable-automation"],
                },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                // A command that meets a dialog fails, also when a frame opened it.
                "unhandledPromptBehavior": "dismiss and notify",
                "proxy": proxy,
                "moz:firefoxOptions": {
                    "binary": setting.firefox,
                    "args": [
                        "-headless",
                        format!("--width={width}"),
                        format!("--height={height}"),
                    ],
                    "prefs": {
                        "intl.accept_languages": "en-US",
                        "dom.disable_open_during_load": false,
                    },
                },
            }),
        };
        serde_json::from_value(wanted)
    }
}

impl fmt::Display for Browser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        })
    }
}
