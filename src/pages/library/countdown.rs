//! The clock of the chair: what is left, to be read from the back row, and signs that fill the screen.

use std::rc::Rc;

use lectern_deck::programme::{Countdown, Reading, Talk};
use web_sys::HtmlElement;
use yew::{
    Callback, Html, Properties, component, html, use_effect_with, use_node_ref, use_state_eq,
};

use crate::components::icon::{Icon, icon};
use crate::hooks::{KeyAnswer, use_keys, use_wake_lock};
use crate::i18n::programme::{ChairStrings, use_programme_strings};
use crate::shell::programme::chair::nudge;
use crate::shell::programme::clock::use_now_ms;

/// How often the clock is looked at: a second must not seem long.
const LOOK_MS: u32 = 200;

/// The numbers on signs.
const SIGNS: [u32; 4] = [10, 5, 1, 0];

/// Properties of [`CountdownView`].
#[derive(Properties, PartialEq)]
pub(super) struct CountdownViewProps {
    /// The talk.
    pub(super) talk: Rc<Talk>,
    /// Its clock.
    pub(super) countdown: Countdown,
    /// The chair gives more time, or less.
    pub(super) on_change: Callback<Countdown>,
    /// The clock is put away.
    pub(super) on_stop: Callback<()>,
}

/// Whether a sign is up because of what the chair did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hand {
    /// Signs come up when they are due.
    Still,
    /// The chair holds up this one.
    HoldsUp(u32),
    /// The chair has taken down this one, which was due.
    TookDown(u32),
}

/// The clock while the talk goes on.
#[component]
pub(super) fn CountdownView(props: &CountdownViewProps) -> Html {
    let words = &use_programme_strings().chair;
    let hand = use_state_eq(|| Hand::Still);
    let reading = props.countdown.at(use_now_ms(LOOK_MS));
    let due = reading
        .sign
        .filter(|sign| sign.is_due)
        .map(|sign| sign.left);
    let up = match *hand {
        Hand::HoldsUp(left) => Some(left),
        Hand::TookDown(left) => due.filter(|due| *due != left),
        Hand::Still => due,
    };
    use_wake_lock(true);
    use_effect_with(due, |due| {
        if due.is_some() {
            nudge();
        }
    });
    let on_hand = {
        let hand = hand.clone();
        Callback::from(move |left: Option<u32>| {
            hand.set(match (left, due) {
                (Some(left), _) => Hand::HoldsUp(left),
                (None, Some(due)) => Hand::TookDown(due),
                (None, None) => Hand::Still,
            });
        })
    };
    use_keys({
        let on_hand = on_hand.clone();
        move |stroke| {
            if stroke.key != "Escape" || up.is_none() {
                return KeyAnswer::Ignored;
            }
            on_hand.emit(None);
            KeyAnswer::Handled
        }
    });
    let phase = match reading.sign {
        _ if reading.is_over() => "over".to_owned(),
        Some(sign) => sign.left.to_string(),
        None => "calm".to_owned(),
    };
    html! {
        <main class="countdown" data-phase={phase} data-sign={up.map(|left| left.to_string())}>
            <header class="countdown-talk">
                <h1 lang={props.talk.language.clone()}>{ &props.talk.title }</h1>
                { for props.talk.speakers.iter().map(|speaker| html! {
                    <span>{ speaker.pronounced.as_ref().unwrap_or(&speaker.name) }</span>
                }) }
            </header>
            <div class="countdown-clock" role="timer">
                <span class="countdown-time">{ time(&reading) }</span>
                <span class="countdown-word">{ if reading.is_over() { words.over } else { words.left } }</span>
            </div>
            <p class="countdown-next">{ next(&reading, words) }</p>
            <p class="visually-hidden" role="alert">{ due.map(words.sign) }</p>
            <Controls countdown={props.countdown} on_change={props.on_change.clone()} on_stop={props.on_stop.clone()}
                on_hold_up={on_hand.reform(Some)} />
            if let Some(left) = up {
                <Sign {left} on_take_down={on_hand.reform(|()| None)} />
            }
        </main>
    }
}

fn time(reading: &Reading) -> String {
    let sign = if reading.is_over() { "+" } else { "" };
    format!("{sign}{}", reading.clock())
}

fn next(reading: &Reading, words: &ChairStrings) -> Option<String> {
    let (left, ms) = reading.next?;
    let until = Reading {
        left_ms: ms,
        sign: None,
        next: None,
    };
    Some((words.next)(left, &until.clock()))
}

#[derive(Properties, PartialEq)]
struct ControlsProps {
    countdown: Countdown,
    on_change: Callback<Countdown>,
    on_stop: Callback<()>,
    on_hold_up: Callback<u32>,
}

#[component]
fn Controls(props: &ControlsProps) -> Html {
    let words = &use_programme_strings().chair;
    let countdown = props.countdown;
    let by = |more: i32| {
        let minutes = countdown.minutes.saturating_add_signed(more).max(1);
        props.on_change.reform(move |_| Countdown {
            minutes,
            ..countdown
        })
    };
    html! {
        <div class="countdown-controls">
            <div role="group" aria-label={words.hold_up}>
                { for SIGNS.map(|left| html! {
                    <button class="countdown-button" type="button" data-hold-up={left.to_string()} aria-label={(words.sign)(left)}
                        onclick={props.on_hold_up.reform(move |_| left)}>
                        { if left == 0 { words.end.to_owned() } else { left.to_string() } }
                    </button>
                }) }
            </div>
            <div role="group" aria-label={words.length}>
                <button class="countdown-button" type="button" title={words.less} onclick={by(-1)}>{ "−1" }</button>
                <button class="countdown-button" type="button" title={words.more} onclick={by(1)}>{ "+1" }</button>
                <button class="countdown-button" type="button" data-command="stop" onclick={props.on_stop.reform(|_| ())}>
                    { icon(Icon::Close) }<span>{ words.stop }</span>
                </button>
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct SignProps {
    left: u32,
    on_take_down: Callback<()>,
}

/// A sign as large as the screen; a tap anywhere takes it down.
#[component]
fn Sign(props: &SignProps) -> Html {
    let words = &use_programme_strings().chair;
    let button = use_node_ref();
    use_effect_with(props.left, {
        let button = button.clone();
        move |_| {
            if let Some(button) = button.cast::<HtmlElement>() {
                let _ = button.focus();
            }
        }
    });
    html! {
        <button class="countdown-sign" type="button" data-left={props.left.to_string()} ref={button}
            aria-label={format!("{}. {}", (words.sign)(props.left), words.take_down)}
            onclick={props.on_take_down.reform(|_| ())}>
            if props.left == 0 {
                <span class="countdown-end">{ words.end }</span>
            } else {
                <span class="countdown-number">{ props.left }</span>
                <span class="countdown-unit">{ words.minutes }</span>
            }
        </button>
    }
}
