//! The recording of a talk: finds what the deck or the list of talks names, and reads its chapters and captions.
//!
//! [`known`] says whether there is one, [`opened`] takes what the viewer brings along, [`place`] keeps where in it one is.

pub mod known;
pub mod opened;
pub mod place;
mod sources;

use std::rc::Rc;

use lectern_deck::programme::{Chapter, Chapters, Video};
use lectern_deck::resource::host_of;
use lectern_deck::source;
use lectern_keep::recording::{
    Captions, FilmTime, NamedChapter, SlideNames, Timeline, read_chapters,
};
use yew::platform::spawn_local;
use yew::{hook, use_effect_with, use_state};

use self::sources::Place;
use super::open_deck::OpenDeck;
use crate::platform::fetch::{self, Limits};

/// What a talk has been recorded in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Recording {
    /// The film; none where the chapters are all there is.
    pub film: Option<Film>,
    /// Which slide is on from when.
    pub timeline: Timeline,
    /// Files of what is said, by the languages of what they say.
    pub captions: Vec<CaptionFile>,
    /// What could not be read, in English: for whoever has written it.
    pub troubles: Vec<String>,
}

/// A film and the way to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Film {
    /// Its address.
    pub address: String,
    /// The host that it is on, where that is to be told.
    pub host: String,
    /// How it is played.
    pub way: Way,
}

/// How a film is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// As a file, at once.
    Here,
    /// As a file of another host, when somebody asks.
    FileElsewhere,
    /// By the player of its host, when somebody asks.
    Player,
    /// On a page of its own.
    Page,
}

/// A file of what is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaptionFile {
    /// The language as a BCP 47 tag; may be empty.
    pub tag: String,
    /// The address of the file.
    pub address: String,
}

/// The recording of a deck; none while it is looked for.
#[hook]
pub fn use_recording(deck: &Rc<OpenDeck>) -> Option<Rc<Recording>> {
    let found = use_state(|| None);
    {
        let found = found.setter();
        use_effect_with(deck.address.clone(), {
            let deck = Rc::clone(deck);
            move |_| {
                let still_wanted = Rc::new(());
                let wanted = Rc::downgrade(&still_wanted);
                spawn_local(async move {
                    let recording = look_for(&deck).await;
                    if wanted.strong_count() > 0 {
                        found.set(Some(Rc::new(recording)));
                    }
                });
                move || drop(still_wanted)
            }
        });
    }
    (*found).clone()
}

/// What is said in a file; none while it is fetched, or without one. A file that does not come says nothing.
#[hook]
pub fn use_captions(file: Option<&CaptionFile>) -> Option<Rc<Captions>> {
    let read = use_state(|| None);
    {
        let read = read.setter();
        use_effect_with(file.cloned(), move |file| {
            let still_wanted = Rc::new(());
            let wanted = Rc::downgrade(&still_wanted);
            read.set(None);
            if let Some(address) = file.as_ref().map(|file| file.address.clone()) {
                spawn_local(async move {
                    let text = text_at(&address).await.unwrap_or_default();
                    if wanted.strong_count() > 0 {
                        read.set(Some(Rc::new(Captions::parse(&text))));
                    }
                });
            }
            move || drop(still_wanted)
        });
    }
    (*read).clone()
}

/// The slides of a deck by what chapters call them.
fn names(deck: &OpenDeck) -> SlideNames {
    let slides = deck.deck.slides.iter();
    SlideNames::new(slides.map(|slide| (slide.id.as_str(), slide.title.as_deref())))
}

async fn look_for(deck: &OpenDeck) -> Recording {
    let (video, place) = match deck.deck.recording() {
        Ok(Some(video)) => (video, Place::Deck),
        Ok(None) => match sources::in_the_list(deck).await {
            Some(found) => found,
            None => return Recording::default(),
        },
        Err(fault) => {
            return Recording {
                troubles: vec![fault.to_string()],
                ..Recording::default()
            };
        }
    };
    read(deck, video, &place).await
}

async fn read(deck: &OpenDeck, video: Video, place: &Place) -> Recording {
    let mut troubles = Vec::new();
    let film = video.url.as_ref().and_then(|url| place.film(url, deck));
    if let (Some(url), None) = (&video.url, &film) {
        troubles.push(not_loaded(url));
    }
    let mut captions = Vec::new();
    for (tag, url) in video.captions {
        match place.file(&url, deck) {
            Some(address) => captions.push(CaptionFile { tag, address }),
            None => troubles.push(not_loaded(&url)),
        }
    }
    let chapters = match video.chapters {
        Chapters::Listed(list) => list.into_iter().map(named).collect(),
        Chapters::File(url) => match place.file(&url, deck) {
            None => {
                troubles.push(not_loaded(&url));
                Vec::new()
            }
            Some(address) => match text_at(&address).await {
                Ok(text) => read_chapters(&text),
                Err(trouble) => {
                    troubles.push(format!("the chapters `{url}` do not come: {trouble}"));
                    Vec::new()
                }
            },
        },
    };
    let (timeline, faults) = Timeline::of_named(chapters, &names(deck));
    troubles.extend(faults.iter().map(ToString::to_string));
    Recording {
        film,
        timeline,
        captions,
        troubles,
    }
}

fn named(chapter: Chapter) -> NamedChapter {
    NamedChapter {
        at: FilmTime::from_seconds(chapter.at),
        names: vec![chapter.slide],
    }
}

fn not_loaded(url: &str) -> String {
    match host_of(url) {
        Some(host) => format!("`{url}` is not loaded: it is on {host}, not beside the deck"),
        None => format!("`{url}` is not among the files of the deck"),
    }
}

async fn text_at(address: &str) -> Result<String, String> {
    let file = fetch::get(address, Limits::NEEDED).await;
    let file = file.map_err(|error| error.to_string())?;
    match source::decode(&file.bytes) {
        Ok(decoded) => Ok(decoded),
        Err(_) => Err("it is no text".to_owned()),
    }
}
