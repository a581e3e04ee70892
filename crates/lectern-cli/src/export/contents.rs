//! What of a talk goes into its file: the deck with the files that it takes in and shows.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, bail};
use lectern_deck::{Deck, wire};

use crate::build::assets::Assets;
use crate::build::privacy::Public;
use crate::deck::{DeckFile, Opened};

/// What is done about private notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Notes {
    /// They are left out.
    Public,
    /// They are in the file.
    All,
}

impl Notes {
    /// What the file is for, in words.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Public => {
                "without private notes, for handing out; `--with-private-notes` keeps them"
            }
            Self::All => "WITH private notes, for the speaker alone",
        }
    }
}

/// The deck and its files.
#[derive(Debug)]
pub(super) struct Contents {
    pub(super) deck: Deck,
    pub(super) notes: Notes,
    /// The name of the deck's own file.
    pub(super) name: String,
    /// All files by their paths as the app looks for them, seen from the deck; the deck's own too.
    pub(super) files: BTreeMap<String, Vec<u8>>,
    /// The deck as bytes, where the app by itself cannot read decks of its tool.
    pub(super) read: Option<Vec<u8>>,
    /// It shows something of other hosts.
    pub(super) names_hosts: bool,
    /// What of the deck is not in the file, in words.
    pub(super) missing: Vec<String>,
}

impl Contents {
    /// Gathers what belongs to a deck.
    pub(super) fn of(opened: Opened, file: &DeckFile, with_private_notes: bool) -> Result<Self> {
        let name = file.path.file_name().unwrap_or_default().to_string_lossy();
        let folder = opened.folder.clone();
        let (notes, public) = if with_private_notes {
            (Notes::All, Public::unchanged(opened))
        } else {
            let public = Public::of(opened, &name);
            let public = public.context("`--with-private-notes` would keep them, but")?;
            (Notes::Public, public)
        };
        let Public { text, parts, deck } = public;
        let assets = Assets::new(&folder, "");
        assets.meet_shown(&deck);
        let hosts = assets.hosts();
        let (addresses, lost) = assets.take();
        let mut contents = Self {
            read: deck
                .dialect
                .is_rewritten()
                .then(|| wire::encode(&deck, &[])),
            deck,
            notes,
            files: BTreeMap::new(),
            names_hosts: !hosts.is_empty(),
            missing: Vec::new(),
            name: name.into_owned(),
        };
        for (path, content) in parts {
            contents.put(&path, content)?;
        }
        for address in addresses {
            let file = folder.file(&address).filter(|file| folder.holds(file));
            let file = file.with_context(|| {
                format!(
                    "`{address}` is outside the deck's folder; name one that holds both by `--root`"
                )
            })?;
            let content = fs::read(&file).with_context(|| file.display().to_string())?;
            contents.put(&address, content)?;
        }
        contents
            .files
            .insert(contents.name.clone(), text.into_bytes());
        let lost = lost
            .into_iter()
            .map(|path| format!("`{path}` is not there"));
        let hosts = hosts.into_iter();
        let hosts =
            hosts.map(|host| format!("what `{host}` hosts is not in the file; it needs a network"));
        contents.missing.extend(lost.chain(hosts));
        Ok(contents)
    }

    fn put(&mut self, address: &str, content: Vec<u8>) -> Result<()> {
        let path = path_in_app(address);
        match self.files.insert(path.to_owned(), content) {
            Some(other) if Some(&other) != self.files.get(path) => {
                bail!("`{address}` and another file would both be `{path}`; rename one")
            }
            _ => Ok(()),
        }
    }
}

/// A path as the app looks for it: there is nothing above the deck's folder, and nothing else that `/` could mean.
fn path_in_app(path: &str) -> &str {
    let mut path = path.trim_start_matches('/');
    while let Some(inside) = path.strip_prefix("../") {
        path = inside;
    }
    path
}

#[cfg(test)]
mod tests {
    use super::path_in_app;

    #[test]
    fn files_are_found_as_the_app_looks_for_them() {
        for (path, inside) in [
            ("img/a.png", "img/a.png"),
            ("/img/a.png", "img/a.png"),
            ("../../img/a.png", "img/a.png"),
        ] {
            assert_eq!(path_in_app(path), inside, "{path}");
        }
    }
}
