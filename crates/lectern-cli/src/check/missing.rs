//! Files that slides want to show: which are not there, and which are too large.

use std::cell::RefCell;
use std::collections::BTreeMap;

use lectern_deck::{Resolution, Resolve, ResourceKind};

use super::pictures;
use crate::deck::Folder;

/// Lets slides load everything, and remembers what is not there.
pub(super) struct Missing<'a> {
    folder: &'a Folder,
    addresses: RefCell<Vec<String>>,
    /// Pictures that are too large, with the reason.
    large: RefCell<BTreeMap<String, String>>,
}

impl<'a> Missing<'a> {
    /// For a deck in that folder.
    pub(super) fn from(folder: &'a Folder) -> Self {
        Self {
            folder,
            addresses: RefCell::default(),
            large: RefCell::default(),
        }
    }

    /// What was met since this was asked last.
    pub(super) fn take(&self) -> Vec<String> {
        self.addresses.take()
    }

    /// Pictures that are too large, with the reason, that were met since this was asked last.
    pub(super) fn take_large(&self) -> BTreeMap<String, String> {
        self.large.take()
    }
}

impl Resolve for Missing<'_> {
    fn resolve(&self, url: &str, _: ResourceKind) -> Resolution {
        if self.folder.has(url) {
            let file = self.folder.file(url);
            if let Some(excess) = file.and_then(|file| pictures::excess(&file)) {
                self.large.borrow_mut().insert(url.to_owned(), excess);
            }
            return Resolution::Load(url.to_owned());
        }
        self.addresses.borrow_mut().push(url.to_owned());
        Resolution::Missing
    }
}
