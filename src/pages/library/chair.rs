//! The card for the chair of a session: whom to introduce, how to say the name, when to hold up which sign.
//!
//! It can be printed, and it is a clock: see [`countdown`](super::countdown).

use std::rc::Rc;

use lectern_deck::programme::{ChairCard, Countdown, Cue, Speaker, Talk};
use yew::{AttrValue, Callback, Html, Properties, component, html, use_state};

use super::about;
use super::countdown::CountdownView;
use super::programme::Failure;
use super::when::Times;
use crate::components::deck_link::DeckLink;
use crate::hooks::{print_page, use_ready_mark, use_root_attribute, use_title};
use crate::i18n::library::use_library_strings;
use crate::i18n::programme::{ChairStrings, ProgrammeStrings, use_programme_strings};
use crate::i18n::use_strings;
use crate::shell::programme::ListingState;
use crate::shell::programme::chair::{Session, use_session};
use crate::shell::programme::clock::now_ms;

/// So long is a talk of which the programme does not say it.
const USUAL_MINUTES: u32 = 20;

/// No talk is longer.
const MOST_MINUTES: u32 = 600;

/// Properties of [`ChairPage`].
#[derive(Properties, PartialEq)]
pub struct ChairPageProps {
    /// The key of the talk.
    pub talk: String,
    /// How far the list of talks has come.
    pub listing: ListingState,
    /// The list is to be fetched again.
    pub on_retry: Callback<()>,
    /// Another address was asked for: its query.
    pub on_follow: Callback<AttrValue>,
}

/// The card of a talk, or its clock.
#[component]
pub fn ChairPage(props: &ChairPageProps) -> Html {
    let strings = use_strings();
    let (library, words) = (use_library_strings(), use_programme_strings());
    use_title(format!("{} · Lectern", words.chair.heading));
    use_root_attribute("data-view", "chair");
    let is_underway = props.listing == ListingState::Underway;
    use_root_attribute(
        "data-lectern",
        if is_underway { "loading" } else { "ready" },
    );
    use_ready_mark("lectern:ready");
    match &props.listing {
        ListingState::Underway => {
            html! { <main class="chair"><p class="library-wait" role="status">{ library.loading }</p></main> }
        }
        ListingState::Failed(error) => html! {
            <main class="chair"><Failure error={error.clone()} on_retry={props.on_retry.clone()} /></main>
        },
        ListingState::Ready(listing) => match listing.programme.talk(&props.talk) {
            Some(talk) => {
                html! { <Card talk={Rc::clone(talk)} on_follow={props.on_follow.clone()} /> }
            }
            None => html! {
                <main class="chair">
                    <section class="programme-failure" role="alert">
                        <h1>{ (words.talk.unknown)(&props.talk) }</h1>
                        <p><DeckLink href="?" text={strings.show.to_library} on_follow={props.on_follow.clone()} /></p>
                    </section>
                </main>
            },
        },
    }
}

#[derive(Properties, PartialEq)]
struct CardProps {
    talk: Rc<Talk>,
    on_follow: Callback<AttrValue>,
}

#[component]
fn Card(props: &CardProps) -> Html {
    let library = &use_library_strings().talk;
    let ProgrammeStrings {
        days, chair: words, ..
    } = use_programme_strings();
    let talk = &*props.talk;
    let (session, change) = use_session(talk.key());
    let minutes = use_state(|| talk.minutes.unwrap_or(USUAL_MINUTES));
    if let Session::Running(countdown) = session {
        return html! {
            <CountdownView talk={Rc::clone(&props.talk)} {countdown}
                on_change={change.reform(Session::Running)}
                on_stop={change.reform(move |()| Session::PutAway(countdown))} />
        };
    }
    let card = Talk {
        minutes: Some(*minutes),
        ..talk.clone()
    }
    .chair_card(None);
    let on_start = {
        let (change, minutes) = (change.clone(), *minutes);
        Callback::from(move |_| {
            change.emit(Session::Running(Countdown {
                started_ms: now_ms(),
                minutes,
            }));
        })
    };
    let by = |more: i32| {
        let (minutes, setter) = (*minutes, minutes.setter());
        Callback::from(move |_| {
            setter.set(minutes.saturating_add_signed(more).clamp(1, MOST_MINUTES));
        })
    };
    html! {
        <main class="chair" data-session={if session == Session::Ahead { "ahead" } else { "away" }}>
            <p class="chair-back">
                { words.heading }{ " · " }
                <DeckLink href={about(talk)} text={days.about} on_follow={props.on_follow.clone()} />
            </p>
            { introduction(&card, talk.language.clone(), library.pronounced) }
            <Times talk={Rc::clone(&props.talk)} />
            <div class="chair-start">
                if let Session::PutAway(countdown) = session {
                    <button class="button" type="button" data-primary="true" data-command="go-on"
                        onclick={change.reform(move |_| Session::Running(countdown))}>{ words.go_on }</button>
                    <button class="button" type="button" data-command="start" onclick={on_start}>{ words.anew }</button>
                } else {
                    <button class="button" type="button" data-primary="true" data-command="start" onclick={on_start}>
                        { words.start }
                    </button>
                }
                <div class="chair-length" role="group" aria-label={words.length}>
                    <button class="icon-button" type="button" aria-label={words.less} title={words.less} onclick={by(-1)}>{ "−" }</button>
                    <output aria-live="polite">{ (library.minutes)(*minutes) }</output>
                    <button class="icon-button" type="button" aria-label={words.more} title={words.more} onclick={by(1)}>{ "+" }</button>
                </div>
                <button class="button" type="button" data-command="print" onclick={|_| print_page()}>{ words.print }</button>
            </div>
            if talk.minutes.is_none() {
                <p class="chair-hint">{ words.no_length }</p>
            }
            <p class="chair-hint">{ words.hint }</p>
            { signs(&card, words) }
        </main>
    }
}

/// Who speaks about what, to be read aloud.
fn introduction(card: &ChairCard, language: Option<String>, say: fn(&str) -> String) -> Html {
    let lang = language.map(AttrValue::from);
    let speaker = |speaker: &Speaker| {
        html! {
            <li>
                <span class="chair-name" lang={lang.clone()}>{ &speaker.name }</span>
                if let Some(said) = &speaker.pronounced {
                    <span class="chair-said">{ say(said) }</span>
                }
                if let Some(affiliation) = &speaker.affiliation {
                    <span class="chair-affiliation">{ affiliation }</span>
                }
            </li>
        }
    };
    html! {
        <>
            <h1 lang={lang.clone()}>{ &card.title }</h1>
            if !card.speakers.is_empty() {
                <ul class="chair-speakers">{ for card.speakers.iter().map(speaker) }</ul>
            }
        </>
    }
}

/// When which sign is due.
fn signs(card: &ChairCard, words: &ChairStrings) -> Html {
    let row = |cue: &Cue| {
        html! {
            <tr data-sign={cue.left.to_string()}>
                <th scope="row">{ (words.sign)(cue.left) }</th>
                <td>{ (words.after)(cue.after) }</td>
                <td>{ cue.at.as_ref().map(lectern_deck::programme::LocalTime::clock) }</td>
            </tr>
        }
    };
    html! {
        <section aria-labelledby="signs">
            <h2 id="signs">{ words.signs }</h2>
            <table class="chair-signs"><tbody>{ for card.cues.iter().map(row) }</tbody></table>
        </section>
    }
}
