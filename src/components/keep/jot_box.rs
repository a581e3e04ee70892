//! Something jotted down on a slide: as it is read, and as it is written.

use std::rc::Rc;

use web_sys::{HtmlTextAreaElement, InputEvent, KeyboardEvent};
use yew::{
    AttrValue, Callback, Html, Properties, TargetCast, component, hook, html, use_callback,
    use_effect_with, use_mut_ref, use_node_ref, use_state,
};

use crate::components::icon::{Icon, icon};
use crate::hooks::use_rest;
use crate::i18n::keep::use_keep_strings;

/// Who has not typed for so long rests.
const REST_MS: u32 = 600;

/// Properties of [`JotBox`].
#[derive(Properties, PartialEq)]
pub struct JotBoxProps {
    /// What is kept, as Markdown.
    pub text: AttrValue,
    /// The same as safe HTML.
    pub html: AttrValue,
    /// Names the field.
    pub label: AttrValue,
    /// It is being written.
    pub is_open: bool,
    /// It is to be written, or no longer.
    pub on_open: Callback<bool>,
    /// Is told of every letter.
    pub on_type: Callback<String>,
    /// Is told of the text when the writer rests or ends.
    pub on_rest: Callback<String>,
}

/// A text with a button to edit it, or a field that saves what is typed.
#[component]
pub fn JotBox(props: &JotBoxProps) -> Html {
    let words = &use_keep_strings().jot;
    let field = use_node_ref();
    let typed = use_typed(props);
    use_effect_with((props.is_open, field.clone()), |(is_open, field)| {
        if let Some(field) = field.cast::<HtmlTextAreaElement>().filter(|_| *is_open) {
            let _ = field.focus();
        }
    });
    let on_open = &props.on_open;
    if !props.is_open {
        return html! {
            <div class="jot" data-jot="kept">
                <div class="jot-text">{ Html::from_html_unchecked(props.html.clone()) }</div>
                <button class="icon-button" type="button" aria-label={words.edit} title={words.edit} onclick={on_open.reform(|_| true)}>
                    { icon(Icon::Pen) }
                </button>
            </div>
        };
    }
    let oninput = typed
        .on_type
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    let onkeydown = {
        let on_open = on_open.clone();
        Callback::from(move |event: KeyboardEvent| {
            let is_composing = event.is_composing();
            if event.key() == "Escape" && !is_composing {
                // Of what is around it only a dialog ends too, which is the browser's doing.
                event.stop_propagation();
                on_open.emit(false);
            }
        })
    };
    html! {
        <div class="jot" data-jot="open">
            <textarea class="field" ref={field} rows="4" aria-label={props.label.clone()} value={typed.text} {oninput} {onkeydown}
                onblur={typed.on_end.reform(|_| ())} />
            <p class="jot-hint">
                { words.hint }{ " " }
                <button class="link-button" type="button" onclick={on_open.reform(|_| false)}>{ words.done }</button>
            </p>
        </div>
    }
}

struct Typed {
    text: AttrValue,
    on_type: Callback<String>,
    on_end: Callback<()>,
}

/// What is typed, saved when the writer rests, leaves the field, or the field goes away. What is kept shows where nothing was typed since.
#[hook]
fn use_typed(props: &JotBoxProps) -> Typed {
    let typed = use_state(|| None::<String>);
    let unsaved = use_mut_ref(|| None::<String>);
    let on_rest = use_mut_ref(Callback::noop);
    on_rest.replace(props.on_rest.clone());
    let save = {
        let unsaved = Rc::clone(&unsaved);
        use_callback((), move |(), ()| {
            if let Some(text) = unsaved.take() {
                let on_rest = on_rest.borrow().clone();
                on_rest.emit(text);
            }
        })
    };
    use_rest(&*typed, REST_MS, {
        let (unsaved, save) = (Rc::clone(&unsaved), save.clone());
        Callback::from(move |()| {
            // Who has taken all words away may be about to write others; the note goes with the end of writing.
            let is_blank = unsaved
                .borrow()
                .as_ref()
                .is_none_or(|text| text.trim().is_empty());
            if !is_blank {
                save.emit(());
            }
        })
    });
    {
        let save = save.clone();
        use_effect_with(props.is_open, move |_| move || save.emit(()));
    }
    {
        let (typed, unsaved) = (typed.setter(), Rc::clone(&unsaved));
        use_effect_with((props.text.clone(), props.is_open), move |_| {
            if unsaved.borrow().is_none() {
                typed.set(None);
            }
        });
    }
    let on_type = {
        let (typed, on_type) = (typed.setter(), props.on_type.clone());
        Callback::from(move |text: String| {
            on_type.emit(text.clone());
            unsaved.replace(Some(text.clone()));
            typed.set(Some(text));
        })
    };
    Typed {
        text: (*typed)
            .clone()
            .map_or_else(|| props.text.clone(), AttrValue::from),
        on_type,
        on_end: save,
    }
}
