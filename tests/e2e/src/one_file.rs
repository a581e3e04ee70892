//! Talks in one file, which the command `lectern export` makes and browsers open from the disk.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{self, Command};
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context as _, Result, ensure};

/// How many were made so far, so that each has a folder of its own.
static N_MADE: AtomicUsize = AtomicUsize::new(0);

/// A talk in one file. It is gone when this is dropped.
#[derive(Debug)]
pub struct OneFile {
    folder: PathBuf,
}

impl OneFile {
    /// Exports the first of the files, with more arguments for the command.
    pub(crate) fn export(
        lectern: &Path,
        app: &Path,
        files: &[(&str, &str)],
        more: &[&str],
    ) -> Result<Self> {
        let number = N_MADE.fetch_add(1, Ordering::Relaxed);
        let name = format!("lectern-one-file-{}-{number}", process::id());
        let made = Self {
            folder: std::env::temp_dir().join(name),
        };
        for (path, content) in files {
            let file = made.folder.join("deck").join(path);
            if let Some(folder) = file.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(file, content)?;
        }
        let (deck, _) = files.first().context("there is no deck to export")?;
        let output = Command::new(lectern)
            .current_dir(made.folder.join("deck"))
            .args(["export", deck, "-o", "../talk.html", "--app"])
            .arg(app)
            .args(more)
            .output()?;
        let told = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "cannot export: {told}");
        // Nothing but the one file is there when it is opened.
        fs::remove_dir_all(made.folder.join("deck"))?;
        Ok(made)
    }

    /// The address of a place in it: `"?view=present#2"`.
    pub fn address(&self, place: &str) -> String {
        format!("file://{}/talk.html{place}", self.folder.display())
    }
}

impl Drop for OneFile {
    fn drop(&mut self) {
        // What the system clears away by itself need not be.
        let _ = fs::remove_dir_all(&self.folder);
    }
}
