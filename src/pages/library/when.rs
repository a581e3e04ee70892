//! When and where a talk is, by both clocks.

use std::rc::Rc;

use lectern_deck::programme::{LocalTime, Talk};
use yew::{Html, Properties, component, html};

use crate::components::talk_card::when;
use crate::i18n::library::use_library_strings;
use crate::i18n::programme::use_programme_strings;
use crate::route::library::Clock;
use crate::shell::programme::clock::{day_in_words, zone};

/// Properties of [`Times`].
#[derive(Properties, PartialEq)]
pub(super) struct TimesProps {
    /// The talk.
    pub(super) talk: Rc<Talk>,
}

/// Day, time, length and room; the time by the visitor's clock where that shows another one.
#[component]
pub(super) fn Times(props: &TimesProps) -> Html {
    let (library, days) = (&use_library_strings().talk, &use_programme_strings().days);
    let talk = &*props.talk;
    let here = zone(Clock::Visitor);
    let elsewhere = talk.starts.as_ref().and_then(|starts| {
        let visitor = here.show(starts);
        let is_other_day = visitor.date() != starts.date();
        (visitor.clock() != starts.clock() || is_other_day)
            .then(|| (days.for_visitor)(&when(&visitor, is_other_day, library)))
    });
    html! {
        <p class="about-times">
            if let Some(starts) = &talk.starts {
                <time datetime={starts.text.clone()}>
                    { day_in_words(days.locale, starts.date()) }{ " " }
                    <strong>{ span(starts, talk.ends().as_ref()) }</strong>
                </time>
            }
            if let Some(elsewhere) = elsewhere {
                <span class="talk-elsewhere">{ elsewhere }</span>
            }
            if let Some(minutes) = talk.minutes {
                <span>{ (library.minutes)(minutes) }</span>
            }
            if let Some(room) = &talk.room {
                <span class="talk-room">{ room }</span>
            }
        </p>
    }
}

fn span(starts: &LocalTime, ends: Option<&LocalTime>) -> String {
    match ends {
        Some(ends) => format!("{}–{}", starts.clock(), ends.clock()),
        None => starts.clock(),
    }
}
