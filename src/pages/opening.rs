//! What is shown before a deck is there: that it is coming, a question, or why it does not come.

use lectern_deck::source::DecodeError;
use yew::{Callback, Html, Properties, component, html};

use crate::hooks::{use_root_attribute, use_title};
use crate::i18n::show::OpenStrings;
use crate::i18n::use_strings;
use crate::route::DeckAddress;
use crate::shell::deck_source::{MOST_MEGABYTES, OpenError};

/// Properties of [`OpeningPage`].
#[derive(Properties, PartialEq)]
pub struct OpeningPageProps {
    /// How far it has come, short of being open.
    pub state: OpeningState,
    /// Where the deck is.
    pub address: DeckAddress,
    /// The deck may be loaded from this host.
    pub on_allow: Callback<String>,
    /// Try again.
    pub on_retry: Callback<()>,
}

/// How far the opening of a deck has come, short of being open.
#[derive(Debug, Clone, PartialEq)]
pub enum OpeningState {
    /// It is being fetched and read.
    Underway,
    /// It is on this other host: ask.
    AskAbout(String),
    /// It failed.
    Failed(OpenError),
}

/// The page before the first slide.
#[component]
pub fn OpeningPage(props: &OpeningPageProps) -> Html {
    let strings = use_strings();
    use_title("Lectern".to_owned());
    use_root_attribute(
        "data-lectern",
        match props.state {
            OpeningState::Underway => "loading",
            OpeningState::AskAbout(_) => "ready",
            OpeningState::Failed(_) => "failed",
        },
    );
    let open = &strings.show.open;
    match &props.state {
        OpeningState::Underway => html! {
            <main class="opening" role="status"><p class="opening-wait">{ strings.show.opening }</p></main>
        },
        OpeningState::AskAbout(host) => {
            let on_allow = {
                let host = host.clone();
                props.on_allow.reform(move |_| host.clone())
            };
            html! {
                <main class="opening" data-asked-host={host.clone()}>
                    <h1>{ (open.foreign)(host) }</h1>
                    <p>{ open.foreign_hint }</p>
                    <p class="opening-address">{ props.address.text() }</p>
                    <p class="overlay-actions">
                        <button class="button" data-primary="true" type="button" onclick={on_allow}>{ open.open }</button>
                        <a class="button" href="?">{ strings.show.to_library }</a>
                    </p>
                </main>
            }
        }
        OpeningState::Failed(error) => html! {
            <main class="opening" data-failure={name(error)}>
                <div class="opening-trouble" role="alert">
                    <h1>{ open.failed }</h1>
                    <p>{ words(error, open) }</p>
                </div>
                if let DeckAddress::Web(url) = &props.address {
                    <p class="opening-address">{ url }</p>
                }
                <p class="overlay-actions">
                    <button class="button" data-primary="true" type="button" onclick={props.on_retry.reform(|_| ())}>
                        { strings.try_again }
                    </button>
                    if let Some(url) = link_to_file(&props.address, error) {
                        <a class="button" href={url}>{ open.as_text }</a>
                    }
                    <a class="button" href="?">{ strings.show.to_library }</a>
                </p>
            </main>
        },
    }
}

fn words(error: &OpenError, open: &OpenStrings) -> String {
    match error {
        OpenError::Status(status) => (open.status)(*status),
        OpenError::Unreachable => open.unreachable.to_owned(),
        OpenError::TooLarge => (open.too_large)(MOST_MEGABYTES),
        OpenError::NotText(DecodeError {
            looks_like, offset, ..
        }) => (open.not_text)(*looks_like, *offset),
        OpenError::WebPage => open.web_page.to_owned(),
        OpenError::Forgotten => open.forgotten.to_owned(),
        OpenError::StoreRefused => open.store_refused.to_owned(),
        OpenError::TooSlow => open.too_slow.to_owned(),
    }
}

/// A stable name for tests and bug reports.
fn name(error: &OpenError) -> &'static str {
    match error {
        OpenError::Status(_) => "status",
        OpenError::Unreachable => "unreachable",
        OpenError::TooLarge => "too-large",
        OpenError::NotText(_) => "not-text",
        OpenError::WebPage => "web-page",
        OpenError::Forgotten => "forgotten",
        OpenError::StoreRefused => "store-refused",
        OpenError::TooSlow => "too-slow",
    }
}

/// The file itself, where there is one that a link may lead to.
fn link_to_file(address: &DeckAddress, error: &OpenError) -> Option<String> {
    match (address, error) {
        (_, OpenError::Status(_) | OpenError::Unreachable) | (DeckAddress::Device(_), _) => None,
        (DeckAddress::Web(url), _) => {
            let scheme = url
                .split_once(':')
                .map(|(scheme, _)| scheme.to_ascii_lowercase());
            let is_safe = scheme.is_none_or(|scheme| {
                matches!(scheme.as_str(), "http" | "https") || scheme.contains('/')
            });
            is_safe.then(|| url.clone())
        }
    }
}
