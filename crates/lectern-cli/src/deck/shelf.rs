//! All decks of a folder, read: without the files that are parts of others and the pages about a project.

use std::collections::HashSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use anyhow::Error;

use super::find::{self, DeckFile};
use super::open::Opened;

/// Markdown that tells of a folder, and is no talk.
const ABOUT: &[&str] = &[
    "readme",
    "changelog",
    "contributing",
    "license",
    "code_of_conduct",
    "security",
];

/// A deck and where it is in the folder.
#[derive(Debug)]
pub(crate) struct Shelved {
    pub(crate) file: DeckFile,
    /// Its path as seen from the folder, divided by `/`.
    pub(crate) path: String,
    pub(crate) opened: Opened,
}

/// Reads the decks of a folder, or the one at `place`, and tells which cannot be read; nothing in the folder `besides` is looked at.
pub(crate) fn read(place: &Path, besides: Option<&Path>) -> (Vec<Shelved>, Vec<Error>) {
    let (files, mut errors) = find::find(&[place.to_owned()]);
    let besides = besides.and_then(|folder| fs::canonicalize(folder).ok());
    let mut shelf = Vec::new();
    for file in files {
        let is_besides = || {
            let path = fs::canonicalize(&file.path).ok()?;
            Some(path.starts_with(besides.as_ref()?))
        };
        if !file.is_named && (is_about(&file.path) || is_besides() == Some(true)) {
            continue;
        }
        match Opened::of(&file, None) {
            Ok(Some(opened)) => shelf.push(Shelved {
                path: address_of(&file),
                file,
                opened,
            }),
            Ok(None) => {}
            Err(error) => errors.push(error),
        }
    }
    let parts: HashSet<PathBuf> = shelf
        .iter()
        .flat_map(|deck| &deck.opened.parts)
        .filter_map(|part| Some(part.came.as_ref().ok()?.0.clone()))
        .collect();
    let is_part = |path: &Path| fs::canonicalize(path).is_ok_and(|path| parts.contains(&path));
    shelf.retain(|deck| deck.file.is_named || !is_part(&deck.file.path));
    (shelf, errors)
}

fn is_about(path: &Path) -> bool {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    ABOUT.contains(&stem.to_lowercase().as_str())
}

fn address_of(file: &DeckFile) -> String {
    let path = file.path.strip_prefix(&file.root).unwrap_or(&file.path);
    let parts = path.components().map(Component::as_os_str);
    let parts: Vec<_> = parts.map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}
