//! The app that shows a deck.

use lectern_deck::Dialect;
use yew::{Callback, Html, Properties, component, html, use_effect_with, use_state};

use super::Frame;
use crate::hooks::use_address;
use crate::pages::opening::{OpeningPage, OpeningState};
use crate::pages::show::ShowPage;
use crate::route::{Address, DeckAddress};
use crate::settings;
use crate::shell::deck_source::{Opening, use_deck};
use crate::shell::leave;
use crate::shell::mount::mount;
use crate::shell::slide_style::Theme;

/// Shows the deck that the address names.
pub fn start() {
    mount::<TalkApp>();
}

#[component]
fn TalkApp() -> Html {
    let (query, go_to) = use_address();
    let address = Address::parse(&query);
    let language = use_state(|| settings::language(address.language.as_deref()));
    let appearance = use_state(settings::appearance);
    let on_address = Callback::from(move |address: Address| go_to.emit(address.query()));
    use_effect_with(address.deck.is_none(), |is_library| {
        if *is_library {
            leave::to_library();
        }
    });
    let Some(deck) = address.deck.clone() else {
        return html! {};
    };
    html! {
        <Frame language={*language} appearance={*appearance}>
            <DeckView {deck} {address} {on_address} />
        </Frame>
    }
}

/// Properties of [`DeckView`].
#[derive(Properties, PartialEq)]
struct DeckViewProps {
    /// The deck that the address names.
    deck: DeckAddress,
    /// The whole address.
    address: Address,
    /// Another address was asked for.
    on_address: Callback<Address>,
}

/// A deck, from its opening to its view.
#[component]
fn DeckView(props: &DeckViewProps) -> Html {
    let dialect = props
        .address
        .dialect
        .as_deref()
        .and_then(Dialect::from_name);
    let theme = props.address.theme.as_deref().and_then(Theme::from_name);
    let deck = use_deck(&props.deck, dialect);
    let state = match &deck.opening {
        Opening::Open(open) => {
            let on_theme = changed(props, |address, theme: Option<Theme>| {
                address.theme = theme.map(|theme| theme.name().to_owned());
            });
            let on_dialect = changed(props, |address, dialect: Option<Dialect>| {
                address.dialect = dialect.map(|dialect| dialect.name().to_owned());
            });
            return html! {
                <ShowPage deck={open.clone()} {theme} {dialect} {on_theme} {on_dialect} on_allow={deck.allow.clone()} />
            };
        }
        Opening::Underway => OpeningState::Underway,
        Opening::AskAbout(host) => OpeningState::AskAbout(host.clone()),
        Opening::Failed(error) => OpeningState::Failed(error.clone()),
    };
    html! {
        <OpeningPage {state} address={props.deck.clone()} on_allow={deck.allow.clone()} on_retry={deck.retry.clone()} />
    }
}

/// A callback that changes one thing in the address and leaves the rest.
fn changed<T: 'static>(
    props: &DeckViewProps,
    change: impl Fn(&mut Address, T) + 'static,
) -> Callback<T> {
    let address = props.address.clone();
    props.on_address.reform(move |value| {
        let mut changed = address.clone();
        change(&mut changed, value);
        changed
    })
}
