//! A deck, from its opening to its view.

use std::rc::Rc;

use lectern_deck::Dialect;
use yew::{Callback, Html, Properties, component, html};

use crate::pages::opening::{OpeningPage, OpeningState};
use crate::route::{Address, DeckAddress};
use crate::shell::deck_source::{Opening, use_deck};
use crate::shell::open_deck::OpenDeck;

/// A deck that is open, and how to allow it more.
pub(super) struct Opened {
    /// The deck.
    pub(super) deck: Rc<OpenDeck>,
    /// Pictures may be loaded from this host.
    pub(super) on_allow: Callback<String>,
}

/// Properties of [`DeckView`].
#[derive(Properties, PartialEq)]
pub(super) struct DeckViewProps {
    /// The deck that the address names.
    pub(super) deck: DeckAddress,
    /// The whole address.
    pub(super) address: Address,
    /// The page to show it in.
    pub(super) page: Callback<Opened, Html>,
}

/// Opens a deck and shows it in a page; says what it waits for in between.
#[component]
pub(super) fn DeckView(props: &DeckViewProps) -> Html {
    let dialect = props
        .address
        .dialect
        .as_deref()
        .and_then(Dialect::from_name);
    let deck = use_deck(&props.deck, dialect);
    let state = match deck.opening {
        Opening::Open(open) => {
            return props.page.emit(Opened {
                deck: open,
                on_allow: deck.allow,
            });
        }
        Opening::Underway => OpeningState::Underway,
        Opening::AskAbout(host) => OpeningState::AskAbout(host),
        Opening::Failed(error) => OpeningState::Failed(error),
    };
    html! {
        <OpeningPage {state} address={props.deck.clone()} on_allow={deck.allow} on_retry={deck.retry} />
    }
}

/// A callback that changes one thing in the address and leaves the rest.
pub(super) fn changed<T: 'static>(
    address: &Address,
    on_address: &Callback<Address>,
    change: impl Fn(&mut Address, T) + 'static,
) -> Callback<T> {
    let address = address.clone();
    on_address.reform(move |value| {
        let mut changed = address.clone();
        change(&mut changed, value);
        changed
    })
}
