//! The style sheets of slides: ours, the theme's, the deck's own.

use std::rc::Rc;

use lectern_deck::Theme;
use yew::{hook, use_memo};

use super::open_deck::OpenDeck;
use crate::platform::shadow::StyleSheet;

/// What all slides share; `build.rs` puts it together from `assets/slide`.
const SLIDE: &str = include_str!(concat!(env!("OUT_DIR"), "/slide.css"));

/// Style sheets in the order in which later ones win, parsed once for all slides of a deck.
pub type Sheets = Rc<[StyleSheet]>;

/// What a theme looks like. All are here: the four that few decks ask for weigh 0.7 kB, and fetching them would take as much
/// code and leave a stage without its theme where the network has gone.
fn css(theme: Theme) -> &'static str {
    match theme {
        Theme::Light => include_str!(concat!(env!("OUT_DIR"), "/light.css")),
        Theme::Dark => include_str!(concat!(env!("OUT_DIR"), "/dark.css")),
        Theme::Serif => include_str!(concat!(env!("OUT_DIR"), "/serif.css")),
        Theme::Swiss => include_str!(concat!(env!("OUT_DIR"), "/swiss.css")),
        Theme::Terminal => include_str!(concat!(env!("OUT_DIR"), "/terminal.css")),
        Theme::Cobalt => include_str!(concat!(env!("OUT_DIR"), "/cobalt.css")),
    }
}

/// The style sheets that all slides of a deck share, in the order in which later ones win.
fn sheets(deck: &OpenDeck, theme: Theme) -> Sheets {
    let (width, height) = deck.deck.meta.size;
    let other_scheme = if theme.in_the_dark() == theme {
        "light"
    } else {
        "dark"
    };
    let of_deck = format!(
        ":host{{--slide-width:{width}px;--slide-height:{height}px}}.{other_scheme}-only{{display:none}}"
    );
    let mut sheets = vec![
        StyleSheet::from_css(&of_deck),
        StyleSheet::from_css(SLIDE),
        StyleSheet::from_css(css(theme)),
    ];
    let own = deck.css();
    if !own.is_empty() {
        sheets.push(StyleSheet::from_css(&own));
    }
    sheets.into()
}

/// What a document looks like, without the looks of its deck; `build.rs` puts it together from `assets/slide` and `assets/read`.
const READING: &str = include_str!(concat!(env!("OUT_DIR"), "/reading.css"));

/// The colours and faces of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadingTheme {
    /// Dark on light.
    Light,
    /// Dark on warm paper, in letters with serifs.
    Sepia,
    /// Light on dark.
    Dark,
}

/// The style sheets of a document, in the order in which later ones win.
#[hook]
pub fn use_reading_sheets(theme: ReadingTheme) -> Sheets {
    let made = use_memo(theme, |theme| {
        let (theme, other_scheme) = match theme {
            ReadingTheme::Light => (Theme::Light, "dark"),
            ReadingTheme::Sepia => (Theme::Serif, "dark"),
            ReadingTheme::Dark => (Theme::Dark, "light"),
        };
        let hidden = [".", other_scheme, "-only{display:none}"].concat();
        let sheets = [READING, css(theme), &hidden].map(StyleSheet::from_css);
        Sheets::from(sheets.to_vec())
    });
    Rc::clone(&made)
}

/// The style sheets of a deck in the theme asked for in the address; none leaves it to the deck.
#[hook]
pub fn use_sheets(deck: &Rc<OpenDeck>, asked: Option<Theme>) -> Sheets {
    let theme = asked.or(deck.deck.meta.theme).unwrap_or_default();
    let made = use_memo((Rc::clone(deck), theme), |(deck, theme)| {
        sheets(deck, *theme)
    });
    Rc::clone(&made)
}
