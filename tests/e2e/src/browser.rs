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

/// What a browser is given for a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outfit {
    /// A reader's: one display, and windows open without asking.
    Reader,
    /// A speaker's: a laptop and a projector, where the browser can pretend that, and only windows open that somebody has asked for.
    Speaker,
}

/// Left edge, top, width and height of the projector of [`Outfit::Speaker`], beside the laptop.
pub(crate) const PROJECTOR: (i64, i64, i64, i64) = (1_920, 0, 1_280, 720);

/// The displays of [`Outfit::Speaker`], in Chromium's words.
const DISPLAYS: &str =
    "--screen-info={1920x1080 label='Laptop'}{1920,0 1280x720 label='Projector'}";

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
        outfit: Outfit,
        setting: &Setting,
        proxy: &str,
    ) -> serde_json::Result<Capabilities> {
        let (width, height) = WINDOW;
        // Both reach this machine without the proxy.
        let proxy = json!({ "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy });
        let is_speaker = outfit == Outfit::Speaker;
        let wanted = match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                // A command that meets a dialog fails, also when a frame opened it.
                "unhandledPromptBehavior": "dismiss and notify",
                "proxy": proxy,
                "goog:chromeOptions": {
                    "binary": setting.chromium,
                    "args": chromium_arguments(outfit),
                    // The bar that says so would take room from the page; windows are to be refused as to everybody.
                    "excludeSwitches": if is_speaker {
                        ["enable-automation", "disable-popup-blocking"].as_slice()
                    } else {
                        ["enable-automation"].as_slice()
                    },
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
                        "dom.disable_open_during_load": is_speaker,
                    },
                },
            }),
        };
        serde_json::from_value(wanted)
    }
}

fn chromium_arguments(outfit: Outfit) -> Vec<String> {
    let (width, height) = WINDOW;
    let always = [
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
    ];
    let size = format!("--window-size={width},{height}");
    let displays = (outfit == Outfit::Speaker).then(|| DISPLAYS.to_owned());
    always
        .map(str::to_owned)
        .into_iter()
        .chain([size])
        .chain(displays)
        .collect()
}

impl fmt::Display for Browser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        })
    }
}
