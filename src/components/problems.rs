//! What of a deck could not be read, and how to mend it.

use lectern_deck::{Diagnostic, Dialect, Severity};
use lectern_session::command::Command;
use lectern_session::position::SlideIndex;
use web_sys::{Event, HtmlSelectElement};
use yew::{Callback, Html, TargetCast, html};

use super::overlay::Overlay;
use crate::i18n::Strings;

/// What the panel shows and says.
pub struct Problems {
    /// The problems, in the order of the deck.
    pub problems: Vec<Diagnostic>,
    /// The dialect that the deck was read as.
    pub dialect: Dialect,
    /// The dialect asked for; none leaves it to detection.
    pub asked_dialect: Option<Dialect>,
    /// Names of the deck themes there are.
    pub themes: Vec<&'static str>,
    /// The theme asked for; none leaves it to the deck.
    pub theme: Option<&'static str>,
    /// Another dialect was chosen.
    pub on_dialect: Callback<Option<Dialect>>,
    /// Another theme was chosen.
    pub on_theme: Callback<Option<String>>,
    /// The deck is to be printed; none where that has to wait.
    pub on_print: Option<Callback<()>>,
    /// The slide of a problem was chosen.
    pub on_pick: Callback<SlideIndex>,
    /// It was closed.
    pub on_close: Callback<()>,
}

/// The problems of a deck, each with its place, its reason and a way to mend it.
pub fn problems(strings: &Strings, props: Problems) -> Html {
    html! {
        <Overlay title={(strings.show.command)(Command::Problems)} on_close={props.on_close}>
            <p class="problem-choices">
                <label>
                    <span>{ strings.show.dialect }</span>
                    <select onchange={props.on_dialect.reform(|event| Dialect::from_name(&chosen(&event)))}>
                        { option("", strings.show.detect, props.asked_dialect.is_none()) }
                        { for Dialect::ALL.iter().map(|dialect| {
                            option(dialect.name(), dialect.name(), props.asked_dialect == Some(*dialect))
                        }) }
                    </select>
                </label>
                <label>
                    <span>{ strings.show.theme }</span>
                    <select onchange={props.on_theme.reform(|event| Some(chosen(&event)).filter(|name| !name.is_empty()))}>
                        { option("", strings.show.theme_of_deck, props.theme.is_none()) }
                        { for props.themes.iter().map(|name| option(name, name, props.theme == Some(*name))) }
                    </select>
                </label>
            </p>
            if let Some(on_print) = props.on_print {
                <p><button class="link-button" type="button" data-command="print" onclick={on_print.reform(|_| ())}>{ strings.show.print }</button></p>
            }
            <p class="overlay-note" data-dialect={props.dialect.name()}>{ (strings.show.read_as)(props.dialect.name()) }</p>
            if props.problems.is_empty() {
                <p class="overlay-note">{ strings.show.no_problems }</p>
            }
            <ol class="problem-list">
                { for props.problems.iter().map(|problem| row(problem, strings.show.line, &props.on_pick)) }
            </ol>
        </Overlay>
    }
}

fn option(value: &'static str, label: &'static str, is_chosen: bool) -> Html {
    html! { <option {value} selected={is_chosen}>{ label }</option> }
}

fn chosen(event: &Event) -> String {
    event.target_unchecked_into::<HtmlSelectElement>().value()
}

fn row(
    problem: &Diagnostic,
    place: fn(u32, u32) -> String,
    on_pick: &Callback<SlideIndex>,
) -> Html {
    let severity = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "hint",
    };
    let place = place(problem.line, problem.column);
    html! {
        <li class="problem" data-severity={severity} data-code={problem.code.clone()}>
            if let Some(slide) = problem.slide {
                <button class="problem-place" type="button" onclick={on_pick.reform(move |_| SlideIndex(slide))}>{ place }</button>
            } else {
                <span class="problem-place">{ place }</span>
            }
            <p class="problem-message" lang="en">{ &problem.message }</p>
            if !problem.hint.is_empty() {
                <p class="problem-hint" lang="en">{ &problem.hint }</p>
            }
        </li>
    }
}
