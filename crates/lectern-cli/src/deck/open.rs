//! Reads a deck with the files that it takes in.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use lectern_deck::{Absence, Deck, Diagnostic, Dialect, Reader, source};

use super::find::{DeckFile, folder_of};
use super::folder::Folder;

/// A deck that was read.
#[derive(Debug)]
pub(crate) struct Opened {
    /// Its text as the file has it.
    pub(crate) text: String,
    /// The folder it is in.
    pub(crate) folder: Folder,
    /// The files that it takes in, in the order in which they were asked for.
    pub(crate) parts: Vec<Part>,
    pub(crate) deck: Deck,
    pub(crate) problems: Vec<Diagnostic>,
}

/// A file that a deck takes in.
#[derive(Debug)]
pub(crate) struct Part {
    /// Its path as seen from the deck.
    pub(crate) path: String,
    /// Its place in the system and its bytes, or why there are none.
    pub(crate) came: Result<(PathBuf, Vec<u8>), Absence>,
}

impl Opened {
    /// Reads a deck; `None` where the file was found in a folder and holds none.
    pub(crate) fn of(file: &DeckFile, dialect: Option<Dialect>) -> Result<Option<Self>> {
        let name = file.path.display();
        let bytes = fs::read(&file.path).with_context(|| name.to_string())?;
        let text = match source::decode(&bytes) {
            Ok(text) => text,
            Err(error) => bail!("{name}: cannot be read as text: {}", error.hint),
        };
        if source::is_page(&text) && Dialect::detect(&text).dialect == Dialect::Native {
            if file.is_named {
                bail!("{name}: is a page that holds no deck");
            }
            return Ok(None);
        }
        let folder = Folder::new(folder_of(&file.path), &file.root);
        let folder = folder.with_context(|| name.to_string())?;
        let file_name = file.path.file_name().unwrap_or_default().to_string_lossy();
        let mut reader = Reader::new(&text, dialect, &file_name);
        let parts = give_parts(&mut reader, &folder);
        let (deck, problems) = reader.read();
        Ok(Some(Self {
            text,
            folder,
            parts,
            deck,
            problems,
        }))
    }
}

/// Gives a deck the files that it takes in.
fn give_parts(reader: &mut Reader, folder: &Folder) -> Vec<Part> {
    let mut parts = Vec::new();
    loop {
        let wanted = reader.wants();
        if wanted.is_empty() {
            return parts;
        }
        for path in wanted {
            let came = folder.read(&path);
            reader.give(
                &path,
                came.as_ref()
                    .map(|(_, bytes)| bytes.as_slice())
                    .map_err(|absence| *absence),
            );
            parts.push(Part { path, came });
        }
    }
}
