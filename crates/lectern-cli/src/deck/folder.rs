//! The folder of a deck: what of it the deck may take in, and which files are there.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use lectern_deck::Absence;
use lectern_deck::resource::{host_of, plain_path};
use percent_encoding::percent_decode_str;

/// Larger files are not taken in.
const MOST_BYTES: u64 = 8 << 20;

/// The folder that a deck is in.
#[derive(Debug, Clone)]
pub(crate) struct Folder {
    path: PathBuf,
    /// The folder outside which nothing is read, without symbolic links.
    root: PathBuf,
}

impl Folder {
    /// The folder at `path`, within `root`.
    pub(crate) fn new(path: &Path, root: &Path) -> io::Result<Self> {
        let is_here = root == Path::new("");
        Ok(Self {
            path: path.to_owned(),
            root: fs::canonicalize(if is_here { Path::new(".") } else { root })?,
        })
    }

    /// Where a file is that is named as seen from the deck.
    pub(crate) fn join(&self, path: &str) -> PathBuf {
        self.path.join(path)
    }

    /// A file that the deck takes in, with its place in the system, or why it does not.
    pub(crate) fn read(&self, path: &str) -> Result<(PathBuf, Vec<u8>), Absence> {
        if path.contains("//") || Path::new(path).is_absolute() {
            return Err(Absence::Elsewhere);
        }
        let file = fs::canonicalize(self.join(path)).map_err(|error| absence(&error))?;
        if !file.starts_with(&self.root) {
            return Err(Absence::Elsewhere);
        }
        let metadata = fs::metadata(&file).map_err(|error| absence(&error))?;
        if !metadata.is_file() {
            return Err(Absence::Missing);
        }
        if metadata.len() > MOST_BYTES {
            return Err(Absence::NotText);
        }
        let bytes = fs::read(&file).map_err(|error| absence(&error))?;
        Ok((file, bytes))
    }

    /// Whether there is a file at an address of the deck; those of hosts are not looked for.
    pub(crate) fn has(&self, address: &str) -> bool {
        host_of(address).is_some() || address.starts_with("data:") || self.file(address).is_some()
    }

    /// Whether a file is in the folder outside which nothing is read.
    pub(crate) fn holds(&self, file: &Path) -> bool {
        fs::canonicalize(file).is_ok_and(|file| file.starts_with(&self.root))
    }

    /// The file at an address of the deck, if there is one. What begins with `/` counts from the deck's folder, or from the one that was
    /// named.
    pub(crate) fn file(&self, address: &str) -> Option<PathBuf> {
        let path = path_of(address);
        let from_root = || address.starts_with('/').then(|| self.root.join(&path));
        let beside = Some(self.join(&path)).filter(|file| file.is_file());
        beside.or_else(|| from_root().filter(|file| file.is_file()))
    }
}

fn absence(error: &io::Error) -> Absence {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Absence::Missing,
        _ => Absence::Unreachable,
    }
}

/// A relative address as the path of a file: decoded, without `.`, query and fragment, and without `..` as far as that goes.
pub(crate) fn path_of(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or(address);
    plain_path(&percent_decode_str(path).decode_utf8_lossy())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_paths_of_files() {
        for (address, path) in [
            ("img/a.png", "img/a.png"),
            ("./img/a.png?v=2#x", "img/a.png"),
            ("/img//a.png", "img/a.png"),
            ("gone/../a.png", "a.png"),
            ("../../a.png", "../../a.png"),
            ("img\\a.png", "img/a.png"),
            ("%EA%B7%B8%EB%A6%BC.png", "그림.png"),
        ] {
            assert_eq!(path_of(address), path, "{address}");
        }
    }
}
