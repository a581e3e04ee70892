//! Keeps the decks that were opened from this device: in the browser's database, else in this window.
//!
//! A browser may refuse its database, or it may be full. The talk goes on all the same: such a deck is held in
//! memory until the window is closed or reloaded.

use std::collections::HashMap;

use form_urlencoded::Serializer;
use lectern_deck::programme::LocalTime;

use super::deck_files::seen_from;
use super::intake::Intake;
use crate::platform::database::{self, Database, DatabaseError, Record};
use crate::platform::files::OpenedFile;
use crate::platform::object_url::ObjectUrl;
use crate::platform::{clock, console};

/// A deck with its files, ready to be read.
#[derive(Debug)]
pub struct StoredDeck {
    /// The deck's text as it is on the disk.
    pub text_bytes: Vec<u8>,
    /// The other files by their paths as seen from the deck, with an address for each.
    pub files: HashMap<String, ObjectUrl>,
}

/// Why a deck of this device cannot be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoreError {
    /// It is not in the store, or no longer.
    Forgotten,
    /// The browser does not let us into its store.
    Refused,
}

/// What is known of a deck without reading it.
#[derive(Debug, Clone, PartialEq)]
pub struct DeckSummary {
    /// What it is found by.
    pub key: String,
    /// Its title; empty where it has none.
    pub title: String,
    /// When it was opened from the disk.
    pub opened: Option<LocalTime>,
    /// The size of all its files in bytes.
    pub n_bytes: u64,
    /// The number of its files, itself included.
    pub n_files: usize,
    /// It is gone when this window is.
    pub is_only_in_window: bool,
}

/// All decks of this device.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shelf {
    /// The decks, last opened first.
    pub decks: Vec<DeckSummary>,
    /// The browser keeps nothing for us.
    pub is_refused: bool,
}

/// A deck that was removed; it can still be brought back.
#[derive(Debug, Clone, PartialEq)]
pub struct Removed {
    record: Record,
    /// Its title; empty where it has none.
    pub title: String,
    was_only_in_window: bool,
}

/// What a record says about its files.
#[derive(Default)]
struct About {
    title: String,
    text_path: String,
    opened: String,
}

impl About {
    /// As the database keeps it.
    fn written(&self) -> String {
        Serializer::new(String::new())
            .append_pair("title", &self.title)
            .append_pair("text", &self.text_path)
            .append_pair("opened", &self.opened)
            .finish()
    }

    fn of(record: &Record) -> Self {
        let mut about = Self::default();
        for (name, value) in form_urlencoded::parse(record.about.as_bytes()) {
            match name.as_ref() {
                "title" => about.title = value.into_owned(),
                "text" => about.text_path = value.into_owned(),
                "opened" => about.opened = value.into_owned(),
                _ => {}
            }
        }
        about
    }
}

/// Gets a deck.
///
/// # Errors
///
/// It was removed, the browser has cleared its store, or refuses it.
pub async fn load(key: &str) -> Result<StoredDeck, StoreError> {
    let record = match database::held(key) {
        Some(record) => record,
        None => fetch(key).await?.ok_or(StoreError::Forgotten)?,
    };
    let about = About::of(&record);
    let mut text_bytes = None;
    let mut files = HashMap::new();
    for file in &record.files {
        if file.path == about.text_path {
            text_bytes = file.bytes().await.ok();
        } else if let Ok(url) = ObjectUrl::new(&file.blob) {
            files.insert(seen_from(&about.text_path, &file.path), url);
        }
    }
    Ok(StoredDeck {
        text_bytes: text_bytes.ok_or(StoreError::Forgotten)?,
        files,
    })
}

/// Keeps a deck, in place of one with the same key, and says by which key it is found.
pub async fn keep(intake: Intake) -> String {
    let key = intake.key();
    let about = About {
        title: intake.title,
        text_path: intake.text_path,
        opened: clock::local_now(),
    };
    let record = Record {
        key: key.clone(),
        about: about.written(),
        files: intake.files,
    };
    put(record).await;
    key
}

/// All decks of this device.
pub async fn shelf() -> Shelf {
    let kept = kept().await;
    let is_refused = kept.is_err();
    let mut decks: Vec<_> = kept
        .unwrap_or_default()
        .iter()
        .map(|record| summary(record, false))
        .collect();
    decks.extend(
        database::all_held()
            .iter()
            .map(|record| summary(record, true)),
    );
    let opened = |deck: &DeckSummary| deck.opened.as_ref().map(|time| time.text.clone());
    decks.sort_by_cached_key(|deck| std::cmp::Reverse(opened(deck)));
    Shelf { decks, is_refused }
}

/// Removes a deck; `None` where there is none with that key.
///
/// # Errors
///
/// The browser does not let us into its store.
pub async fn remove(key: &str) -> Result<Option<Removed>, StoreError> {
    let in_window = database::held(key);
    let was_only_in_window = in_window.is_some();
    let record = match in_window {
        Some(record) => Some(record),
        None => fetch(key).await?,
    };
    if was_only_in_window {
        database::release(key);
    } else {
        Database::open().await?.delete(key).await?;
    }
    Ok(record.map(|record| Removed {
        title: About::of(&record).title,
        record,
        was_only_in_window,
    }))
}

/// Brings a removed deck back.
pub async fn restore(removed: Removed) {
    if removed.was_only_in_window {
        hold(&removed.record);
    } else {
        put(removed.record).await;
    }
}

async fn put(record: Record) {
    let written = match Database::open().await {
        Ok(database) => database.put(&record).await,
        Err(error) => Err(error),
    };
    match written {
        Ok(()) => database::release(&record.key),
        Err(error) => {
            console::warn(&error.to_string());
            hold(&record);
        }
    }
}

async fn kept() -> Result<Vec<Record>, StoreError> {
    Ok(Database::open().await?.list().await?)
}

async fn fetch(key: &str) -> Result<Option<Record>, StoreError> {
    Ok(Database::open().await?.get(key).await?)
}

fn hold(record: &Record) {
    if let Err(error) = database::hold(record) {
        console::warn(&error.to_string());
    }
}

impl From<DatabaseError> for StoreError {
    fn from(error: DatabaseError) -> Self {
        console::warn(&error.to_string());
        Self::Refused
    }
}

fn summary(record: &Record, is_only_in_window: bool) -> DeckSummary {
    let about = About::of(record);
    DeckSummary {
        key: record.key.clone(),
        title: about.title,
        opened: LocalTime::parse(&about.opened),
        n_bytes: record.files.iter().map(OpenedFile::n_bytes).sum(),
        n_files: record.files.len(),
        is_only_in_window,
    }
}
