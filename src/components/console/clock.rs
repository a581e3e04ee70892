//! The clock: time gone by and left, pace, time of day.

use lectern_session::clock::Phase;
use lectern_session::pacing::Pace;
use lectern_session::talk::command::{TalkCommand, Wish};
use lectern_session::view::ConsoleView;
use yew::{Callback, Html, html};

use super::action::tool;
use super::words::Words;
use crate::components::icon::Icon;

/// The clock of the talk with its buttons, and how it stands against the plan.
pub(super) fn clock(view: &ConsoleView, words: Words, on_wish: &Callback<Wish>) -> Html {
    let (clock, texts) = (&view.clock, &words.present.clock);
    let is_over = clock.phase == Phase::Over;
    let (toggle, image) = match clock.phase {
        Phase::Ready => (texts.start, Icon::Play),
        Phase::Paused => (texts.resume, Icon::Play),
        Phase::Running | Phase::Over => (texts.pause, Icon::Pause),
    };
    let toggle_clock = Wish::Talk(TalkCommand::ToggleClock);
    html! {
        <div class="console-clock" data-phase={phase_name(clock.phase)}>
            <button class="clock-button" type="button" data-action="toggle-clock" aria-label={toggle}
                title={format!("{toggle} (T)")} onclick={on_wish.reform(move |_| toggle_clock)}>
                { crate::components::icon::icon(image) }
            </button>
            { time("elapsed", texts.elapsed, &clock.elapsed) }
            if let Some(remaining) = &clock.remaining {
                { time("remaining", if is_over { texts.over } else { texts.remaining }, remaining.trim_start_matches('−')) }
            }
            { pace(view.pace.pace, &view.pace.by, words) }
            if clock.phase != Phase::Ready {
                { tool(Wish::Talk(TalkCommand::ResetClock), Icon::Reset, None, words, on_wish) }
            }
        </div>
    }
}

/// The time of day.
pub(super) fn time_of_day(view: &ConsoleView, words: Words) -> Html {
    html! {
        <p class="time-of-day" data-time="time-of-day" title={words.present.clock.time_of_day}>
            <span class="visually-hidden">{ words.present.clock.time_of_day }{ " " }</span>
            { &view.clock.time_of_day }
        </p>
    }
}

/// Slides shown as a bar, time gone by as a mark on it: the mark is ahead of the bar when the speaker is behind.
pub(super) fn progress(view: &ConsoleView, words: Words) -> Html {
    let slide = view.position.slide.0 + 1;
    let name = (words.present.clock.progress)(slide, view.n_slides, view.clock.progress / 10);
    let has_plan = view.clock.remaining.is_some() && view.clock.phase != Phase::Ready;
    html! {
        <div class="console-progress" role="img" aria-label={name}
            style={format!("--slides:calc({slide} / {});--time:calc({} / 1000)", view.n_slides.max(1), view.clock.progress)}>
            <span class="progress-slides" />
            if has_plan {
                <span class="progress-time" />
            }
        </div>
    }
}

fn time(name: &'static str, label: &str, value: &str) -> Html {
    html! {
        <p class="clock-time" data-time={name}>
            <span class="clock-value">{ value }</span>
            <span class="clock-label">{ label }</span>
        </p>
    }
}

fn pace(pace: Pace, by: &str, words: Words) -> Html {
    let name = match pace {
        Pace::Unknown => return html! {},
        Pace::OnTime => "on-time",
        Pace::Ahead(_) => "ahead",
        Pace::Behind(_) => "behind",
    };
    html! { <p class="clock-pace" data-pace={name}>{ (words.present.clock.pace)(pace, by) }</p> }
}

/// The word for a phase in page hooks.
pub(super) fn phase_name(phase: Phase) -> &'static str {
    match phase {
        Phase::Ready => "ready",
        Phase::Running => "running",
        Phase::Paused => "paused",
        Phase::Over => "over",
    }
}
