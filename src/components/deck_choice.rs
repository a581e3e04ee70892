//! Asks which of several files is the deck.

use yew::{Callback, Html, Properties, component, html};

use super::overlay::Overlay;
use crate::i18n::library::use_library_strings;

/// Properties of [`DeckChoice`].
#[derive(Properties, PartialEq)]
pub struct DeckChoiceProps {
    /// The paths to choose from.
    pub paths: Vec<String>,
    /// The path that was chosen; `None` when it was closed.
    pub on_answer: Callback<Option<String>>,
}

/// A dialog with a button for each file.
#[component]
pub fn DeckChoice(props: &DeckChoiceProps) -> Html {
    let words = &use_library_strings().device;
    let choice = |path: &String| {
        let answer = path.clone();
        html! {
            <li key={path.clone()}>
                <button class="deck-path" type="button" onclick={props.on_answer.reform(move |_| Some(answer.clone()))}>
                    { path }
                </button>
            </li>
        }
    };
    html! {
        <Overlay title={words.which} on_close={props.on_answer.reform(|()| None)}>
            <p class="overlay-note">{ words.which_hint }</p>
            <ul class="deck-choice">{ for props.paths.iter().map(choice) }</ul>
        </Overlay>
    }
}
