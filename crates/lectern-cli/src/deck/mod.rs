//! Decks on this machine: [`find`] tells which files are decks, [`open`] reads one with the files it takes in, [`shelf`] reads all of a
//! folder, [`folder`] knows what is beside a deck.

pub(crate) mod find;
pub(crate) mod folder;
pub(crate) mod html;
pub(crate) mod links;
pub(crate) mod open;
pub(crate) mod shelf;

pub(crate) use find::DeckFile;
pub(crate) use folder::Folder;
pub(crate) use open::Opened;
pub(crate) use shelf::Shelved;
