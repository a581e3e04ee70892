//! The programme on the library page: the event, the filter, the talks.

use std::rc::Rc;

use lectern_deck::programme::{
    Choices, Entry, Event, Filter, LocalTime, ProgrammeError, deck_address,
};
use yew::{AttrValue, Callback, Html, Properties, component, html, use_memo, use_state_eq};

use super::{deck_of, href};
use crate::components::broken_card::{BrokenCard, fault_words};
use crate::components::filter_row::FilterRow;
use crate::components::talk_card::TalkCard;
use crate::i18n::library::{LibraryStrings, TroubleStrings, use_library_strings};
use crate::i18n::{Strings, use_strings};
use crate::route::DeckAddress;
use crate::shell::programme::{Listing, ListingError, ListingState};

/// Properties of [`ProgrammeView`].
#[derive(Properties, PartialEq)]
pub(super) struct ProgrammeViewProps {
    /// How far the list of talks has come.
    pub(super) listing: ListingState,
    /// The list is to be fetched again.
    pub(super) on_retry: Callback<()>,
    /// A deck is to be opened.
    pub(super) on_deck: Callback<DeckAddress>,
}

/// The talks, as far as they are there.
#[component]
pub(super) fn ProgrammeView(props: &ProgrammeViewProps) -> Html {
    let strings = use_strings();
    let words = use_library_strings();
    let content = match &props.listing {
        ListingState::Underway => {
            html! { <p class="library-wait" role="status">{ words.loading }</p> }
        }
        ListingState::Failed(error) => failure(error, &props.on_retry, &words.trouble, strings),
        ListingState::Ready(listing) => html! {
            <>
                { event_header(&listing.programme.event, listing.programme.updated.as_ref(), words) }
                if listing.is_samples() {
                    <p class="library-note">{ words.samples }</p>
                }
                <Talks listing={listing.clone()} on_deck={props.on_deck.clone()} />
            </>
        },
    };
    html! { <div class="programme">{ content }</div> }
}

fn failure(
    error: &ListingError,
    on_retry: &Callback<()>,
    trouble: &'static TroubleStrings,
    strings: &'static Strings,
) -> Html {
    html! {
        <section class="programme-failure" role="alert">
            <h1>{ trouble.failed }</h1>
            <p>{ failure_words(error, trouble) }</p>
            <p><button class="button" type="button" onclick={on_retry.reform(|_| ())}>{ strings.try_again }</button></p>
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
                        { (words.updated)(&format!("{} {}", (words.talk.date)(time.month, time.day), time.clock())) }
                    </time>
                }
            </p>
        </header>
    }
}

#[derive(Properties, PartialEq)]
struct TalksProps {
    /// The talks.
    listing: Listing,
    /// A deck is to be opened.
    on_deck: Callback<DeckAddress>,
}

/// The filter and what it lets through. Broken entries are shown as long as nothing is filtered.
#[component]
fn Talks(props: &TalksProps) -> Html {
    let words = use_library_strings();
    let filter = use_state_eq(Filter::default);
    let programme = &props.listing.programme;
    let choices = use_memo(Rc::clone(programme), |programme| Choices::of(programme));
    let on_filter = {
        let filter = filter.clone();
        Callback::from(move |changed| filter.set(changed))
    };
    let on_reset = on_filter.reform(|_| Filter::default());
    let n_talks = programme.talks().count();
    let n_shown = programme
        .talks()
        .filter(|talk| filter.matches(talk))
        .count();
    let is_shown = |entry: &&Entry| match entry {
        Entry::Talk(talk) => filter.matches(talk),
        Entry::Broken(_) => filter.is_open(),
    };
    html! {
        <>
            if n_talks > 1 {
                <FilterRow filter={(*filter).clone()} {choices} {on_filter} />
            }
            <p class="talk-count" role="status">
                if n_talks == 0 {
                    { words.no_talks }
                } else if n_shown == 0 {
                    { words.filter.nothing }
                } else {
                    { (words.filter.shown)(n_shown, n_talks) }
                }
                if !filter.is_open() {
                    { " " }
                    <button class="link-button" type="button" onclick={on_reset}>{ words.filter.reset }</button>
                }
            </p>
            <ol class="talk-list" aria-label={words.title}>
                { for programme.entries.iter().enumerate().filter(|(_, entry)| is_shown(entry)).map(|(index, entry)| {
                    html! { <li key={index}>{ card(entry, props) }</li> }
                }) }
            </ol>
        </>
    }
}

fn card(entry: &Entry, props: &TalksProps) -> Html {
    let listing = &props.listing;
    let link =
        |deck: &str| AttrValue::from(href(DeckAddress::Web(deck_address(listing.folder, deck))));
    let on_follow = {
        let on_deck = props.on_deck.clone();
        Callback::from(move |href: AttrValue| {
            if let Some(deck) = deck_of(&href) {
                on_deck.emit(deck);
            }
        })
    };
    match entry {
        Entry::Talk(talk) => {
            let translations = talk
                .translations
                .iter()
                .map(|(tag, deck)| (tag.clone().into(), link(deck)));
            html! {
                <TalkCard talk={Rc::clone(talk)} href={link(&talk.deck)} translations={translations.collect::<Vec<_>>()}
                    with_date={listing.programme.spans_days()} {on_follow} />
            }
        }
        Entry::Broken(entry) => html! {
            <BrokenCard entry={entry.clone()} href={entry.deck.as_deref().map(link)} {on_follow} />
        },
    }
}
