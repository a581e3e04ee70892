//! Gets a deck: from a web server or from the store of this device, decoded and read.

use std::collections::HashMap;
use std::rc::Rc;

use lectern_deck::Dialect;
use lectern_deck::resource::host_of;
use lectern_deck::source::{self, DecodeError};
use yew::platform::spawn_local;
use yew::{Callback, UseStateHandle, hook, use_callback, use_effect_with, use_state};

use super::deck_reader;
use super::deck_sheets::DeckSheets;
use super::deck_store::{self, StoreError};
use super::open_deck::OpenDeck;
use super::resources::{Files, Resources};
use crate::platform::fetch::{self, FetchError, Limits};
use crate::platform::{address, performance};
use crate::route::DeckAddress;
use crate::settings;

/// The most megabytes that a deck may have.
pub const MOST_MEGABYTES: usize = fetch::MOST_BYTES / 1_000_000;

/// Why a deck could not be opened. The words for it are in `i18n`.
#[derive(Debug, Clone, PartialEq)]
pub enum OpenError {
    /// The server answered with this status.
    Status(u16),
    /// No server answered, or it does not let us read.
    Unreachable,
    /// It is larger than [`fetch::MOST_BYTES`].
    TooLarge,
    /// It is no text in an encoding we know.
    NotText(DecodeError),
    /// It is a web page that holds no deck.
    WebPage,
    /// The store of this device no longer has it.
    Forgotten,
    /// The browser refuses us the store.
    StoreRefused,
    /// Reading was stopped.
    TooSlow,
}

/// How far the opening of a deck has come.
#[derive(Debug, Clone, PartialEq)]
pub enum Opening {
    /// It is being fetched and read.
    Underway,
    /// It is on this other host, which the reader has not allowed yet.
    AskAbout(String),
    /// It failed.
    Failed(OpenError),
    /// It is open.
    Open(Rc<OpenDeck>),
}

/// A deck being opened, and what can be done about it.
#[derive(Clone, PartialEq)]
pub struct UseDeck {
    /// How far it has come.
    pub opening: Opening,
    /// Allows a host, for the deck itself or for its pictures.
    pub allow: Callback<String>,
    /// Tries again.
    pub retry: Callback<()>,
}

/// Opens the deck at an address, and again whenever address or dialect change.
#[hook]
pub fn use_deck(deck: &DeckAddress, dialect: Option<Dialect>) -> UseDeck {
    let opening = use_state(|| Opening::Underway);
    let attempt = use_state(|| 0_u32);
    {
        let opening = opening.clone();
        use_effect_with(
            (deck.clone(), dialect, *attempt),
            move |(deck, dialect, _)| {
                let still_wanted = Rc::new(());
                let wanted = Rc::downgrade(&still_wanted);
                let (deck, dialect) = (deck.clone(), *dialect);
                opening.set(Opening::Underway);
                spawn_local(async move {
                    let result = open(&deck, dialect).await;
                    if wanted.strong_count() > 0 {
                        opening.set(result);
                    }
                });
                move || drop(still_wanted)
            },
        );
    }
    let retry = {
        let attempt = attempt.clone();
        Callback::from(move |()| attempt.set(*attempt + 1))
    };
    let allow = use_callback(opening.clone(), allow_host_for(retry.clone()));
    UseDeck {
        opening: (*opening).clone(),
        allow,
        retry,
    }
}

fn allow_host_for(retry: Callback<()>) -> impl Fn(String, &UseStateHandle<Opening>) {
    move |host, opening| {
        settings::allow_host(&host);
        match &**opening {
            Opening::Open(deck) if !deck.waits_for(&host) => {
                opening.set(Opening::Open(Rc::new(deck.allowing(&host))));
            }
            _ => retry.emit(()),
        }
    }
}

async fn open(deck: &DeckAddress, dialect: Option<Dialect>) -> Opening {
    let (bytes, files) = match find(deck).await {
        Ok(Found::Deck(bytes, files)) => (bytes, files),
        Ok(Found::OnOtherHost(host)) => return Opening::AskAbout(host),
        Err(error) => return Opening::Failed(error),
    };
    let text = match source::decode(&bytes) {
        Ok(text) => text,
        Err(error) => return Opening::Failed(OpenError::NotText(error)),
    };
    if source::is_page(&text) && Dialect::detect(&text).dialect == Dialect::Native {
        return Opening::Failed(OpenError::WebPage);
    }
    performance::mark("lectern:fetched");
    match deck_reader::read(&text, dialect, &files).await {
        Ok((read, problems)) => {
            let resources = Resources::new(files, settings::allowed_hosts());
            let sheets = DeckSheets::fetch(&read.meta.sheets, &resources).await;
            let problems = sheets.add_problems(problems);
            Opening::Open(Rc::new(OpenDeck::new(
                read,
                problems,
                deck.clone(),
                resources,
                sheets,
            )))
        }
        Err(deck_reader::TooSlow) => Opening::Failed(OpenError::TooSlow),
    }
}

/// The text of a deck, and the files that belong to it; nothing where it cannot be had, or not without asking.
pub(super) async fn text_of(deck: &DeckAddress) -> Option<(String, Files)> {
    match find(deck).await {
        Ok(Found::Deck(bytes, files)) => Some((source::decode(&bytes).ok()?, files)),
        Ok(Found::OnOtherHost(_)) | Err(_) => None,
    }
}

async fn find(deck: &DeckAddress) -> Result<Found, OpenError> {
    match deck {
        DeckAddress::Web(url) => from_web(url).await,
        DeckAddress::Device(key) => from_device(key).await,
    }
}

enum Found {
    Deck(Vec<u8>, Files),
    OnOtherHost(String),
}

async fn from_web(url: &str) -> Result<Found, OpenError> {
    let here = address::current().map_err(|_no_window| OpenError::Unreachable)?;
    let absolute = address::join(&here.href, url).ok_or(OpenError::Unreachable)?;
    if let Some(host) = host_of(&absolute)
        && host_of(&here.href) != Some(host)
        && !settings::allowed_hosts()
            .iter()
            .any(|allowed| allowed == host)
    {
        return Ok(Found::OnOtherHost(host.to_owned()));
    }
    let file = fetch::get(&absolute, Limits::NEEDED).await?;
    Ok(Found::Deck(file.bytes, Files::Beside(absolute)))
}

async fn from_device(key: &str) -> Result<Found, OpenError> {
    let stored = deck_store::load(key).await?;
    let files: HashMap<_, _> = stored.files;
    Ok(Found::Deck(
        stored.text_bytes,
        Files::Opened(Rc::new(files)),
    ))
}

impl From<FetchError> for OpenError {
    fn from(error: FetchError) -> Self {
        match error {
            FetchError::Status(status) => Self::Status(status),
            FetchError::TooLarge => Self::TooLarge,
            FetchError::Silent | FetchError::Network(_) => Self::Unreachable,
        }
    }
}

impl From<StoreError> for OpenError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Forgotten => Self::Forgotten,
            StoreError::Refused => Self::StoreRefused,
        }
    }
}
