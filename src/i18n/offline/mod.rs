//! The texts of what is kept for when there is no network. They are apart from [`Strings`](super::Strings), so that no other module carries them.

mod en;
mod ja;
mod ko;

use yew::hook;

use super::{Language, use_language};

/// The texts of keeping for when there is no network, in the language chosen for this window.
#[hook]
pub fn use_offline_strings() -> &'static OfflineStrings {
    use_language().offline_strings()
}

impl Language {
    /// The texts of keeping for when there is no network, in this language.
    pub fn offline_strings(self) -> &'static OfflineStrings {
        match self {
            Self::English => &en::STRINGS,
            Self::Korean => &ko::STRINGS,
            Self::Japanese => &ja::STRINGS,
        }
    }

    /// Names what is kept for when there is no network; alone, for views that lead there.
    pub fn offline(self) -> &'static str {
        match self {
            Self::English => "Offline",
            Self::Korean => "오프라인",
            Self::Japanese => "オフライン",
        }
    }
}

/// Texts of what is kept for when there is no network.
#[derive(Debug)]
pub struct OfflineStrings {
    /// It is not known yet what is kept.
    pub looking: &'static str,
    /// The app: files that are kept, and files that there are.
    pub app: fn(usize, usize) -> String,
    /// The talk that is shown: files that are kept, files that there are, their size.
    pub talk: fn(usize, usize, &str) -> String,
    /// Heads the names of files that could not be had.
    pub missing: &'static str,
    /// So many films are left out.
    pub films: fn(usize) -> String,
    /// Heads what is about all talks.
    pub all: &'static str,
    /// Keeps all talks.
    pub keep_all: &'static str,
    /// Talks that are done, talks that there are, files, their size.
    pub progress: fn(usize, usize, usize, &str) -> String,
    /// All talks are kept: how many, files, their size.
    pub all_kept: fn(usize, usize, &str) -> String,
    /// The reader has stopped it.
    pub cancelled: &'static str,
    /// It broke off.
    pub failed: &'static str,
    /// There is no more room.
    pub full: &'static str,
    /// What the site keeps, and how much it may.
    pub room: fn(&str, &str) -> String,
    /// A newer version of the app can be had.
    pub update: &'static str,
    /// Loads it.
    pub load: &'static str,
    /// Somebody presents in another window.
    pub waits: &'static str,
    /// Keeps the app and the talk although the reader saves data.
    pub start: &'static str,
    /// Why nothing is kept.
    pub obstacles: Obstacles,
}

/// Why nothing is kept.
#[derive(Debug)]
pub struct Obstacles {
    /// The page came from a file.
    pub file: &'static str,
    /// The page is in a frame of another.
    pub frame: &'static str,
    /// The talk is being written, under `lectern serve`.
    pub live: &'static str,
    /// The page came by plain http.
    pub insecure: &'static str,
    /// The browser cannot, or not in this window.
    pub absent: &'static str,
    /// The reader saves data.
    pub saving: &'static str,
    /// The browser or the host refuses.
    pub refused: &'static str,
    /// Not all of the app could be fetched.
    pub incomplete: &'static str,
}

impl Obstacles {
    /// The words for an obstacle by its name.
    pub fn named(&self, name: &str) -> &'static str {
        match name {
            "file" => self.file,
            "frame" => self.frame,
            "live" => self.live,
            "insecure" => self.insecure,
            "absent" => self.absent,
            "saving" => self.saving,
            "incomplete" => self.incomplete,
            _ => self.refused,
        }
    }
}
