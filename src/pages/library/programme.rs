//! The programme on the library page: the event, what is on, what has changed, the talks.

use lectern_deck::programme::{Event, LocalTime, ProgrammeError};
use yew::{AttrValue, Callback, Html, Properties, component, html};

use super::news::News;
use super::now::NowAndNext;
use super::talks::Talks;
use crate::components::broken_card::fault_words;
use crate::components::talk_card::when;
use crate::i18n::library::{LibraryStrings, TroubleStrings, use_library_strings};
use crate::i18n::{Strings, use_strings};
use crate::route::library::Selection;
use crate::shell::programme::visits::use_news;
use crate::shell::programme::{Listing, ListingError, ListingState};

/// Properties of [`ProgrammeView`].
#[derive(Properties, PartialEq)]
pub(super) struct ProgrammeViewProps {
    /// How far the list of talks has come.
    pub(super) listing: ListingState,
    /// The list is to be fetched again.
    pub(super) on_retry: Callback<()>,
    /// Which talks are shown.
    pub(super) selection: Selection,
    /// Others are to be shown.
    pub(super) on_selection: Callback<Selection>,
    /// A link to another page was followed: its query.
    pub(super) on_follow: Callback<AttrValue>,
}

/// The talks, as far as they are there.
#[component]
pub(super) fn ProgrammeView(props: &ProgrammeViewProps) -> Html {
    let words = use_library_strings();
    let content = match &props.listing {
        ListingState::Underway => {
            html! { <p class="library-wait" role="status">{ words.loading }</p> }
        }
        ListingState::Failed(error) => {
            html! { <Failure error={error.clone()} on_retry={props.on_retry.clone()} /> }
        }
        ListingState::Ready(listing) => html! {
            <>
                { event_header(&listing.programme.event, listing.programme.updated.as_ref(), words) }
                if listing.is_samples() {
                    <p class="library-note">{ words.samples }</p>
                }
                <Listed listing={listing.clone()} selection={props.selection.clone()}
                    on_selection={props.on_selection.clone()} on_follow={props.on_follow.clone()} />
            </>
        },
    };
    html! { <div class="programme">{ content }</div> }
}

/// Properties of [`Failure`].
#[derive(Properties, PartialEq)]
pub(super) struct FailureProps {
    /// Why there is no list of talks.
    pub(super) error: ListingError,
    /// The list is to be fetched again.
    pub(super) on_retry: Callback<()>,
}

/// Why there is no list of talks.
#[component]
pub(super) fn Failure(props: &FailureProps) -> Html {
    let strings: &'static Strings = use_strings();
    let trouble = &use_library_strings().trouble;
    html! {
        <section class="programme-failure" role="alert">
            <h1>{ trouble.failed }</h1>
            <p>{ failure_words(&props.error, trouble) }</p>
            <p>
                <button class="button" type="button" onclick={props.on_retry.reform(|_| ())}>
                    { strings.try_again }
                </button>
            </p>
        </section>
    }
}

fn failure_words(error: &ListingError, words: &TroubleStrings) -> String {
    match error {
        ListingError::Status(status) => (words.status)(*status),
        ListingError::Unreachable => words.unreachable.to_owned(),
        ListingError::Mistake(ProgrammeError::Syntax {
            line,
            column,
            reason,
        }) => (words.syntax)(*line, *column, reason),
        ListingError::Mistake(ProgrammeError::Shape(fault)) => fault_words(fault, words),
    }
}

fn event_header(event: &Event, updated: Option<&LocalTime>, words: &LibraryStrings) -> Html {
    let facts = [&event.dates, &event.place].into_iter().flatten();
    html! {
        <header class="event-header">
            <h1>{ event.name.as_deref().unwrap_or(words.title) }</h1>
            <p class="event-facts">
                { for facts.map(|fact| html! { <span>{ fact }</span> }) }
                if let Some(url) = &event.url {
                    <a href={url.clone()}>{ words.event_site }</a>
                }
                if let Some(time) = updated {
                    <time datetime={time.text.clone()}>
                        { (words.updated)(&when(time, true, &words.talk)) }
                    </time>
                }
            </p>
        </header>
    }
}

#[derive(Properties, PartialEq)]
struct ListedProps {
    listing: Listing,
    selection: Selection,
    on_selection: Callback<Selection>,
    on_follow: Callback<AttrValue>,
}

/// What is on, what is new, and all talks.
#[component]
fn Listed(props: &ListedProps) -> Html {
    let (news, on_seen) = use_news(&props.listing);
    let (programme, clock) = (&props.listing.programme, props.selection.clock);
    html! {
        <>
            <NowAndNext programme={programme.clone()} {clock} on_follow={props.on_follow.clone()} />
            <News news={news.clone()} {clock} {on_seen} on_follow={props.on_follow.clone()} />
            <Talks listing={props.listing.clone()} {news} selection={props.selection.clone()}
                on_selection={props.on_selection.clone()} on_follow={props.on_follow.clone()} />
        </>
    }
}
