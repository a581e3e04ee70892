//! The built app that talks are shown with: in the command itself, or in a folder.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;
use walkdir::WalkDir;

/// The page that the app begins with.
pub(crate) const PAGE: &str = "index.html";

/// The service worker that keeps the app, which `cargo xtask` has told the files of the app.
pub(crate) const WORKER: &str = "sw.js";

/// What the line of it begins with that holds the files.
pub(crate) const FILES_OF_WORKER: &str = "const APP = {";

/// What the page has that no other page has; a release is written without quotes.
const MARKS: [&str; 2] = ["id=\"boot\"", "id=boot"];

/// Sample talks of the app, which a site of somebody's own talks does not need.
const SAMPLES: &str = "decks";

/// Names, as in addresses, and contents; none where the command was built without the app.
static EMBEDDED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/app_files.rs"));

/// Where the app is taken from.
#[derive(Debug, Args)]
pub(crate) struct Place {
    /// The folder of the built app, instead of the one in this command
    #[arg(long = "app", value_name = "FOLDER")]
    app_folder: Option<PathBuf>,
}

/// The files of the app.
#[derive(Debug)]
pub(crate) struct App {
    files: BTreeMap<String, File>,
}

#[derive(Debug)]
enum File {
    Embedded(&'static [u8]),
    OnDisk(PathBuf),
}

impl App {
    /// Finds the app.
    pub(crate) fn find(place: &Place) -> Result<Self> {
        let files = match &place.app_folder {
            Some(folder) => on_disk(folder)?,
            None => embedded(),
        };
        let app = Self { files };
        if app.files.is_empty() {
            bail!(
                "this command was built without the app. Build the app with `cargo xtask size`, which puts it into `dist`, \
                 and name that folder: `--app dist`. Or have it in the command: \
                 `LECTERN_DIST=$PWD/dist cargo install --path crates/lectern-cli`"
            );
        }
        Ok(app)
    }

    /// The names of all files, sorted.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The content of a file; nothing where the app has none of that name.
    pub(crate) fn get(&self, name: &str) -> Option<Result<Cow<'static, [u8]>>> {
        Some(match self.files.get(name)? {
            File::Embedded(bytes) => Ok(Cow::Borrowed(*bytes)),
            File::OnDisk(path) => fs::read(path)
                .map(Cow::Owned)
                .with_context(|| path.display().to_string()),
        })
    }

    /// The page that the app begins with.
    pub(crate) fn page(&self) -> Result<String> {
        let bytes = self.get(PAGE).context("the app has no page")??;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}

/// What a page of the app lets itself do. A release has the attributes in another order, and quotes only where they are needed.
pub(crate) fn policy(page: &str) -> Option<&str> {
    let mut tags = page
        .split("<meta")
        .filter_map(|rest| rest.split('>').next());
    let tag = tags.find(|tag| tag.contains("Content-Security-Policy"))?;
    let (_, content) = tag.split_once("content=\"")?;
    content.split('"').next()
}

fn embedded() -> BTreeMap<String, File> {
    let files = EMBEDDED.iter();
    files
        .map(|(name, bytes)| ((*name).to_owned(), File::Embedded(bytes)))
        .collect()
}

fn on_disk(folder: &Path) -> Result<BTreeMap<String, File>> {
    let name = || folder.display().to_string();
    let page = fs::read_to_string(folder.join(PAGE)).with_context(|| {
        format!(
            "{}: there is no built app. `cargo xtask size` puts one into `dist`",
            name()
        )
    })?;
    if !MARKS.iter().any(|mark| page.contains(mark)) {
        bail!("{}: `{PAGE}` in it is not the page of the app", name());
    }
    let mut files = BTreeMap::new();
    let entries = WalkDir::new(folder)
        .into_iter()
        .filter_entry(|entry| entry.depth() != 1 || entry.file_name() != SAMPLES);
    for entry in entries {
        let entry = entry.with_context(name)?;
        let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        if entry.file_type().is_file()
            && let Some(path) = path.to_str()
        {
            let file = File::OnDisk(entry.path().to_owned());
            files.insert(path.replace('\\', "/"), file);
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::policy;

    #[test]
    fn the_policy_is_found_in_builds_of_either_kind() {
        let policies = [
            r#"<meta charset="utf-8" /><meta http-equiv="Content-Security-Policy" content="default-src 'none'" />"#,
            r#"<meta charset=utf-8><meta content="default-src 'none'" http-equiv=Content-Security-Policy><title>"#,
        ]
        .map(policy);
        assert_eq!(policies, [Some("default-src 'none'"); 2]);
        assert_eq!(policy("<meta charset=utf-8>"), None);
    }
}
