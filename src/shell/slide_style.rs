//! The style sheets of slides: ours, the theme's, the deck's own.

use std::rc::Rc;

use yew::{hook, use_memo};

use super::open_deck::OpenDeck;
use crate::platform::shadow::StyleSheet;

/// What all slides share; `build.rs` puts it together from `assets/slide`.
const SLIDE: &str = include_str!(concat!(env!("OUT_DIR"), "/slide.css"));

/// Style sheets in the order in which later ones win, parsed once for all slides of a deck.
pub type Sheets = Rc<[StyleSheet]>;

/// A deck theme that comes with Lectern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// Dark text on a light ground.
    #[default]
    Light,
    /// Light text on a dark ground.
    Dark,
}

impl Theme {
    /// All of them, in the order of the choice.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// The name in addresses and front matter.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of that name, or the nearest to a theme that another tool knows by it.
    pub fn from_name(name: &str) -> Option<Self> {
        match name.to_ascii_lowercase().as_str() {
            "light" | "default" | "gaia" | "uncover" | "white" | "simple" | "serif" | "beige"
            | "sky" | "solarized" | "seriph" => Some(Self::Light),
            "dark" | "invert" | "black" | "league" | "moon" | "night" | "blood" | "dracula" => {
                Some(Self::Dark)
            }
            _ => None,
        }
    }

    /// The theme to show a deck in: asked for in the address, else by the deck, else light.
    pub fn chosen(asked: Option<&str>, deck: Option<&str>) -> Self {
        asked
            .and_then(Self::from_name)
            .or_else(|| deck.and_then(Self::from_name))
            .unwrap_or_default()
    }

    fn css(self) -> &'static str {
        match self {
            Self::Light => include_str!(concat!(env!("OUT_DIR"), "/light.css")),
            Self::Dark => include_str!(concat!(env!("OUT_DIR"), "/dark.css")),
        }
    }
}

/// The style sheets that all slides of a deck share, in the order in which later ones win.
fn sheets(deck: &OpenDeck, theme: Theme) -> Sheets {
    let (width, height) = deck.deck.meta.size;
    let size = format!(":host{{--slide-width:{width}px;--slide-height:{height}px}}");
    let mut sheets = vec![
        StyleSheet::from_css(&size),
        StyleSheet::from_css(SLIDE),
        StyleSheet::from_css(theme.css()),
    ];
    let own = deck.css();
    if !own.is_empty() {
        sheets.push(StyleSheet::from_css(&own));
    }
    sheets.into()
}

/// The style sheets of a deck in the theme asked for in the address; none leaves it to the deck.
#[hook]
pub fn use_sheets(deck: &Rc<OpenDeck>, asked: Option<Theme>) -> Sheets {
    let theme = asked.unwrap_or_else(|| Theme::chosen(None, deck.deck.meta.theme.as_deref()));
    let made = use_memo((Rc::clone(deck), theme), |(deck, theme)| {
        sheets(deck, *theme)
    });
    Rc::clone(&made)
}
