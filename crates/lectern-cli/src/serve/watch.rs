//! Noticing that a file of the folder has changed.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use anyhow::{Context, Result};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// An editor writes a file in several strokes; this long after the last one the change is whole.
const PAUSE: Duration = Duration::from_millis(80);

/// Watches a folder for as long as it lives.
pub(super) struct Watch {
    root: PathBuf,
    events: Receiver<notify::Result<notify::Event>>,
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// Starts with a folder as the system knows it.
    pub(super) fn start(root: &Path) -> Result<Self> {
        let (sender, events) = mpsc::channel();
        let mut watcher = notify::recommended_watcher(sender)?;
        watcher
            .watch(root, RecursiveMode::Recursive)
            .with_context(|| format!("{}: changes in it cannot be seen", root.display()))?;
        Ok(Self {
            root: root.to_owned(),
            events,
            _watcher: watcher,
        })
    }

    /// Waits for a change; says `false` now and then, so that the caller can look about.
    pub(super) fn has_seen_change(&self) -> Result<bool> {
        let mut is_change = match self.events.recv_timeout(Duration::from_secs(1)) {
            Ok(event) => self.matters(&event?),
            Err(RecvTimeoutError::Timeout) => false,
            Err(error @ RecvTimeoutError::Disconnected) => return Err(error.into()),
        };
        while is_change && let Ok(event) = self.events.recv_timeout(PAUSE) {
            is_change |= self.matters(&event?);
        }
        Ok(is_change)
    }

    fn matters(&self, event: &notify::Event) -> bool {
        !matches!(event.kind, EventKind::Access(_))
            && event.paths.iter().any(|path| {
                let path = path.strip_prefix(&self.root).unwrap_or(path);
                path.components().all(|part| {
                    let name = part.as_os_str();
                    name != "node_modules" && !name.as_encoded_bytes().starts_with(b".")
                })
            })
    }
}
