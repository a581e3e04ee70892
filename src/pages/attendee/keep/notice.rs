//! A short word over the view: what was just done, and the way back.

use lectern_keep::Removed;
use yew::{AttrValue, Callback, Html, Properties, component, html};

use crate::hooks::use_rest;
use crate::i18n::keep::use_keep_strings;
use crate::shell::keep::{Edit, now};

/// How long a word stays.
const STAY_MS: u32 = 8_000;

/// What there is to say.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Said {
    /// A bookmark was set, or taken away.
    Mark {
        /// The number of the slide.
        number: usize,
        /// The bookmark that was taken away.
        removed: Option<Box<Removed>>,
    },
    /// Something that asks for no answer.
    Passing(AttrValue),
}

impl Said {
    /// Something that asks for no answer.
    pub(super) fn passing(text: impl Into<AttrValue>) -> Self {
        Self::Passing(text.into())
    }
}

/// Properties of [`Notice`].
#[derive(Properties, PartialEq)]
pub(super) struct NoticeProps {
    /// What there is to say.
    pub(super) said: Option<Said>,
    /// Edits what is kept.
    pub(super) edit: Callback<Edit>,
    /// Something else is to be said, or nothing.
    pub(super) on_said: Callback<Option<Said>>,
    /// All that is kept is to be seen.
    pub(super) on_collection: Callback<()>,
}

/// The word, for as long as it takes to read it.
#[component]
pub(super) fn Notice(props: &NoticeProps) -> Html {
    let words = use_keep_strings();
    use_rest(&props.said, STAY_MS, props.on_said.reform(|()| None));
    let content = match &props.said {
        None => html! {},
        Some(Said::Passing(text)) => html! { <span>{ text }</span> },
        Some(Said::Mark {
            number,
            removed: None,
        }) => {
            let on_click = props.on_collection.reform(|_| ());
            html! {
                <>
                    <span>{ (words.mark.set)(*number) }</span>
                    <button class="link-button" type="button" onclick={on_click}>{ words.mark.to_collection }</button>
                </>
            }
        }
        Some(Said::Mark {
            number,
            removed: Some(removed),
        }) => {
            let (edit, on_said, removed) =
                (props.edit.clone(), props.on_said.clone(), removed.clone());
            let on_click = Callback::from(move |_| {
                let removed = removed.clone();
                edit.emit(Box::new(move |keep| keep.put_back(*removed, now())));
                on_said.emit(None);
            });
            html! {
                <>
                    <span>{ (words.mark.removed)(*number) }</span>
                    <button class="link-button" type="button" onclick={on_click}>{ words.undo }</button>
                </>
            }
        }
    };
    // It is there before there is anything to say, or else nobody would hear it.
    html! {
        <div class="keep-notice" role="status">
            if props.said.is_some() {
                <p class="notice">{ content }</p>
            }
        </div>
    }
}
