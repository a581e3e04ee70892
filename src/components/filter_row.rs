//! The filter over the list of talks.

use std::rc::Rc;

use lectern_deck::programme::{Choices, Date, Filter, Level, parse_date};
use web_sys::{Event, HtmlInputElement, HtmlSelectElement, InputEvent};
use yew::{AttrValue, Callback, Html, Properties, TargetCast, component, html};

use super::icon::{Icon, icon};
use crate::i18n::library::use_library_strings;

/// Properties of [`FilterRow`].
#[derive(Properties, PartialEq)]
pub struct FilterRowProps {
    /// The filter as it is.
    pub filter: Filter,
    /// What there is to choose from.
    pub choices: Rc<Choices>,
    /// Says a day in words.
    pub day_in_words: Callback<Date, String>,
    /// The filter as it is to be.
    pub on_filter: Callback<Filter>,
}

/// Words, day, room, track, language, level and tag.
#[component]
pub fn FilterRow(props: &FilterRowProps) -> Html {
    let strings = use_library_strings();
    let (words, talk) = (&strings.filter, &strings.talk);
    let (filter, choices) = (&props.filter, &props.choices);
    let changed = |change: fn(&mut Filter, Option<String>)| {
        let filter = filter.clone();
        props.on_filter.reform(move |value| {
            let mut filter = filter.clone();
            change(&mut filter, value);
            filter
        })
    };
    let on_words = changed(|filter, value| filter.text = value.unwrap_or_default());
    let on_words = on_words.reform(|event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        Some(input.value())
    });
    let language = |tag: &String| (tag.clone(), (talk.language_name)(tag).to_owned());
    let level = |level: &Level| (level.name().to_owned(), (talk.level)(*level).to_owned());
    let itself = |value: &String| (value.clone(), value.clone());
    let day = |day: &Date| (written(*day), props.day_in_words.emit(*day));
    html! {
        <search class="filter-row" aria-label={words.label}>
            <label class="filter-words">
                <span class="visually-hidden">{ words.words }</span>
                { icon(Icon::Search) }
                <input class="field" type="search" placeholder={words.words} autocomplete="off"
                    value={filter.text.clone()} oninput={on_words} />
            </label>
            <div class="filter-choices">
                <Choice label={words.day} any={words.any_day} chosen={filter.day.map(written)}
                    options={choices.days.iter().map(day).collect::<Vec<_>>()}
                    on_choose={changed(|filter, value| filter.day = value.as_deref().and_then(parse_date))} />
                <Choice label={words.room} any={words.any_room} chosen={filter.room.clone()}
                    options={choices.rooms.iter().map(itself).collect::<Vec<_>>()}
                    on_choose={changed(|filter, value| filter.room = value)} />
                <Choice label={words.track} any={words.any_track} chosen={filter.track.clone()}
                    options={choices.tracks.iter().map(itself).collect::<Vec<_>>()}
                    on_choose={changed(|filter, value| filter.track = value)} />
                <Choice label={words.language} any={words.any_language} chosen={filter.language.clone()}
                    options={choices.languages.iter().map(language).collect::<Vec<_>>()}
                    on_choose={changed(|filter, value| filter.language = value)} />
                <Choice label={words.level} any={words.any_level}
                    chosen={filter.level.map(|level| level.name().to_owned())}
                    options={choices.levels.iter().map(level).collect::<Vec<_>>()}
                    on_choose={changed(|filter, value| filter.level = value.as_deref().and_then(Level::from_name))} />
                <Choice label={words.tag} any={words.any_tag} chosen={filter.tag.clone()}
                    options={choices.tags.iter().map(itself).collect::<Vec<_>>()}
                    on_choose={changed(|filter, value| filter.tag = value)} />
            </div>
        </search>
    }
}

/// A day as the value of an option.
fn written((year, month, day): Date) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

#[derive(Properties, PartialEq)]
struct ChoiceProps {
    /// What is chosen.
    label: AttrValue,
    /// The text for no choice.
    any: AttrValue,
    /// The values with their names; nothing is shown where there are none.
    options: Vec<(String, String)>,
    /// The value that holds.
    chosen: Option<String>,
    /// Another value was chosen.
    on_choose: Callback<Option<String>>,
}

#[component]
fn Choice(props: &ChoiceProps) -> Html {
    if props.options.is_empty() {
        return Html::default();
    }
    let on_change = props.on_choose.reform(|event: Event| {
        let value = event.target_unchecked_into::<HtmlSelectElement>().value();
        (!value.is_empty()).then_some(value)
    });
    let option = |(value, name): &(String, String)| {
        let is_chosen = props.chosen.as_ref() == Some(value);
        html! { <option key={value.clone()} value={value.clone()} selected={is_chosen}>{ name }</option> }
    };
    html! {
        <select class="field" aria-label={props.label.clone()} onchange={on_change}
            data-state={if props.chosen.is_some() { "chosen" } else { "open" }}>
            <option value="" selected={props.chosen.is_none()}>{ &props.any }</option>
            { for props.options.iter().map(option) }
        </select>
    }
}
