//! All that is kept: bookmarks, notes, and collections in an order of one's own.

use std::rc::Rc;

use lectern_keep::{self as kept, Kept, KeptSlide, Removed, Thing};
use web_sys::{Event, HtmlInputElement, MouseEvent};
use yew::{
    AttrValue, Callback, Html, Properties, TargetCast, UseStateSetter, component, html, use_state,
};

use super::entries::{bookmarks, is_empty, jots_on, other_jots, row, standing, title};
use super::files::Files;
use super::new_collection::NewCollection;
use crate::components::icon::{Icon, icon};
use crate::components::keep::rows::{Row, Rows};
use crate::components::overlay::Overlay;
use crate::i18n::keep::{CollectionStrings, use_keep_strings};
use crate::shell::keep::{Edit, UseKeep, fresh_id, now};

/// Properties of [`Collection`].
#[derive(Properties, PartialEq)]
pub(super) struct CollectionProps {
    /// All that is kept.
    pub(super) keep: UseKeep,
    /// A slide is to be seen.
    pub(super) on_open: Callback<KeptSlide>,
    /// The panel was closed.
    pub(super) on_close: Callback<()>,
}

/// What was done last.
#[derive(Debug, Clone, PartialEq)]
struct Done {
    text: String,
    removed: Option<Removed>,
}

/// The panel.
#[component]
pub(super) fn Collection(props: &CollectionProps) -> Html {
    let strings = use_keep_strings();
    let words = &strings.collection;
    let keep = &props.keep.keep;
    let done = use_state(|| None::<Done>);
    let tell = {
        let done = done.setter();
        Callback::from(move |next: Done| done.set(Some(next)))
    };
    let desk = Desk {
        edit: props.keep.edit.clone(),
        tell: tell.clone(),
        words,
    };
    let collections: Vec<_> = keep
        .collections
        .iter()
        .map(|kept| (kept.id.clone().into(), kept.what.title.clone().into()))
        .collect();
    let list = |heading: &'static str,
                rows: Vec<_>,
                slides: Vec<KeptSlide>,
                thing: fn(String) -> Thing| {
        let named: Rc<Vec<(AttrValue, KeptSlide)>> = Rc::new(
            rows.iter()
                .map(|row: &Row| row.key.clone())
                .zip(slides)
                .collect(),
        );
        let on_remove = desk.removing(&named, move |key, _| thing(key.to_string()));
        html! {
            <section class="kept-section" aria-label={heading}>
                <h3>{ heading }</h3>
                <Rows {rows} collections={collections.clone()} on_open={opening(&named, &props.on_open)}
                    {on_remove} on_add={desk.adding(&named, &collections)} />
            </section>
        }
    };
    let marked = bookmarks(keep);
    let marked_slides = keep.bookmarks.iter().map(|kept| kept.what.slide.clone());
    let jots = other_jots(keep);
    let jot_slides = keep
        .jots
        .iter()
        .filter(|jot| keep.bookmark_of(&jot.what.slide).is_none())
        .map(|jot| jot.what.slide.clone());
    let undo = done.as_ref().and_then(|done| done.removed.clone());
    html! {
        <Overlay title={words.heading} size="page" on_close={props.on_close.clone()}>
            <div class="keep-panel">
                { standing(props.keep.standing, &strings.standing) }
                if is_empty(&props.keep) {
                    <p class="overlay-note">{ words.empty }</p>
                }
                if !marked.is_empty() {
                    { list(words.bookmarks, marked, marked_slides.collect(), Thing::Bookmark) }
                }
                if !jots.is_empty() {
                    { list(words.jots, jots, jot_slides.collect(), Thing::Jot) }
                }
                { for keep.collections.iter().map(|kept| one_collection(kept, props, &desk)) }
                <NewCollection on_make={props.keep.edit.reform(making)} />
                <Files keep={props.keep.clone()} on_done={tell.reform(|text| Done { text, removed: None })} />
                <p class="keep-done" role="status">
                    if let Some(Done { text, .. }) = &*done { { text }{ " " } }
                    if let Some(removed) = undo {
                        <button class="link-button" type="button" onclick={desk.undoing(removed, done.setter())}>{ strings.undo }</button>
                    }
                </p>
            </div>
        </Overlay>
    }
}

/// What can be done with slides of a list, and what is said of it.
struct Desk {
    edit: Callback<Edit>,
    tell: Callback<Done>,
    words: &'static CollectionStrings,
}

type Named = Rc<Vec<(AttrValue, KeptSlide)>>;

impl Desk {
    /// Removes the thing behind a key.
    fn removing(
        &self,
        named: &Named,
        thing: impl Fn(&AttrValue, &KeptSlide) -> Thing + 'static,
    ) -> Callback<AttrValue> {
        let named = Rc::clone(named);
        let (edit, tell, words) = (self.edit.clone(), self.tell.clone(), self.words);
        Callback::from(move |key: AttrValue| {
            let Some(slide) = slide_of(&named, &key) else {
                return;
            };
            let text = (words.removed)(title(slide));
            edit.emit(taking(thing(&key, slide), text, tell.clone()));
        })
    }

    /// Adds the slide behind a key to a collection.
    fn adding(
        &self,
        named: &Named,
        collections: &[(AttrValue, AttrValue)],
    ) -> Callback<(AttrValue, AttrValue)> {
        let (named, collections) = (Rc::clone(named), collections.to_vec());
        let (edit, tell, words) = (self.edit.clone(), self.tell.clone(), self.words);
        Callback::from(move |(key, id): (AttrValue, AttrValue)| {
            let collection = collections.iter().find(|(known, _)| *known == id);
            let (Some(slide), Some((_, name))) = (slide_of(&named, &key), collection) else {
                return;
            };
            tell.emit(Done {
                text: (words.added)(title(slide), name),
                removed: None,
            });
            let slide = slide.clone();
            edit.emit(Box::new(move |keep| {
                keep.collections
                    .edit(&id, now(), |collection| collection.add(slide));
            }));
        })
    }

    /// Puts a slide of a collection elsewhere.
    fn shifting(&self, id: &str, named: &Named) -> Callback<(usize, usize)> {
        let (id, named) = (id.to_owned(), Rc::clone(named));
        let (edit, tell, words) = (self.edit.clone(), self.tell.clone(), self.words);
        Callback::from(move |(from, to): (usize, usize)| {
            let Some((_, slide)) = named.get(from) else {
                return;
            };
            tell.emit(Done {
                text: (words.shifted)(title(slide), to + 1, named.len()),
                removed: None,
            });
            let id = id.clone();
            edit.emit(Box::new(move |keep| {
                keep.collections
                    .edit(&id, now(), |collection| collection.shift(from, to));
            }));
        })
    }

    fn undoing(
        &self,
        removed: Removed,
        done: UseStateSetter<Option<Done>>,
    ) -> Callback<MouseEvent> {
        let edit = self.edit.clone();
        Callback::from(move |_| {
            let removed = removed.clone();
            done.set(None);
            edit.emit(Box::new(move |keep| keep.put_back(removed, now())));
        })
    }
}

/// Takes a thing away and says so, with the way back.
fn taking(thing: Thing, text: String, tell: Callback<Done>) -> Edit {
    Box::new(move |keep| {
        if let Some(removed) = keep.take(&thing, now()) {
            let removed = Some(removed);
            tell.emit(Done { text, removed });
        }
    })
}

fn slide_of<'n>(named: &'n Named, key: &AttrValue) -> Option<&'n KeptSlide> {
    let (_, slide) = named.iter().find(|(known, _)| known == key)?;
    Some(slide)
}

fn opening(named: &Named, on_open: &Callback<KeptSlide>) -> Callback<AttrValue> {
    let (named, on_open) = (Rc::clone(named), on_open.clone());
    Callback::from(move |key: AttrValue| {
        if let Some(slide) = slide_of(&named, &key) {
            on_open.emit(slide.clone());
        }
    })
}

fn one_collection(
    collection: &Kept<kept::Collection>,
    props: &CollectionProps,
    desk: &Desk,
) -> Html {
    let words = desk.words;
    let name = &collection.what.title;
    let keep = &props.keep.keep;
    let slides = &collection.what.slides;
    let rows: Vec<_> = slides
        .iter()
        .map(|slide| row(&kept::Bookmark::id_of(slide), slide, jots_on(keep, slide)))
        .collect();
    let keys = rows.iter().map(|row| row.key.clone());
    let named: Named = Rc::new(keys.zip(slides.iter().cloned()).collect());
    let on_remove = desk.removing(&named, {
        let id = collection.id.clone();
        move |_, slide| Thing::InCollection(id.clone(), Box::new(slide.clone()))
    });
    let on_rename = desk.edit.reform({
        let id = collection.id.clone();
        move |event: Event| -> Edit {
            let name = event.target_unchecked_into::<HtmlInputElement>().value();
            let id = id.clone();
            Box::new(move |keep| {
                keep.collections
                    .edit(&id, now(), |edited| edited.title = name);
            })
        }
    });
    let on_discard = {
        let (edit, tell, thing) = (
            desk.edit.clone(),
            desk.tell.clone(),
            Thing::Collection(collection.id.clone()),
        );
        let text = (words.removed)(name);
        Callback::from(move |_| edit.emit(taking(thing.clone(), text.clone(), tell.clone())))
    };
    let remove = (words.remove)(name);
    html! {
        <section key={collection.id.clone()} class="kept-section" data-collection={collection.id.clone()} aria-label={name.clone()}>
            <h3 class="visually-hidden">{ name }</h3>
            <p class="kept-name">
                <input class="field" aria-label={(words.rename)(name)} value={name.clone()} onchange={on_rename} />
                <button class="icon-button" type="button" title={remove.clone()} aria-label={remove} onclick={on_discard}>
                    { icon(Icon::Close) }
                </button>
            </p>
            if rows.is_empty() {
                <p class="overlay-note">{ words.nothing_in_it }</p>
            }
            <Rows {rows} on_open={opening(&named, &props.on_open)} {on_remove} on_shift={Some(desk.shifting(&collection.id, &named))} />
        </section>
    }
}

/// Makes a collection without slides.
fn making(title: String) -> Edit {
    Box::new(move |keep| {
        let collection = kept::Collection {
            title,
            slides: Vec::new(),
        };
        keep.collections
            .add(Kept::new(fresh_id(), collection, now()));
    })
}
