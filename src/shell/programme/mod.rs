//! Gets the list of talks: the `talks.json` beside the app, or the sample talks.
//!
//! [`clock`] shows it by the clock of the venue or of the visitor, [`visits`] knows what a visitor has seen of it, [`calendar`] and
//! [`chair`] take talks elsewhere.

pub mod calendar;
pub mod chair;
pub mod clock;
pub mod visits;

use std::rc::Rc;

use lectern_deck::programme::{self, Programme, ProgrammeError};
use yew::platform::spawn_local;
use yew::{Callback, hook, use_effect_with, use_state};

use crate::platform::fetch::{self, FetchError, Fetched, Limits};
use crate::platform::{address, clipboard};

/// The list of talks of this site; whoever publishes puts it beside the app.
const OWN: Place = Place {
    folder: "",
    file: "talks.json",
};

/// The list of the talks that come with the app.
const SAMPLES: Place = Place {
    folder: "decks/",
    file: "decks/talks.json",
};

/// Where a list of talks is, and the folder that its addresses are relative to.
struct Place {
    folder: &'static str,
    file: &'static str,
}

/// A list of talks that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Listing {
    /// What it says.
    pub programme: Rc<Programme>,
    /// The folder that its addresses are relative to, as seen from the page; empty or with a slash at its end.
    pub folder: &'static str,
    /// The whole address of the file it was read from.
    pub address: String,
}

impl Listing {
    /// Whether these are the talks that come with the app.
    pub fn is_samples(&self) -> bool {
        self.folder == SAMPLES.folder
    }
}

/// Why there is no list of talks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListingError {
    /// The server answered with this status.
    Status(u16),
    /// No server answered.
    Unreachable,
    /// The file has a mistake.
    Mistake(ProgrammeError),
}

/// How far the list of talks has come.
#[derive(Debug, Clone, PartialEq)]
pub enum ListingState {
    /// It is being fetched.
    Underway,
    /// It is here.
    Ready(Listing),
    /// It will not come by itself.
    Failed(ListingError),
}

/// Fetches the list of talks, and again when the callback is called.
#[hook]
pub fn use_listing() -> (ListingState, Callback<()>) {
    let state = use_state(|| ListingState::Underway);
    let attempt = use_state(|| 0_u32);
    {
        let state = state.clone();
        use_effect_with(*attempt, move |_| {
            let still_wanted = Rc::new(());
            let wanted = Rc::downgrade(&still_wanted);
            state.set(ListingState::Underway);
            spawn_local(async move {
                let result = load().await;
                if wanted.strong_count() > 0 {
                    state.set(match result {
                        Ok(listing) => ListingState::Ready(listing),
                        Err(error) => ListingState::Failed(error),
                    });
                }
            });
            move || drop(still_wanted)
        });
    }
    let retry = Callback::from(move |()| attempt.set(*attempt + 1));
    ((*state).clone(), retry)
}

/// The list of talks of this site, else the samples.
pub(super) async fn load() -> Result<Listing, ListingError> {
    match load_from(&OWN).await? {
        Some(listing) => Ok(listing),
        None => load_from(&SAMPLES).await?.ok_or(ListingError::Status(404)),
    }
}

/// `None` where there is no such file.
async fn load_from(place: &Place) -> Result<Option<Listing>, ListingError> {
    let here = address::current().map_err(|_no_window| ListingError::Unreachable)?;
    let url = address::join(&here.href, place.file).ok_or(ListingError::Unreachable)?;
    let file = match fetch::get(&url, Limits::NEEDED).await {
        Ok(file) if is_fallback_page(&file) => return Ok(None),
        Ok(file) => file,
        Err(FetchError::Status(404 | 410)) => return Ok(None),
        Err(FetchError::Status(status)) => return Err(ListingError::Status(status)),
        Err(_) => return Err(ListingError::Unreachable),
    };
    let json = String::from_utf8_lossy(&file.bytes);
    let programme = programme::parse(&json).map_err(ListingError::Mistake)?;
    Ok(Some(Listing {
        programme: Rc::new(programme),
        folder: place.folder,
        address: url,
    }))
}

/// Changes the query of the address without a new entry in the history.
pub fn replace_query(change: impl FnOnce(&str) -> String) {
    if let Ok(here) = address::current() {
        // Safari refuses addresses that change very often; the next change brings it up to date.
        drop(address::replace(&change(&here.query)));
    }
}

/// Puts the address of a page of the programme on the clipboard; whether the browser lets us is told in the end.
pub fn copy_link(query: &str, on_done: Callback<Result<(), String>>) {
    let Ok(here) = address::current() else {
        return;
    };
    let link = address::join(&here.href, query).unwrap_or_else(|| query.to_owned());
    spawn_local(async move {
        let copied = clipboard::write_text(&link).await;
        on_done.emit(copied.map_err(|_refused| link));
    });
}

/// Some hosts answer with their start page where there is no file.
fn is_fallback_page(file: &Fetched) -> bool {
    file.content_type.starts_with("text/html")
}
