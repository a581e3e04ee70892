//! The page of a talk: what is said of it, and all the ways to its slides.

use std::rc::Rc;

use lectern_deck::programme::{Speaker, Talk, deck_address};
use lectern_deck::resource::host_of;
use web_sys::HtmlElement;
use yew::{
    AttrValue, Callback, Html, Properties, component, html, use_effect_with, use_memo,
    use_node_ref, use_state,
};

use super::header::Header;
use super::programme::Failure;
use super::when::Times;
use crate::components::deck_link::DeckLink;
use crate::components::icon::{Icon, icon};
use crate::components::talk_card::change_of;
use crate::hooks::{use_ready_mark, use_root_attribute, use_title};
use crate::i18n::library::{TalkStrings, use_library_strings};
use crate::i18n::programme::{TalkPageStrings, use_programme_strings};
use crate::i18n::{Language, use_strings};
use crate::route::library::{Page, talk_query};
use crate::route::{Address, DeckAddress, View};
use crate::settings::Appearance;
use crate::shell::programme::{Listing, ListingState, calendar, copy_link};

/// Properties of [`TalkPage`].
#[derive(Properties, PartialEq)]
pub struct TalkPageProps {
    /// The key of the talk.
    pub talk: String,
    /// How far the list of talks has come.
    pub listing: ListingState,
    /// The list is to be fetched again.
    pub on_retry: Callback<()>,
    /// The language of the interface.
    pub language: Language,
    /// Light or dark.
    pub appearance: Appearance,
    /// Another language was chosen.
    pub on_language: Callback<Language>,
    /// Light or dark was chosen.
    pub on_appearance: Callback<Appearance>,
    /// Another address was asked for: its query.
    pub on_follow: Callback<AttrValue>,
}

/// All that the programme says of a talk.
#[component]
pub fn TalkPage(props: &TalkPageProps) -> Html {
    let strings = use_strings();
    let (library, words) = (use_library_strings(), use_programme_strings());
    let found = match &props.listing {
        ListingState::Ready(listing) => listing.programme.talk(&props.talk).map(Rc::clone),
        ListingState::Underway | ListingState::Failed(_) => None,
    };
    let title = found.as_ref().map(|talk| talk.title.clone());
    use_title(title.unwrap_or_else(|| format!("{} · Lectern", library.title)));
    use_root_attribute("data-view", "talk");
    let is_underway = props.listing == ListingState::Underway;
    use_root_attribute(
        "data-lectern",
        if is_underway { "loading" } else { "ready" },
    );
    use_ready_mark("lectern:ready");
    let content = match (&props.listing, found) {
        (ListingState::Underway, _) => {
            html! { <p class="library-wait" role="status">{ library.loading }</p> }
        }
        (ListingState::Failed(error), _) => {
            html! { <Failure error={error.clone()} on_retry={props.on_retry.clone()} /> }
        }
        (ListingState::Ready(_), None) => html! {
            <section class="programme-failure" role="alert">
                <h1>{ (words.talk.unknown)(&props.talk) }</h1>
                <p><DeckLink href="?" text={strings.show.to_library} on_follow={props.on_follow.clone()} /></p>
            </section>
        },
        (ListingState::Ready(listing), Some(talk)) => html! {
            <About {talk} listing={listing.clone()} on_follow={props.on_follow.clone()} />
        },
    };
    html! {
        <div class="library">
            <Header language={props.language} appearance={props.appearance}
                on_language={props.on_language.clone()} on_appearance={props.on_appearance.clone()} />
            <main class="talk-page">{ content }</main>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct AboutProps {
    talk: Rc<Talk>,
    listing: Listing,
    on_follow: Callback<AttrValue>,
}

#[component]
fn About(props: &AboutProps) -> Html {
    let strings = use_strings();
    let (library, words) = (&use_library_strings().talk, &use_programme_strings().talk);
    let talk = &*props.talk;
    let lang = talk.language.clone().map(AttrValue::from);
    let prose = use_memo(talk.r#abstract.clone(), |text| {
        let html = text.as_deref().map(lectern_deck::render_prose);
        html.map(|html| Html::from_html_unchecked(html.into()))
    });
    let heading = use_node_ref();
    use_effect_with((), {
        let heading = heading.clone();
        move |()| {
            // Who came by a link hears what this is.
            if let Some(heading) = heading.cast::<HtmlElement>() {
                let _ = heading.focus();
            }
        }
    });
    html! {
        <article class="about" data-talk={talk.key().to_owned()}>
            <p class="about-back">
                <DeckLink href="?" text={strings.show.to_library} on_follow={props.on_follow.clone()} />
            </p>
            <h1 tabindex="-1" ref={heading} lang={lang.clone()}>{ &talk.title }</h1>
            <Times talk={Rc::clone(&props.talk)} />
            { for talk.changes.iter().map(|change| change_of(change, library)) }
            <Ways talk={Rc::clone(&props.talk)} listing={props.listing.clone()} on_follow={props.on_follow.clone()} />
            if let Some(prose) = &*prose {
                <div class="about-abstract" lang={lang.clone()}>{ prose.clone() }</div>
            }
            if !talk.speakers.is_empty() {
                <section aria-labelledby="speakers">
                    <h2 id="speakers">{ words.speakers }</h2>
                    <ul class="about-speakers">{ for talk.speakers.iter().map(|speaker| speaker_of(speaker, lang.clone(), library)) }</ul>
                </section>
            }
            { languages(props, library, words) }
            { facts(talk, library, words) }
        </article>
    }
}

#[component]
fn Ways(props: &AboutProps) -> Html {
    let strings = use_strings();
    let words = &use_programme_strings().talk;
    let copied = use_state(|| None::<Result<(), String>>);
    let talk = &*props.talk;
    let way = |view: Option<&str>, name: &'static str, text: &'static str, image: Icon| {
        html! {
            <DeckLink class="button" command={name} href={deck_in_view(props, &talk.deck, view)} {text} image={icon(image)}
                primary={view == Some(View::SHOW)} on_follow={props.on_follow.clone()} />
        }
    };
    let on_calendar = talk.starts.is_some().then(|| {
        let (listing, talk) = (props.listing.clone(), Rc::clone(&props.talk));
        Callback::from(move |_| {
            calendar::save(&listing, &[Rc::clone(&talk)], &file_name(talk.key()));
        })
    });
    let on_copy = {
        let (talk, copied) = (Rc::clone(&props.talk), copied.setter());
        Callback::from(move |_| {
            let copied = copied.clone();
            let on_done = Callback::from(move |result| copied.set(Some(result)));
            copy_link(&talk_query(talk.key(), Page::Talk), on_done);
        })
    };
    html! {
        <div class="about-ways">
            { way(Some(View::SHOW), "show", words.show, Icon::Play) }
            { way(Some(View::READ), "read", words.read, Icon::File) }
            if talk.video.is_some() {
                { way(Some(View::WATCH), "watch", words.watch_here, Icon::Watch) }
            }
            { way(Some(View::PRESENT), "present", words.present, Icon::Present) }
            { way(Some(View::PRINT), "print", words.print, Icon::Paste) }
            if let Some(onclick) = on_calendar {
                <button class="button" type="button" data-command="calendar" {onclick}>
                    { icon(Icon::Calendar) }{ words.calendar }
                </button>
            }
            <button class="button" type="button" data-command="copylink" onclick={on_copy}>
                { icon(Icon::Link) }{ words.copy_link }
            </button>
            <DeckLink class="button" command="chair" href={talk_query(talk.key(), Page::Chair)} text={words.chair}
                image={icon(Icon::Clock)} on_follow={props.on_follow.clone()} />
            <p class="about-report" role="status">
                { match &*copied {
                    None => html! {},
                    Some(Ok(())) => html! { strings.show.link_copied },
                    Some(Err(link)) => html! {
                        <label>{ strings.show.copy_refused }{ " " }<input class="field" readonly=true value={link.clone()} /></label>
                    },
                } }
            </p>
        </div>
    }
}

fn deck_in_view(props: &AboutProps, deck: &str, view: Option<&str>) -> AttrValue {
    let address = Address {
        deck: Some(DeckAddress::Web(deck_address(props.listing.folder, deck))),
        view: view.map(str::to_owned),
        ..Address::default()
    };
    address.query().into()
}

/// A key may be an address; a file has a plain name.
fn file_name(key: &str) -> String {
    let name = |letter: char| {
        if letter.is_alphanumeric() {
            letter
        } else {
            '-'
        }
    };
    key.chars().map(name).collect()
}

fn speaker_of(speaker: &Speaker, lang: Option<AttrValue>, words: &TalkStrings) -> Html {
    html! {
        <li>
            <span class="about-name" {lang}>{ &speaker.name }</span>
            if let Some(said) = &speaker.pronounced {
                <span class="about-said">{ (words.pronounced)(said) }</span>
            }
            if let Some(affiliation) = &speaker.affiliation {
                <span class="about-affiliation">{ affiliation }</span>
            }
            { for speaker.links.iter().map(|link| html! {
                <a href={link.clone()}>{ host_of(link).unwrap_or(link) }</a>
            }) }
        </li>
    }
}

fn languages(props: &AboutProps, library: &TalkStrings, words: &TalkPageStrings) -> Html {
    let talk = &*props.talk;
    if talk.translations.is_empty() {
        return html! {};
    }
    let own = talk.language.iter().map(|tag| (tag, &talk.deck));
    let decks = own.chain(&talk.translations);
    html! {
        <section aria-labelledby="languages">
            <h2 id="languages">{ words.languages }</h2>
            <ul class="about-languages">
                { for decks.map(|(tag, deck)| html! {
                    <li>
                        <DeckLink class="button" href={deck_in_view(props, deck, None)}
                            text={(library.language_name)(tag).to_owned()} on_follow={props.on_follow.clone()} />
                    </li>
                }) }
            </ul>
        </section>
    }
}

fn facts(talk: &Talk, library: &TalkStrings, words: &TalkPageStrings) -> Html {
    let film = talk.video.as_ref().and_then(|video| video.url.as_ref());
    let elsewhere = film.and_then(|url| Some((url, host_of(url)?)));
    html! {
        <section aria-labelledby="facts">
            <h2 id="facts">{ words.facts }</h2>
            <ul class="talk-facts">
                if let Some(language) = &talk.language {
                    <li class="talk-fact">{ (library.language_name)(language) }</li>
                }
                if let Some(level) = talk.level {
                    <li class="talk-fact" data-level={level.name()}>{ (library.level)(level) }</li>
                }
                if let Some(track) = &talk.track {
                    <li class="talk-fact">{ track }</li>
                }
                { for talk.tags.iter().map(|tag| html! { <li class="talk-tag">{ tag }</li> }) }
            </ul>
            <dl class="about-facts">
                if let Some(license) = &talk.license {
                    <div><dt>{ words.license }</dt><dd>{ license }</dd></div>
                }
                if let Some((url, host)) = elsewhere {
                    <div>
                        <dt>{ words.recording }</dt>
                        <dd><a href={url.clone()}>{ (words.watch)(host) }</a></dd>
                    </div>
                }
            </dl>
        </section>
    }
}
