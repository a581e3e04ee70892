//! What is at an address: files of the app, else of the folder.

use std::borrow::Cow;
use std::fs;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result};
use percent_encoding::percent_decode_str;

use crate::app::{self, App};
use crate::deck::find::folder_of;
use crate::deck::shelf;
use crate::talks::{self, TalkList};

/// The script in the page that reads decks anew; a file of its own, since the page forbids inline scripts.
const LIVE_SCRIPT: &str = "<script type=\"module\" src=\"_lectern/live.js\"></script>";

/// The app with the talks of a folder.
#[derive(Debug)]
pub(super) struct Site {
    app: App,
    /// The folder as the system knows it.
    root: PathBuf,
    /// What is shown: the folder or one deck of it.
    place: PathBuf,
}

/// What is at an address.
#[derive(Debug)]
pub(super) enum Found {
    /// A text that is made for this answer: its name, which says its type, and itself.
    Made(&'static str, String),
    /// A file of the app: its name and content.
    OfApp(String, Cow<'static, [u8]>),
    /// A file of the folder.
    File(PathBuf),
}

impl Site {
    /// A folder, or a deck with what is beside it.
    pub(super) fn new(app: App, place: &Path) -> Result<Self> {
        let name = || place.display().to_string();
        let place = fs::canonicalize(place).with_context(name)?;
        let root = if place.is_dir() {
            place.clone()
        } else {
            folder_of(&place).to_owned()
        };
        Ok(Self { app, root, place })
    }

    /// The folder whose files are served.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// The path of the deck that is shown; none where the whole folder is.
    pub(super) fn deck(&self) -> Option<String> {
        let path = self.place.strip_prefix(&self.root).ok()?;
        (!path.as_os_str().is_empty()).then(|| path.to_string_lossy().into_owned())
    }

    /// What is at the path of an address; nothing where that leads out of the folder or to what is hidden.
    pub(super) fn find(&self, address: &str) -> Result<Option<Found>> {
        let decoded = percent_decode_str(address).decode_utf8_lossy();
        let path = decoded.trim_start_matches('/');
        let is_seen = |part: Component<'_>| match part {
            Component::Normal(name) => !name.as_encoded_bytes().starts_with(b"."),
            _ => false,
        };
        if !Path::new(path).components().all(is_seen) {
            return Ok(None);
        }
        if path.is_empty() || path == app::PAGE {
            return Ok(Some(Found::Made(app::PAGE, self.page()?)));
        }
        if path == talks::FILE {
            return Ok(Some(Found::Made(talks::FILE, self.talks()?)));
        }
        if path == app::WORKER
            && let Some(worker) = self.worker()
        {
            return Ok(Some(Found::Made(app::WORKER, worker?)));
        }
        if let Some(content) = self.app.get(path) {
            return Ok(Some(Found::OfApp(path.to_owned(), content?)));
        }
        let file = fs::canonicalize(self.root.join(path)).ok();
        let file = file.filter(|file| file.starts_with(&self.root) && file.is_file());
        Ok(file.map(Found::File))
    }

    fn page(&self) -> Result<String> {
        let page = self.app.page()?;
        Ok(match page.split_once("</head>") {
            Some((head, body)) => format!("{head}{LIVE_SCRIPT}</head>{body}"),
            None => page + LIVE_SCRIPT,
        })
    }

    /// The service worker without its list of files: it takes itself away, with all that another site at this address has had it keep.
    fn worker(&self) -> Option<Result<String>> {
        let content = self.app.get(app::WORKER)?;
        Some(content.map(|content| {
            let text = String::from_utf8_lossy(&content);
            let lines = text.lines().map(|line| match line {
                files if files.starts_with(app::FILES_OF_WORKER) => "const APP = null;",
                line => line,
            });
            lines.collect::<Vec<_>>().join("\n")
        }))
    }

    /// The list of talks as it is at this moment.
    fn talks(&self) -> Result<String> {
        let file = self.root.join(talks::FILE);
        let text = fs::read_to_string(&file).ok();
        let (decks, _) = shelf::read(&self.place, None);
        let is_folder = self.place == self.root;
        let list = TalkList::of(text.as_deref().filter(|_| is_folder), &decks);
        let list = list.with_context(|| file.display().to_string())?;
        Ok(list.to_json(|_, deck| deck.to_owned()))
    }
}
