//! What is said, line by line, and finding words in it.

use std::ops::Range;
use std::rc::Rc;

use lectern_keep::recording::Captions;
use web_sys::{HtmlElement, HtmlInputElement, InputEvent};
use yew::{
    AttrValue, Callback, Html, Properties, TargetCast, component, html, use_effect_with, use_memo,
    use_node_ref, use_state,
};

use crate::hooks::use_auto_scroll;
use crate::i18n::watch::use_watch_strings;

/// Properties of [`Transcript`].
#[derive(Properties, PartialEq)]
pub(super) struct TranscriptProps {
    /// What is said.
    pub(super) captions: Rc<Captions>,
    /// The language of it.
    pub(super) language: Option<String>,
    /// The line that is said now.
    pub(super) now: Option<usize>,
    /// How often the field for words was asked for.
    pub(super) n_finds: u32,
    /// A line was chosen: its time in seconds.
    pub(super) on_seek: Callback<f64>,
}

/// All lines, or those with the words that are looked for.
#[component]
pub(super) fn Transcript(props: &TranscriptProps) -> Html {
    let words = &use_watch_strings().captions;
    let wanted = use_state(String::new);
    let found = use_memo(
        (Rc::clone(&props.captions), (*wanted).clone()),
        |(captions, wanted)| captions.find(wanted),
    );
    let is_looking = !wanted.trim().is_empty();
    let (list, field) = (use_node_ref(), use_node_ref());
    use_effect_with(props.n_finds, {
        let field = field.clone();
        move |n_finds| {
            if let Some(field) = field.cast::<HtmlElement>().filter(|_| *n_finds > 0) {
                let _ = field.focus();
            }
        }
    });
    // Who looks for words is not to be moved on by the talk.
    use_auto_scroll(&list, "[aria-current]", props.now.filter(|_| !is_looking));
    let oninput = Callback::from(move |event: InputEvent| {
        wanted.set(event.target_unchecked_into::<HtmlInputElement>().value());
    });
    let line = |number: usize, places: &[Range<usize>]| {
        html! {
            <Line key={number} captions={Rc::clone(&props.captions)} {number} places={places.to_vec()}
                is_now={props.now == Some(number)} on_seek={props.on_seek.clone()} />
        }
    };
    html! {
        <>
            <div class="watch-find">
                <input class="field" type="search" aria-label={words.find} placeholder={words.find} ref={field} {oninput} />
                <span role="status">{ is_looking.then(|| (words.hits)(found.len())) }</span>
            </div>
            <div class="watch-list" ref={list} lang={props.language.clone().map(AttrValue::from)}>
                <ol>
                    if is_looking {
                        { for found.iter().map(|(number, places)| line(*number, places)) }
                    } else {
                        { for (0..props.captions.cues.len()).map(|number| line(number, &[])) }
                    }
                </ol>
            </div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct LineProps {
    captions: Rc<Captions>,
    number: usize,
    places: Vec<Range<usize>>,
    is_now: bool,
    on_seek: Callback<f64>,
}

#[component]
fn Line(props: &LineProps) -> Html {
    let Some(cue) = props.captions.cues.get(props.number) else {
        return html! {};
    };
    let from = cue.from;
    html! {
        <li>
            <button type="button" aria-current={props.is_now.then_some("true")}
                onclick={props.on_seek.reform(move |_| from.seconds())}>
                <span class="watch-number">{ from.to_string() }</span>
                <span>{ marked(&cue.text, &props.places) }</span>
            </button>
        </li>
    }
}

/// A text with marks at some places, which are in order.
fn marked(text: &str, places: &[Range<usize>]) -> Html {
    let mut end = 0;
    let parts = places.iter().map(|place| {
        let before = text.get(end..place.start).unwrap_or_default();
        end = place.end;
        let found = text.get(place.clone()).unwrap_or_default();
        html! { <>{ before }<mark>{ found }</mark></> }
    });
    let parts: Vec<Html> = parts.collect();
    html! { <>{ for parts }{ text.get(end..).unwrap_or_default() }</> }
}
