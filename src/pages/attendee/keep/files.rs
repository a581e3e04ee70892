//! What is kept as files: out and in.

use lectern_keep::markdown::Headings;
use web_sys::{Event, HtmlInputElement};
use yew::platform::spawn_local;
use yew::{Callback, Html, Properties, TargetCast, component, html};

use crate::hooks::chosen_files;
use crate::i18n::keep::{FileStrings, use_keep_strings};
use crate::shell::keep::UseKeep;
use crate::shell::keep::files::{self, Brought};

/// Properties of [`Files`].
#[derive(Properties, PartialEq)]
pub(super) struct FilesProps {
    /// All that is kept.
    pub(super) keep: UseKeep,
    /// Something was done, and this is to be said of it.
    pub(super) on_done: Callback<String>,
}

/// The ways out of this browser and into another.
#[component]
pub(super) fn Files(props: &FilesProps) -> Html {
    let strings = use_keep_strings();
    let words = &strings.files;
    let keep = &props.keep.keep;
    let on_json = {
        let keep = keep.clone();
        Callback::from(move |_| drop(files::save_json(&keep)))
    };
    let on_markdown = {
        let keep = keep.clone();
        Callback::from(move |_| {
            let headings = Headings {
                title: words.title,
                bookmarks: strings.collection.bookmarks,
                jots: strings.collection.jots,
            };
            drop(files::save_markdown(&keep, &headings));
        })
    };
    let on_file = {
        let (edit, on_done) = (props.keep.edit.clone(), props.on_done.clone());
        Callback::from(move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            let chosen = chosen_files(&input);
            // The same file may be chosen again.
            input.set_value("");
            for file in chosen {
                let (edit, on_done) = (edit.clone(), on_done.clone());
                spawn_local(async move {
                    let given = match file.bytes().await {
                        Ok(bytes) => files::read(&bytes),
                        Err(_) => Err(Brought::Nothing),
                    };
                    match given {
                        Ok(given) => edit.emit(Box::new(move |keep| {
                            let brought = files::take_in(keep, given);
                            on_done.emit(brought_words(&brought, words));
                        })),
                        Err(nothing) => on_done.emit(brought_words(&nothing, words)),
                    }
                });
            }
        })
    };
    html! {
        <section class="keep-files" aria-label={words.heading}>
            <h3>{ words.heading }</h3>
            <p class="overlay-actions">
                <button class="button" type="button" data-export="json" onclick={on_json}>{ words.json }</button>
                <button class="button" type="button" data-export="markdown" onclick={on_markdown}>{ words.markdown }</button>
                <label class="button">
                    <input class="visually-hidden" type="file" accept=".json,.md,application/json,text/markdown" onchange={on_file} />
                    { words.import }
                </label>
            </p>
        </section>
    }
}

fn brought_words(brought: &Brought, words: &FileStrings) -> String {
    match brought {
        Brought::Things(news, n_broken) => {
            let brought = match (news.added, news.changed) {
                (0, 0) => words.brought_nothing_new.to_owned(),
                (added, changed) => (words.brought)(added, changed),
            };
            match n_broken {
                0 => brought,
                n => [brought, (words.unread)(*n)].join(" "),
            }
        }
        Brought::Nothing => words.foreign.to_owned(),
        Brought::Newer => words.newer.to_owned(),
        Brought::Broken(line) => (words.broken)(*line),
    }
}
