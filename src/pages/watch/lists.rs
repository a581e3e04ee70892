//! What stands over the lists beside the slide: which there are, and what is known of the recording.

use lectern_keep::recording::Captions;
use yew::{Callback, Html, html};

use crate::components::segmented::{Segment, Segmented};
use crate::i18n::Language;
use crate::i18n::watch::WatchStrings;
use crate::shell::recording::Recording;
use crate::shell::recording::opened::Outcome;

/// The lists beside the slide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    /// The slides, each with its time.
    Slides,
    /// What is said.
    Captions,
}

impl List {
    const ALL: [Self; 2] = [Self::Slides, Self::Captions];
}

/// What is known of the recording.
pub(super) struct Known {
    /// The slide can follow.
    pub(super) has_chapters: bool,
    /// Something can be played.
    pub(super) has_tape: bool,
    /// One cannot go to another place in the film.
    pub(super) is_fixed: bool,
}

/// What there is to know of the recording before anything plays.
pub(super) fn notes(
    recording: &Recording,
    known: &Known,
    outcome: Option<Outcome>,
    words: &WatchStrings,
) -> Html {
    let follow = &words.follow;
    let outcome = outcome.map(|outcome| match outcome {
        Outcome::Film => words.opened.film.to_owned(),
        Outcome::Chapters { n_found, n_lost } => (words.opened.chapters)(n_found, n_lost),
        Outcome::Captions(n) => (words.opened.captions)(n),
        Outcome::Nothing => words.opened.nothing.to_owned(),
    });
    html! {
        <>
            <p class="watch-outcome" role="status">{ outcome }</p>
            if !known.has_tape {
                <div class="watch-note" data-note="none"><p>{ follow.none }</p><p>{ follow.none_hint }</p></div>
            } else if !known.has_chapters {
                <p class="watch-note" data-note="no-chapters">{ follow.no_chapters }</p>
            }
            if known.is_fixed {
                <p class="watch-note" data-note="fixed">{ words.card.fixed }</p>
            }
            if !recording.troubles.is_empty() {
                <details class="watch-note" data-note="troubles">
                    <summary>{ follow.troubles }</summary>
                    <ul lang="en">{ for recording.troubles.iter().map(|trouble| html! { <li>{ trouble }</li> }) }</ul>
                </details>
            }
        </>
    }
}

/// Between the slides and what is said, where something is.
pub(super) fn switch(
    words: &WatchStrings,
    list: List,
    captions: &Captions,
    on_list: &Callback<List>,
) -> Html {
    if captions.cues.is_empty() {
        return html! { <h2 class="watch-heading">{ words.follow.slides }</h2> };
    }
    let segment = |label: &'static str| Segment {
        label: label.into(),
        icon: None,
        lang: None,
    };
    let segments = [words.follow.slides, words.captions.heading].map(segment);
    let chosen = List::ALL
        .iter()
        .position(|known| *known == list)
        .unwrap_or(0);
    let on_choose =
        on_list.reform(|index: usize| List::ALL.get(index).copied().unwrap_or(List::Slides));
    html! {
        <Segmented label={words.bar} name="watch-list" segments={segments.to_vec()} {chosen} {on_choose} />
    }
}

/// Between the languages of what is said, where there are several.
pub(super) fn languages(
    recording: &Recording,
    chosen: Option<usize>,
    words: &WatchStrings,
    on_language: &Callback<usize>,
) -> Html {
    if recording.captions.len() < 2 {
        return html! {};
    }
    let segment = |tag: &str| {
        let ours = Language::from_tag(tag);
        let name = ours.map_or(tag, |language| language.strings().language_name);
        Segment {
            label: if name.is_empty() {
                words.captions.unnamed.into()
            } else {
                name.to_owned().into()
            },
            icon: None,
            lang: ours.map(Language::tag),
        }
    };
    let segments: Vec<_> = recording
        .captions
        .iter()
        .map(|file| segment(&file.tag))
        .collect();
    html! {
        <Segmented label={words.captions.heading} name="watch-captions" {segments} chosen={chosen.unwrap_or(0)} on_choose={on_language.clone()} />
    }
}
