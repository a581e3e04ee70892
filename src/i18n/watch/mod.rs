//! The texts of the view of a recording. They are apart from [`Strings`](super::Strings), so that no other module carries them.

mod en;
mod ja;
mod ko;

use yew::hook;

use super::{Language, use_language};

/// The texts of the view of a recording in the language chosen for this window.
#[hook]
pub fn use_watch_strings() -> &'static WatchStrings {
    use_language().watch_strings()
}

impl Language {
    /// The texts of the view of a recording in this language.
    pub fn watch_strings(self) -> &'static WatchStrings {
        match self {
            Self::English => &en::STRINGS,
            Self::Korean => &ko::STRINGS,
            Self::Japanese => &ja::STRINGS,
        }
    }
}

/// Texts of the view of a recording.
#[derive(Debug)]
pub struct WatchStrings {
    /// Names the bar at the top.
    pub bar: &'static str,
    /// Names the film.
    pub film: &'static str,
    /// Names the buttons that play.
    pub controls: &'static str,
    /// Shows the deck as a document.
    pub read: &'static str,
    /// Opens the list of keys.
    pub keys: &'static str,
    /// Begins, or goes on.
    pub play: &'static str,
    /// Stops.
    pub pause: &'static str,
    /// Ten seconds back.
    pub back: &'static str,
    /// Ten seconds on.
    pub on: &'static str,
    /// Names the slider of the time.
    pub time: &'static str,
    /// A time and the length, for those who cannot see them.
    pub time_of: fn(&str, &str) -> String,
    /// Names the choice of how fast it plays.
    pub speed: &'static str,
    /// Plays more slowly.
    pub slower: &'static str,
    /// Plays faster.
    pub faster: &'static str,
    /// Opens a file for the recording.
    pub open: &'static str,
    /// Says where the slide stands.
    pub follow: FollowStrings,
    /// What is said.
    pub captions: CaptionStrings,
    /// The way to a film that is not here.
    pub card: CardStrings,
    /// What came of a file that was opened.
    pub opened: OpenedStrings,
}

/// Texts about the slide, which follows the talk or does not.
#[derive(Debug)]
pub struct FollowStrings {
    /// The next slide; the talk goes on.
    pub next: &'static str,
    /// The slide before.
    pub previous: &'static str,
    /// Goes in the recording to the slide that is shown.
    pub from_here: &'static str,
    /// Shows the slide that the talk has come to.
    pub back_to_talk: &'static str,
    /// The slide follows the talk.
    pub following: &'static str,
    /// The reader has turned the slide by himself.
    pub apart: &'static str,
    /// Names the list of slides.
    pub slides: &'static str,
    /// There is no recording.
    pub none: &'static str,
    /// How to bring one along.
    pub none_hint: &'static str,
    /// There are no chapters, so that the slide cannot follow.
    pub no_chapters: &'static str,
    /// Heads what could not be read of the recording.
    pub troubles: &'static str,
}

/// Texts about what is said.
#[derive(Debug)]
pub struct CaptionStrings {
    /// Names the choice of captions, and the list of what is said.
    pub heading: &'static str,
    /// No captions.
    pub off: &'static str,
    /// Captions of a file without a language.
    pub unnamed: &'static str,
    /// Captions on, off.
    pub toggle: &'static str,
    /// Finds words in them.
    pub find: &'static str,
    /// How many lines have the words.
    pub hits: fn(usize) -> String,
    /// There are none.
    pub none: &'static str,
}

/// Texts of the way to a film that is not here.
#[derive(Debug)]
pub struct CardStrings {
    /// Plays the film of this host here.
    pub load: fn(&str) -> String,
    /// What that means.
    pub load_hint: fn(&str) -> String,
    /// Opens the film on its page, on this host.
    pub open: fn(&str) -> String,
    /// The slides cannot follow a film there.
    pub apart: &'static str,
    /// The film does not play.
    pub broken: &'static str,
    /// One cannot go to another place in it.
    pub fixed: &'static str,
}

/// What came of a file that was opened.
#[derive(Debug)]
pub struct OpenedStrings {
    /// So many chapters were found, so many more name no slide.
    pub chapters: fn(usize, usize) -> String,
    /// So many lines are said.
    pub captions: fn(usize) -> String,
    /// A film.
    pub film: &'static str,
    /// Nothing of that kind.
    pub nothing: &'static str,
}
