//! Carries out what any window with a deck asks for.

use lectern_session::effect::Effect;
use lectern_session::position::Position;
use yew::Callback;
use yew::platform::spawn_local;

use super::machine::Claim;
use super::open_deck::OpenDeck;
use crate::platform::{address, clipboard, fullscreen};
use crate::route::{Address, lasting_fragment, numbered_fragment, position_of};

/// Something to tell the person at the window, once.
#[derive(Debug, Clone, PartialEq)]
pub enum Report {
    /// The link to the slide is on the clipboard.
    LinkCopied,
    /// The clipboard refused; this is the link.
    CopyRefused(String),
    /// The browser refused full screen.
    FullScreenRefused,
}

/// The position that the address bar names now. An address of reveal.js there is replaced by our own.
pub fn place_in_address(deck: &OpenDeck) -> Position {
    let fragment = address::current()
        .map(|here| here.fragment)
        .unwrap_or_default();
    let place = position_of(&fragment, &deck.deck);
    if fragment.trim_start_matches('#').starts_with('/') {
        // Refused, the address is only less handsome.
        drop(address::replace(&numbered_fragment(place)));
    }
    place
}

/// A link to a position that survives edits of the deck, in the view that the reader of the link has by default.
pub fn link_to(position: Position, deck: &OpenDeck) -> String {
    link_in_view(None, &lasting_fragment(position, &deck.deck))
}

/// The address of this deck in a view, at a place.
pub fn link_in_view(view: Option<&str>, fragment: &str) -> String {
    let Ok(here) = address::current() else {
        return fragment.to_owned();
    };
    let asked = Address {
        view: view.map(str::to_owned),
        ..Address::parse(&here.query)
    };
    let link = asked.query() + fragment;
    address::join(&here.href, &link).unwrap_or(link)
}

/// Carries out everything but waking, which each machine does in its own way.
pub(super) fn carry_out(effect: Effect, deck: &OpenDeck, on_report: &Callback<Report>) -> Claim {
    match effect {
        Effect::ClaimKey => return Claim::Ours,
        // Safari refuses addresses that change very often; the next change brings it up to date.
        Effect::ReplaceAddress(position) => drop(address::replace(&numbered_fragment(position))),
        Effect::PushAddress(position) => drop(address::push(&numbered_fragment(position))),
        Effect::ToggleFullScreen => {
            let on_report = on_report.clone();
            spawn_local(async move {
                if fullscreen::toggle().await.is_err() {
                    on_report.emit(Report::FullScreenRefused);
                }
            });
        }
        Effect::LeaveFullScreen => spawn_local(async { drop(fullscreen::leave().await) }),
        Effect::CopyLink(position) => {
            let (link, on_report) = (link_to(position, deck), on_report.clone());
            spawn_local(async move {
                on_report.emit(match clipboard::write_text(&link).await {
                    Ok(()) => Report::LinkCopied,
                    Err(_) => Report::CopyRefused(link),
                });
            });
        }
        Effect::WakeAt(_) => {}
    }
    Claim::Theirs
}
