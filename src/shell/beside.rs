//! What an attendee does beside a deck, in any view: a module of its own draws it, when it is first asked for.

use lectern_session::position::Position;
use yew::platform::spawn_local;
use yew::{Callback, hook, use_effect_with, use_mut_ref};

use crate::platform::{address, asking, timer};
use crate::route::{Address, DeckAddress, View, numbered_fragment};

/// Something that opens over a view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// Looks for words in this talk, and in all talks.
    Search,
    /// Nothing but a word: sets the bookmark of the slide that is shown, or takes it away.
    Bookmark,
    /// Notes of one's own on the slide that is shown.
    Jots,
    /// All that is kept.
    Collection,
    /// Hands the slide that is shown on.
    Share,
    /// What is kept for when there is no network.
    Offline,
    /// Nothing but a word: a newer version of the app is there.
    Update,
}

impl Panel {
    const ALL: [Self; 7] = [
        Self::Search,
        Self::Bookmark,
        Self::Jots,
        Self::Collection,
        Self::Share,
        Self::Offline,
        Self::Update,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Search => "search",
            Self::Bookmark => "bookmark",
            Self::Jots => "jots",
            Self::Collection => "collection",
            Self::Share => "share",
            Self::Offline => "offline",
            Self::Update => "update",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|panel| panel.name() == name)
    }

    /// The one that the module was loaded for.
    pub fn asked_first() -> Option<Self> {
        Self::from_name(&asking::asked_last()?)
    }
}

/// The keys that open panels, in all views that have any of them.
const KEYS: [(&str, Panel); 6] = [
    ("/", Panel::Search),
    ("x", Panel::Bookmark),
    ("a", Panel::Jots),
    ("y", Panel::Collection),
    ("q", Panel::Share),
    ("u", Panel::Offline),
];

/// The panel that a key opens.
pub fn panel_at(key: &str) -> Option<Panel> {
    let (_, panel) = KEYS
        .into_iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(key))?;
    Some(panel)
}

/// Opens a panel, whichever view asks for it.
pub fn open(panel: Panel) {
    asking::ask(panel.name());
}

/// What the view shows, by its address.
pub fn address() -> Address {
    let query = address::current().map(|here| here.query);
    Address::parse(&query.unwrap_or_default())
}

/// Goes to a place in a deck, in the view that is there, or from the library in the one that decks have by default.
pub fn go_to(deck: &DeckAddress, place: Position) {
    let here = address();
    let target = match &here.deck {
        Some(same) if same == deck => here.clone(),
        _ => Address {
            view: here.view.clone().filter(|_| here.deck.is_some()),
            language: here.language.clone(),
            ..Address::of_deck(deck.clone())
        },
    };
    // A document shows all of a slide at once; a step in its address takes the slide apart.
    let fragment = numbered_fragment(match target.view() {
        View::Read => Position::at(place.slide),
        View::Library | View::Show | View::Present | View::Stage | View::Print | View::Watch => {
            place
        }
    });
    let address = if target == here {
        fragment
    } else {
        target.query() + &fragment
    };
    spawn_local(async move {
        // The panel closes first, and gives back the focus.
        timer::pause(0).await;
        // Safari refuses addresses that change very often; the panel can be opened again.
        drop(address::visit(&address));
    });
}

/// Calls the latest callback when a panel is asked for.
#[hook]
pub fn use_asked_panel(on_ask: Callback<Panel>) {
    let latest = use_mut_ref(Callback::noop);
    latest.replace(on_ask);
    use_effect_with((), move |()| {
        let listener = asking::on_ask(move |name| {
            if let Some(panel) = Panel::from_name(&name) {
                let on_ask = latest.borrow().clone();
                on_ask.emit(panel);
            }
        });
        move || drop(listener)
    });
}
