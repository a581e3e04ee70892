//! Where the tools and browsers of a need are.

use std::collections::BTreeMap;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::machine::{find_any, find_tool};
use super::need::Need;
use super::tool::tools_folder;

/// The tools and browsers that are ready to use.
#[derive(Debug)]
pub(crate) struct Toolbox {
    /// By the name of the package.
    files: BTreeMap<&'static str, PathBuf>,
}

impl Toolbox {
    /// Collects what a need has asked for.
    pub(super) fn open(need: Need) -> Result<Self> {
        let mut files = BTreeMap::new();
        for tool in need.tools() {
            let Some(file) = find_tool(tool) else {
                bail!("{tool} was installed but has no {}", tool.file);
            };
            files.insert(tool.name, file);
        }
        for browser in need.browsers() {
            let program = find_any(browser.programs)
                .with_context(|| format!("{} was installed but is not on PATH", browser.name))?;
            files.insert(browser.name, program);
        }
        Ok(Self { files })
    }

    /// A program or file, by the name of its package: `trunk`, `chromium`, `axe-core`.
    pub(crate) fn file(&self, name: &str) -> Result<&Path> {
        let file = self.files.get(name).map(PathBuf::as_path);
        file.with_context(|| format!("{name} is not among what this chore asked for"))
    }

    /// Lets a command find the tools that we installed by their names.
    pub(crate) fn put_on_path(&self, command: &mut Command) {
        let ours = self
            .files
            .values()
            .filter(|file| file.starts_with(tools_folder()));
        let ours = ours.filter_map(|file| file.parent());
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = ours.map(Path::to_path_buf).chain(env::split_paths(&path));
        if let Ok(path) = env::join_paths(folders) {
            command.env("PATH", path);
        }
    }
}
