//! Which files are decks: those that are named, and those in folders that are.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use anyhow::{Error, anyhow};
use walkdir::{DirEntry, WalkDir};

/// How the names of decks end, in any case.
const ENDINGS: &[&str] = &["md", "markdown", "qmd", "rmd", "html", "htm"];

/// The file that a built site has, whose decks are copies of others.
pub(crate) const BUILT: &str = "lectern-build.json";

/// A file that is a deck, or may be one.
#[derive(Debug)]
pub(crate) struct DeckFile {
    pub(crate) path: PathBuf,
    /// The folder outside which it takes in nothing.
    pub(crate) root: PathBuf,
    /// It was named, so it is a deck; else it was found in a folder.
    pub(crate) is_named: bool,
}

/// The decks in the order in which they are named, those of a folder by name; and what cannot be read.
pub(crate) fn find(places: &[PathBuf]) -> (Vec<DeckFile>, Vec<Error>) {
    let (mut decks, mut errors) = (Vec::new(), Vec::new());
    for place in places {
        if !place.is_dir() {
            decks.push(DeckFile {
                path: place.clone(),
                root: folder_of(place).to_owned(),
                is_named: true,
            });
            continue;
        }
        let n_before = decks.len();
        let entries = WalkDir::new(place)
            .sort_by_file_name()
            .into_iter()
            .filter_entry(|entry| entry.depth() == 0 || is_wanted(entry));
        for entry in entries {
            match entry {
                Ok(entry) if is_deck(entry.path()) && entry.path().is_file() => {
                    decks.push(DeckFile {
                        path: entry.into_path(),
                        root: place.clone(),
                        is_named: false,
                    });
                }
                Ok(_) => {}
                Err(error) => errors.push(error.into()),
            }
        }
        if decks.len() == n_before {
            errors.push(anyhow!("{}: there is no deck in it", place.display()));
        }
    }
    (decks, errors)
}

/// The folder that a file is in; empty for the current one.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new(""))
}

fn is_wanted(entry: &DirEntry) -> bool {
    let name = entry.file_name();
    name != "node_modules"
        && !name.as_encoded_bytes().starts_with(b".")
        && !entry.path().join(BUILT).is_file()
}

fn is_deck(path: &Path) -> bool {
    let ending = path.extension().and_then(OsStr::to_str);
    ending.is_some_and(|ending| {
        let mut known = ENDINGS.iter();
        known.any(|known| known.eq_ignore_ascii_case(ending))
    })
}
