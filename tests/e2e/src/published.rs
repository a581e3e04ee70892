//! Folders of talks, which the command `lectern build` makes sites of.

use std::fs;
use std::path::Path;
use std::process::{self, Command};
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Result, ensure};

use crate::page::Page;

/// How many were made so far, so that each has a folder of its own.
static N_MADE: AtomicUsize = AtomicUsize::new(0);

/// Makes a site of these files and puts it over the app that the page's site serves.
///
/// # Errors
///
/// When the command is not there or refuses.
pub fn publish(page: &Page, files: &[(&str, &str)]) -> Result<()> {
    let number = N_MADE.fetch_add(1, Ordering::Relaxed);
    let name = format!("lectern-site-{}-{number}", process::id());
    let folder = std::env::temp_dir().join(name);
    let made = build(page, files, &folder);
    // What the system clears away by itself need not be.
    let _ = fs::remove_dir_all(&folder);
    made
}

fn build(page: &Page, files: &[(&str, &str)], folder: &Path) -> Result<()> {
    let (talks, app, site) = (
        folder.join("talks"),
        folder.join("app"),
        folder.join("site"),
    );
    for (path, content) in files {
        let file = talks.join(path);
        fs::create_dir_all(file.parent().unwrap_or(&talks))?;
        fs::write(file, content)?;
    }
    // The page alone: the site has the other files already, and making smaller forms of them takes long.
    fs::create_dir_all(&app)?;
    fs::copy(
        page.site().dist().join("index.html"),
        app.join("index.html"),
    )?;
    let output = Command::new(page.lectern()?)
        .arg("build")
        .arg(talks)
        .arg("-o")
        .arg(&site)
        .arg("--app")
        .arg(app)
        .output()?;
    let told = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "cannot build: {told}");
    put(page, &site, "")
}

/// Puts all files of a folder into the page's site.
fn put(page: &Page, folder: &Path, prefix: &str) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            put(page, &entry.path(), &format!("{name}/"))?;
            // Hosts look for the page of a folder.
            if let Ok(index) = fs::read(entry.path().join("index.html")) {
                page.site().answer(
                    &format!("{name}/"),
                    crate::Answer::file("index.html", index),
                );
            }
        } else {
            page.site().put(&name, fs::read(entry.path())?);
        }
    }
    Ok(())
}
