//! The journal: time on each slide, and what went wrong.

use lectern_session::calendar::{UtcOffset, exact_time_of_day, length};
use lectern_session::journal::{Entry, Journal, What};
use lectern_session::position::SlideIndex;
use lectern_session::time::Millis;
use yew::{AttrValue, Callback, Html, Properties, component, html};

use super::words::use_words;
use crate::components::overlay::Overlay;

/// As what the journal is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Export {
    /// A table of slides.
    Csv,
    /// All of it.
    Json,
    /// Chapters for a recording, as a `WebVTT` file.
    Chapters,
    /// The same as a list, as pages of films take it.
    List,
}

/// Properties of [`JournalPanel`].
#[derive(Properties, PartialEq)]
pub struct JournalPanelProps {
    /// The session's journal.
    pub journal: Journal,
    /// How far local time is ahead of UTC.
    pub utc_offset: UtcOffset,
    /// Gives the title of a slide, or a word for "none".
    pub title: Callback<SlideIndex, AttrValue>,
    /// It is to be saved.
    pub on_export: Callback<Export>,
    /// It was closed.
    pub on_close: Callback<()>,
}

/// Time on slides as a table, faults as a list, and ways to keep them.
#[component]
pub fn JournalPanel(props: &JournalPanelProps) -> Html {
    let words = use_words();
    let texts = &words.present.journal;
    let spent = props.journal.time_spent();
    let longest = spent.values().max().map_or(1, |longest| longest.0.max(1));
    let total: Millis = spent.values().copied().sum();
    let faults = props
        .journal
        .entries()
        .iter()
        .filter_map(|entry| match entry {
            Entry {
                at,
                what: What::Fault(fault),
            } => Some((*at, *fault)),
            _ => None,
        });
    let faults: Vec<_> = faults.collect();
    let row = |(slide, time): (&SlideIndex, &Millis)| {
        html! {
            <tr>
                <th scope="row"><span class="journal-number">{ slide.0 + 1 }</span>{ props.title.emit(*slide) }</th>
                <td class="journal-bar" style={format!("--share:calc({} / {longest})", time.0)}>{ length(*time) }</td>
            </tr>
        }
    };
    html! {
        <Overlay title={texts.heading} on_close={props.on_close.clone()}>
            if spent.is_empty() {
                <p>{ texts.empty }</p>
            } else {
                <table class="journal-times">
                    <caption class="visually-hidden">{ texts.time_spent }</caption>
                    <thead><tr><th scope="col">{ texts.slide }</th><th scope="col">{ texts.time }</th></tr></thead>
                    <tbody>{ for spent.iter().map(row) }</tbody>
                    <tfoot><tr><th scope="row">{ texts.total }</th><td>{ length(total) }</td></tr></tfoot>
                </table>
            }
            <h3>{ texts.faults }</h3>
            if faults.is_empty() {
                <p>{ texts.no_faults }</p>
            } else {
                <ol class="journal-faults">
                    { for faults.into_iter().map(|(at, fault)| html! {
                        <li data-fault={fault.word()}>
                            <time>{ exact_time_of_day(at, props.utc_offset) }</time>
                            <span>{ (texts.fault)(fault) }</span>
                        </li>
                    }) }
                </ol>
            }
            <p class="overlay-actions">
                { save(texts.csv, "csv", Export::Csv, &props.on_export) }
                { save(texts.json, "json", Export::Json, &props.on_export) }
                { save(texts.chapters, "chapters", Export::Chapters, &props.on_export) }
                { save(texts.list, "chapter-list", Export::List, &props.on_export) }
            </p>
        </Overlay>
    }
}

fn save(
    label: &'static str,
    name: &'static str,
    export: Export,
    on_export: &Callback<Export>,
) -> Html {
    html! {
        <button class="button" type="button" data-action={name} onclick={on_export.reform(move |_| export)}>{ label }</button>
    }
}
