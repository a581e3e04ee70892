//! The text files of the repository, as git knows them.

use std::fs;

use anyhow::Result;

use crate::process;
use crate::workspace::Workspace;

/// The kinds of files that the checks read.
const KINDS: [&str; 3] = ["*.rs", "*.css", "*.md"];

/// A file and its text.
#[derive(Debug)]
pub(super) struct Source {
    /// From the root on, with slashes.
    pub(super) path: String,
    pub(super) text: String,
}

impl Source {
    pub(super) fn extension(&self) -> &str {
        self.path
            .rsplit_once('.')
            .map_or("", |(_, extension)| extension)
    }
}

/// Reads what is committed or would be.
pub(super) fn read(workspace: &Workspace) -> Result<Vec<Source>> {
    let mut list = workspace.command("git");
    list.args([
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
        "--",
    ])
    .args(KINDS);
    let listed = process::output(&mut list)?;
    let mut sources = Vec::new();
    for path in listed.split('\0').filter(|path| !path.is_empty()) {
        // A file that git still lists may be deleted already.
        if let Ok(text) = fs::read_to_string(workspace.path(path)) {
            sources.push(Source {
                path: path.to_owned(),
                text,
            });
        }
    }
    Ok(sources)
}
