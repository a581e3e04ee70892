//! A talk in the list of talks.

use std::rc::Rc;

use lectern_deck::programme::{Change, LocalTime, Speaker, Talk};
use yew::{AttrValue, Callback, Html, Properties, component, html};

use super::deck_link::DeckLink;
use super::icon::{Icon, icon};
use crate::i18n::library::{TalkStrings, use_library_strings};

/// Properties of [`TalkCard`].
#[derive(Properties, PartialEq)]
pub struct TalkCardProps {
    /// The talk.
    pub talk: Rc<Talk>,
    /// The address of its deck.
    pub href: AttrValue,
    /// The addresses of its decks in other languages, each with its language tag.
    #[prop_or_default]
    pub translations: Vec<(AttrValue, AttrValue)>,
    /// Days matter, because the event has more than one.
    pub with_date: bool,
    /// One of the addresses was followed.
    pub on_follow: Callback<AttrValue>,
}

/// What the programme says of a talk: when and where, what and by whom, for whom, and what has changed.
#[component]
pub fn TalkCard(props: &TalkCardProps) -> Html {
    let words = &use_library_strings().talk;
    let talk = &*props.talk;
    let lang = talk.language.clone().map(AttrValue::from);
    html! {
        <article class="talk-card" data-talk={talk.id.clone()}>
            <div class="talk-slot">
                if let Some(starts) = &talk.starts {
                    <time class="talk-time" datetime={starts.text.clone()}>{ when(starts, props.with_date, words) }</time>
                }
                if let Some(minutes) = talk.minutes {
                    <span>{ (words.minutes)(minutes) }</span>
                }
                if let Some(room) = &talk.room {
                    <span class="talk-room">{ room }</span>
                }
            </div>
            <div class="talk-body">
                <h2 class="talk-title">
                    <DeckLink href={props.href.clone()} lang={lang.clone()} on_follow={props.on_follow.clone()}
                        text={talk.title.clone()} />
                </h2>
                if !talk.speakers.is_empty() {
                    <p class="talk-speakers" lang={lang.clone()}>
                        { for talk.speakers.iter().map(|speaker| speaker_of(speaker, words)) }
                    </p>
                }
                { for talk.changes.iter().map(|change| change_of(change, props.with_date, words)) }
                if let Some(text) = &talk.r#abstract {
                    <p class="talk-abstract" {lang}>{ text }</p>
                }
                { facts(props, words) }
            </div>
        </article>
    }
}

fn when(time: &LocalTime, with_date: bool, words: &TalkStrings) -> String {
    if with_date {
        format!("{} {}", (words.date)(time.month, time.day), time.clock())
    } else {
        time.clock()
    }
}

fn speaker_of(speaker: &Speaker, words: &TalkStrings) -> Html {
    let name = match speaker.links.first() {
        Some(link) => html! { <a href={link.clone()}>{ &speaker.name }</a> },
        None => html! { { &speaker.name } },
    };
    html! {
        <span class="talk-speaker" title={speaker.pronounced.as_deref().map(words.pronounced)}>
            { name }
            if let Some(affiliation) = &speaker.affiliation {
                { " " }<span class="talk-affiliation">{ affiliation }</span>
            }
        </span>
    }
}

fn change_of(change: &Change, with_date: bool, words: &TalkStrings) -> Html {
    let days =
        [&change.from, &change.to].map(|value| Some(LocalTime::parse(value.as_deref()?)?.date()));
    let other_day = matches!(days, [Some(from), Some(to)] if from != to);
    let show = |value: &Option<String>| {
        value
            .as_deref()
            .map(|value| changed_value(change, value, with_date || other_day, words))
    };
    html! {
        <p class="talk-change" data-field={change.field.clone()}>
            { icon(Icon::Change) }
            { (words.change)(&change.field, show(&change.from).as_deref(), show(&change.to).as_deref()) }
        </p>
    }
}

/// Times and lengths are shown as elsewhere on the card, the rest as it is written.
fn changed_value(change: &Change, value: &str, with_date: bool, words: &TalkStrings) -> String {
    match (LocalTime::parse(value), value.parse()) {
        (Some(time), _) => when(&time, with_date, words),
        (None, Ok(minutes)) if change.field == "minutes" => (words.minutes)(minutes),
        _ => value.to_owned(),
    }
}

fn facts(props: &TalkCardProps, words: &TalkStrings) -> Html {
    let talk = &*props.talk;
    html! {
        <ul class="talk-facts">
            if let Some(language) = &talk.language {
                <li class="talk-fact">{ (words.language_name)(language) }</li>
            }
            if let Some(level) = talk.level {
                <li class="talk-fact" data-level={level.name()}>{ (words.level)(level) }</li>
            }
            if let Some(track) = &talk.track {
                <li class="talk-fact">{ track }</li>
            }
            { for talk.tags.iter().map(|tag| html! { <li class="talk-tag">{ tag }</li> }) }
            if !props.translations.is_empty() {
                <li class="talk-links">
                    { words.also_in }
                    { for props.translations.iter().map(|(tag, href)| html! {
                        <DeckLink href={href.clone()} on_follow={props.on_follow.clone()}
                            text={(words.language_name)(tag).to_owned()} />
                    }) }
                </li>
            }
            if let Some(video) = &talk.video {
                <li class="talk-links"><a href={video.url.clone()}>{ words.recording }</a></li>
            }
        </ul>
    }
}
