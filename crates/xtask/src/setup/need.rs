//! What the chores need of the machine.

use super::tool::{
    AXE, BINARYEN, ESBUILD, GECKODRIVER, HIGHLIGHT, MERMAID, STIX, TRUNK, Tool, WASM_BINDGEN,
};

/// A chore's needs. All of them include the wasm target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// Compiling for wasm.
    WasmTarget,
    /// The scripts that typeset code and diagrams.
    Typesetting,
    /// A quick build of the app.
    DevBuild,
    /// The app as it is published.
    ReleaseBuild,
    /// Tests of the adapters in Chromium.
    WebTests,
    /// Stories in both browsers, about the published app.
    Stories,
    /// All of it.
    Everything,
}

impl Need {
    /// Its tools, the one that takes longest to install first.
    pub(super) fn tools(self) -> &'static [&'static Tool] {
        match self {
            Self::WasmTarget => &[],
            Self::Typesetting => &[&ESBUILD, &HIGHLIGHT, &MERMAID, &STIX],
            Self::DevBuild => &[&TRUNK, &WASM_BINDGEN, &ESBUILD, &HIGHLIGHT, &MERMAID, &STIX],
            Self::ReleaseBuild => &[
                &TRUNK,
                &WASM_BINDGEN,
                &BINARYEN,
                &ESBUILD,
                &HIGHLIGHT,
                &MERMAID,
                &STIX,
            ],
            Self::WebTests => &[&WASM_BINDGEN],
            Self::Stories | Self::Everything => &[
                &TRUNK,
                &WASM_BINDGEN,
                &GECKODRIVER,
                &BINARYEN,
                &ESBUILD,
                &HIGHLIGHT,
                &MERMAID,
                &STIX,
                &AXE,
            ],
        }
    }

    /// Its programs that come with the system.
    pub(super) fn browsers(self) -> &'static [Browser] {
        match self {
            Self::WasmTarget | Self::Typesetting | Self::DevBuild | Self::ReleaseBuild => &[],
            Self::WebTests => &[CHROMIUM, CHROMEDRIVER],
            Self::Stories | Self::Everything => &[CHROMIUM, CHROMEDRIVER, FIREFOX],
        }
    }
}

/// A program that comes with the system, not from us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Browser {
    pub(super) name: &'static str,
    /// What the program is called, depending on the system.
    pub(super) programs: &'static [&'static str],
}

const CHROMIUM: Browser = Browser {
    name: "chromium",
    programs: &[
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ],
};

const CHROMEDRIVER: Browser = Browser {
    name: "chromedriver",
    programs: &["chromedriver", "chromium.chromedriver"],
};

const FIREFOX: Browser = Browser {
    name: "firefox",
    programs: &["firefox-esr", "firefox"],
};

/// What of Debian has the browsers, the fonts that stories look at, the tools that read what was printed, and the hosts that sites are
/// tried on.
pub(super) const DEBIAN_PACKAGES: &[&str] = &[
    "chromium",
    "chromium-driver",
    "firefox-esr",
    "fonts-noto-cjk",
    "fonts-noto-color-emoji",
    "poppler-utils",
    "nginx-light",
    "libnginx-mod-http-brotli-static",
    "caddy",
];
