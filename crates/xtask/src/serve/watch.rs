//! Noticing that a source of the app has changed.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use anyhow::Result;
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::workspace::Workspace;

/// The folders that the app is made of.
const FOLDERS: [&str; 3] = ["src", "assets", "crates"];

/// The files beside them that it is made of.
const FILES: [&str; 4] = ["index.html", "Cargo.toml", "Cargo.lock", "Trunk.toml"];

/// An editor writes a file in several strokes; this long after the last one the change is whole.
const PAUSE: Duration = Duration::from_millis(80);

/// What has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Change {
    /// Sample decks only: no need to build.
    Deck,
    /// Anything else.
    App,
}

/// Watches the sources for as long as it lives.
pub(super) struct Watch {
    root: PathBuf,
    events: Receiver<notify::Result<notify::Event>>,
    _watcher: RecommendedWatcher,
}

impl Watch {
    pub(super) fn start(workspace: &Workspace) -> Result<Self> {
        let (sender, events) = mpsc::channel();
        let mut watcher = notify::recommended_watcher(sender)?;
        for folder in FOLDERS {
            watcher.watch(&workspace.path(folder), RecursiveMode::Recursive)?;
        }
        // The files by their folder: an editor that replaces a file would end the watch on it.
        watcher.watch(workspace.root(), RecursiveMode::NonRecursive)?;
        Ok(Self {
            root: workspace.root().to_path_buf(),
            events,
            _watcher: watcher,
        })
    }

    /// Waits for a change; gives nothing now and then, so that the caller can look about.
    pub(super) fn next(&self) -> Result<Option<Change>> {
        let mut change = match self.events.recv_timeout(Duration::from_secs(1)) {
            Ok(event) => self.change(&event?),
            Err(RecvTimeoutError::Timeout) => None,
            Err(error @ RecvTimeoutError::Disconnected) => return Err(error.into()),
        };
        while change.is_some()
            && let Ok(event) = self.events.recv_timeout(PAUSE)
        {
            change = change.max(self.change(&event?));
        }
        Ok(change)
    }

    fn change(&self, event: &notify::Event) -> Option<Change> {
        if matches!(event.kind, EventKind::Access(_)) {
            return None;
        }
        let paths = event.paths.iter();
        paths
            .filter_map(|path| change_of(path.strip_prefix(&self.root).ok()?))
            .max()
    }
}

/// What a change of a file, named from the root on, means for the app.
fn change_of(path: &Path) -> Option<Change> {
    let is_file = FILES.iter().any(|file| path == Path::new(file));
    let is_inside = FOLDERS.iter().any(|folder| path.starts_with(folder));
    if path.starts_with("assets/decks") {
        Some(Change::Deck)
    } else {
        (is_file || is_inside).then_some(Change::App)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deck_reloads_and_a_source_rebuilds() {
        let cases = [
            ("assets/decks/gil/deck.md", Some(Change::Deck)),
            ("assets/css/base.css", Some(Change::App)),
            ("src/pages/show/mod.rs", Some(Change::App)),
            ("index.html", Some(Change::App)),
            ("README.md", None),
            ("target/debug/xtask", None),
        ];
        for (path, change) in cases {
            assert_eq!(change_of(Path::new(path)), change, "{path}");
        }
    }

    #[test]
    fn a_deck_and_a_source_together_rebuild() {
        assert!(Some(Change::App) > Some(Change::Deck) && Some(Change::Deck) > None);
    }
}
