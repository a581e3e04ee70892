//! Going through a slide step by step, in its place.

use lectern_session::position::{Position, SlideIndex, StepIndex};
use yew::{Callback, Html, html};

use crate::components::icon::{Icon, icon};
use crate::i18n::read::StepStrings;

/// The button that begins it, or, at a step, the way through; nothing where there are no steps.
pub(super) fn steps(
    words: &StepStrings,
    slide: SlideIndex,
    n_steps: usize,
    step: Option<usize>,
    on_unfold: &Callback<Option<Position>>,
) -> Html {
    if n_steps == 0 {
        return html! {};
    }
    let go = |step: Option<usize>| {
        on_unfold.reform(move |_| {
            step.map(|step| Position {
                slide,
                step: StepIndex(step),
            })
        })
    };
    let Some(step) = step else {
        let label = (words.begin)(n_steps);
        return html! {
            <button class="read-steps-begin" type="button" onclick={go(Some(0))}>{ label }</button>
        };
    };
    let turn = |label: &'static str, image: Icon, to: Option<usize>| {
        html! {
            <button class="icon-button" type="button" aria-label={label} title={label} aria-disabled={to.is_none().then_some("true")}
                onclick={go(Some(to.unwrap_or(step)))}>
                { icon(image) }
            </button>
        }
    };
    html! {
        <div class="read-steps" role="group" aria-label={words.controls}>
            { turn(words.back, Icon::Back, step.checked_sub(1)) }
            <span aria-live="polite">{ (words.place)(step.min(n_steps), n_steps) }</span>
            { turn(words.on, Icon::Forward, (step < n_steps).then_some(step + 1)) }
            <button class="link-button" type="button" onclick={go(None)}>{ words.end }</button>
        </div>
    }
}
