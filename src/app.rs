//! Chooses the page by the address, and gives it what all pages share.

use lectern_deck::Dialect;
use yew::{Callback, ContextProvider, Html, Properties, component, html, use_state};

use crate::hooks::{use_address, use_root_attribute};
use crate::i18n::Language;
use crate::pages::library::LibraryPage;
use crate::pages::opening::{OpeningPage, OpeningState};
use crate::pages::show::ShowPage;
use crate::route::{Address, DeckAddress};
use crate::settings;
use crate::shell::deck_source::{Opening, use_deck};
use crate::shell::slide_style::Theme;

/// The whole app.
#[component]
pub fn App() -> Html {
    let (query, go_to) = use_address();
    let address = Address::parse(&query);
    let language = use_state(|| settings::language(address.language.as_deref()));
    let appearance = use_state(settings::appearance);
    use_root_attribute("lang", language.tag());
    use_root_attribute("data-lang", language.tag());
    use_root_attribute("data-appearance", appearance.name());

    let on_address = Callback::from(move |address: Address| go_to.emit(address.query()));
    let page = if let Some(deck) = &address.deck {
        html! { <DeckPage deck={deck.clone()} address={address.clone()} {on_address} /> }
    } else {
        let on_language = {
            let language = language.clone();
            Callback::from(move |chosen: Language| {
                settings::choose_language(chosen);
                language.set(chosen);
            })
        };
        let on_appearance = {
            let appearance = appearance.clone();
            Callback::from(move |chosen| {
                settings::choose_appearance(chosen);
                appearance.set(chosen);
            })
        };
        html! {
            <LibraryPage language={*language} appearance={*appearance} {on_language} {on_appearance} {on_address} />
        }
    };
    html! { <ContextProvider<Language> context={*language}>{ page }</ContextProvider<Language>> }
}

#[derive(Properties, PartialEq)]
struct DeckPageProps {
    /// The deck that the address names.
    deck: DeckAddress,
    /// The whole address.
    address: Address,
    /// Another address was asked for.
    on_address: Callback<Address>,
}

/// A deck, from its opening to its view.
#[component]
fn DeckPage(props: &DeckPageProps) -> Html {
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
    props: &DeckPageProps,
    change: impl Fn(&mut Address, T) + 'static,
) -> Callback<T> {
    let address = props.address.clone();
    props.on_address.reform(move |value| {
        let mut changed = address.clone();
        change(&mut changed, value);
        changed
    })
}
