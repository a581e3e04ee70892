//! Where recordings are named: in the deck, or in the list of talks; and where their files are.

use lectern_deck::Resolution;
use lectern_deck::programme::{Talk, Video};
use lectern_deck::resource::host_of;

use super::{Film, Way};
use crate::platform::address;
use crate::route::DeckAddress;
use crate::shell::open_deck::OpenDeck;
use crate::shell::programme;

/// Hosts with players that tell where they are, and go where they are told: `assets/typeset/player.js`.
const PLAYERS: [&str; 5] = [
    "youtube.com",
    "youtu.be",
    "youtube-nocookie.com",
    "vimeo.com",
    "player.vimeo.com",
];

/// Endings of files that browsers play.
const FILMS: [&str; 12] = [
    "webm", "mp4", "m4v", "mov", "ogv", "mkv", "mp3", "m4a", "ogg", "opus", "wav", "flac",
];

/// Where a recording was named; its addresses are relative to that.
pub(super) enum Place {
    /// In the deck.
    Deck,
    /// In the list of talks at this address.
    List(String),
}

impl Place {
    /// The way to a film; none where it is not among the files of the deck.
    pub(super) fn film(&self, url: &str, deck: &OpenDeck) -> Option<Film> {
        let film = |address: String, way| {
            let host = host_of(&address).unwrap_or_default();
            let host = host.strip_prefix("www.").unwrap_or(host).to_owned();
            Film { address, host, way }
        };
        if let Some(address) = self.file(url, deck) {
            return Some(film(address, Way::Here));
        }
        let address = match self {
            Self::Deck => deck.link(url).filter(|_| host_of(url).is_some()),
            Self::List(list) => address::join(list, url),
        };
        let mut film = film(address?, Way::Page);
        if PLAYERS.contains(&film.host.trim_start_matches("m.")) {
            film.way = Way::Player;
        } else if is_film(&film.address) {
            film.way = Way::FileElsewhere;
        }
        Some(film)
    }

    /// The address of a file that may be loaded at once.
    pub(super) fn file(&self, url: &str, deck: &OpenDeck) -> Option<String> {
        let url = match self {
            Self::Deck => url.to_owned(),
            Self::List(list) => {
                let address = address::join(list, url)?;
                if host_of(&address) == host_of(list) {
                    return Some(address);
                }
                address
            }
        };
        match deck.file(&url) {
            Resolution::Load(address) => Some(address),
            Resolution::Ask(_) | Resolution::Missing => None,
        }
    }
}

/// Whether a name or an address is that of a film.
pub(super) fn is_film(name: &str) -> bool {
    let path = name.split(['?', '#']).next().unwrap_or(name);
    let ending = path.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|ending| FILMS.iter().any(|film| film.eq_ignore_ascii_case(ending)))
}

/// The recording that the list of talks names for a deck, or for the talk that it is a translation of.
pub(super) async fn in_the_list(deck: &OpenDeck) -> Option<(Video, Place)> {
    let DeckAddress::Web(own) = &deck.address else {
        return None;
    };
    let here = address::current().ok()?.href;
    let own = address::join(&here, own)?;
    // Who has no list of talks has no recording in it.
    let listing = programme::load().await.ok()?;
    let is_it = |talk: &Talk| {
        let mut decks = [&talk.deck].into_iter().chain(talk.translations.values());
        decks.any(|deck| address::join(&listing.address, deck).as_ref() == Some(&own))
    };
    let talk = listing.programme.talks().find(|talk| is_it(talk))?;
    Some((talk.video.clone()?, Place::List(listing.address)))
}

#[cfg(test)]
mod tests {
    use super::is_film;

    #[test]
    fn films_are_known_by_their_endings() {
        for (name, expected) in [
            ("talk.webm", true),
            ("https://cdn.example/a/talk.MP4?x=1#t=2", true),
            ("https://example.org/watch?v=a.mp4", false),
            ("talk.vtt", false),
            ("webm", false),
        ] {
            assert_eq!(is_film(name), expected, "{name}");
        }
    }
}
