//! What a viewer brings along for a recording: a film, captions or chapters from the device.

use std::rc::Rc;

use lectern_deck::source;
use lectern_keep::recording::{Captions, Timeline, read_chapters};
use yew::platform::spawn_local;
use yew::{Callback, hook, use_mut_ref, use_state};

use super::names;
use super::sources::is_film;
use crate::platform::files::OpenedFile;
use crate::platform::object_url::ObjectUrl;
use crate::shell::open_deck::OpenDeck;

/// What was brought along so far; it takes the place of what the talk names.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Brought {
    film: Option<Rc<ObjectUrl>>,
    /// Which slide is on from when.
    pub timeline: Option<Timeline>,
    /// What is said.
    pub captions: Option<Rc<Captions>>,
    /// What came of the last file.
    pub outcome: Option<Outcome>,
}

impl Brought {
    /// The address of the film.
    pub fn film(&self) -> Option<&str> {
        self.film.as_ref().map(|film| film.address())
    }
}

/// What a file turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// A film.
    Film,
    /// Chapters.
    Chapters {
        /// So many.
        n_found: usize,
        /// So many more name no slide of the deck.
        n_lost: usize,
    },
    /// So many lines that are said.
    Captions(usize),
    /// Nothing that belongs to a recording.
    Nothing,
}

/// What was brought along for the recording of a deck, and a callback that takes files.
#[hook]
pub fn use_brought(deck: &Rc<OpenDeck>) -> (Brought, Callback<Vec<OpenedFile>>) {
    let brought = use_state(Brought::default);
    // Files come one after another, and none may lose what the one before has brought.
    let latest = use_mut_ref(Brought::default);
    let take = {
        let (deck, setter) = (Rc::clone(deck), brought.setter());
        Callback::from(move |files: Vec<OpenedFile>| {
            let (deck, setter, latest) = (Rc::clone(&deck), setter.clone(), Rc::clone(&latest));
            spawn_local(async move {
                for file in files {
                    let before = latest.borrow().clone();
                    let after = with(before, &file, &deck).await;
                    latest.replace(after.clone());
                    setter.set(after);
                }
            });
        })
    };
    ((*brought).clone(), take)
}

async fn with(mut brought: Brought, file: &OpenedFile, deck: &OpenDeck) -> Brought {
    brought.outcome = Some(Outcome::Nothing);
    let kind = file.blob.type_();
    if is_film(&file.path) || kind.starts_with("video/") || kind.starts_with("audio/") {
        if let Ok(film) = ObjectUrl::new(&file.blob) {
            brought.film = Some(Rc::new(film));
            brought.outcome = Some(Outcome::Film);
        }
        return brought;
    }
    let text = file.bytes().await.ok();
    if let Some(text) = text.and_then(|bytes| source::decode(&bytes).ok()) {
        take_text(&mut brought, &text, deck);
    }
    brought
}

/// Files of captions and of chapters look alike: what names slides is chapters.
fn take_text(brought: &mut Brought, text: &str, deck: &OpenDeck) {
    let (timeline, faults) = Timeline::of_named(read_chapters(text), &names(deck));
    let captions = Captions::parse(text);
    let (n_found, n_lost) = (timeline.chapters().len(), faults.len());
    if n_found > 0 && (n_found >= n_lost || captions.cues.is_empty()) {
        brought.timeline = Some(timeline);
        brought.outcome = Some(Outcome::Chapters { n_found, n_lost });
    } else if !captions.cues.is_empty() {
        brought.outcome = Some(Outcome::Captions(captions.cues.len()));
        brought.captions = Some(Rc::new(captions));
    }
}
