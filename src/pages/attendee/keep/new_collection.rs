//! A field for one more collection.

use web_sys::{HtmlInputElement, InputEvent, SubmitEvent};
use yew::{Callback, Html, Properties, TargetCast, component, html, use_state};

use crate::i18n::keep::use_keep_strings;

/// Properties of [`NewCollection`].
#[derive(Properties, PartialEq)]
pub(super) struct NewCollectionProps {
    /// A collection of this title is to be made.
    pub(super) on_make: Callback<String>,
}

/// A title, and a button that makes the collection.
#[component]
pub(super) fn NewCollection(props: &NewCollectionProps) -> Html {
    let words = &use_keep_strings().collection;
    let title = use_state(String::new);
    let oninput = {
        let title = title.setter();
        Callback::from(move |event: InputEvent| {
            title.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let onsubmit = {
        let (title, on_make) = (title.clone(), props.on_make.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !title.trim().is_empty() {
                on_make.emit(title.trim().to_owned());
                title.set(String::new());
            }
        })
    };
    html! {
        <form class="kept-new" {onsubmit}>
            <input class="field" aria-label={words.new_title} placeholder={words.new_title} value={(*title).clone()} {oninput} />
            <button class="button" type="submit">{ words.make }</button>
        </form>
    }
}
