//! The files that a deck refers to.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;

use lectern_deck::programme::Video;
use lectern_deck::resource::{host_of, plain_path};
use lectern_deck::{Deck, NotesFor, Resolution, Resolve, ResourceKind, filter_sheet};

use crate::deck::folder::path_of;
use crate::deck::{Folder, links};

/// Files that may hold private notes, or that would run where they are opened: they are published as decks or not at all.
const NOT_COPIED: &[&str] = &["md", "markdown", "qmd", "rmd", "html", "htm"];

/// Paths of files that are there, which begin with `/` where they count from the root, and of those that are not.
pub(crate) type Met = (BTreeSet<String>, BTreeSet<String>);

/// Lets slides load what is beside the deck, and remembers it.
pub(crate) struct Assets<'a> {
    folder: &'a Folder,
    /// Seen from the page of the talk, the folder of the deck.
    to_root: &'a str,
    addresses: RefCell<BTreeSet<String>>,
    missing: RefCell<BTreeSet<String>>,
    hosts: RefCell<BTreeSet<String>>,
}

impl<'a> Assets<'a> {
    /// For a deck in that folder; `to_root` leads from the page of the talk to the root of the site.
    pub(crate) fn new(folder: &'a Folder, to_root: &'a str) -> Self {
        Self {
            folder,
            to_root,
            addresses: RefCell::default(),
            missing: RefCell::default(),
            hosts: RefCell::default(),
        }
    }

    /// Draws all of a deck, to meet what it refers to.
    pub(super) fn of(&self, deck: &Deck) -> Met {
        self.meet_shown(deck);
        // What cannot be read of a recording is of no use.
        if let Ok(Some(recording)) = deck.recording() {
            self.meet_recording(&recording, "");
        }
        for index in 0..deck.slides.len() {
            let slide = deck.render_slide(index, self);
            for link in links::to_files(&slide.html) {
                let path = path_of(&link);
                let ending = path.rsplit('.').next().unwrap_or_default().to_lowercase();
                if !NOT_COPIED.contains(&ending.as_str()) {
                    self.resolve(&link, ResourceKind::Media);
                }
            }
        }
        self.take()
    }

    /// Draws all of a deck, to meet what it shows.
    pub(crate) fn meet_shown(&self, deck: &Deck) {
        self.sheets(deck);
        for index in 0..deck.slides.len() {
            deck.render_slide(index, self);
            deck.render_notes(index, NotesFor::Everyone, self);
        }
    }

    /// Meets the files of a recording, whose addresses count from `place`: nothing for the deck, `/` for the root.
    pub(super) fn meet_recording(&self, recording: &Video, place: &str) {
        for file in recording.files() {
            let place = if host_of(file).is_some() { "" } else { place };
            self.resolve(&format!("{place}{file}"), ResourceKind::Media);
        }
    }

    /// What was met.
    pub(crate) fn take(&self) -> Met {
        (self.addresses.take(), self.missing.take())
    }

    /// The hosts that were met.
    pub(crate) fn hosts(&self) -> BTreeSet<String> {
        self.hosts.take()
    }

    /// The CSS that a deck brings along, safe to use: its files first, as they are seen from the deck.
    pub(super) fn sheets(&self, deck: &Deck) -> String {
        let files = deck.meta.sheets.iter().map(|sheet| {
            self.resolve(sheet, ResourceKind::Style);
            self.sheet(sheet)
        });
        let files: String = files.collect();
        files + &deck.css(self)
    }

    /// What a style sheet loads counts from the sheet.
    fn sheet(&self, sheet: &str) -> String {
        let Some(css) = self.folder.file(sheet) else {
            return String::new();
        };
        let css = fs::read_to_string(css).unwrap_or_default();
        let folder = sheet.rsplit_once('/').map_or("", |(folder, _)| folder);
        let beside = BesideSheet {
            assets: self,
            folder,
        };
        filter_sheet(&css, &beside)
    }
}

impl Resolve for Assets<'_> {
    fn resolve(&self, url: &str, _: ResourceKind) -> Resolution {
        if let Some(host) = host_of(url) {
            self.hosts.borrow_mut().insert(host.to_owned());
            return Resolution::Ask(host.to_owned());
        }
        if url.starts_with("data:") {
            return Resolution::Load(url.to_owned());
        }
        let (is_there, path) = (self.folder.file(url).is_some(), path_of(url));
        let rooted = url.starts_with('/');
        let path = if rooted { format!("/{path}") } else { path };
        if is_there {
            self.addresses.borrow_mut().insert(path);
            Resolution::Load(if rooted {
                format!("{}{}", self.to_root, url.trim_start_matches('/'))
            } else {
                url.to_owned()
            })
        } else {
            self.missing.borrow_mut().insert(path);
            Resolution::Missing
        }
    }
}

struct BesideSheet<'a> {
    assets: &'a Assets<'a>,
    folder: &'a str,
}

impl Resolve for BesideSheet<'_> {
    fn resolve(&self, url: &str, kind: ResourceKind) -> Resolution {
        if host_of(url).is_some() || url.starts_with(['/', '#']) || url.starts_with("data:") {
            return self.assets.resolve(url, kind);
        }
        self.assets
            .resolve(&plain_path(&format!("{}/{url}", self.folder)), kind)
    }
}
