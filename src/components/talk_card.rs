//! A talk in the list of talks.

use std::rc::Rc;

use lectern_deck::programme::{Change, LocalTime, Speaker, Talk};
use yew::{AttrValue, Callback, Html, Properties, component, html};

use super::deck_link::DeckLink;
use super::icon::{Icon, icon};
use crate::i18n::library::{TalkStrings, use_library_strings};
use crate::i18n::programme::use_programme_strings;

/// Properties of [`TalkCard`].
#[derive(Properties, PartialEq)]
pub struct TalkCardProps {
    /// The talk.
    pub talk: Rc<Talk>,
    /// When it starts, by the clock that is shown.
    #[prop_or_default]
    pub starts: Option<LocalTime>,
    /// The same by the other clock, in words; none where both show the same.
    #[prop_or_default]
    pub elsewhere: Option<AttrValue>,
    /// What was changed, by the clock that is shown.
    #[prop_or_default]
    pub changes: Vec<Change>,
    /// Some of that is new to the visitor.
    #[prop_or_default]
    pub is_news: bool,
    /// The rank of its heading, 2 to 4.
    pub rank: u8,
    /// The address of its deck.
    pub href: AttrValue,
    /// The address of its page.
    pub about: AttrValue,
    /// The addresses of its decks in other languages, each with its language tag.
    #[prop_or_default]
    pub translations: Vec<(AttrValue, AttrValue)>,
    /// The address of its recording beside its slides; none where there is no recording.
    #[prop_or_default]
    pub watch: Option<AttrValue>,
    /// One of the addresses was followed.
    pub on_follow: Callback<AttrValue>,
}

/// What the programme says of a talk: when and where, what and by whom, for whom, and what has changed.
#[component]
pub fn TalkCard(props: &TalkCardProps) -> Html {
    let words = &use_library_strings().talk;
    let about = use_programme_strings().days.about;
    let talk = &*props.talk;
    let lang = talk.language.clone().map(AttrValue::from);
    html! {
        <article class="talk-card" data-talk={talk.key().to_owned()} data-news={props.is_news.then_some("")}>
            <div class="talk-slot">
                if let Some(starts) = &props.starts {
                    <time class="talk-time" datetime={starts.text.clone()}>{ starts.clock() }</time>
                }
                if let Some(elsewhere) = &props.elsewhere {
                    <span class="talk-elsewhere">{ elsewhere }</span>
                }
                if let Some(minutes) = talk.minutes {
                    <span>{ (words.minutes)(minutes) }</span>
                }
                if let Some(room) = &talk.room {
                    <span class="talk-room">{ room }</span>
                }
            </div>
            <div class="talk-body">
                { title(props, lang.clone()) }
                if !talk.speakers.is_empty() {
                    <p class="talk-speakers" lang={lang.clone()}>
                        { for talk.speakers.iter().map(|speaker| speaker_of(speaker, words)) }
                    </p>
                }
                { for props.changes.iter().map(|change| change_of(change, words)) }
                if let Some(text) = &talk.r#abstract {
                    <p class="talk-abstract" {lang}>{ text }</p>
                }
                { facts(props, about, words) }
            </div>
        </article>
    }
}

fn title(props: &TalkCardProps, lang: Option<AttrValue>) -> Html {
    let link = html! {
        <DeckLink href={props.href.clone()} {lang} on_follow={props.on_follow.clone()} text={props.talk.title.clone()} />
    };
    match props.rank {
        2 => html! { <h2 class="talk-title">{ link }</h2> },
        3 => html! { <h3 class="talk-title">{ link }</h3> },
        _ => html! { <h4 class="talk-title">{ link }</h4> },
    }
}

/// A time, with its day where that matters.
pub fn when(time: &LocalTime, with_date: bool, words: &TalkStrings) -> String {
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

/// What was changed about a talk.
pub fn change_of(change: &Change, words: &TalkStrings) -> Html {
    html! {
        <p class="talk-change" data-field={change.field.clone()}>
            { icon(Icon::Change) }
            { change_in_words(change, words) }
        </p>
    }
}

/// The same as text.
pub fn change_in_words(change: &Change, words: &TalkStrings) -> String {
    let days =
        [&change.from, &change.to].map(|value| Some(LocalTime::parse(value.as_deref()?)?.date()));
    let is_other_day = matches!(days, [Some(from), Some(to)] if from != to);
    let show = |value: &Option<String>| {
        let value = value.as_deref();
        value.map(|value| changed_value(change, value, is_other_day, words))
    };
    let (from, to) = (show(&change.from), show(&change.to));
    (words.change)(&change.field, from.as_deref(), to.as_deref())
}

/// Times and lengths are shown as elsewhere on the card, the rest as it is written.
fn changed_value(change: &Change, value: &str, with_date: bool, words: &TalkStrings) -> String {
    match (LocalTime::parse(value), value.parse()) {
        (Some(time), _) => when(&time, with_date, words),
        (None, Ok(minutes)) if change.field == "minutes" => (words.minutes)(minutes),
        _ => value.to_owned(),
    }
}

fn facts(props: &TalkCardProps, about: &'static str, words: &TalkStrings) -> Html {
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
            <li class="talk-links">
                <DeckLink href={props.about.clone()} on_follow={props.on_follow.clone()}
                    text={about} label={format!("{about}: {}", talk.title)} />
            </li>
            if !props.translations.is_empty() {
                <li class="talk-links">
                    { words.also_in }
                    { for props.translations.iter().map(|(tag, href)| html! {
                        <DeckLink href={href.clone()} on_follow={props.on_follow.clone()}
                            text={(words.language_name)(tag).to_owned()} />
                    }) }
                </li>
            }
            if let Some(href) = &props.watch {
                <li class="talk-links">
                    <DeckLink href={href.clone()} on_follow={props.on_follow.clone()}
                        text={words.recording} label={format!("{}: {}", words.recording, talk.title)} />
                </li>
            }
        </ul>
    }
}
