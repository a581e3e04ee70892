//! Where the built app, the browsers and their drivers are.

use std::env;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

/// What `cargo xtask` tells the stories, in variables of the environment.
#[derive(Debug, Clone)]
pub struct Setting {
    /// The folder of the built app: `LECTERN_DIST`.
    pub dist: PathBuf,
    /// `CHROMIUM`.
    pub chromium: PathBuf,
    /// `CHROMEDRIVER`.
    pub chromedriver: PathBuf,
    /// `FIREFOX`.
    pub firefox: PathBuf,
    /// `GECKODRIVER`.
    pub geckodriver: PathBuf,
    /// The script of axe-core: `AXE`.
    pub axe: PathBuf,
    /// The command, for talks in one file: `LECTERN`.
    pub lectern: Option<PathBuf>,
}

impl Setting {
    /// Reads the environment; nothing when no app to test is named in it.
    ///
    /// # Errors
    ///
    /// When an app is named but one of the others is missing.
    pub fn from_environment() -> Result<Option<Self>> {
        let Some(dist) = env::var_os("LECTERN_DIST") else {
            return Ok(None);
        };
        let path = |name: &str| {
            let value = env::var_os(name).map(PathBuf::from);
            value.with_context(|| format!("{name} is not set; run `cargo xtask e2e`"))
        };
        Ok(Some(Self {
            dist: dist.into(),
            chromium: path("CHROMIUM")?,
            chromedriver: path("CHROMEDRIVER")?,
            firefox: path("FIREFOX")?,
            geckodriver: path("GECKODRIVER")?,
            axe: path("AXE")?,
            lectern: env::var_os("LECTERN").map(PathBuf::from),
        }))
    }
}
