//! The box that finds a slide by its number or by words of its title.

use std::rc::Rc;

use lectern_deck::Deck;
use lectern_session::command::Command;
use lectern_session::position::SlideIndex;
use web_sys::{HtmlInputElement, InputEvent, KeyboardEvent};
use yew::{
    Callback, Html, Properties, TargetCast, component, html, use_effect_with, use_node_ref,
    use_state,
};

use super::overlay::Overlay;
use crate::i18n::use_strings;

/// More would not fit on the screen, and a longer word finds fewer.
const MOST_MATCHES: usize = 12;

/// Properties of [`Finder`].
#[derive(Properties)]
pub struct FinderProps {
    /// The deck to find slides in.
    pub deck: Rc<Deck>,
    /// A slide was chosen.
    pub on_pick: Callback<SlideIndex>,
    /// It was closed without a choice.
    pub on_close: Callback<()>,
}

impl PartialEq for FinderProps {
    /// Decks are the same or they are not: to compare what is in them would be long.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.deck, &other.deck)
            && self.on_pick == other.on_pick
            && self.on_close == other.on_close
    }
}

/// Finds slides while one types; arrows choose, Enter goes.
#[component]
pub fn Finder(props: &FinderProps) -> Html {
    let strings = use_strings();
    let query = use_state(String::new);
    let chosen = use_state(|| 0_usize);
    let input = use_node_ref();
    use_effect_with(input.clone(), |input| {
        if let Some(input) = input.cast::<HtmlInputElement>() {
            let _ = input.focus();
        }
    });
    let mut matches = props.deck.find(&query);
    matches.truncate(MOST_MATCHES);
    let chosen_index = (*chosen).min(matches.len().saturating_sub(1));

    let on_input = {
        let (query, chosen) = (query.clone(), chosen.clone());
        Callback::from(move |event: InputEvent| {
            query.set(event.target_unchecked_into::<HtmlInputElement>().value());
            chosen.set(0);
        })
    };
    let on_key = {
        let (matches, on_pick) = (matches.clone(), props.on_pick.clone());
        Callback::from(move |event: KeyboardEvent| {
            let n_matches = matches.len();
            match event.key().as_str() {
                _ if event.is_composing() || n_matches == 0 => return,
                "ArrowDown" => chosen.set((chosen_index + 1) % n_matches),
                "ArrowUp" => chosen.set((chosen_index + n_matches - 1) % n_matches),
                "Enter" => {
                    if let Some(slide) = matches.get(chosen_index) {
                        on_pick.emit(SlideIndex(*slide));
                    }
                }
                _ => return,
            }
            event.prevent_default();
        })
    };
    let active = (!matches.is_empty()).then(|| format!("match-{chosen_index}"));
    let item = |(position, slide): (usize, &usize)| {
        let title = props
            .deck
            .slides
            .get(*slide)
            .and_then(|slide| slide.title.as_deref());
        let on_pick = props.on_pick.reform({
            let slide = SlideIndex(*slide);
            move |_| slide
        });
        html! {
            <li key={*slide} id={format!("match-{position}")} role="option" onclick={on_pick}
                aria-selected={(position == chosen_index).to_string()}>
                <span class="finder-number">{ slide + 1 }</span>
                <span lang={title.and(props.deck.language(*slide)).map(str::to_owned)}>{ title.unwrap_or(strings.show.untitled) }</span>
            </li>
        }
    };
    html! {
        <Overlay title={(strings.show.command)(Command::Find)} on_close={props.on_close.clone()}>
            <input class="finder-input" ref={input} type="text" role="combobox" autocomplete="off" spellcheck="false"
                placeholder={strings.show.find} aria-label={strings.show.find}
                aria-expanded={active.is_some().to_string()} aria-controls="finder-matches" aria-activedescendant={active}
                oninput={on_input} onkeydown={on_key} />
            <ul class="finder-matches" id="finder-matches" role="listbox" aria-label={strings.show.find}>
                { for matches.iter().enumerate().map(item) }
            </ul>
            if matches.is_empty() && !query.trim().is_empty() {
                <p class="overlay-note" role="status">{ strings.show.nothing_found }</p>
            }
        </Overlay>
    }
}
