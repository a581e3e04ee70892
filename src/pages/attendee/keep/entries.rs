//! Kept slides as rows of lists.

use lectern_keep::{Keep, KeptSlide, markdown};
use yew::{AttrValue, Html, html};

use crate::components::keep::rows::Row;
use crate::i18n::keep::StandingStrings;
use crate::shell::keep::opening::address_of;
use crate::shell::keep::store::KeepError;
use crate::shell::keep::{Standing, UseKeep};

/// A slide as a row, with what was jotted down on it where that is to be shown.
pub(super) fn row(key: &str, slide: &KeptSlide, jots: Vec<AttrValue>) -> Row {
    Row {
        key: key.to_owned().into(),
        href: address_of(slide).into(),
        title: title(slide).to_owned().into(),
        talk: slide.talk.clone().into(),
        number: slide.number,
        jots,
    }
}

/// What a slide is called.
pub(super) fn title(slide: &KeptSlide) -> &str {
    match slide.title.as_deref() {
        Some(title) if !title.trim().is_empty() => title,
        _ => &slide.id,
    }
}

/// What was jotted down on a slide, as safe HTML.
pub(super) fn jots_on(keep: &Keep, slide: &KeptSlide) -> Vec<AttrValue> {
    let jots = keep.jots_on(slide);
    jots.map(|jot| markdown::html(&jot.what.text).into())
        .collect()
}

/// The bookmarks, each with its jottings.
pub(super) fn bookmarks(keep: &Keep) -> Vec<Row> {
    let bookmarks = keep.bookmarks.iter();
    bookmarks
        .map(|bookmark| {
            let slide = &bookmark.what.slide;
            row(&bookmark.id, slide, jots_on(keep, slide))
        })
        .collect()
}

/// Jottings on slides without a bookmark.
pub(super) fn other_jots(keep: &Keep) -> Vec<Row> {
    let jots = keep.jots.iter();
    jots.filter(|jot| keep.bookmark_of(&jot.what.slide).is_none())
        .map(|jot| {
            let html = markdown::html(&jot.what.text).into();
            row(&jot.id, &jot.what.slide, vec![html])
        })
        .collect()
}

/// What is to be known of how things stand.
pub(super) fn standing(standing: Standing, words: &StandingStrings) -> Html {
    let (name, text) = match standing {
        Standing::Safe => return html! {},
        Standing::Loading => ("loading", words.loading),
        Standing::AtRisk => ("at-risk", words.at_risk),
        Standing::InPage => ("in-page", words.in_page),
        Standing::Failed(KeepError::Newer) => ("newer", words.newer),
        Standing::Failed(KeepError::Damaged) => ("damaged", words.damaged),
    };
    html! { <p class="keep-standing" data-standing={name} role="status">{ text }</p> }
}

/// Whether nothing at all is kept.
pub(super) fn is_empty(keep: &UseKeep) -> bool {
    let all = &keep.keep;
    keep.standing != Standing::Loading
        && all.bookmarks.is_empty()
        && all.jots.is_empty()
        && all.collections.is_empty()
}
