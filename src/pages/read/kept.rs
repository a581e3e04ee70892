//! What the reader keeps of slides, beside them: bookmarks and notes of one's own.

use std::collections::BTreeMap;
use std::rc::Rc;

use lectern_keep::{Jot, Thing, markdown};
use lectern_session::position::SlideIndex;
use yew::{
    AttrValue, Callback, Html, hook, html, use_callback, use_effect_with, use_memo, use_state,
};

use crate::components::icon::{Icon, icon};
use crate::components::keep::jot_box::JotBox;
use crate::components::keep::mark_button::mark_button;
use crate::i18n::keep::KeepStrings;
use crate::shell::keep::places::{KeptDeck, KeptOfSlide};
use crate::shell::keep::{Edit, drafts, fresh_id, marks, now, use_keep};
use crate::shell::open_deck::OpenDeck;

/// What a reader does with a slide.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Doing {
    /// Sets its bookmark, or takes it away.
    Mark,
    /// Writes the note with this id, or the first one.
    Write(Option<AttrValue>),
    /// Writes no more.
    End,
    /// Has typed this into the note with this id.
    Type(AttrValue, String),
    /// Has come to rest after typing this into the note with this id.
    Rest(AttrValue, String),
}

/// What is kept of the deck, and what is done with it.
pub(super) struct Keeping {
    kept: Rc<BTreeMap<usize, KeptOfSlide>>,
    writing: Option<(SlideIndex, AttrValue)>,
    /// Something is done with a slide.
    pub(super) on_do: Callback<(SlideIndex, Doing)>,
}

impl Keeping {
    /// What is kept of a slide.
    pub(super) fn of(&self, slide: usize) -> KeptOfSlide {
        self.kept.get(&slide).cloned().unwrap_or_default()
    }

    /// The id of the note that is being written on a slide.
    pub(super) fn writing_on(&self, slide: usize) -> Option<AttrValue> {
        let (there, id) = self.writing.as_ref()?;
        (there.0 == slide).then(|| id.clone())
    }
}

/// Keeps slides of a deck.
#[hook]
pub(super) fn use_keeping(deck: &Rc<OpenDeck>) -> Keeping {
    let keep = use_keep();
    let writing = use_state(|| None::<(SlideIndex, AttrValue)>);
    let kept_deck = use_memo(Rc::clone(deck), |deck| {
        KeptDeck::new(&deck.address, Rc::clone(&deck.deck))
    });
    let seen = (Rc::clone(&keep.keep), Rc::clone(&kept_deck));
    let kept = use_memo(seen.clone(), |(keep, deck)| deck.kept(keep));
    use_effect_with(seen, |(keep, deck)| marks::tell(keep, Some(deck)));
    let on_do = {
        let writing = writing.setter();
        use_callback(
            (keep.edit.clone(), kept_deck, Rc::clone(&kept)),
            move |(slide, doing): (SlideIndex, Doing), (edit, deck, kept)| match doing {
                Doing::Mark => mark(deck, slide, edit),
                Doing::Write(id) => {
                    let first = kept.get(&slide.0).and_then(|kept| kept.jots.first());
                    let first = first.map(|jot| jot.id.clone());
                    let id = id.unwrap_or_else(|| first.unwrap_or_else(fresh_id).into());
                    writing.set(Some((slide, id)));
                }
                Doing::End => writing.set(None),
                Doing::Type(id, text) => {
                    if let Some(slide) = deck.slide(slide.0) {
                        drafts::save(&id, &Jot { slide, text });
                    }
                }
                Doing::Rest(id, text) => {
                    if let Some(slide) = deck.slide(slide.0) {
                        let jot = Jot { slide, text };
                        edit.emit(Box::new(move |keep| drafts::put(keep, &id, jot)));
                    }
                }
            },
        )
    };
    Keeping {
        kept,
        writing: (*writing).clone(),
        on_do,
    }
}

/// Whether a slide has a bookmark is seen at the moment of writing.
fn mark(deck: &Rc<KeptDeck>, slide: SlideIndex, edit: &Callback<Edit>) {
    let deck = Rc::clone(deck);
    edit.emit(Box::new(move |keep| {
        let bookmark = deck
            .kept(keep)
            .remove(&slide.0)
            .and_then(|kept| kept.bookmark);
        if let Some(id) = bookmark {
            keep.take(&Thing::Bookmark(id), now());
        } else if let Some(slide) = deck.slide(slide.0) {
            keep.bookmark(slide, now());
        }
    }));
}

/// The buttons that keep a slide.
pub(super) fn buttons(
    words: &'static KeepStrings,
    slide: SlideIndex,
    kept: &KeptOfSlide,
    on_do: &Callback<(SlideIndex, Doing)>,
) -> Html {
    let label = (words.jot.begin)(slide.0 + 1);
    html! {
        <>
            { mark_button((words.mark.toggle)(slide.0 + 1), kept.bookmark.is_some(), &on_do.reform(move |()| (slide, Doing::Mark))) }
            <button class="icon-button" type="button" data-command="jots" aria-label={label.clone()} title={label}
                onclick={on_do.reform(move |_| (slide, Doing::Write(None)))}>
                { icon(Icon::Pen) }
            </button>
        </>
    }
}

/// Notes of one's own on a slide, and the one that is being written.
pub(super) fn jots(
    words: &'static KeepStrings,
    slide: SlideIndex,
    kept: &KeptOfSlide,
    writing: Option<&AttrValue>,
    on_do: &Callback<(SlideIndex, Doing)>,
) -> Html {
    let label = (words.jot.heading)(slide.0 + 1);
    let fresh = writing.filter(|id| !kept.jots.iter().any(|jot| jot.id == id.as_str()));
    if kept.jots.is_empty() && fresh.is_none() {
        return html! {};
    }
    let jot = |id: AttrValue, text: &str| {
        let named = |doing: fn(AttrValue, String) -> Doing| {
            let id = id.clone();
            on_do.reform(move |text| (slide, doing(id.clone(), text)))
        };
        let on_open = on_do.reform({
            let id = id.clone();
            move |is_open| {
                let open = Doing::Write(Some(id.clone()));
                (slide, if is_open { open } else { Doing::End })
            }
        });
        html! {
            <JotBox key={id.to_string()} text={text.to_owned()} html={markdown::html(text)} label={label.clone()}
                is_open={writing == Some(&id)} {on_open} on_type={named(Doing::Type)} on_rest={named(Doing::Rest)} />
        }
    };
    html! {
        <aside class="read-jots" role="note" aria-label={words.jot.name}>
            { for kept.jots.iter().map(|kept| jot(kept.id.clone().into(), &kept.what.text)) }
            { for fresh.into_iter().map(|id| jot(id.clone(), "")) }
        </aside>
    }
}
