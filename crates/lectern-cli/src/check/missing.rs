//! Files that slides want to show and that are not there.

use std::cell::RefCell;

use lectern_deck::{Resolution, Resolve, ResourceKind};

use crate::deck::Folder;

/// Lets slides load everything, and remembers what is not there.
pub(super) struct Missing<'a> {
    folder: &'a Folder,
    addresses: RefCell<Vec<String>>,
}

impl<'a> Missing<'a> {
    /// For a deck in that folder.
    pub(super) fn from(folder: &'a Folder) -> Self {
        Self {
            folder,
            addresses: RefCell::default(),
        }
    }

    /// What was met since this was asked last.
    pub(super) fn take(&self) -> Vec<String> {
        self.addresses.take()
    }
}

impl Resolve for Missing<'_> {
    fn resolve(&self, url: &str, _: ResourceKind) -> Resolution {
        if self.folder.has(url) {
            return Resolution::Load(url.to_owned());
        }
        self.addresses.borrow_mut().push(url.to_owned());
        Resolution::Missing
    }
}
