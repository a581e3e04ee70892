//! The film, or the clock in its place, and the way to a film that is elsewhere.

use yew::{AttrValue, Callback, Html, NodeRef, html};

use crate::components::css::number;
use crate::components::icon::{Icon, icon};
use crate::i18n::watch::WatchStrings;
use crate::shell::recording::{self, Way};

/// What tells the time.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Playing {
    /// A film at this address.
    File(AttrValue),
    /// A film at this address, in the player of its host.
    Player(AttrValue),
    /// A clock.
    Clock,
}

impl Playing {
    /// A stable name for scripts.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::File(_) => "film",
            Self::Player(_) => "player",
            Self::Clock => "clock",
        }
    }
}

/// The element that tells the time; `length` in seconds is how long a clock runs.
///
/// It is no component of its own: who follows it has to find it there as soon as it has changed.
pub(super) fn film(
    playing: &Playing,
    node: &NodeRef,
    length: f64,
    title: &str,
    words: &WatchStrings,
) -> Html {
    let node = node.clone();
    match playing {
        Playing::File(address) => html! {
            <video key={address.to_string()} ref={node} src={address} controls=true playsinline=true preload="metadata" aria-label={words.film} />
        },
        Playing::Player(address) => html! {
            <film-player key={address.to_string()} ref={node} href={address} title={title.to_owned()} />
        },
        Playing::Clock => html! {
            <talk-clock key="clock" ref={node} length={number(length)} />
        },
    }
}

/// The way to a film that is not loaded unasked, or does not play.
pub(super) fn card(
    film: &recording::Film,
    is_broken: bool,
    words: &WatchStrings,
    on_asked: &Callback<()>,
) -> Html {
    let card = &words.card;
    let can_load = !is_broken && matches!(film.way, Way::Player | Way::FileElsewhere);
    let hint = match film.way {
        _ if is_broken => card.broken.to_owned(),
        Way::Page => card.apart.to_owned(),
        _ => (card.load_hint)(&film.host),
    };
    let is_page = film.address.starts_with("http");
    html! {
        <div class="watch-card" data-broken={is_broken.then_some("")}>
            if can_load {
                <button class="button" data-primary="true" type="button" data-command="load" onclick={on_asked.reform(|_| ())}>
                    { icon(Icon::Play) }{ (card.load)(&film.host) }
                </button>
            }
            <p role="status">{ hint }</p>
            if is_page && !film.host.is_empty() {
                <a href={film.address.clone()} target="_blank" rel="noopener noreferrer">{ (card.open)(&film.host) }</a>
            }
        </div>
    }
}
