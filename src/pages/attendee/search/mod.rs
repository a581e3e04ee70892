//! Looks for words in this talk, and in all talks.

mod field;
mod places;
mod results;
mod status;

use lectern_session::position::{Position, SlideIndex, StepIndex};
use yew::{Callback, Html, Properties, component, html, use_state_eq};

use self::field::Field;
use self::places::{UsePlaces, use_places};
use self::results::Results;
use self::status::status;
use crate::components::overlay::Overlay;
use crate::components::segmented::{Segment, Segmented};
use crate::i18n::search::use_search_strings;
use crate::i18n::use_strings;
use crate::shell::beside;
use crate::shell::found_marks::{Sought, use_found_marks};
use crate::shell::search::use_search;

/// What options are called in the document, before their number.
const OPTION: &str = "search-hit-";

/// What the list of options is called.
const LIST: &str = "search-hits";

/// Properties of [`SearchPanel`].
#[derive(Properties, PartialEq)]
pub(super) struct SearchPanelProps {
    /// It is there to be seen.
    pub(super) is_open: bool,
    /// It was closed.
    pub(super) on_close: Callback<()>,
}

/// The search. What was typed is still there when it opens again.
#[component]
pub(super) fn SearchPanel(props: &SearchPanelProps) -> Html {
    let (words, strings) = (use_search_strings(), use_strings());
    let typed = use_state_eq(String::new);
    let chosen = use_state_eq(|| 0_usize);
    let sought = use_state_eq(|| None::<Sought>);
    let places = use_places(props.is_open);
    let search = use_search(&places.decks, &typed, places.audience);
    use_found_marks(&sought, {
        let sought = sought.setter();
        Callback::from(move |()| sought.set(None))
    });
    if !props.is_open {
        return html! {};
    }

    let found = search.found;
    let n_slides = found.slides().count();
    let chosen_index = (*chosen).min(n_slides.saturating_sub(1));
    let on_typed = {
        let (typed, chosen) = (typed.setter(), chosen.setter());
        Callback::from(move |text: String| {
            typed.set(text);
            chosen.set(0);
        })
    };
    let on_move = {
        let chosen = chosen.setter();
        Callback::from(move |onward: bool| {
            let distance = if onward {
                1
            } else {
                n_slides.saturating_sub(1)
            };
            chosen.set((chosen_index + distance) % n_slides.max(1));
        })
    };
    let on_pick = {
        let (found, sought, typed) = (found.clone(), sought.setter(), (*typed).clone());
        let on_close = props.on_close.clone();
        Callback::from(move |index: usize| {
            let Some((deck, hit)) = found.slides().nth(index) else {
                return;
            };
            on_close.emit(());
            sought.set(Some(Sought {
                deck: deck.clone(),
                number: hit.slide + 1,
                typed: typed.clone(),
            }));
            let place = Position {
                slide: SlideIndex(hit.slide),
                step: StepIndex(hit.step),
            };
            beside::go_to(deck, place);
        })
    };
    let UsePlaces {
        is_everywhere,
        on_everywhere,
        ..
    } = &places;
    // What is on the screen may be of what was typed before.
    let is_current = found.typed == *typed;
    html! {
        <Overlay title={strings.search} size="search" on_close={props.on_close.clone()}>
            <div class="search-head">
                <Field label={if *is_everywhere { words.in_all } else { words.in_talk }} typed={(*typed).clone()}
                    active={(n_slides > 0).then_some(chosen_index)} {on_typed} {on_move}
                    on_enter={on_pick.reform(move |()| if is_current { chosen_index } else { usize::MAX })} />
                if let Some(on_everywhere) = on_everywhere {
                    <Segmented label={words.where_to} name="search-places" chosen={usize::from(*is_everywhere)}
                        segments={words.places.map(segment).to_vec()} on_choose={on_everywhere.reform(|index| index == 1)} />
                }
            </div>
            { status((words, strings), &found, !typed.trim().is_empty(), &places, &search.retry) }
            <Results {found} chosen={chosen_index} with_talks={*is_everywhere} {on_pick} />
        </Overlay>
    }
}

fn segment(label: &'static str) -> Segment {
    Segment {
        label: label.into(),
        icon: None,
        lang: None,
    }
}
