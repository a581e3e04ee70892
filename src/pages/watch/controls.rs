//! What plays the recording: buttons, the time, the speed.

use lectern_keep::recording::FilmTime;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement, InputEvent};
use yew::{Callback, Html, Properties, TargetCast, component, html, use_effect_with, use_node_ref};

use super::keys::Ask;
use super::watching::RATES;
use crate::components::css::number;
use crate::components::icon::{Icon, icon};
use crate::hooks::UseTape;
use crate::i18n::watch::use_watch_strings;

/// Properties of [`Controls`].
#[derive(Properties, PartialEq)]
pub(super) struct ControlsProps {
    /// What is played.
    pub(super) tape: UseTape,
    /// There are captions.
    pub(super) has_captions: bool,
    /// They are shown.
    pub(super) are_captions_shown: bool,
    /// Something was asked for.
    pub(super) on_ask: Callback<Ask>,
}

/// Buttons under the slide.
#[component]
pub(super) fn Controls(props: &ControlsProps) -> Html {
    let words = use_watch_strings();
    let tape = &props.tape;
    let button = |name: &'static str, label: &'static str, content: Html, ask: Ask| {
        html! {
            <button class="icon-button" type="button" data-command={name} aria-label={label} title={label}
                onclick={props.on_ask.reform(move |_| ask)}>
                { content }
            </button>
        }
    };
    let (play, image) = if tape.is_playing {
        (words.pause, Icon::Pause)
    } else {
        (words.play, Icon::Play)
    };
    let length = tape.length.unwrap_or_default();
    let clock = |seconds: f64| {
        FilmTime::from_seconds(seconds)
            .unwrap_or_default()
            .to_string()
    };
    let (now, whole) = (clock(tape.seconds), clock(length));
    let on_time = props.on_ask.reform(|event: InputEvent| {
        let slider: HtmlInputElement = event.target_unchecked_into();
        Ask::Seek(slider.value_as_number())
    });
    let on_rate = props.on_ask.reform(|event: Event| {
        let choice: HtmlSelectElement = event.target_unchecked_into();
        Ask::Rate(choice.value().parse().unwrap_or(1.0))
    });
    // What is chosen already stays so, whatever its options come to say.
    let choice = use_node_ref();
    use_effect_with((choice.clone(), tape.rate), |(choice, rate)| {
        if let Some(choice) = choice.cast::<HtmlSelectElement>() {
            choice.set_value(&rate.to_string());
        }
    });
    html! {
        <div class="watch-controls" role="group" aria-label={words.controls}>
            { button("play", play, icon(image), Ask::Toggle) }
            { button("back", words.back, html! { <span class="watch-skip">{ "−10" }</span> }, Ask::Back) }
            { button("on", words.on, html! { <span class="watch-skip">{ "+10" }</span> }, Ask::On) }
            <input class="watch-time" type="range" min="0" max={number(length)} step="0.1" value={number(tape.seconds)}
                aria-label={words.time} aria-valuetext={(words.time_of)(&now, &whole)} oninput={on_time} />
            <span class="watch-clock" aria-hidden="true">{ now }{ " / " }{ whole }</span>
            <select class="field watch-rate" aria-label={words.speed} title={words.speed} ref={choice} onchange={on_rate}>
                { for RATES.into_iter().map(|rate| html! {
                    <option value={rate.to_string()}>{ format!("{rate}×") }</option>
                }) }
            </select>
            if props.has_captions {
                <button class="icon-button watch-captions" type="button" data-command="captions" aria-label={words.captions.heading} title={words.captions.heading}
                    aria-pressed={props.are_captions_shown.to_string()} onclick={props.on_ask.reform(|_| Ask::Captions)}>
                    { icon(Icon::Captions) }
                </button>
            }
        </div>
    }
}
