//! Tells the service worker which files the app consists of, see `assets/sw.js`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::workspace::Workspace;

/// The service worker in the built site.
pub(crate) const WORKER: &str = "sw.js";

/// What the line begins with that holds the files.
const LINE: &str = "const APP = ";

/// Talks, which are kept when they are visited.
const TALKS: &str = "decks/";

/// How the names of those files begin that the app can do without: they are kept when all others are.
const LATER: [&str; 5] = ["embed", "print", "search", "typeset", "watch"];

/// Names of files, each with the hash (SHA-256, in base64) of what it holds.
type Hashes = BTreeMap<String, String>;

/// The app's files.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Files {
    /// Without these the app cannot do its work.
    needed: Hashes,
    /// These it can miss.
    later: Hashes,
}

/// Puts the service worker into a site that was just built, with a list of all files there.
pub(crate) fn list(workspace: &Workspace, site: &Path) -> Result<()> {
    let mut names = Vec::new();
    gather(site, "", &mut names)?;
    write(workspace, site, names)
}

/// The same once files have changed; the list in the site's worker says which there are.
pub(crate) fn list_again(workspace: &Workspace, site: &Path) -> Result<()> {
    let worker = fs::read_to_string(site.join(WORKER)).context("no service worker was built")?;
    let files = line(&worker).and_then(|line| serde_json::from_str(line).ok());
    let files: Files = files.context("the service worker lists no files")?;
    let names = files.needed.into_keys().chain(files.later.into_keys());
    write(workspace, site, names)
}

fn write(
    workspace: &Workspace,
    site: &Path,
    names: impl IntoIterator<Item = String>,
) -> Result<()> {
    let mut files = Files::default();
    for name in names {
        let content = fs::read(site.join(&name)).with_context(|| format!("no {name} was built"))?;
        let is_later = LATER.iter().any(|part| name.starts_with(part));
        let part = if is_later {
            &mut files.later
        } else {
            &mut files.needed
        };
        part.insert(name, STANDARD.encode(Sha256::digest(content)));
    }
    let source = workspace.path("assets").join(WORKER);
    let source = fs::read_to_string(&source).context("there is no assets/sw.js")?;
    let worker = with_files(&source, &files)?;
    fs::write(site.join(WORKER), worker).context("the service worker cannot be written")
}

/// Adds the names of files as the page asks for them.
fn gather(folder: &Path, prefix: &str, names: &mut Vec<String>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let paths: Vec<PathBuf> = entries
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            gather(&path, &format!("{name}/"), names)?;
        } else if name != WORKER && !name.starts_with(TALKS) {
            names.push(name);
        }
    }
    Ok(())
}

/// What a worker says of the app's files.
fn line(worker: &str) -> Option<&str> {
    let line = worker.lines().find_map(|line| line.strip_prefix(LINE))?;
    line.strip_suffix(';')
}

fn with_files(source: &str, files: &Files) -> Result<String> {
    let line = line(source).context("assets/sw.js has no line for the files")?;
    let (old, new) = (format!("{LINE}{line};"), serde_json::to_string(files)?);
    Ok(source.replacen(&old, &format!("{LINE}{new};"), 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_gets_the_files_and_keeps_all_else() {
        let hash = |name: &str| (name.to_owned(), "abc=".to_owned());
        let files = Files {
            needed: Hashes::from([hash("boot.js")]),
            later: Hashes::from([hash("typeset/main.js")]),
        };
        let source = "// Keeps.\nconst APP = null;\nrun();\n";
        let worker = with_files(source, &files).unwrap_or_default();
        assert_eq!(
            worker,
            "// Keeps.\nconst APP = {\"needed\":{\"boot.js\":\"abc=\"},\"later\":{\"typeset/main.js\":\"abc=\"}};\nrun();\n"
        );
        let again = line(&worker).and_then(|line| serde_json::from_str(line).ok());
        assert_eq!(again, Some(files));
    }
}
