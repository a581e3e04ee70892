//! A box to paste a deck into, for those without a keyboard and those who want to look at it first.

use web_sys::{HtmlTextAreaElement, SubmitEvent};
use yew::{Callback, Html, Properties, component, html, use_node_ref};

use super::overlay::Overlay;
use crate::i18n::library::use_library_strings;
use crate::i18n::use_strings;

/// Properties of [`PasteBox`].
#[derive(Properties, PartialEq)]
pub struct PasteBoxProps {
    /// The text is to be opened as a deck.
    pub on_text: Callback<String>,
    /// It was closed.
    pub on_close: Callback<()>,
}

/// A dialog with room for text.
#[component]
pub fn PasteBox(props: &PasteBoxProps) -> Html {
    let strings = use_strings();
    let words = &use_library_strings().device;
    let text = use_node_ref();
    let on_submit = {
        let (text, on_text) = (text.clone(), props.on_text.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(text) = text.cast::<HtmlTextAreaElement>() {
                on_text.emit(text.value());
            }
        })
    };
    html! {
        <Overlay title={words.paste} on_close={props.on_close.clone()}>
            <form class="paste-box" onsubmit={on_submit}>
                <textarea class="field" ref={text} autofocus=true required=true spellcheck="false" rows="14"
                    aria-label={words.paste_label} placeholder={words.paste_label} />
                <p class="overlay-actions">
                    <button class="button" data-primary="true" type="submit">{ words.open }</button>
                    <button class="button" type="button" onclick={props.on_close.reform(|_| ())}>{ strings.cancel }</button>
                </p>
            </form>
        </Overlay>
    }
}
