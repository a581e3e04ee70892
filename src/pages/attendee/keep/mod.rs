//! What an attendee keeps: bookmarks at a key, notes on the slide that is shown, and all of it together.

mod collection;
mod entries;
mod files;
mod jots;
mod new_collection;
mod notice;

use std::rc::Rc;

use lectern_keep::{KeptSlide, Thing};
use yew::platform::spawn_local;
use yew::{
    Callback, Html, Properties, component, html, use_callback, use_effect_with, use_mut_ref,
    use_state,
};

use self::collection::Collection;
use self::jots::Jots;
use self::notice::{Notice, Said};
use crate::i18n::keep::{FateStrings, use_keep_strings};
use crate::shell::beside::Panel;
use crate::shell::keep::here::{DeckOfView, Here};
use crate::shell::keep::opening::{self, Fate};
use crate::shell::keep::{Edit, marks, now, use_keep};

/// Properties of [`Keeping`].
#[derive(Properties, PartialEq)]
pub(super) struct KeepingProps {
    /// The panel that is open.
    pub(super) panel: Option<Panel>,
    /// Another one is to open, or none.
    pub(super) on_panel: Callback<Option<Panel>>,
}

/// Keeps slides, and shows what is kept.
#[component]
pub(super) fn Keeping(props: &KeepingProps) -> Html {
    let words = use_keep_strings();
    let keep = use_keep();
    let view = use_mut_ref(|| Rc::new(DeckOfView::default()));
    let view = Rc::clone(&view.borrow());
    let here = use_state(|| None::<Here>);
    let said = use_state(|| None::<Said>);
    let on_said = {
        let said = said.setter();
        use_callback((), move |what, ()| said.set(what))
    };
    {
        let deck = view.known();
        use_effect_with((Rc::clone(&keep.keep), deck), |(keep, deck)| {
            marks::tell(keep, deck.as_deref());
        });
    }
    {
        let (view, here, keep) = (Rc::clone(&view), here.setter(), keep.clone());
        let (on_said, on_panel) = (on_said.clone(), props.on_panel.clone());
        use_effect_with(props.panel, move |panel| {
            let panel = *panel;
            if panel == Some(Panel::Bookmark) {
                on_panel.emit(None);
            } else {
                // What was shown before is not to be written about by mistake.
                here.set(None);
            }
            if let Some(Panel::Bookmark | Panel::Jots) = panel {
                spawn_local(async move {
                    let shown = view.here().await;
                    if panel == Some(Panel::Bookmark) {
                        toggle_mark(shown.as_ref(), &keep.edit, &on_said);
                    }
                    here.set(shown);
                });
            }
        });
    }
    let on_open = {
        let (edit, on_said, on_panel) =
            (keep.edit.clone(), on_said.clone(), props.on_panel.clone());
        Callback::from(move |slide: KeptSlide| {
            on_panel.emit(None);
            on_said.emit(Some(Said::passing(words.fate.seeking)));
            let (edit, on_said) = (edit.clone(), on_said.clone());
            spawn_local(async move {
                let sought = opening::seek(&slide).await;
                on_said.emit(
                    sought
                        .fate
                        .map(|fate| Said::passing(fate_words(fate, &words.fate))),
                );
                if let Some(now_at) = sought.now_at {
                    edit.emit(Box::new(move |keep| keep.follow(&slide, &now_at, now())));
                }
                opening::go(&sought.address);
            });
        })
    };
    let on_close = props.on_panel.reform(|()| None);
    let notice = Callback::from({
        let on_panel = props.on_panel.clone();
        move |()| on_panel.emit(Some(Panel::Collection))
    });
    html! {
        <>
            if props.panel == Some(Panel::Jots) {
                <Jots here={(*here).clone()} keep={keep.clone()} on_close={on_close.clone()} />
            }
            if props.panel == Some(Panel::Collection) {
                <Collection keep={keep.clone()} {on_open} {on_close} />
            }
            <Notice said={(*said).clone()} edit={keep.edit.clone()} {on_said} on_collection={notice} />
        </>
    }
}

/// Sets the bookmark of the slide that is shown, or takes it away, and says so.
///
/// Whether it has one is seen at the moment of writing: a key may be pressed before all that is kept was read.
fn toggle_mark(here: Option<&Here>, edit: &Callback<Edit>, on_said: &Callback<Option<Said>>) {
    let Some(here) = here.cloned() else {
        return;
    };
    let on_said = on_said.clone();
    edit.emit(Box::new(move |keep| {
        let number = here.slide.number.unwrap_or_default();
        let removed = here
            .kept(keep)
            .bookmark
            .and_then(|id| keep.take(&Thing::Bookmark(id), now()));
        if removed.is_none() {
            keep.bookmark(here.slide, now());
        }
        let removed = removed.map(Box::new);
        on_said.emit(Some(Said::Mark { number, removed }));
    }));
}

fn fate_words(fate: Fate, words: &FateStrings) -> String {
    match fate {
        Fate::Moved { from, to } => (words.moved)(from, to),
        Fate::Changed => words.changed.to_owned(),
        Fate::Gone { .. } => words.gone.to_owned(),
    }
}
