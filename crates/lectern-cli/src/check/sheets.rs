//! The CSS of a deck, that of its style sheets first, as slides have it.

use std::fs;
use std::path::PathBuf;

use lectern_deck::resource::AsWritten;
use lectern_deck::{Deck, filter_sheet, source};

use crate::deck::Folder;

/// What a deck says of its looks.
#[derive(Debug, Default)]
pub(super) struct Sheets {
    /// Filtered.
    pub(super) css: String,
    /// The files it is from: their addresses, their places in the system and their bytes.
    pub(super) files: Vec<(String, PathBuf, Vec<u8>)>,
    /// There is more, which is not read here: files of other hosts, or what a sheet takes in.
    pub(super) is_in_part: bool,
}

impl Sheets {
    /// Reads those of a deck, whose own text is `text`.
    pub(super) fn of(deck: &Deck, text: &str, folder: &Folder) -> Self {
        let mut sheets = Self {
            is_in_part: text.contains("@import"),
            ..Self::default()
        };
        for address in &deck.meta.sheets {
            sheets.add(address, folder);
        }
        sheets.css.push_str(&deck.css(&AsWritten));
        sheets
    }

    fn add(&mut self, address: &str, folder: &Folder) {
        let file = folder.file(address);
        let came = file.and_then(|file| Some((fs::read(&file).ok()?, file)));
        let Some((bytes, file)) = came else {
            self.is_in_part = true;
            return;
        };
        let text = source::decode(&bytes).unwrap_or_default();
        self.is_in_part |= text.contains("@import");
        self.css.push_str(&filter_sheet(&text, &AsWritten));
        self.files.push((address.to_owned(), file, bytes));
    }
}
