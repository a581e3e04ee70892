//! Addresses: the query says what is shown, the fragment says where in it.
//!
//! The path is always that of a real file, since static hosts cannot rewrite it. `docs/contract.md` lists
//! every form; links and bookmarks rely on them.

pub mod library;
pub mod print;

use form_urlencoded::Serializer;
use lectern_deck::Deck;
use lectern_session::position::{Position, SlideIndex, StepIndex};
use percent_encoding::percent_decode_str;

use crate::platform::media;

/// Where a deck is read from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum DeckAddress {
    /// A file on a web server, relative to the app or absolute.
    Web(String),
    /// A deck that was opened from this device, by its key in the store.
    Device(String),
}

/// The marker of decks that were opened from this device; no scheme of that name exists.
const DEVICE: &str = "device:";

impl DeckAddress {
    /// What [`DeckAddress::text`] has written.
    pub fn from_text(text: &str) -> Self {
        match text.strip_prefix(DEVICE) {
            Some(key) => Self::Device(key.to_owned()),
            None => Self::Web(text.to_owned()),
        }
    }

    /// As written in the address.
    pub fn text(&self) -> String {
        match self {
            Self::Web(url) => url.clone(),
            Self::Device(key) => format!("{DEVICE}{key}"),
        }
    }
}

/// Windows in which a deck is read rather than shown, unless the address says otherwise.
const PHONE: &str = "(orientation: portrait) and (max-width: 40rem)";

/// Everything the address says, apart from the place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// The deck; none for the library.
    pub deck: Option<DeckAddress>,
    /// The view asked for, as written.
    pub view: Option<String>,
    /// The dialect to read the deck as, as written.
    pub dialect: Option<String>,
    /// The interface language asked for, as written.
    pub language: Option<String>,
    /// The deck theme asked for, as written.
    pub theme: Option<String>,
}

/// What a window shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// The list of talks.
    Library,
    /// A deck, one slide at a time; also where the view asked for is none that we know.
    Show,
    /// A deck as a document.
    Read,
    /// The console.
    Present,
    /// The stage.
    Stage,
    /// A deck on paper.
    Print,
    /// A deck beside its recording.
    Watch,
}

impl View {
    /// The name of the show view in addresses.
    pub const SHOW: &str = "show";
    /// The console's.
    pub const PRESENT: &str = "present";
    /// The stage's.
    pub const STAGE: &str = "stage";
    /// That of the deck on paper.
    pub const PRINT: &str = "print";
    /// That of the reading view.
    pub const READ: &str = "read";
    /// That of the deck beside its recording.
    pub const WATCH: &str = "watch";
}

impl Address {
    /// Reads a query with or without its `?`. Unknown parameters are ignored; the last of a name wins.
    pub fn parse(query: &str) -> Self {
        let mut address = Self::default();
        let query = query.strip_prefix('?').unwrap_or(query);
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            if value.is_empty() {
                continue;
            }
            let value = value.into_owned();
            match name.as_ref() {
                "deck" => address.deck = Some(DeckAddress::from_text(&value)),
                "view" => address.view = Some(value),
                "dialect" => address.dialect = Some(value),
                "lang" => address.language = Some(value),
                "theme" => address.theme = Some(value),
                _ => {}
            }
        }
        address
    }

    /// What is to be shown in a window of the present size.
    pub fn view(&self) -> View {
        match (&self.deck, self.view.as_deref()) {
            (None, _) => View::Library,
            (Some(_), Some(View::READ)) => View::Read,
            // As `assets/boot.js` has it.
            (Some(_), None) if media::matches(PHONE) => View::Read,
            (Some(_), Some(View::PRESENT)) => View::Present,
            (Some(_), Some(View::STAGE)) => View::Stage,
            (Some(_), Some(View::PRINT)) => View::Print,
            (Some(_), Some(View::WATCH)) => View::Watch,
            (Some(_), _) => View::Show,
        }
    }

    /// The library.
    pub fn library() -> Self {
        Self::default()
    }

    /// A deck in its default view.
    pub fn of_deck(deck: DeckAddress) -> Self {
        Self {
            deck: Some(deck),
            ..Self::default()
        }
    }

    /// The query with its `?`; a lone `?` for the library, so that it can be used as a link.
    pub fn query(&self) -> String {
        let mut query = Serializer::for_suffix(String::from("?"), 1);
        let deck = self.deck.as_ref().map(DeckAddress::text);
        for (name, value) in [
            ("deck", &deck),
            ("view", &self.view),
            ("dialect", &self.dialect),
            ("lang", &self.language),
            ("theme", &self.theme),
        ] {
            if let Some(value) = value {
                query.append_pair(name, value);
            }
        }
        // Slashes and colons may stand in a query; escaped they are hard to read.
        query.finish().replace("%2F", "/").replace("%3A", ":")
    }
}

/// The position that a fragment (with or without `#`) names in a deck; the start where it names none.
///
/// An id wins over a number, and a whole fragment over one with a step, so that ids may hold dots. What begins with `/` is an address of
/// reveal.js.
pub fn position_of(fragment: &str, deck: &Deck) -> Position {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    // Browsers give letters beyond ASCII escaped.
    let fragment = &*percent_decode_str(fragment).decode_utf8_lossy();
    if let Some(place) = fragment.strip_prefix('/') {
        return position_in_stacks(place, deck).unwrap_or_default();
    }
    if let Some(slide) = slide_of(fragment, deck) {
        return Position::at(slide);
    }
    fragment
        .rsplit_once('.')
        .and_then(|(slide, step)| {
            Some(Position {
                slide: slide_of(slide, deck)?,
                step: StepIndex(step.parse().ok()?),
            })
        })
        .unwrap_or_default()
}

/// The position that `2/1/0` names, which counts stacks, the slides of one and its fragments from 0, or `id/0`.
fn position_in_stacks(place: &str, deck: &Deck) -> Option<Position> {
    let mut parts = place.split('/');
    let first = parts.next()?;
    let slide = if let Ok(stack) = first.parse::<usize>() {
        let row: usize = parts.next().and_then(|row| row.parse().ok()).unwrap_or(0);
        let tops = (0..).zip(&deck.slides).filter(|(_, slide)| !slide.below);
        let (top, _) = tops.take(stack.saturating_add(1)).last()?;
        let mut below = deck.slides.iter().skip(top + 1);
        let length = below.position(|slide| !slide.below);
        top + row.min(length.unwrap_or(deck.slides.len() - top - 1))
    } else {
        deck.slide_by_id(first)?
    };
    let fragment: Option<usize> = parts.next().and_then(|fragment| fragment.parse().ok());
    Some(Position {
        slide: SlideIndex(slide),
        step: StepIndex(fragment.map_or(0, |fragment| fragment.saturating_add(1))),
    })
}

fn slide_of(name: &str, deck: &Deck) -> Option<SlideIndex> {
    deck.slide_by_id(name)
        .or_else(|| name.parse::<usize>().ok()?.checked_sub(1))
        .map(SlideIndex)
}

/// `#7` or `#7.2`, as the address bar shows it.
pub fn numbered_fragment(position: Position) -> String {
    with_step(&(position.slide.0 + 1).to_string(), position.step)
}

/// `#slide-id` or `#slide-id.2`, for links that are to survive edits of the deck.
pub fn lasting_fragment(position: Position, deck: &Deck) -> String {
    match deck.slides.get(position.slide.0) {
        Some(slide) => with_step(&slide.id, position.step),
        None => numbered_fragment(position),
    }
}

fn with_step(slide: &str, step: StepIndex) -> String {
    match step.0 {
        0 => format!("#{slide}"),
        step => format!("#{slide}.{step}"),
    }
}

#[cfg(test)]
mod tests {
    use lectern_deck::Dialect;

    use super::*;

    #[test]
    fn a_query_says_what_is_shown() {
        for (query, deck, view) in [
            ("", None, None),
            ("?", None, None),
            (
                "?deck=talks/a.md",
                Some(DeckAddress::Web("talks/a.md".to_owned())),
                None,
            ),
            (
                "?deck=talks%2Fa%20b.md&view=stage",
                Some(DeckAddress::Web("talks/a b.md".to_owned())),
                Some("stage"),
            ),
            (
                "?deck=device:k1",
                Some(DeckAddress::Device("k1".to_owned())),
                None,
            ),
            ("?deck=&utm=1", None, None),
        ] {
            let address = Address::parse(query);
            assert_eq!(
                (address.deck, address.view.as_deref()),
                (deck, view),
                "{query}"
            );
        }
    }

    #[test]
    fn a_query_is_written_as_it_is_read() {
        for query in [
            "?deck=talks/a.md",
            "?deck=https://example.org/a.md&view=read&dialect=marp&lang=ko&theme=dark",
            "?deck=device:k1",
        ] {
            assert_eq!(Address::parse(query).query(), query);
        }
        assert_eq!(
            Address::parse("?deck=a+b%26c.md").query(),
            "?deck=a+b%26c.md"
        );
    }

    #[test]
    fn a_fragment_of_reveal_says_where() {
        let text = "# A\n\n---\n\n# B\n\n----\n\n# C\n\n----\n\n# D\n\n---\n\n# E\n";
        let (deck, _) = Deck::parse(text, Some(Dialect::Reveal));
        for (fragment, slide, step) in [
            ("#/", 0, 0),
            ("#/0", 0, 0),
            ("#/1", 1, 0),
            ("#/1/1", 2, 0),
            ("#/1/2/0", 3, 1),
            ("#/1/9", 3, 0),
            ("#/2", 4, 0),
            ("#/9", 4, 0),
            ("#/c", 2, 0),
            ("#/c/1", 2, 2),
            ("#/nowhere", 0, 0),
        ] {
            let place = Position {
                slide: SlideIndex(slide),
                step: StepIndex(step),
            };
            assert_eq!(position_of(fragment, &deck), place, "{fragment}");
        }
    }

    #[test]
    fn a_fragment_says_where() {
        let text = "# One\n\n---\n\n# Two\n\n---\n\n# v1.2\n\n---\n\n# 둘 셋\n";
        let (deck, _) = Deck::parse(text, None);
        let place = |slide, step| Position {
            slide: SlideIndex(slide),
            step: StepIndex(step),
        };
        for (fragment, expected) in [
            ("", place(0, 0)),
            ("#2", place(1, 0)),
            ("#2.3", place(1, 3)),
            ("#two", place(1, 0)),
            ("#two.1", place(1, 1)),
            ("#둘-셋", place(3, 0)),
            ("#%EB%91%98-%EC%85%8B.1", place(3, 1)),
            ("#100%", place(0, 0)),
            ("#0", place(0, 0)),
            ("#nowhere", place(0, 0)),
            ("#2.x", place(0, 0)),
            ("#99", place(98, 0)),
        ] {
            assert_eq!(position_of(fragment, &deck), expected, "{fragment}");
        }
        for index in 0..deck.slides.len() {
            let there = Position {
                slide: SlideIndex(index),
                step: StepIndex(2),
            };
            assert_eq!(position_of(&lasting_fragment(there, &deck), &deck), there);
            assert_eq!(position_of(&numbered_fragment(there), &deck), there);
        }
    }
}
