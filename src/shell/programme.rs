//! Gets the list of talks: the `talks.json` beside the app, or the sample talks.

use std::rc::Rc;

use lectern_deck::programme::{self, Programme, ProgrammeError};
use yew::platform::spawn_local;
use yew::{Callback, hook, use_effect_with, use_state};

use crate::platform::address;
use crate::platform::fetch::{self, FetchError, Fetched, Limits};

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

async fn load() -> Result<Listing, ListingError> {
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
    }))
}

/// Some hosts answer with their start page where there is no file.
fn is_fallback_page(file: &Fetched) -> bool {
    file.content_type.starts_with("text/html")
}
