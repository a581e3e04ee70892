//! Teaching the buttons of a clicker.

use lectern_session::talk::clicker::{Clicker, LEARNABLE};
use lectern_session::talk::command::Wish;
use web_sys::HtmlElement;
use yew::{Callback, Html, Properties, component, html, use_effect_with, use_node_ref};

use super::words::{key_of, use_words};
use crate::components::key_cap::key_cap;
use crate::components::overlay::Overlay;

/// Properties of [`ClickerPanel`].
#[derive(Properties, PartialEq)]
pub struct ClickerPanelProps {
    /// What was taught so far, and what the next press will be.
    pub clicker: Clicker,
    /// A button is to be taught this.
    pub on_teach: Callback<Wish>,
    /// All buttons are to be forgotten.
    pub on_forget: Callback<()>,
    /// It was closed.
    pub on_close: Callback<()>,
}

/// What a clicker can be taught: choose what a button should do, then press it.
#[component]
pub fn ClickerPanel(props: &ClickerPanelProps) -> Html {
    let words = use_words();
    let texts = &words.present.clicker;
    let learning = props.clicker.learning();
    let waits = use_node_ref();
    use_effect_with((waits.clone(), learning), |(waits, _)| {
        // A button that keeps the focus would take the clicker's Enter or Space for itself.
        if let Some(waits) = waits.cast::<HtmlElement>() {
            let _ = waits.focus();
        }
    });
    let row = |(wish, name): &(Wish, &'static str)| {
        let wish = *wish;
        let label = words.wish(wish);
        let learnt = props.clicker.learnt().iter();
        let buttons: Vec<_> = learnt
            .filter(|(_, taught)| *taught == wish)
            .filter_map(|(key, _)| key_cap(key))
            .collect();
        html! {
            <li class="lesson" data-learning={(learning == Some(wish)).then_some("true")}>
                <button class="button" type="button" data-teach={*name} aria-label={(texts.teach)(label)}
                    onclick={props.on_teach.reform(move |_| wish)}>{ label }</button>
                <span class="lesson-keys">
                    if buttons.is_empty() {
                        <span class="lesson-usual">{ texts.usual }</span>
                        if let Some(key) = key_of(wish) {
                            <kbd>{ key }</kbd>
                        }
                    }
                    { for buttons.into_iter().map(|cap| html! { <kbd>{ cap }</kbd> }) }
                </span>
            </li>
        }
    };
    html! {
        <Overlay title={texts.heading} on_close={props.on_close.clone()}>
            <p class="lesson-hint" role="status" tabindex="-1" ref={waits} data-learning={learning.is_some().to_string()}>
                { learning.map_or_else(|| texts.hint.to_owned(), |wish| (texts.press)(words.wish(wish))) }
            </p>
            <ul class="lessons">{ for LEARNABLE.iter().map(row) }</ul>
            <p class="overlay-actions">
                <button class="button" type="button" data-action="forget-clicker" disabled={props.clicker.learnt().is_empty()}
                    onclick={props.on_forget.reform(|_| ())}>{ texts.forget }</button>
            </p>
        </Overlay>
    }
}
