//! A deck and its recording, put together.

use std::rc::Rc;

use lectern_deck::Theme;
use lectern_keep::recording::{Captions, FilmTime};
use lectern_session::position::{Position, SlideIndex};
use lectern_session::shape::DeckShape;
use web_sys::{Event, HtmlInputElement};
use yew::{
    Callback, Html, Properties, TargetCast, component, html, use_effect_with, use_node_ref,
    use_state,
};

use super::controls::Controls;
use super::film::{Playing, card, film};
use super::keys::{Ask, key_help, use_watch_keys};
use super::lists::{Known, List, languages, notes, switch};
use super::outline::Outline;
use super::slide::{FollowBar, Stage};
use super::transcript::Transcript;
use crate::components::icon::{Icon, icon};
use crate::hooks::{
    chosen_files, use_address_change, use_file_drop, use_paint_marks, use_ready_mark,
    use_root_attribute, use_tape,
};
use crate::i18n::watch::use_watch_strings;
use crate::i18n::{Language, use_language, use_strings};
use crate::shell::beside;
use crate::shell::open_deck::OpenDeck;
use crate::shell::reading_place::{first_place, named_place, replace, use_kept_place};
use crate::shell::recording::opened::use_brought;
use crate::shell::recording::place::{first_seconds, position_at, seconds_of, use_kept_time};
use crate::shell::recording::{Recording, Way, use_captions};

/// So long the last chapter is taken to be where nothing says when it ends.
const LAST_CHAPTER: f64 = 60.0;

/// Keys go so far on and back, in seconds.
const SKIP: f64 = 10.0;

/// How fast it may play.
pub(super) const RATES: [f64; 8] = [0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 3.0];

/// Properties of [`Watching`].
#[derive(Properties, PartialEq)]
pub(super) struct WatchingProps {
    /// The deck.
    pub(super) deck: Rc<OpenDeck>,
    /// The theme asked for.
    pub(super) theme: Option<Theme>,
    /// Its recording, or that there is none.
    pub(super) recording: Rc<Recording>,
    /// Pictures may be loaded from this host.
    pub(super) on_allow: Callback<String>,
    /// The deck is to be read.
    pub(super) on_read: Callback<()>,
}

/// The film, the slide that goes with it, and what is said.
#[component]
pub(super) fn Watching(props: &WatchingProps) -> Html {
    let (strings, words) = (use_strings(), use_watch_strings());
    let (deck, recording) = (&props.deck, &props.recording);
    let (brought, on_files) = use_brought(deck);
    let timeline = brought.timeline.as_ref().unwrap_or(&recording.timeline);
    let has_chapters = !timeline.chapters().is_empty();

    let language = use_language();
    let chosen = use_state(|| first_captions(recording, language));
    let fetched = use_captions(chosen.and_then(|chosen| recording.captions.get(chosen)));
    let captions = brought.captions.clone().or(fetched).unwrap_or_default();
    let captions_tag = match (&brought.captions, *chosen) {
        (None, Some(chosen)) => recording.captions.get(chosen).map(|file| file.tag.clone()),
        _ => None,
    };
    let are_captions_shown = use_state(|| true);

    // What plays: what was brought, what is here, what somebody has asked for; else a clock.
    let is_asked = use_state(|| false);
    let broken = use_state(|| None::<Playing>);
    let wanted = match (brought.film(), &recording.film) {
        (Some(address), _) => Playing::File(address.to_owned().into()),
        (None, Some(film)) => match film.way {
            Way::Here => Playing::File(film.address.clone().into()),
            Way::FileElsewhere if *is_asked => Playing::File(film.address.clone().into()),
            Way::Player if *is_asked => Playing::Player(film.address.clone().into()),
            Way::FileElsewhere | Way::Player | Way::Page => Playing::Clock,
        },
        (None, None) => Playing::Clock,
    };
    let is_broken = broken.as_ref() == Some(&wanted);
    let playing = if is_broken { Playing::Clock } else { wanted };
    let node = use_node_ref();
    let start = use_state(|| first_seconds(timeline, deck));
    let tape = use_tape(&node, playing.clone(), *start);
    use_effect_with(
        (tape.is_broken, playing.clone()),
        move |(is_broken, playing)| {
            // A clock does not break: that was said of the film before it.
            if *is_broken && *playing != Playing::Clock {
                broken.set(Some(playing.clone()));
            }
        },
    );
    use_kept_time(deck, tape.seconds);
    let time = FilmTime::from_seconds(tape.seconds).unwrap_or_default();

    // The slide follows, until the reader turns it by himself.
    let own = use_state(|| None::<Position>);
    let first = use_state(|| first_place(deck).unwrap_or_default());
    let on = if has_chapters {
        position_at(timeline, time, deck)
    } else {
        *first
    };
    let position = own.unwrap_or(on);
    let follows = has_chapters && own.is_none();
    use_kept_place(deck, position);
    let go = {
        let (own, tape, timeline) = (own.setter(), tape.clone(), timeline.clone());
        Callback::from(move |place: Position| match seconds_of(&timeline, place) {
            Some(seconds) => {
                own.set(None);
                tape.seek(seconds);
            }
            None => own.set(Some(place)),
        })
    };
    use_address_change({
        let (go, deck) = (go.clone(), Rc::clone(deck));
        Callback::from(move |()| go.emit(named_place(&deck)))
    });
    let on_pick = go.reform(Position::at);

    let is_helping = use_state(|| false);
    let n_finds = use_state(|| 0_u32);
    let list = use_state(|| List::Slides);
    let on_ask = {
        let (tape, own, go) = (tape.clone(), own.setter(), go.clone());
        let (deck, n_finds) = (Rc::clone(deck), n_finds.clone());
        let (shown, are_shown, list) = (
            are_captions_shown.setter(),
            *are_captions_shown,
            list.setter(),
        );
        let (helping, on_read) = (is_helping.setter(), props.on_read.clone());
        Callback::from(move |ask| match ask {
            Ask::Toggle => tape.toggle(),
            Ask::Back => tape.skip(-SKIP),
            Ask::On => tape.skip(SKIP),
            Ask::Slower => tape.set_rate(next_rate(tape.rate, -1)),
            Ask::Faster => tape.set_rate(next_rate(tape.rate, 1)),
            Ask::Rate(rate) => tape.set_rate(rate),
            Ask::Seek(seconds) => {
                own.set(None);
                tape.seek(seconds);
            }
            Ask::Turn(by) => {
                let slide = turned(position.slide, by, deck.n_slides());
                let place = Position {
                    slide,
                    step: deck.last_step(slide),
                };
                own.set((slide != on.slide || !has_chapters).then_some(place));
            }
            Ask::FromHere => go.emit(if follows {
                Position::at(position.slide)
            } else {
                position
            }),
            Ask::BackToTalk => own.set(None),
            Ask::Captions => shown.set(!are_shown),
            Ask::Find => {
                list.set(List::Captions);
                n_finds.set(*n_finds + 1);
            }
            Ask::Read => {
                // A step in the address of a document takes its slide apart.
                replace(Position::at(position.slide));
                on_read.emit(());
            }
            Ask::Help => helping.set(true),
            Ask::Beside(panel) => beside::open(panel),
        })
    };
    use_watch_keys(&on_ask, *is_helping);

    use_root_attribute("data-lectern", "ready");
    use_paint_marks(Some(position), "lectern:first-slide", "lectern:slide");
    use_ready_mark("lectern:ready");
    let drop = use_file_drop(|_| true, {
        let on_files = on_files.clone();
        Callback::from(move |files: Result<_, _>| {
            if let Ok(files) = files {
                on_files.emit(files);
            }
        })
    });
    let on_choose = on_files
        .reform(|event: Event| chosen_files(&event.target_unchecked_into::<HtmlInputElement>()));
    let chooser = html! {
        <label class="icon-button watch-open" title={words.open}>
            <input class="visually-hidden" type="file" multiple=true aria-label={words.open} onchange={on_choose} />
            { icon(Icon::Folder) }
        </label>
    };
    let has_tape = has_chapters
        || !captions.cues.is_empty()
        || playing != Playing::Clock
        || recording.film.is_some();
    let length = clock_length(
        recording,
        timeline.chapters().last().map(|last| last.at),
        &captions,
    );
    let said = captions
        .at(time)
        .map(|cue| cue.text.as_str())
        .collect::<Vec<_>>()
        .join("\n");
    let title = &deck.deck.meta.title;
    let on_list = {
        let list = list.setter();
        Callback::from(move |chosen| list.set(chosen))
    };
    let on_language = {
        let chosen = chosen.setter();
        Callback::from(move |index| chosen.set(Some(index)))
    };
    let on_asked = Callback::from(move |()| is_asked.set(true));
    let on_close = {
        let helping = is_helping.setter();
        Callback::from(move |()| helping.set(false))
    };
    html! {
        <div class="watch" data-follows={follows.to_string()} data-playing={tape.is_playing.to_string()}
            data-tape={playing.name()} data-over={drop.is_over.then_some("")}
            ondragenter={drop.on_over.clone()} ondragover={drop.on_over} ondragleave={drop.on_leave} ondrop={drop.on_drop}>
            <nav class="watch-bar" aria-label={words.bar}>
                <a class="icon-button" href="?" aria-label={strings.show.to_library} title={strings.show.to_library}>{ icon(Icon::Back) }</a>
                <h1 class="watch-title" lang={deck.deck.meta.language.clone()}>{ title }</h1>
                <span class="watch-place">{ (strings.show.place)(position.slide.0 + 1, deck.n_slides()) }</span>
                { chooser }
                { bar_button("read", words.read, Icon::File, Ask::Read, &on_ask) }
                { bar_button("help", words.keys, Icon::Help, Ask::Help, &on_ask) }
            </nav>
            <main class="watch-main">
                <div class="watch-film" data-empty={(playing == Playing::Clock && recording.film.is_none()).then_some("")}>
                    { film(&playing, &node, length, title, words) }
                    if let Some(elsewhere) = recording.film.as_ref().filter(|_| playing == Playing::Clock) {
                        { card(elsewhere, is_broken, words, &on_asked) }
                    }
                </div>
                <Stage deck={Rc::clone(deck)} theme={props.theme} {position} on_ask={on_ask.clone()} on_allow={props.on_allow.clone()} />
                if *are_captions_shown && !captions.cues.is_empty() {
                    <p class="watch-caption" lang={captions_tag.clone()}>{ said }</p>
                }
                <FollowBar {has_chapters} {follows} on_ask={on_ask.clone()} />
                if has_tape {
                    <Controls tape={tape.clone()} has_captions={!captions.cues.is_empty()} are_captions_shown={*are_captions_shown} on_ask={on_ask.clone()} />
                }
            </main>
            <aside class="watch-lists" aria-label={words.follow.slides}>
                { notes(recording, &Known { has_chapters, has_tape, is_fixed: tape.is_fixed }, brought.outcome, words) }
                { switch(words, *list, &captions, &on_list) }
                if *list == List::Captions && !captions.cues.is_empty() {
                    if brought.captions.is_none() {
                        { languages(recording, *chosen, words, &on_language) }
                    }
                    <Transcript captions={Rc::clone(&captions)} language={captions_tag} now={current_cue(&captions, time)}
                        n_finds={*n_finds} on_seek={on_ask.reform(Ask::Seek)} />
                } else {
                    <Outline deck={Rc::clone(deck)} timeline={timeline.clone()} here={position.slide} on={has_chapters.then_some(on.slide)} {on_pick} />
                }
            </aside>
            if *is_helping {
                { key_help(strings, words, &on_close) }
            }
        </div>
    }
}

fn bar_button(
    name: &'static str,
    label: &'static str,
    image: Icon,
    ask: Ask,
    on_ask: &Callback<Ask>,
) -> Html {
    html! {
        <button class="icon-button" type="button" data-command={name} aria-label={label} title={label}
            onclick={on_ask.reform(move |_| ask)}>
            { icon(image) }
        </button>
    }
}

/// The captions in the viewer's language, else the first.
fn first_captions(recording: &Recording, language: Language) -> Option<usize> {
    let files = &recording.captions;
    let own = |tag: &str| Language::from_tag(tag) == Some(language);
    let in_own = files.iter().position(|file| own(&file.tag));
    in_own.or_else(|| (!files.is_empty()).then_some(0))
}

/// The next of the rates, or the one before.
fn next_rate(rate: f64, by: isize) -> f64 {
    let here = RATES.iter().position(|known| *known >= rate);
    let there = here.unwrap_or(RATES.len()).saturating_add_signed(by);
    RATES
        .get(there.min(RATES.len() - 1))
        .copied()
        .unwrap_or(1.0)
}

fn turned(slide: SlideIndex, by: isize, n_slides: usize) -> SlideIndex {
    let there = slide.0.saturating_add_signed(by);
    SlideIndex(there.min(n_slides.saturating_sub(1)))
}

/// How long a clock runs that has no film to tell it.
fn clock_length(recording: &Recording, last_chapter: Option<FilmTime>, captions: &Captions) -> f64 {
    let chapters = last_chapter.map_or(0.0, |last| last.seconds() + LAST_CHAPTER);
    let said = captions
        .cues
        .iter()
        .map(|cue| cue.to)
        .max()
        .unwrap_or_default();
    let unknown = if recording.film.is_some() {
        3600.0
    } else {
        0.0
    };
    let known = chapters.max(said.seconds());
    if known > 0.0 { known } else { unknown }
}

/// What is said now, else what was said last.
fn current_cue(captions: &Captions, time: FilmTime) -> Option<usize> {
    let n_begun = captions.cues.partition_point(|cue| cue.from <= time);
    n_begun.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speed_goes_by_steps_and_ends_somewhere() {
        for (rate, by, expected) in [
            (1.0, 1, 1.25),
            (1.0, -1, 0.75),
            (3.0, 1, 3.0),
            (0.5, -1, 0.5),
            (1.1, -1, 1.0),
            (9.0, 1, 3.0),
        ] {
            assert!(
                (next_rate(rate, by) - expected).abs() < f64::EPSILON,
                "{rate} {by}"
            );
        }
    }
}
